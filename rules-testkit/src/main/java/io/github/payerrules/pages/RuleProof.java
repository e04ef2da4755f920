package io.github.payerrules.pages;

import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.proof.Mutant;
import io.github.payerrules.testkit.proof.Mutant.Status;
import io.github.payerrules.testkit.proof.RuleCoverage;
import io.github.payerrules.testkit.proof.RuleCoverage.ConditionCoverage;
import java.util.List;

/**
 * How well cases prove one rule.
 *
 * @param coverage what cases show of it
 * @param payers the payers for which it holds
 * @param mutants the rule with one mistake each; empty where that was not measured
 */
record RuleProof(RuleCoverage coverage, List<String> payers, List<Mutant> mutants) {

  RuleInfo rule() {
    return coverage.rule().info();
  }

  String folder() {
    return rule().folder();
  }

  String anchor() {
    return folder() + "--" + rule().id();
  }

  List<RuleLine> lines() {
    return RuleLine.of(coverage);
  }

  /** How far it got, in a word. */
  String status() {
    return switch (coverage.status()) {
      case FIRED -> "fires";
      case NEARLY_FIRED -> "nearly fires";
      case NEVER -> "never";
    };
  }

  String style() {
    return switch (coverage.status()) {
      case FIRED -> gaps() ? "review" : "good";
      case NEARLY_FIRED -> "review";
      case NEVER -> "deny";
    };
  }

  /** Conditions that were true in a case and false in another. */
  long bothWays() {
    return coverage.conditions().stream().filter(ConditionCoverage::bothWays).count();
  }

  long killed() {
    return count(Status.KILLED);
  }

  /** Mutants that should be killed. */
  long mortal() {
    return killed() + count(Status.SURVIVED);
  }

  private long count(Status status) {
    return mutants.stream().filter(mutant -> mutant.status() == status).count();
  }

  List<Mutant> survivors() {
    return mutants.stream().filter(mutant -> mutant.status() == Status.SURVIVED).toList();
  }

  List<Mutant> marked() {
    return mutants.stream().filter(mutant -> mutant.status() == Status.MARKED).toList();
  }

  /** Whether something about it is not proved. */
  boolean gaps() {
    return coverage.firedBy() == null
        || coverage.nearlyFiredBy() == null
        || bothWays() < coverage.conditions().size()
        || !survivors().isEmpty();
  }
}
