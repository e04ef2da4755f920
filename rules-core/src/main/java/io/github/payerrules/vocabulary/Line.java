package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Aspect.CLAIM;
import static io.github.payerrules.vocabulary.word.Aspect.CMS_TABLES;
import static io.github.payerrules.vocabulary.word.Aspect.CODE;
import static io.github.payerrules.vocabulary.word.Aspect.DAY;
import static io.github.payerrules.vocabulary.word.Aspect.DIAGNOSES;
import static io.github.payerrules.vocabulary.word.Aspect.EVIDENCE;
import static io.github.payerrules.vocabulary.word.Aspect.LINE;
import static io.github.payerrules.vocabulary.word.Aspect.MODIFIERS;
import static io.github.payerrules.vocabulary.word.Aspect.PLACE;
import static io.github.payerrules.vocabulary.word.Form.DIAGNOSIS;
import static io.github.payerrules.vocabulary.word.Form.PLACE_OF_SERVICE;
import static io.github.payerrules.vocabulary.word.Form.STATE;
import static io.github.payerrules.vocabulary.word.Names.DIAGNOSIS_LISTS;
import static io.github.payerrules.vocabulary.word.Names.FAMILIES;
import static io.github.payerrules.vocabulary.word.Names.MODIFIER_LISTS;
import static io.github.payerrules.vocabulary.word.Names.PARAMETERS;
import static io.github.payerrules.vocabulary.word.Names.PROGRAMS;

import io.github.payerrules.vocabulary.word.DependsOn;
import io.github.payerrules.vocabulary.word.Formed;
import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.NamedIn;
import io.github.payerrules.vocabulary.word.None;
import io.github.payerrules.vocabulary.word.OneOf;
import io.github.payerrules.vocabulary.word.Unknown;
import org.jspecify.annotations.Nullable;

/** A service line of the claim under review, as rule files see it. */
public interface Line extends Service, ProvidersOnClaim, Eligibility {
  @Meaning(
      "Stands before a comparison: `known.documented.painWeeks < 4` does not hold, and asks nothing, "
          + "where the fact is not known.")
  @DependsOn(LINE)
  Line known();

  @Meaning("The line number on the claim.")
  @DependsOn(LINE)
  int number();

  @Meaning("Whether `procedures.csv` says that imaging guidance is part of the code.")
  @DependsOn({CODE, DAY})
  boolean imagingIncluded();

  @Meaning("`diagnostic` when the line carries the modifier that `families.csv` names for "
      + "diagnostic services, else `therapeutic`; empty for families without phases.")
  @DependsOn({CODE, DAY, MODIFIERS})
  @OneOf({"", "diagnostic", "therapeutic"})
  String phase();

  @Meaning(
      value =
          "Days from the last day of the service to the day of the review; below 0 for a future "
              + "date.",
      unit = "days")
  @DependsOn({DAY, CLAIM})
  int daysSinceService();

  @Meaning(
      value = "Days from the first to the last date of service, both counted: 1 for a service "
          + "of one day.",
      unit = "days")
  @DependsOn(LINE)
  int daysSpanned();

  @Meaning("Whether the service begins before the day of admission.")
  @DependsOn({DAY, CLAIM})
  @Unknown(
      when = "the claim has no `admittedOn`",
      fact = "admittedOn",
      asks = "On which day was the patient admitted?")
  @Nullable
  Boolean beforeAdmission();

  @Meaning("Whether the service ends after the day of discharge.")
  @DependsOn(LINE)
  @Unknown(
      when = "the claim has no `dischargedOn`",
      fact = "dischargedOn",
      asks = "On which day was the patient discharged?")
  @Nullable
  Boolean afterDischarge();

  @Meaning("The type of claim.")
  @DependsOn(CLAIM)
  @OneOf({"professional", "facility"})
  String claimType();

  @Meaning("The two-digit CMS place-of-service code.")
  @DependsOn(PLACE)
  @Formed(PLACE_OF_SERVICE)
  @Unknown(when = "the line has none", asks = "What is the place of service?")
  @Nullable
  String placeOfService();

  @Meaning("The kind of place; `unassigned` for a code that CMS has not assigned.")
  @DependsOn(PLACE)
  @OneOf({
    "office",
    "surgical center",
    "hospital outpatient",
    "hospital inpatient",
    "emergency room",
    "telehealth",
    "other",
    "unassigned"
  })
  @Unknown(when = "the line has no place of service", fact = "placeOfService")
  @Nullable
  String setting();

  @Meaning("The two-letter state of service.")
  @DependsOn(CLAIM)
  @Formed(STATE)
  @Unknown(when = "the claim has none", asks = "In which state was the service rendered?")
  @Nullable
  String state();

  @Meaning("The payer's policy document for this procedure in this state.")
  @DependsOn({CODE, DAY, CLAIM})
  Policy policy();

  @Meaning("Whether the line carries a modifier that is not on that list in `modifiers.csv`.")
  @DependsOn(MODIFIERS)
  boolean hasModifierNotIn(@NamedIn(MODIFIER_LISTS) String list);

  @Meaning("Those modifiers, separated by commas, for a message.")
  @DependsOn(MODIFIERS)
  String modifiersNotIn(@NamedIn(MODIFIER_LISTS) String list);

  @Meaning("How many modifiers the line carries.")
  @DependsOn(MODIFIERS)
  int modifierCount();

  @Meaning("Whether the line names the drug by its National Drug Code.")
  @DependsOn({LINE, CLAIM})
  @Unknown(
      when = "no line of the claim names a drug",
      fact = "drug.ndc",
      asks = "Which National Drug Code (NDC) is on the drug line?")
  @Nullable
  Boolean ndcGiven();

  @Meaning("How many digits that code has; hyphens do not count.")
  @DependsOn(LINE)
  @None("the line has no National Drug Code")
  @Nullable
  Integer ndcDigits();

  @Meaning("The region of the spine in which the line's documented `levels` lie, as regions are "
      + "called in `procedures.csv`; `T12-L1` for the junction of the two.")
  @DependsOn(LINE)
  @OneOf({"cervical/thoracic", "lumbar/sacral", "T12-L1"})
  @None("the line has no levels, they lie in several regions, or one is written in another way")
  @Nullable
  String levelsRegion();

  @Meaning("Whether the claim replaces or voids an earlier one: frequency code 7 or 8.")
  @DependsOn(CLAIM)
  boolean corrected();

  @Meaning("How many different diagnoses are linked to the line.")
  @DependsOn(DIAGNOSES)
  int diagnosisCount();

  @Meaning("Whether the diagnosis is linked to the line.")
  @DependsOn(DIAGNOSES)
  boolean hasDiagnosis(@Formed(DIAGNOSIS) String code);

  @Meaning("Whether a diagnosis linked to the line is on that list in `diagnoses.csv` on the "
      + "date of service.")
  @DependsOn({DAY, DIAGNOSES})
  @Unknown(when = "the list has no rows for the date: the rule is not evaluated")
  @Nullable
  Boolean hasDiagnosisIn(@NamedIn(DIAGNOSIS_LISTS) String list);

  @Meaning("Whether `programs.csv` puts the line in that program, by code, date of service, "
      + "setting and state.")
  @DependsOn({CODE, DAY, PLACE, CLAIM})
  @Unknown(when = "the setting or the state decides it and is not given")
  @Nullable
  Boolean inProgram(@NamedIn(PROGRAMS) String program);

  @Meaning("The session to which the line belongs.")
  @DependsOn(LINE)
  Session session();

  @Meaning("Whether this is the line of its session with the lowest number.")
  @DependsOn(LINE)
  boolean firstInSession();

  @Meaning("The sessions of this line's procedure family up to its date of service, this one "
      + "included.")
  @DependsOn(LINE)
  Sessions sessions();

  @Meaning("The sessions of another procedure family up to this line's date of service.")
  @DependsOn(LINE)
  Sessions sessionsOf(@NamedIn(FAMILIES) String procedure);

  @Meaning("The other lines of the same day.")
  @DependsOn(LINE)
  Visit visit();

  @Meaning("Whether the other line is another one of the same day.")
  @DependsOn(LINE)
  boolean sameVisitAs(Line other);

  @Meaning(
      value = "Days from this line's date of service to the other's; below 0 when the other "
          + "is earlier.",
      unit = "days")
  @DependsOn(LINE)
  int daysBefore(Line other);

  @Meaning("Whether one provider renders both lines: no only when both have a rendering "
      + "provider, of the line or of the claim, and they differ.")
  @DependsOn(LINE)
  boolean sameProviderAs(Line other);

  @Meaning("Whether both lines are linked to a diagnosis code that they have in common.")
  @DependsOn(LINE)
  boolean sharesDiagnosisWith(Line other);

  @Meaning("What is documented, such as `documented.painWeeks`.")
  @DependsOn(EVIDENCE)
  Documented documented();

  @Meaning("What earlier diagnostic blocks did, computed from what is documented.")
  @DependsOn({DAY, EVIDENCE})
  Relief relief();

  @Meaning("Whether an authorization, whatever its status, is on file for this line: the one "
      + "with the number on the claim; without a number, any that covers its code.")
  @DependsOn(LINE)
  @Unknown(when = "authorizations are not known: the rule is not evaluated")
  @Nullable
  Boolean authorizationOnFile();

  @Meaning("Whether the line or the claim carries an authorization number.")
  @DependsOn(LINE)
  boolean authorizationNumberOnClaim();

  @Meaning("The authorization for this line.")
  @DependsOn(LINE)
  AuthorizationOnFile authorization();

  @Meaning("Whether two different providers of one group and one specialty render the lines; "
      + "Medicare pays them as one. A provider without a group is in that of the billing "
      + "provider.")
  @DependsOn(LINE)
  @Unknown(
      when = "a group or specialty is not given",
      fact = "rendering provider's group and specialty")
  @Nullable
  Boolean sameGroupAndSpecialtyAs(Line other);

  @Meaning("A number that the payer's `payer.yaml` states for the date of service.")
  @DependsOn(DAY)
  Parameter parameter(@NamedIn(PARAMETERS) String name);

  @Meaning("What the imported tables of CMS say of the line.")
  @DependsOn(LINE)
  Edits edits();

  @Meaning("Whether the physician fee schedule pays both sides of the code on one line with "
      + "modifier 50 (bilateral indicator 1).")
  @DependsOn({CODE, DAY, CMS_TABLES})
  @Unknown(when = "no imported fee schedule covers the date")
  @None("the fee schedule has none for the code")
  @Nullable
  Boolean bilateralAllowed();

  @Meaning("The bilateral indicator of the physician fee schedule: `0` to `3` or `9`.")
  @DependsOn({CODE, DAY, CMS_TABLES})
  @Unknown(when = "no imported fee schedule covers the date")
  @None("the fee schedule has none for the code")
  @Nullable
  String bilateralIndicator();
}
