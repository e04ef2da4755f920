package io.github.payerrules.testkit;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Truth;
import io.github.payerrules.testkit.Expectation.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why a case failed: expected, got, and what each rule concerned saw. */
final class FailureText {

  private static final String INDENT = " ".repeat(12);

  private static final String DRAFT =
      "no one has confirmed this answer yet. Check it against the policy, fix what is"
          + "\nwrong, then remove the line \"draft: true\".";

  private final PayerRules rules;
  private final Case test;
  private final String payer;
  private final Review review;
  private final List<RuleTrace> traces;

  FailureText(PayerRules rules, Case test, String payer, Review review, List<RuleTrace> traces) {
    this.rules = rules;
    this.test = test;
    this.payer = payer;
    this.review = review;
    this.traces = traces;
  }

  String of(List<Difference> differences, List<Finding> judged) {
    List<String> lines = new ArrayList<>();
    lines.add(test.name());
    entry(lines, "case", test.file() + ":" + test.line() + " (payer " + payer + ")");
    if (test.draft()) {
      entry(lines, "draft", DRAFT);
    }
    if (test.why() != null) {
      entry(lines, "why", test.why());
    }
    Set<String> rules = differences.stream()
        .map(Difference::rule)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    entries(lines, "expected", expected(differences));
    List<String> got = got(rules, judged);
    entries(lines, "got", got.isEmpty() ? List.of("no finding") : got);
    for (String rule : rules) {
      seen(lines, rule);
    }
    entries(lines, "fix", differences.stream().map(Difference::fix).distinct().toList());
    return String.join("\n", lines);
  }

  private List<String> expected(List<Difference> differences) {
    List<String> expected = new ArrayList<>();
    if (test.expect().isEmpty()) {
      expected.add("no finding");
    }
    test.expect().forEach(expectation -> expected.add(expectation.toString()));
    differences.stream()
        .map(Difference::expected)
        .filter(text -> !expected.contains(text))
        .forEach(expected::add);
    return expected;
  }

  private List<String> got(Set<String> rules, List<Finding> judged) {
    List<String> got = new ArrayList<>();
    judged.forEach(finding -> got.add(text(finding)));
    for (Question question : review.questions()) {
      if (rules.contains(question.rule())) {
        got.add("ask "
            + question.rule()
            + Expectation.on(question.lines())
            + ", missing "
            + String.join(", ", question.missing()));
      }
    }
    boolean none = got.isEmpty();
    for (NotEvaluated item : review.notEvaluated()) {
      if (concerns(item, rules, none)) {
        got.add("notEvaluated "
            + Reasons.word(item.reason())
            + Expectation.on(item.lines())
            + ": "
            + item.missing());
      }
    }
    return got;
  }

  /** Tables that other rules miss are noise; what keeps all rules from speaking is not. */
  private boolean concerns(NotEvaluated item, Set<String> rules, boolean nothingElse) {
    String rule = item.rule();
    if (rule != null) {
      return rules.contains(rule);
    }
    return test.expect().stream().anyMatch(expected -> expected.kind() == Kind.NOT_EVALUATED)
        || (nothingElse && item.reason() != Reason.NO_TABLE && item.reason() != Reason.NO_SOURCE);
  }

  private String text(Finding finding) {
    boolean carc = test.expect().stream().anyMatch(expectation -> expectation.carc() != null);
    boolean rarcs =
        test.expect().stream().anyMatch(expectation -> !expectation.rarcs().isEmpty());
    return Expectation.of(finding, carc, rarcs) + "\n\"" + finding.message() + "\"";
  }

  private void seen(List<String> lines, String rule) {
    Optional<RuleInfo> info = rules.payers().stream()
        .filter(loaded -> loaded.payer().equals(payer))
        .map(PayerInfo::rules)
        .flatMap(List::stream)
        .filter(known -> known.id().equals(rule))
        .findFirst();
    if (info.isEmpty()) {
      return;
    }
    entry(lines, "rule", rule + " (" + info.get().file() + ":" + info.get().line() + ")");
    List<RuleTrace> ofRule =
        traces.stream().filter(trace -> trace.rule().equals(rule)).toList();
    List<RuleTrace> spoke = ofRule.stream().filter(CaseRunner::evaluated).toList();
    for (RuleTrace trace : spoke.isEmpty() ? ofRule : spoke) {
      lines.add(INDENT + about(trace));
      int width = trace.conditions().stream()
          .mapToInt(each -> each.text().length())
          .max()
          .orElse(0);
      for (RuleTrace.Condition condition : trace.conditions()) {
        lines.add((INDENT
                + "  "
                + pad(word(condition.truth()), 9)
                + pad(condition.text(), Math.min(width, 60) + 2)
                + (condition.saw().isEmpty() ? "" : "saw " + condition.saw()))
            .stripTrailing());
      }
    }
  }

  private static String about(RuleTrace trace) {
    String where = trace.line() == 0 ? "the claim" : "line " + trace.line();
    if (!trace.inEffect()) {
      return where + ": not in effect on the date of service";
    }
    return where
        + switch (trace.result()) {
          case YES -> ": fires";
          case NO -> ": does not fire";
          case UNKNOWN -> ": cannot decide, and asks";
        };
  }

  private static String word(Truth truth) {
    return switch (truth) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  private static void entries(List<String> lines, String label, List<String> texts) {
    List<String> said = texts.stream().filter(text -> !text.isEmpty()).toList();
    String next = label;
    for (String text : said) {
      entry(lines, next, text);
      next = "";
    }
  }

  private static void entry(List<String> lines, String label, String text) {
    String lead = "  " + pad(label, INDENT.length() - 2);
    for (String part : text.split("\n", -1)) {
      lines.add(lead + part);
      lead = INDENT;
    }
  }

  private static String pad(String text, int width) {
    return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
  }
}
