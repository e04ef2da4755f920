package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a remittance line met its claim line. */
public enum MatchedBy {
  /** The practice's own line control number. */
  CONTROL_NUMBER,
  /** Same code, modifiers, date and charge. */
  SAME_SERVICE,
  /** Same code, date and charge; the payer dropped or changed modifiers. */
  CHANGED_MODIFIERS,
  /** The payer changed the code; the code as submitted, date and charge are the same. */
  CHANGED_CODE,
  /** Same code and date; the charge differs. */
  CHANGED_CHARGE,
  /** The payer merged several lines of one code and day into one. */
  MERGED_LINES,
  /** The payer decided the claim as a whole. */
  WHOLE_CLAIM,
  /** It matches no line of the claim, or no claim. */
  NOTHING;

  /** As JSON writes it, such as {@code changed-modifiers}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
