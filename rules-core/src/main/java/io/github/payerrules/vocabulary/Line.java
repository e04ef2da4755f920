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

import io.github.payerrules.vocabulary.word.DependsOn;
import org.jspecify.annotations.Nullable;

/** A service line of the claim under review, as rule files see it. */
public interface Line extends Service, ProvidersOnClaim, Eligibility {

  /** The line's number on the claim. */
  @DependsOn(LINE)
  int number();

  /** Whether {@code procedures.csv} says that imaging guidance is part of the code. */
  @DependsOn({CODE, DAY})
  boolean imagingIncluded();

  /**
   * {@code diagnostic} when the line carries the modifier that the payer's {@code families.csv}
   * names for diagnostic services, else {@code therapeutic}; empty for families without phases.
   */
  @DependsOn({CODE, DAY, MODIFIERS})
  String phase();

  /** Days from the date of service to the day of the review; below 0 when it is yet to come. */
  @DependsOn({DAY, CLAIM})
  int daysSinceService();

  /**
   * Days from the first to the last date of service, both counted: 1 for a service of one day;
   * below 1 where the service ends before it begins, which every review reports.
   */
  @DependsOn(LINE)
  int daysSpanned();

  /**
   * Whether the service begins before the day of the admission; unknown when the claim says no
   * {@code admittedOn}.
   */
  @DependsOn({DAY, CLAIM})
  @Nullable
  Boolean beforeAdmission();

  /**
   * Whether the service ends after the day of the discharge; unknown when the claim says no
   * {@code dischargedOn}.
   */
  @DependsOn(LINE)
  @Nullable
  Boolean afterDischarge();

  /** Whether the claim is {@code professional} or {@code facility}. */
  @DependsOn(CLAIM)
  String claimType();

  /** The two-digit place-of-service code. */
  @DependsOn(PLACE)
  @Nullable
  String placeOfService();

  /**
   * The kind of place: {@code office}, {@code surgical center}, {@code hospital outpatient},
   * {@code hospital inpatient}, {@code emergency room}, {@code telehealth}, {@code other};
   * {@code unassigned} for a code that CMS gave to no place.
   */
  @DependsOn(PLACE)
  @Nullable
  String setting();

  /** The two-letter state of service. */
  @DependsOn(CLAIM)
  @Nullable
  String state();

  /** The policy document that the payer has for this procedure in this state. */
  @DependsOn({CODE, DAY, CLAIM})
  Policy policy();

  /** Whether the line carries a modifier that is not of that list in {@code modifiers.csv}. */
  @DependsOn(MODIFIERS)
  boolean hasModifierNotIn(String list);

  /** Those modifiers with commas between them, for a message. */
  @DependsOn(MODIFIERS)
  String modifiersNotIn(String list);

  /** How many modifiers the line carries. */
  @DependsOn(MODIFIERS)
  int modifierCount();

  /** Whether the claim replaces or voids an earlier one: frequency code 7 or 8. */
  @DependsOn(CLAIM)
  boolean corrected();

  /** To how many diagnoses the line points. */
  @DependsOn(DIAGNOSES)
  int diagnosisCount();

  /** Whether the line points at the diagnosis. */
  @DependsOn(DIAGNOSES)
  boolean hasDiagnosis(String code);

  /**
   * Whether the line points at a diagnosis of that list in {@code diagnoses.csv} on the date of
   * service; unknown when the list has no rows for that date.
   */
  @DependsOn({DAY, DIAGNOSES})
  @Nullable
  Boolean hasDiagnosisIn(String list);

  /**
   * Whether {@code programs.csv} subjects the line to that program: by code, date of service,
   * setting and state; unknown when the setting or the state decides it and is not given.
   */
  @DependsOn({CODE, DAY, PLACE, CLAIM})
  @Nullable
  Boolean inProgram(String program);

  /** The session to which this line belongs. */
  @DependsOn(LINE)
  Session session();

  /** Whether this is the line of its session with the lowest number. */
  @DependsOn(LINE)
  boolean firstInSession();

  /** The sessions of this line's procedure family, this one included. */
  @DependsOn(LINE)
  Sessions sessions();

  /** The sessions of another procedure family up to this line's date of service. */
  @DependsOn(LINE)
  Sessions sessionsOf(String procedure);

  /** What else is billed for the same day. */
  @DependsOn(LINE)
  Visit visit();

  /** Whether the other line is another one of the same day. */
  @DependsOn(LINE)
  boolean sameVisitAs(Line other);

  /** Days from this line's date of service to the other's; below 0 where the other is earlier. */
  @DependsOn(LINE)
  int daysBefore(Line other);

  /**
   * Whether one provider renders both lines: no only where both have a rendering provider, of the
   * line or of the claim, and they differ.
   */
  @DependsOn(LINE)
  boolean sameProviderAs(Line other);

  /** What is documented. */
  @DependsOn(EVIDENCE)
  Documented documented();

  /** What earlier blocks did, computed from what is documented. */
  @DependsOn({DAY, EVIDENCE})
  Relief relief();

  /**
   * Whether an authorization, whatever its status, is on file that could be meant for this line:
   * the one with the number on the claim; without a number any that covers its code. Unknown when
   * authorizations are not known.
   */
  @DependsOn(LINE)
  @Nullable
  Boolean authorizationOnFile();

  /** Whether the line or the claim carries an authorization number. */
  @DependsOn(LINE)
  boolean authorizationNumberOnClaim();

  /** The authorization that is meant for this line. */
  @DependsOn(LINE)
  AuthorizationOnFile authorization();

  /**
   * Whether different providers of one group and one specialty render the lines, whom Medicare pays
   * as if they were one; unknown where a group or specialty is not given. The group of a provider
   * without one is that of the billing provider.
   */
  @DependsOn(LINE)
  @Nullable
  Boolean sameGroupAndSpecialtyAs(Line other);

  /** A number that the payer's {@code payer.yaml} states for the date of service. */
  @DependsOn(DAY)
  Parameter parameter(String name);

  /** What CMS's tables of edits say of the line. */
  @DependsOn(LINE)
  Edits edits();

  /**
   * Whether the physician fee schedule pays both sides of the code on one line with modifier 50
   * (bilateral indicator 1).
   */
  @DependsOn({CODE, DAY, CMS_TABLES})
  @Nullable
  Boolean bilateralAllowed();

  /** The bilateral indicator of the physician fee schedule: {@code 0} to {@code 3} or {@code 9}. */
  @DependsOn({CODE, DAY, CMS_TABLES})
  @Nullable
  String bilateralIndicator();
}
