package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who bills: the clinician or the place. */
public enum ClaimType {
  /** CMS-1500 or 837P: the clinician's own service. */
  @JsonProperty("professional")
  PROFESSIONAL,
  /** The facility's claim for the same visit, such as that of an ambulatory surgical center. */
  @JsonProperty("facility")
  FACILITY
}
