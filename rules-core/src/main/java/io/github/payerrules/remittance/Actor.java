package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who takes the next step. */
public enum Actor {
  /** Registration, eligibility, order of payers, referrals, talking with the patient. */
  FRONT_DESK,
  /** Codes, modifiers, units, diagnoses, pointers, against the record. */
  CODER,
  /** Claims, remittances, control numbers, appeals, write-offs. */
  BILLER,
  /** Addenda, medical reasons, peer-to-peer calls. */
  CLINICIAN,
  /** Nobody. */
  NONE;

  /** As tables and JSON write it, such as {@code front-desk}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
