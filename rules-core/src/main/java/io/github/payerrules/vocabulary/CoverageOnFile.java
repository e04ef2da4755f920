package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * The patient's coverage by the claim's payer as last verified; conditions fail where there is
 * none.
 */
public interface CoverageOnFile {

  /** Whether it was active on the date of service. */
  boolean active();

  /** Whether a coverage by the payer had begun by the date of service, whether or not it ended. */
  boolean begun();

  /** Whether a coverage by the payer begins after the date of service. */
  boolean beginsLater();

  /** The kind of plan, such as {@code original-medicare}. */
  @Nullable
  String plan();

  /** Whether it is the primary coverage. */
  @Nullable
  Boolean primary();

  /** Days from its verification to the date of service; below 0 when it was verified later. */
  @Nullable
  Integer daysSinceVerified();

  /** Whether the plan pays only providers of its network. */
  @Nullable
  Boolean networkRequired();

  /** Whether the plan pays only with a referral. */
  @Nullable
  Boolean referralRequired();

  /** Whether the patient's share (copay, coinsurance, deductible left) was verified. */
  @Nullable
  Boolean costSharingKnown();
}
