package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/** The claim as a whole, as rule files see it. */
public interface Claim extends ProvidersOnClaim, Eligibility {

  /** Whether the claim is {@code professional} or {@code facility}. */
  String claimType();

  /** The two-letter state of service. */
  @Nullable
  String state();

  /** The number of service lines. */
  int lineCount();

  /** Whether any line is of that procedure family. */
  boolean has(String procedure);

  /** A number that the payer's {@code payer.yaml} states for the earliest date of service. */
  Parameter parameter(String name);

  /**
   * The payer's time limit for a filing, such as {@code original claim}, {@code corrected claim} or
   * {@code appeal}, for the earliest date of service.
   */
  Deadline deadline(String filing);

  /** Whether any line has a code of that list in {@code codes.csv}. */
  boolean hasCodeIn(String list);

  /**
   * Days from the earliest date of service to the day of the review; below 0 when it is yet to
   * come.
   */
  @Nullable
  Integer daysSinceFirstService();

  /**
   * What the claim is to the payer (CLM05-3): {@code 1} an original, {@code 7} a replacement,
   * {@code 8} a void; {@code 1} where the claim does not say.
   */
  String frequencyCode();

  /** Whether the claim replaces or voids an earlier one: frequency code 7 or 8. */
  boolean corrected();

  /** Whether the payer's control number of the original claim is given. */
  boolean originalReferenceGiven();

  /** Whether the day of the remittance of the payer that comes first is given. */
  boolean otherPayerAdjudicated();

  /** Days from the payer's decision to the day of the review; unknown when none is given. */
  @Nullable
  Integer daysSinceDecision();
}
