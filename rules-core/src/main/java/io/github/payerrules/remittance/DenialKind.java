package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an unpaid amount is a denial. */
public enum DenialKind {
  /** Payment, the patient's share, a reversal, pending, accounting. */
  NO,
  /** Paid less than the service is worth, because of a judgment. */
  PARTLY,
  /** Unprocessable: it came back without a decision. */
  REJECTED,
  /** The payer decided against it. */
  YES;

  /** As tables and JSON write it, such as {@code yes}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
