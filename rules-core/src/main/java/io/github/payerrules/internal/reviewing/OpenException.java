package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.EvidenceFact.Kind;
import io.github.payerrules.internal.rule.Comparison;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Truth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a rule lacks nothing but whether an exception applies: a documented number is below
 * the minimum, and what is not known could only excuse it. That is for a person to review, not a
 * question among others. A rule names the criterion before its exceptions; of two facts that are
 * yes or no nothing tells which is the exception, so that such a rule asks.
 */
final class OpenException {

  private OpenException() {}

  /**
   * Whether only an exception is unknown.
   *
   * @param rule one of which something documented is not known
   * @param facts for which it may hold
   */
  static boolean isAllThatIsUnknown(Rule rule, @Nullable Object[] facts) {
    if (rule.patterns().size() > 1 || rule.outcome() == Outcome.ADVISE) {
      return false;
    }
    boolean fallsShort = false;
    for (Condition condition : rule.patterns().get(0).conditions()) {
      if (condition.truth(facts) == Truth.YES) {
        fallsShort |= isShortfall(condition);
      } else if (!fallsShort || !isAbsence(condition)) {
        return false;
      }
    }
    return fallsShort;
  }

  /** A documented number is below its minimum. */
  private static boolean isShortfall(Condition condition) {
    return condition instanceof Condition.Literal literal
        && literal.comparison() == Comparison.LESS
        && documented(literal.path()).isPresent();
  }

  /** Something documented is not so. */
  private static boolean isAbsence(Condition condition) {
    return condition instanceof Condition.Literal literal
        && documented(literal.path()).filter(fact -> fact.kind() == Kind.YES_NO).isPresent()
        && ((literal.comparison() == Comparison.EQUAL && literal.literal().equals(false))
            || (literal.comparison() == Comparison.NOT_EQUAL
                && literal.literal().equals(true)));
  }

  private static Optional<EvidenceFact> documented(Path path) {
    List<Path.Step> steps = path.steps();
    return steps.isEmpty()
        ? Optional.empty()
        : steps.get(steps.size() - 1).word().documented();
  }
}
