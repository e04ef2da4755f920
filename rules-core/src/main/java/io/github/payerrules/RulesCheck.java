package io.github.payerrules;

import io.github.payerrules.review.Problem;
import java.util.List;

/**
 * What must hold of rules before {@link LiveRules} takes them: such as that the payer's own cases
 * pass, or that claims of yesterday get no finding that nobody expects.
 */
@FunctionalInterface
public interface RulesCheck {

  /** Everything that is wrong with the rules; empty where they may be taken. */
  List<Problem> check(PayerRules next);
}
