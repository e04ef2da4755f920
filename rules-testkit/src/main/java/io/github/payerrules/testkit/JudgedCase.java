package io.github.payerrules.testkit;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.testkit.rules.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A passed case as it was asked of one payer. Immutable and thread-safe; {@link #toString()} shows
 * no content of the claim.
 */
public final class JudgedCase {

  private final Case test;
  private final Claim claim;
  private final Set<String> ruleFile;

  JudgedCase(Case test, Claim claim, Set<String> ruleFile) {
    this.test = test;
    this.claim = claim;
    this.ruleFile = Set.copyOf(ruleFile);
  }

  /** The case. */
  public Case test() {
    return test;
  }

  /** Its claim, with the payer of whom it was asked. */
  public Claim claim() {
    return claim;
  }

  /** The day taken as today. */
  public LocalDate today() {
    return test.today();
  }

  /**
   * Whether the case would fail if the rule found something else: it stands beside the rule, is a
   * golden claim, or names the rule.
   */
  public boolean judges(String rule) {
    return judgesFindings(rule) || test.near().contains(rule);
  }

  private boolean judgesFindings(String rule) {
    return ruleFile.isEmpty()
        || ruleFile.contains(rule)
        || test.expect().stream().anyMatch(expectation -> expectation.what().equals(rule));
  }

  /**
   * The first of some cases that fails with other rules of its payer; empty where all pass.
   *
   * @param rules rules of the payer of all those cases
   */
  public static Optional<JudgedCase> firstFailing(PayerRules rules, List<JudgedCase> cases) {
    LoadedRules loaded = new LoadedRules(rules);
    return cases.stream()
        .filter(each -> !new CaseRunner(loaded, each.ruleFile)
            .run(each.test, each.claim.payer())
            .passed())
        .findFirst();
  }

  /**
   * Whether the case fails if one rule answers so and all others as they do.
   *
   * @param rule the rule's id
   * @param answer what it would say
   * @param traces what it would see of each line; asked for where the case is a near miss of it
   */
  public boolean notices(String rule, Answer answer, Supplier<List<RuleTrace>> traces) {
    List<Expectation> ofRule = test.expect().stream()
        .filter(expectation -> expectation.what().equals(rule))
        .toList();
    List<Finding> judged = judgesFindings(rule) ? answer.findings() : List.of();
    if (!CaseRunner.differences(ofRule, judged, answer.questions(), answer.notEvaluated())
        .isEmpty()) {
      return true;
    }
    return test.near().contains(rule)
        && !CaseRunner.nearMissed(
                traces.get(),
                answer.findings().stream().map(Finding::rule).collect(Collectors.toSet()))
            .contains(rule);
  }

  @Override
  public String toString() {
    return test.toString();
  }
}
