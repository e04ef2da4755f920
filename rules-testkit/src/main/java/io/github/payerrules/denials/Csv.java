package io.github.payerrules.denials;

import io.github.payerrules.testkit.Printable;
import org.jspecify.annotations.Nullable;

/** Cells of tables that are opened in a spreadsheet. */
public final class Csv {

  private static final String FORMULA = "=+-@";

  private Csv() {}

  /** The value as a text; empty for none. */
  public static String cell(@Nullable Object value) {
    String text = value == null ? "" : Printable.line(value.toString());
    // A spreadsheet takes such a cell for a formula; an apostrophe makes it a text.
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
