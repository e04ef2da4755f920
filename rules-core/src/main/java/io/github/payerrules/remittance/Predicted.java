package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a review of the claim predicted a denial. */
public enum Predicted {
  /** With the same reason. */
  CAUGHT,
  /** A finding on that line, but with another reason. */
  OTHER_REASON,
  /** A question was open whose answer would have told. */
  ASKED,
  /** A rule or table for this cause could not be asked, because its data is not there. */
  NOT_CHECKED,
  /** The payer has rules for this service, and none said anything. */
  MISSED,
  /** The payer has no rules for this service or date. */
  NO_RULE,
  /** The claim is not there to be reviewed. */
  NO_CLAIM;

  /** As JSON writes it, such as {@code other-reason}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
