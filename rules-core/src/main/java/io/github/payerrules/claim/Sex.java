package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A patient's sex as claims carry it (DMG03); absent where a claim says {@code U}. */
public enum Sex {
  /** {@code F}. */
  @JsonProperty("female")
  FEMALE,
  /** {@code M}. */
  @JsonProperty("male")
  MALE
}
