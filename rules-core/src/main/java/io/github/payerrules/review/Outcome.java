package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a finding says the payer will do, the most serious first. */
public enum Outcome {
  /** The payer would deny the line or the claim as it stands. */
  @JsonProperty("deny")
  DENY,
  /** A person must look before the claim leaves: the record decides, not the claim. */
  @JsonProperty("review")
  REVIEW,
  /**
   * Good to know; nothing in the policy would deny the line for it, or the policy is not verified.
   */
  @JsonProperty("advise")
  ADVISE
}
