package io.github.payerrules.testkit.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule, a table or a {@code payer.yaml} with one mistake in it, and what came of it. Immutable
 * and thread-safe.
 *
 * @param rule the rule's id; {@code null} where a row is missing from a table or a
 *     {@code payer.yaml} is changed
 * @param kind which mistake, as {@link io.github.payerrules.testkit.rules.Variant.Kind} has it, or
 *     {@link #ROW} or {@link #PAYER_FILE}
 * @param change the change in one line; with the rule it names the mutant
 * @param file the file with the change
 * @param line the line of the change in it, from 1
 * @param condition the number of the rule's condition, from 0; -1 where it is none
 * @param before the lines that change
 * @param after those lines after the change
 * @param status what came of it
 * @param killedBy a case that fails; {@code null} if it was not killed
 * @param reason why no case can tell it from the rule, or why it is accepted; {@code null} else
 * @param killer a case that would kill it, ready to paste; {@code null} if none was found or looked
 *     for
 */
public record Mutant(
    @Nullable String rule,
    String kind,
    String change,
    String file,
    int line,
    int condition,
    List<String> before,
    List<String> after,
    Status status,
    @Nullable CaseRef killedBy,
    @Nullable String reason,
    @Nullable ProposedCase killer) {

  /** A row that is missing from a table. */
  public static final String ROW = "ROW";

  /** A value of a {@code payer.yaml} that is another. */
  public static final String PAYER_FILE = "PAYER_FILE";

  /** What came of a mutant. */
  public enum Status {
    /** A case fails with it. */
    KILLED,
    /** Every case passes with it. */
    SURVIVED,
    /** It is proven that no claim tells it from the rule. */
    EQUIVALENT,
    /** Every case passes with it, and a person gave a reason. */
    MARKED
  }

  public Mutant {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Its place and what changes. */
  @Override
  public String toString() {
    return file + ":" + line + " " + (rule == null ? "" : rule + ": ") + change;
  }
}
