package io.github.payerrules.trial;

import io.github.payerrules.review.RuleTrace;
import java.util.List;

/**
 * A claim that rules are held against one at a time. A rule gives the same answer alone as in a
 * review with all others; what another rule tells already (a payer's own rule and a general one of
 * the same reason) is left out as a review leaves it out. Used by one thread.
 */
public interface TrialClaim {

  /**
   * What the rule says of the claim.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  Answer answer(String rule);

  /** What the variant says of the claim. */
  Answer answer(Variant variant);

  /**
   * What the rule sees of each line, or of the claim.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  List<RuleTrace> explain(String rule);

  /** What the variant sees of each line, or of the claim. */
  List<RuleTrace> explain(Variant variant);

  /**
   * Which of the rule's conditions hold and which do not, over all lines and pairs of lines.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  Sight sight(String rule);

  /** The rows of which the claim carries what they are about, where a rule asks for it. */
  List<TableRow> rowsUsed();

  /** The same claim, held against the rules with that row missing from the tables. */
  TrialClaim without(TableRow row);
}
