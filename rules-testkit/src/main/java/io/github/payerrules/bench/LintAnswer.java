package io.github.payerrules.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.payerrules.review.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a payer's folder, and the rules of one file in plain sentences.
 *
 * @param problems what is wrong, by file and line
 * @param sentences the rules of the file; empty while the folder cannot be loaded
 */
public record LintAnswer(List<Message> problems, List<RuleSentence> sentences) {

  /**
   * One problem.
   *
   * @param problem what is wrong, where, and how to fix it
   * @param id the message's id; {@code null} where it has no page
   * @param wrong an example of it
   * @param right the example as it is right
   * @param why why it matters
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Message(
      Problem problem,
      @Nullable String id,
      @Nullable String wrong,
      @Nullable String right,
      @Nullable String why) {}
}
