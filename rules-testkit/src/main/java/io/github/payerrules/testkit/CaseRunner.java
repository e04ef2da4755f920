package io.github.payerrules.testkit;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Truth;
import io.github.payerrules.testkit.Expectation.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs cases against loaded rules. Immutable and thread-safe.
 *
 * <p>Beside a rule file a case judges the findings of the rules of that file, and of rules that it
 * names; a golden claim judges all findings. Questions and what is not evaluated are judged where
 * the case names them.
 */
final class CaseRunner {

  private static final String NOTHING_ASSERTED = """
      No rule in the file concerns any line of this claim, so the case proves nothing.
      Bill a procedure of these rules, or move the case next to the rules that it is about.""";

  private static final String FIRES =
      "The rule fires. Change one value of the claim so that it just does not.";

  private static final String NEVER_EVALUATED = """
      The rule was never evaluated: it is not in effect on the date of service, or
      no line is of its procedure. Begin with a case in which it fires (like: ...)
      and change one value.""";

  private static final String NOT_DECIDED = """
      The rule could not decide. Give the claim the facts that it asks for, so
      that it decides and finds nothing.""";

  private final LoadedRules loaded;
  private final PayerRules rules;
  private final Predicate<String> judged;
  private final Set<String> ruleFile;

  /**
   * A runner.
   *
   * @param ruleFile the rules of the file beside the cases; empty for golden claims
   */
  CaseRunner(LoadedRules loaded, Set<String> ruleFile) {
    this.loaded = loaded;
    this.rules = loaded.rules();
    this.ruleFile = ruleFile;
    this.judged = ruleFile.isEmpty() ? rule -> true : ruleFile::contains;
  }

  CaseResult run(Case test, String payer) {
    Claim claim =
        new ClaimReader().withPayer(payer).bind(test.file(), test.claim()).orThrow();
    Review review = rules.review(claim, test.today());
    // To explain all rules costs more than the review: a golden claim needs its near misses only.
    List<RuleTrace> traces =
        traces(claim, review, ruleFile.isEmpty() ? test.near() : concerned(test));
    Set<String> fired = review.findings().stream().map(Finding::rule).collect(Collectors.toSet());
    Set<String> undone = nearMissed(traces, fired);
    List<Finding> findings = judged(test, review);
    List<Difference> differences =
        differences(test.expect(), findings, review.questions(), review.notEvaluated());
    for (String near : test.near()) {
      if (!undone.contains(near)) {
        differences.add(notNear(near, traces, fired));
      }
    }
    if (differences.isEmpty() && assertsNothing(test, claim, review, traces)) {
      differences.add(
          new Difference("", "that a rule next to the case is evaluated", NOTHING_ASSERTED));
    }
    String failure = differences.isEmpty() && !test.draft()
        ? ""
        : new FailureText(
                rules,
                test,
                claim.payer(),
                review,
                ruleFile.isEmpty() ? rules.explain(claim, review.reviewedOn()) : traces)
            .of(differences, findings);
    undone.retainAll(test.near().isEmpty() ? ruleFile : test.near());
    return new CaseResult(test, claim.payer(), failure, fired, undone);
  }

  /**
   * What the rules say today of a case, in the form in which it would expect it.
   *
   * @param near the rules of which it is a near miss, of those that it names
   */
  record Answer(List<Expectation> expect, List<String> near) {}

  /**
   * Today's answer: all findings that the case judges, and questions and what is not evaluated of
   * the rules and reasons that it names. Messages, reason and remark codes and missing facts are
   * stated where the case states them now.
   */
  Answer answer(Case test, String payer) {
    Claim claim =
        new ClaimReader().withPayer(payer).bind(test.file(), test.claim()).orThrow();
    Review review = rules.review(claim, test.today());
    List<Expectation> expect = new ArrayList<>();
    for (Finding finding : judged(test, review)) {
      Expectation old = named(test, finding.rule());
      expect.add(new Expectation(
          Kind.of(finding.outcome()),
          finding.rule(),
          finding.lines(),
          old == null || old.message() == null || !old.kind().isFinding()
              ? null
              : finding.message(),
          statesCarc(test, old) ? Expectation.carc(finding) : null,
          statesRarcs(test, old) ? finding.rarcs() : List.of(),
          List.of(),
          0));
    }
    for (Question question : review.questions()) {
      Expectation old = named(test, question.rule());
      if (old != null) {
        expect.add(new Expectation(
            Kind.ASK,
            question.rule(),
            question.lines(),
            old.message() == null || old.kind() != Kind.ASK ? null : question.text(),
            null,
            List.of(),
            old.missing().isEmpty() ? List.of() : question.missing(),
            0));
      }
    }
    for (NotEvaluated item : review.notEvaluated()) {
      for (Expectation old : test.expect()) {
        boolean same = old.what().equals(item.rule())
            || (old.kind() == Kind.NOT_EVALUATED && old.what().equals(Reasons.word(item.reason())));
        if (same) {
          String message =
              old.kind() == Kind.NOT_EVALUATED && old.message() != null ? item.missing() : null;
          expect.add(new Expectation(
              Kind.NOT_EVALUATED,
              old.what(),
              item.lines(),
              message,
              null,
              List.of(),
              List.of(),
              0));
        }
      }
    }
    Set<String> fired = review.findings().stream().map(Finding::rule).collect(Collectors.toSet());
    Set<String> undone =
        nearMissed(rules.explain(claim, review.reviewedOn(), test.near()::contains), fired);
    return new Answer(
        expect.stream().distinct().toList(),
        test.near().stream().filter(undone::contains).toList());
  }

  /** Of a rule that the case does not name yet, the case decides. */
  private static boolean statesCarc(Case test, @Nullable Expectation old) {
    return old == null
        ? test.expect().stream().anyMatch(each -> each.carc() != null)
        : old.carc() != null;
  }

  private static boolean statesRarcs(Case test, @Nullable Expectation old) {
    return old == null
        ? test.expect().stream().anyMatch(each -> !each.rarcs().isEmpty())
        : !old.rarcs().isEmpty();
  }

  private static @Nullable Expectation named(Case test, String rule) {
    return test.expect().stream()
        .filter(expectation -> expectation.what().equals(rule))
        .findFirst()
        .orElse(null);
  }

  /** The rules whose view of the claim matters beside a rule file. */
  private Set<String> concerned(Case test) {
    Set<String> concerned = new HashSet<>(ruleFile);
    test.expect().forEach(expectation -> concerned.add(expectation.what()));
    concerned.addAll(test.near());
    return concerned;
  }

  private List<RuleTrace> traces(Claim claim, Review review, Collection<String> of) {
    return of.isEmpty() ? List.of() : rules.explain(claim, review.reviewedOn(), of::contains);
  }

  private static Difference notNear(String rule, List<RuleTrace> traces, Set<String> fired) {
    List<RuleTrace> spoke = traces.stream()
        .filter(trace -> trace.rule().equals(rule) && evaluated(trace))
        .toList();
    return new Difference(
        rule,
        "a near miss of " + rule + ": evaluated, and nothing found",
        fired.contains(rule) ? FIRES : spoke.isEmpty() ? NEVER_EVALUATED : NOT_DECIDED);
  }

  private boolean assertsNothing(
      Case test, Claim claim, Review review, List<RuleTrace> ofRuleFile) {
    return test.expect().isEmpty()
        && test.near().isEmpty()
        && noneSpeaks(ofRuleFile)
        && (!ruleFile.isEmpty()
            || (noneSpeaks(traces(claim, review, loaded.ofAnyLine(claim.payer())))
                && noneSpeaks(rules.explain(claim, review.reviewedOn()))));
  }

  private static boolean noneSpeaks(List<RuleTrace> traces) {
    return traces.stream().noneMatch(CaseRunner::speaksOfTheLine);
  }

  private List<Finding> judged(Case test, Review review) {
    Set<String> named = test.expect().stream().map(Expectation::what).collect(Collectors.toSet());
    return review.findings().stream()
        .filter(finding -> judged.test(finding.rule()) || named.contains(finding.rule()))
        .toList();
  }

  /** Where what was expected and what was found differ. */
  static List<Difference> differences(
      List<Expectation> expected,
      List<Finding> judged,
      List<Question> questions,
      List<NotEvaluated> notEvaluated) {
    List<Finding> unexpected = new ArrayList<>(judged);
    List<Difference> differences = new ArrayList<>();
    for (Expectation expectation : expected) {
      boolean met = switch (expectation.kind()) {
        case DENY, REVIEW, ADVISE -> removeFirst(unexpected, expectation);
        case ASK -> questions.stream().anyMatch(question -> asks(expectation, question));
        case NOT_EVALUATED -> notEvaluated.stream().anyMatch(item -> names(expectation, item));
      };
      if (!met) {
        differences.add(new Difference(expectation.what(), expectation.toString(), ""));
      }
    }
    for (Finding finding : unexpected) {
      differences.add(new Difference(finding.rule(), "", ""));
    }
    return differences;
  }

  private static boolean removeFirst(List<Finding> findings, Expectation expected) {
    for (Finding finding : findings) {
      if (finding.rule().equals(expected.what())
          && Kind.of(finding.outcome()) == expected.kind()
          && finding.lines().equals(expected.lines())
          && (expected.message() == null || expected.message().equals(finding.message()))
          && (expected.carc() == null || expected.carc().equals(Expectation.carc(finding)))
          && (expected.rarcs().isEmpty() || sameSet(expected.rarcs(), finding.rarcs()))) {
        findings.remove(finding);
        return true;
      }
    }
    return false;
  }

  private static boolean asks(Expectation expected, Question question) {
    return question.rule().equals(expected.what())
        && (expected.lines().isEmpty() || question.lines().equals(expected.lines()))
        && (expected.message() == null || expected.message().equals(question.text()))
        && (expected.missing().isEmpty() || sameSet(expected.missing(), question.missing()));
  }

  private static boolean sameSet(List<String> one, List<String> other) {
    return new HashSet<>(one).equals(new HashSet<>(other));
  }

  private static boolean names(Expectation expected, NotEvaluated item) {
    return (expected.what().equals(item.rule())
            || expected.what().equals(Reasons.word(item.reason())))
        && (expected.lines().isEmpty() || item.lines().equals(expected.lines()))
        && (expected.message() == null || expected.message().equals(item.missing()));
  }

  /** The rules that were evaluated, were decided, and found nothing. */
  static Set<String> nearMissed(List<RuleTrace> traces, Set<String> fired) {
    Set<String> rules = new LinkedHashSet<>();
    for (RuleTrace trace : traces) {
      if (evaluated(trace) && trace.result() == Truth.NO && !fired.contains(trace.rule())) {
        rules.add(trace.rule());
      }
    }
    return rules;
  }

  /**
   * Whether the rule was in effect and spoke of the line. A rule that only says of which lines it
   * speaks has no nearer miss than another line.
   */
  static boolean evaluated(RuleTrace trace) {
    return trace.inEffect() && speaksOfTheLine(trace);
  }

  private static boolean speaksOfTheLine(RuleTrace trace) {
    List<RuleTrace.Condition> conditions = trace.conditions();
    return conditions.size() < 2
        || conditions.get(0).truth() == Truth.YES
        || !LoadedRules.selects(conditions.get(0).text());
  }
}
