package io.github.payerrules.testkit.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule with one mistake in it. Immutable and thread-safe.
 *
 * @param rule the rule's id
 * @param kind which mistake
 * @param change the change in one line, unique among the rule's variants, such as {@code year.count
 *     > 4 -> year.count > 5}
 * @param file the file of the rule
 * @param line the line of the change in it
 * @param condition the number of the condition that it concerns, from 0; -1 where it is none
 * @param before the lines of the file that change
 * @param after those lines in the variant; empty where nothing is left
 * @param equivalent why no claim tells the variant from the rule; {@code null} where that is not
 *     proven
 * @param text the whole rule with the change
 */
public record Variant(
    String rule,
    Kind kind,
    String change,
    String file,
    int line,
    int condition,
    List<String> before,
    List<String> after,
    @Nullable String equivalent,
    String text) {

  /** Which mistake. */
  public enum Kind {
    /** A number one more or one less. */
    LIMIT,
    /** A boundary counts in instead of out, or out instead of in. */
    BOUNDARY,
    /** A stretch of time a day or a month longer or shorter, or of the calendar. */
    WINDOW,
    /** A comparison turned into its opposite. */
    TURNED,
    /** A condition left out. */
    LEFT_OUT,
    /** A step left out that narrows sessions: the region, side, phase or approach is ignored. */
    IGNORED,
    /** A weaker finding. */
    OUTCOME,
    /** A date of effect one day earlier or later. */
    DATE,
    /** Another group or reason code, a remark code or the modifier of a notice left out. */
    CODES
  }

  public Variant {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + rule + ": " + change;
  }
}
