package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The next step on a remittance line. */
public enum Action {
  /** Post it; nothing is open. */
  NONE,
  /** Send a replacement claim (frequency code 7) with the payer's control number. */
  CORRECT_AND_RESEND,
  /** Send an original claim (frequency code 1) without a control number. */
  NEW_CLAIM,
  /** Have the payer correct its decision without an appeal. */
  REOPENING,
  /** Disagree formally. */
  APPEAL,
  /** Answer a request for documents under the same claim. */
  SEND_RECORDS,
  /** Ask for an exception to the filing limit, with its evidence. */
  TIMELY_FILING_EXCEPTION,
  /** Bill the payer that comes after this one. */
  BILL_NEXT_PAYER,
  /** Bill the payer that comes first, then this one again. */
  BILL_PRIMARY_FIRST,
  /** Bill another payer instead of this one. */
  BILL_CORRECT_PAYER,
  /** The facility owes it (consolidated billing). */
  BILL_FACILITY,
  /** Send the patient a statement. */
  BILL_PATIENT,
  /** Adjust it off for good. */
  WRITE_OFF,
  /** Have an authorization granted, extended or amended afterwards, then resend. */
  GET_AUTHORIZATION,
  /** Have a referral entered afterwards, then resend. */
  GET_REFERRAL,
  /** The patient must do something first. */
  CONTACT_PATIENT,
  /** Find out who covers the date of service. */
  VERIFY_ELIGIBILITY,
  /** Credentialing or enrollment comes first. */
  FIX_ENROLLMENT,
  /** The decision or the next payer's answer is on its way. */
  WAIT,
  /** Post the reversal, then what follows it. */
  POST_REVERSAL,
  /** Tie a provider adjustment to its claim or letter. */
  MATCH_RECOUPMENT,
  /** Paid, but less than the contract or the law says. */
  PAYMENT_DISPUTE;

  /** As tables and JSON write it, such as {@code correct-and-resend}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
