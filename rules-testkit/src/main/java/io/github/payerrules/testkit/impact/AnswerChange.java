package io.github.payerrules.testkit.impact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.payerrules.review.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One answer that a claim gets with one version of the rules only. Holds values of the claim;
 * {@link #toString()} shows none.
 *
 * @param kind whether the answer is new or gone
 * @param outcome what the rule finds; {@code null} for a question or what is not evaluated
 * @param rule the rule's id, or why nothing was evaluated
 * @param line the first line that it is about; 0 for the claim
 * @param code the code of that line; empty for the claim
 * @param charge what that line charges; of an answer about the claim what all lines charge;
 *     {@code null} where the claim does not say
 * @param why the message, the question, or what is missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerChange(
    Kind kind,
    @Nullable Outcome outcome,
    String rule,
    int line,
    String code,
    @Nullable BigDecimal charge,
    String why) {

  /** Whether an answer is new or gone. */
  public enum Kind {
    NEW,
    GONE
  }

  /** Whether the payer would deny. */
  @JsonIgnore
  public boolean isDenial() {
    return outcome == Outcome.DENY;
  }

  @Override
  public String toString() {
    return "AnswerChange[" + kind + ", " + rule + "]";
  }
}
