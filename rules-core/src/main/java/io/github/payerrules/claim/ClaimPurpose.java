package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why the claim is reviewed. */
public enum ClaimPurpose {
  /** To be sent for payment, before or after the service. */
  @JsonProperty("claim")
  CLAIM,
  /** To ask the payer for authorization of services that are planned. */
  @JsonProperty("request")
  REQUEST
}
