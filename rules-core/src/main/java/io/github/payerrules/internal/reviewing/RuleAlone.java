package io.github.payerrules.internal.reviewing;

import io.github.payerrules.internal.book.RuleBook;
import io.github.payerrules.internal.engine.SoleRule;
import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.Question;
import io.github.payerrules.trial.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one rule of a book says of a claim. Immutable after construction and thread-safe. */
public final class RuleAlone {

  private static final long DEADLINE = Duration.ofMinutes(1).toNanos();

  private final SameReasons sameReasons;
  private final Advice advice;
  private final Set<String> ofClaims = new HashSet<>();
  private final Set<String> ofRequests = new HashSet<>();

  /** By rule, the rules that may give the same reason: a review leaves one of their findings. */
  private final Map<String, List<Rule>> partners = new HashMap<>();

  public RuleAlone(RuleBook book) {
    this.sameReasons = new SameReasons(book.rules());
    this.advice = new Advice(book.tables().terms());
    book.rulesOfClaims().forEach(rule -> ofClaims.add(rule.id()));
    book.rulesOfRequests().forEach(rule -> ofRequests.add(rule.id()));
    for (Rule rule : book.rules()) {
      for (Rule other : book.rules()) {
        if (other.file().equals(rule.metadata().sameReasonAs())
            || rule.file().equals(other.metadata().sameReasonAs())) {
          partners.computeIfAbsent(rule.id(), none -> new ArrayList<>()).add(other);
        }
      }
    }
  }

  /** Whether the rule is asked of such claims at all. */
  public boolean holdsFor(Rule rule, Context context) {
    return switch (context.claim().purpose()) {
      case CLAIM -> ofClaims.contains(rule.id());
      case REQUEST -> ofRequests.contains(rule.id());
    };
  }

  /** What a rule of the book, or a variant of one, says. */
  public Answer of(Rule rule, ClaimFacts claim, Context context) {
    if (!holdsFor(rule, context)) {
      return new Answer(List.of(), List.of(), List.of());
    }
    ReviewRun run = run(rule, claim);
    run.addLackingTables();
    if (!run.failures().isEmpty()) {
      run.addNotEvaluated(
          Reason.RULE_FAILED, List.of(), rule.id(), "the rule at " + rule.source() + " failed");
    }
    if (!run.findings().isEmpty() || !run.questions().isEmpty()) {
      leaveOne(rule, run, claim, context);
    }
    Reviewer.Result result = new Order(List.of(rule)).of(run);
    return new Answer(result.findings(), result.questions(), result.notEvaluated());
  }

  private ReviewRun run(Rule rule, ClaimFacts claim) {
    ReviewRun run = new ReviewRun(claim, advice, System.nanoTime() + DEADLINE);
    SoleRule.run(rule, claim, claim.lines(), run);
    return run;
  }

  private void leaveOne(Rule rule, ReviewRun run, ClaimFacts claim, Context context) {
    List<Rule> others = partners.getOrDefault(rule.id(), List.of());
    if (others.isEmpty()) {
      return;
    }
    List<Finding> findings = new ArrayList<>(run.findings());
    List<Question> questions = new ArrayList<>(run.questions());
    for (Rule other : others) {
      if (holdsFor(other, context)) {
        findings.addAll(run(other, claim).findings());
      }
    }
    sameReasons.leaveOne(findings, questions);
    run.findings().retainAll(findings);
    run.questions().retainAll(questions);
  }
}
