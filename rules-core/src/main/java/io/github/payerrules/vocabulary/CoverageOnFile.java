package io.github.payerrules.vocabulary;

import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The patient's coverage by the claim's payer as last verified; conditions fail where there is
 * none.
 */
public interface CoverageOnFile {
  @Meaning("Whether it is active on the date of service.")
  boolean active();

  @Meaning("Whether a coverage by the payer has begun by the date of service, whether or not "
      + "it ended.")
  boolean begun();

  @Meaning("Whether a coverage by the payer begins after the date of service.")
  boolean beginsLater();

  @Meaning("The kind of plan, such as `original-medicare`.")
  @Unknown(
      when = "the coverage does not say",
      fact = "coverage plan",
      asks = "Of which kind is the plan?")
  @Nullable
  String plan();

  @Meaning("Whether it is the primary coverage.")
  @Unknown(
      when = "the coverage does not say",
      fact = "coverage primary",
      asks = "Is the coverage the primary one?")
  @Nullable
  Boolean primary();

  @Meaning(
      value = "Days from its verification to the date of service; below 0 when it was "
          + "verified later.",
      unit = "days")
  @Unknown(
      when = "the coverage does not say",
      fact = "coverage daysSinceVerified",
      asks = "On which day was the coverage verified?")
  @Nullable
  Integer daysSinceVerified();

  @Meaning("Whether the plan pays only providers in its network.")
  @Unknown(
      when = "the coverage does not say",
      fact = "coverage networkRequired",
      asks = "Does the plan pay only providers of its network?")
  @Nullable
  Boolean networkRequired();

  @Meaning("Whether the plan pays only with a referral.")
  @Unknown(
      when = "the coverage does not say",
      fact = "coverage referralRequired",
      asks = "Does the plan pay only with a referral?")
  @Nullable
  Boolean referralRequired();

  @Meaning("Whether the patient's share (copay, coinsurance, remaining deductible) was verified.")
  @Unknown(
      when = "the coverage does not say",
      fact = "coverage costSharingKnown",
      asks = "Was the patient's share verified?")
  @Nullable
  Boolean costSharingKnown();
}
