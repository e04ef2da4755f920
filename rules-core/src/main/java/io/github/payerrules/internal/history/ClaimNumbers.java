package io.github.payerrules.internal.history;

/** The practice's numbers of claims, as payers give them back. */
public final class ClaimNumbers {

  /** 837P lets a practice send 38 characters, and asks payers to return 20 (CLM01, CLP01). */
  private static final int RETURNED = 20;

  private ClaimNumbers() {}

  /** The number as a payer returns it that keeps no more than it must. */
  public static String asReturned(String number) {
    return number.length() > RETURNED ? number.substring(0, RETURNED).strip() : number;
  }
}
