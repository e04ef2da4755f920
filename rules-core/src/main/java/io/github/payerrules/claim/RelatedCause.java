package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What caused the patient's condition, where another payer may be liable (CLM11). */
public enum RelatedCause {
  /** {@code AA}. */
  @JsonProperty("auto-accident")
  AUTO_ACCIDENT,
  /** {@code EM}. */
  @JsonProperty("employment")
  EMPLOYMENT,
  /** {@code OA}. */
  @JsonProperty("other-accident")
  OTHER_ACCIDENT
}
