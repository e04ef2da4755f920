package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What to do with a claim, in one word: the most pressing thing that its review says. */
public enum Verdict {
  /** A finding expects a denial: the claim is mended before it is sent. */
  @JsonProperty("denial")
  DENIAL,
  /** No denial is expected, but a person must look before the claim is sent. */
  @JsonProperty("review")
  REVIEW,
  /** Nothing was found that needs a person; what the record must answer could still decide. */
  @JsonProperty("questions")
  QUESTIONS,
  /** Nothing is asked, but something could not be evaluated: a source, a table, a policy. */
  @JsonProperty("incomplete")
  INCOMPLETE,
  /** Everything was evaluated, and all that was found is good to know. */
  @JsonProperty("advice")
  ADVICE,
  /** Everything was evaluated, nothing was found and nothing is asked. */
  @JsonProperty("clean")
  CLEAN
}
