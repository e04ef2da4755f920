package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What to do with a claim, in one word: the most pressing thing that its review says. */
public enum Verdict {
  /** The claim is malformed: it comes back from the clearinghouse or the payer unprocessed. */
  @JsonProperty("rejection")
  REJECTION,
  /** The payer is expected to deny a line or the claim: correct it before it is sent. */
  @JsonProperty("denial")
  DENIAL,
  /** No denial is expected, but a person must look before the claim is sent. */
  @JsonProperty("review")
  REVIEW,
  /** Nothing was found that needs a person; what the record must answer could still decide. */
  @JsonProperty("questions")
  QUESTIONS,
  /**
   * Nothing was found or asked, but something about this claim could not be checked: the payer has
   * no rules for a code or a date, a source failed, a rule did not finish.
   */
  @JsonProperty("incomplete")
  INCOMPLETE,
  /** All that was found is good to know. */
  @JsonProperty("advice")
  ADVICE,
  /**
   * Nothing was found and nothing is asked, as far as this installation can check: a table or a
   * source that it does not have would have let further checks run. {@link Review#notEvaluated()}
   * names them.
   */
  @JsonProperty("clean-as-checked")
  CLEAN_AS_CHECKED,
  /** Every check ran; nothing was found and nothing is asked. */
  @JsonProperty("clean")
  CLEAN
}
