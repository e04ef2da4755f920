package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a line is billed by (SV103). */
public enum UnitOfMeasure {
  /** Units of the service, {@code UN}. */
  @JsonProperty("UN")
  UNITS,
  /** Minutes, {@code MJ}: anesthesia. */
  @JsonProperty("MJ")
  MINUTES
}
