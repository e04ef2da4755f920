package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Aspect.CLAIM;
import static io.github.payerrules.vocabulary.word.Aspect.DAY;

import io.github.payerrules.vocabulary.word.DependsOn;
import org.jspecify.annotations.Nullable;

/**
 * What was verified with the payer, for the date of service of a line or the earliest one of the
 * claim.
 */
public interface Eligibility {

  /** The coverage by the claim's payer. */
  @DependsOn({DAY, CLAIM})
  CoverageOnFile coverage();

  /**
   * Whether a coverage by the claim's payer is on file, active or not; unknown when coverages are
   * not known.
   */
  @DependsOn({DAY, CLAIM})
  @Nullable
  Boolean coverageOnFile();

  /**
   * Whether the active coverage of another payer is the primary one; unknown when coverages, or the
   * order of such a coverage, are not known.
   */
  @DependsOn({DAY, CLAIM})
  @Nullable
  Boolean otherPayerPrimary();

  /**
   * Whether a coverage that is active on the date, by whichever payer, is said to be of that kind
   * of plan; unknown when coverages are not known.
   *
   * @param plan the kind of plan as coverages name it, such as {@code medicare-advantage}
   */
  @DependsOn({DAY, CLAIM})
  @Nullable
  Boolean hasActivePlan(String plan);

  /** Whether a referral is on file, whatever its dates; unknown when referrals are not known. */
  @DependsOn({DAY, CLAIM})
  @Nullable
  Boolean referralOnFile();

  /** The referral on file. */
  @DependsOn({DAY, CLAIM})
  ReferralOnFile referral();
}
