package io.github.payerrules.trial;

import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Question;
import java.util.List;

/**
 * What one rule says of a claim. Immutable and thread-safe.
 *
 * @param findings by line; which is primary in a review is not told
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

  @Override
  public String toString() {
    return "Answer[" + findings.size() + " findings, " + questions.size() + " questions, "
        + notEvaluated.size() + " not evaluated]";
  }
}
