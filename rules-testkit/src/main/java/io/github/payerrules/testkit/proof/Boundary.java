package io.github.payerrules.testkit.proof;

import org.jspecify.annotations.Nullable;

/**
 * A claim at a boundary of a rule. Immutable and thread-safe.
 *
 * @param rule the rule's id
 * @param file the file of the rule
 * @param line the line of the number or time in it, from 1
 * @param what which side of which boundary, such as {@code year.count is 4 (year.count > 4)}
 * @param draft the case; {@code null} where none was found by changing the cases there are
 */
public record Boundary(
    String rule,
    String file,
    int line,
    String what,
    @Nullable ProposedCase draft) {

  @Override
  public String toString() {
    return file + ":" + line + " " + rule + ": " + what;
  }
}
