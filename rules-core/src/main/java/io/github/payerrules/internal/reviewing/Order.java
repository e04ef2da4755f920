package io.github.payerrules.internal.reviewing;

import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts what a run collected into an order that does not depend on the order of its firings:
 * findings the most serious first, then by line, then as the rule files have it; questions and what
 * was not evaluated by line. The first finding of a line is its primary. Of what a rule finds of
 * the same lines more than once, by several entries of the history, the first by its message stays.
 */
public final class Order {

  private static final Comparator<List<Integer>> BY_LINES = Comparator.<List<Integer>>comparingInt(
          lines -> lines.isEmpty() ? 0 : lines.get(0))
      .thenComparingInt(lines -> lines.size() < 2 ? 0 : lines.get(1));

  private static final Comparator<Finding> MOST_SERIOUS_FIRST =
      Comparator.comparing(Seriousness::of).thenComparing(Finding::lines, BY_LINES);

  private final Map<String, Integer> places = new HashMap<>();

  /** The order of findings of those rules. */
  Order(List<Rule> rules) {
    rules.forEach(rule -> places.put(rule.id(), places.size()));
  }

  /** The findings of a claim's structure alone. */
  public static List<Finding> ofStructure(List<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(MOST_SERIOUS_FIRST);
    return primariesMarked(sorted);
  }

  Reviewer.Result of(ReviewRun run, int checks) {
    List<Finding> findings = new ArrayList<>(run.findings());
    findings.sort(MOST_SERIOUS_FIRST
        .thenComparing(finding -> places.getOrDefault(finding.rule(), -1))
        .thenComparing(Finding::message));
    Set<List<Object>> said = new HashSet<>();
    findings.removeIf(finding -> !said.add(List.of(finding.rule(), finding.lines())));
    List<Question> questions = new ArrayList<>(run.questions());
    questions.sort(Comparator.comparing(Question::lines, BY_LINES)
        .thenComparing(Question::outcome)
        .thenComparing(question -> places.getOrDefault(question.rule(), -1)));
    List<NotEvaluated> notEvaluated = new ArrayList<>(run.notEvaluated());
    notEvaluated.sort(Comparator.comparing(NotEvaluated::lines, BY_LINES)
        .thenComparing(NotEvaluated::reason)
        .thenComparing(one -> places.getOrDefault(String.valueOf(one.rule()), -1)));
    return new Reviewer.Result(
        primariesMarked(findings), questions, notEvaluated, checks, run.work());
  }

  private static List<Finding> primariesMarked(List<Finding> findings) {
    Set<Integer> seen = new HashSet<>();
    List<Finding> marked = new ArrayList<>();
    for (Finding finding : findings) {
      marked.add(
          seen.add(finding.lines().isEmpty() ? 0 : finding.lines().get(0))
              ? finding.toBuilder().primary(true).build()
              : finding);
    }
    return marked;
  }
}
