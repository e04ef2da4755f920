package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Aspect.CLAIM;
import static io.github.payerrules.vocabulary.word.Form.FREQUENCY_CODE;
import static io.github.payerrules.vocabulary.word.Form.STATE;
import static io.github.payerrules.vocabulary.word.Names.CODE_LISTS;
import static io.github.payerrules.vocabulary.word.Names.FAMILIES;
import static io.github.payerrules.vocabulary.word.Names.FILINGS;
import static io.github.payerrules.vocabulary.word.Names.PARAMETERS;

import io.github.payerrules.vocabulary.word.DependsOn;
import io.github.payerrules.vocabulary.word.Formed;
import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.NamedIn;
import io.github.payerrules.vocabulary.word.None;
import io.github.payerrules.vocabulary.word.OneOf;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/** The claim as a whole, as rule files see it. */
public interface Claim extends ProvidersOnClaim, Eligibility {
  @Meaning(
      "Stands before a comparison: `known.daysSinceDecision > 30` does not hold, and asks nothing, "
          + "where the fact is not known.")
  @DependsOn(CLAIM)
  Claim known();

  @Meaning("The type of claim.")
  @DependsOn(CLAIM)
  @OneOf({"professional", "facility"})
  String claimType();

  @Meaning("The two-letter state of service.")
  @DependsOn(CLAIM)
  @Formed(STATE)
  @Unknown(when = "the claim has none", fact = "state")
  @Nullable
  String state();

  @Meaning("Whether the claim says that this caused the condition: `employment`, `auto-accident` "
      + "or `other-accident` (CLM11).")
  @DependsOn(CLAIM)
  boolean relatedTo(@OneOf({"employment", "auto-accident", "other-accident"}) String cause);

  @Meaning("Whether the claim says that employment or an accident caused the condition.")
  @DependsOn(CLAIM)
  boolean relatedCauseGiven();

  @Meaning("Whether the day of the accident is given (`accidentOn`).")
  @DependsOn(CLAIM)
  boolean accidentDateGiven();

  @Meaning("Whether the state of the automobile accident is given (`accidentState`).")
  @DependsOn(CLAIM)
  boolean accidentStateGiven();

  @Meaning(
      value = "Days from the accident to the earliest date of service; below 0 where the accident "
          + "is later.",
      unit = "days")
  @DependsOn(CLAIM)
  @None("the claim has no line or no day of an accident")
  @Nullable
  Integer daysSinceAccident();

  @Meaning("How many service lines the claim has.")
  @DependsOn(CLAIM)
  int lineCount();

  @Meaning("Whether any line is of that procedure family.")
  @DependsOn(CLAIM)
  boolean has(@NamedIn(FAMILIES) String procedure);

  @Meaning("A number that the payer's `payer.yaml` states for the earliest date of service.")
  @DependsOn(CLAIM)
  Parameter parameter(@NamedIn(PARAMETERS) String name);

  @Meaning("The payer's time limit for a filing, such as `original claim`, `corrected claim` "
      + "or `appeal`, for the earliest date of service.")
  @DependsOn(CLAIM)
  Deadline deadline(@NamedIn(FILINGS) String filing);

  @Meaning("Whether any line has a code on that list in `codes.csv`.")
  @DependsOn(CLAIM)
  boolean hasCodeIn(@NamedIn(CODE_LISTS) String list);

  @Meaning(
      value = "Days from the earliest date of service to the day of the review; below 0 for a "
          + "future date.",
      unit = "days")
  @DependsOn(CLAIM)
  @Unknown(when = "the claim has no line", fact = "date of service")
  @Nullable
  Integer daysSinceFirstService();

  @Meaning("The claim frequency code (CLM05-3): `1` original, `7` replacement, `8` void; `1` "
      + "when the claim has none.")
  @DependsOn(CLAIM)
  @Formed(FREQUENCY_CODE)
  String frequencyCode();

  @Meaning("Whether the claim replaces or voids an earlier one: frequency code 7 or 8.")
  @DependsOn(CLAIM)
  boolean corrected();

  @Meaning("Whether the payer's control number of the original claim is given.")
  @DependsOn(CLAIM)
  boolean originalReferenceGiven();

  @Meaning("Whether the payer that comes first has answered: the day of its remittance "
      + "(`otherPayerAdjudicatedOn`) is given.")
  @DependsOn(CLAIM)
  boolean otherPayerAdjudicated();

  @Meaning(value = "Days from the payer's decision to the day of the review.", unit = "days")
  @DependsOn(CLAIM)
  @Unknown(
      when = "the claim has no `decidedOn`",
      fact = "decidedOn",
      asks = "On which day did the payer decide on the original claim?")
  @Nullable
  Integer daysSinceDecision();
}
