package io.github.payerrules.cli;

import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts over all claims; holds numbers only, however many claims there are. Not thread-safe. */
final class Tally {

  private final EnumMap<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
  private final EnumMap<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final Map<String, OfRule> rules = new TreeMap<>();
  private final MissingData missing = new MissingData();
  private long claims;
  private long withFindings;
  private long withFindingsAndQuestions;
  private long withFindingsAndGaps;
  private long unreadable;
  private long cutShort;
  private long unrecorded;

  /** What one rule found, and how often. */
  private static final class OfRule {
    private final String rule;
    private final Outcome outcome;
    private long findings;

    private OfRule(String rule, Outcome outcome) {
      this.rule = rule;
      this.outcome = outcome;
    }
  }

  void add(Review review) {
    claims++;
    verdicts.merge(review.verdict(), 1L, Long::sum);
    cutShort += isCutShort(review) ? 1 : 0;
    missing.add(review);
    if (!review.findings().isEmpty()) {
      withFindings++;
      withFindingsAndQuestions += review.verdict() == Verdict.QUESTIONS ? 1 : 0;
      withFindingsAndGaps += review.verdict() == Verdict.INCOMPLETE ? 1 : 0;
    }
    for (Finding finding : review.findings()) {
      outcomes.merge(finding.outcome(), 1L, Long::sum);
      rules.computeIfAbsent(
              finding.outcome() + " " + finding.rule(),
              key -> new OfRule(finding.rule(), finding.outcome()))
          .findings++;
    }
  }

  private static boolean isCutShort(Review review) {
    return review.notEvaluated().stream()
        .anyMatch(it -> it.reason() == NotEvaluated.Reason.LIMIT_REACHED);
  }

  void addUnreadable() {
    claims++;
    unreadable++;
  }

  /** Counts a review that was made and is not in the audit log. */
  void addUnrecorded() {
    unrecorded++;
  }

  int exitCode() {
    if (unreadable > 0 || unrecorded > 0) {
      return PayerRulesCli.BAD_INPUT;
    }
    if (cutShort > 0) {
      return PayerRulesCli.CUT_SHORT;
    }
    return withFindings > 0 ? PayerRulesCli.FOUND : PayerRulesCli.FOUND_NOTHING;
  }

  void print(Page page) {
    List<String> parts = new ArrayList<>();
    parts.add(count(Verdict.CLEAN) + " clean");
    if (count(Verdict.CLEAN_AS_CHECKED) > 0) {
      parts.add(count(Verdict.CLEAN_AS_CHECKED) + " clean as far as checked");
    }
    parts.add(withFindings + " with findings");
    parts.add(count(Verdict.QUESTIONS) - withFindingsAndQuestions + " with questions only");
    parts.add(count(Verdict.INCOMPLETE) - withFindingsAndGaps + " not fully checked");
    parts.add(unreadable + " unreadable");
    page.line(claims + (claims == 1 ? " claim: " : " claims: ") + String.join(", ", parts));
    if (unrecorded > 0) {
      page.line(unrecorded + " not in the audit log");
    }
    if (!rules.isEmpty()) {
      printRules(page);
    }
    missing.print(page);
  }

  private void printRules(Page page) {
    List<String> found = new ArrayList<>();
    outcomes.forEach((outcome, count) -> found.add(count + " " + ReviewText.word(outcome)));
    page.line("findings: " + String.join(", ", found));
    page.blank();
    rules.values().stream()
        .sorted(Comparator.comparingLong((OfRule each) -> -each.findings)
            .thenComparing(each -> each.rule))
        .forEach(each -> page.entry(
            List.of(
                new Cell("%6d  ".formatted(each.findings), 8, Style.PLAIN),
                new Cell(ReviewText.word(each.outcome), 8, ReviewText.style(each.outcome))),
            each.rule,
            Style.PLAIN));
  }

  private long count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0L);
  }
}
