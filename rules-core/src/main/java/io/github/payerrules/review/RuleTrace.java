package io.github.payerrules.review;

import java.util.List;

/**
 * What one rule saw of one line (or of the claim): each of its conditions with its truth. Holds
 * values of the claim; {@link #toString()} shows none.
 *
 * @param rule the rule's id
 * @param source file and line of the rule
 * @param line the number of the line that the rule's first pattern was held against; 0 when it
 *     speaks of the claim
 * @param inEffect whether the rule holds on the date of service
 * @param result YES when the rule finds something, UNKNOWN when it asks
 * @param conditions the rule's conditions in the order of the file
 */
public record RuleTrace(
    String rule,
    String source,
    int line,
    boolean inEffect,
    Truth result,
    List<Condition> conditions) {

  /**
   * One condition.
   *
   * @param text as the rule file has it
   * @param truth what came of it; UNKNOWN for a later pattern that was not looked at
   * @param saw the value that was compared, for a person
   */
  public record Condition(String text, Truth truth, String saw) {

    @Override
    public String toString() {
      return "Condition[" + text + ", " + truth + "]";
    }
  }

  @Override
  public String toString() {
    return "RuleTrace[" + rule + ", line " + line + ", " + result + "]";
  }
}
