package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.reviewing.Reviewer;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Question;
import java.util.List;

/**
 * What one rule says of a claim. Immutable and thread-safe.
 *
 * @param findings by line; which of a line's is primary depends on the other rules
 * @param questions by line
 * @param notEvaluated by line
 */
public record Answer(
    List<Finding> findings, List<Question> questions, List<NotEvaluated> notEvaluated) {

  public Answer {
    findings = List.copyOf(findings);
    questions = List.copyOf(questions);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /** What a review says of a rule. */
  static Answer of(String rule, Reviewer.Result review) {
    return new Answer(
        review.findings().stream().filter(one -> one.rule().equals(rule)).toList(),
        review.questions().stream().filter(one -> one.rule().equals(rule)).toList(),
        review.notEvaluated().stream().filter(one -> rule.equals(one.rule())).toList());
  }

  @Override
  public String toString() {
    return "Answer[" + findings.size() + " findings, " + questions.size() + " questions, "
        + notEvaluated.size() + " not evaluated]";
  }
}
