package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Aspect.CLAIM;
import static io.github.payerrules.vocabulary.word.Aspect.DAY;

import io.github.payerrules.vocabulary.word.DependsOn;
import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * What was verified with the payer, for the date of service of a line or the earliest one of the
 * claim.
 */
public interface Eligibility {
  @Meaning("The patient's coverage by the claim's payer.")
  @DependsOn({DAY, CLAIM})
  CoverageOnFile coverage();

  @Meaning("Whether a coverage by the claim's payer is on file, active or not.")
  @DependsOn({DAY, CLAIM})
  @Unknown(when = "coverages are not known: the rule is not evaluated")
  @Nullable
  Boolean coverageOnFile();

  @Meaning("Whether the active coverage of another payer is the primary one.")
  @DependsOn({DAY, CLAIM})
  @Unknown(
      when = "coverages, or the order of such a coverage, are not known",
      fact = "order of the other payer's coverage")
  @Nullable
  Boolean otherPayerPrimary();

  @Meaning("Whether an active coverage, by any payer, is of that kind of plan, such as "
      + "`medicare-advantage`.")
  @DependsOn({DAY, CLAIM})
  @Unknown(when = "coverages are not known: the rule is not evaluated")
  @Nullable
  Boolean hasActivePlan(String plan);

  @Meaning("Whether a referral is on file, whatever its dates.")
  @DependsOn({DAY, CLAIM})
  @Unknown(when = "referrals are not known: the rule is not evaluated")
  @Nullable
  Boolean referralOnFile();

  @Meaning("The referral on file.")
  @DependsOn({DAY, CLAIM})
  ReferralOnFile referral();
}
