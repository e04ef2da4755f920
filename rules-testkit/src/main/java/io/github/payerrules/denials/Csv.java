package io.github.payerrules.denials;

import io.github.payerrules.testkit.Printable;
import org.jspecify.annotations.Nullable;

/** Cells of tables that are opened in a spreadsheet. */
public final class Csv {

  /** Also in the full width of East Asian text. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  /** The value as a text; empty for none. */
  public static String cell(@Nullable Object value) {
    String text = value == null ? "" : Printable.line(value.toString());
    return computed(text) ? "'" + text : text;
  }

  /**
   * Whether a spreadsheet takes the text for a formula; an apostrophe before it makes it a text.
   */
  public static boolean computed(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
