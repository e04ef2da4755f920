package io.github.payerrules.testkit.rules;

import java.util.List;

/**
 * What a rule saw of a claim. Immutable and thread-safe.
 *
 * @param speaks whether the rule is in effect and its first condition holds for a line (or for the
 *     claim)
 * @param fired whether it finds something
 * @param nearlyFired whether, for some line or pair of lines, all but one of its conditions hold
 *     and that one does not. The first condition, which says of which lines the rule speaks, counts
 *     for this only where it is the only one
 * @param conditions in the order of the rule
 */
public record Sight(
    boolean speaks, boolean fired, boolean nearlyFired, List<ConditionSight> conditions) {

  /**
   * What was seen of one condition, for lines of which the rule speaks; of the first condition, for
   * every line.
   *
   * @param held whether it held
   * @param failed whether it did not hold; what is unknown neither holds nor fails
   * @param decided whether it alone decided: it did not hold, and all others did
   */
  public record ConditionSight(boolean held, boolean failed, boolean decided) {}

  public Sight {
    conditions = List.copyOf(conditions);
  }
}
