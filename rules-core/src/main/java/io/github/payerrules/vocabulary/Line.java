package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/** A service line of the claim under review, as rule files see it. */
public interface Line extends ProvidersOnClaim, Eligibility {

  /** The line's number on the claim. */
  int number();

  /** The CPT or HCPCS level II code. */
  String code();

  /**
   * The procedure family of the code, from the payer's {@code procedures.csv}: {@code ESI},
   * {@code FACET}; empty when the table does not list the code on the date of service.
   */
  String procedure();

  /**
   * The group of procedure families to which this one belongs, from {@code families.csv}, for rules
   * that hold for several families; empty when it belongs to none.
   */
  String procedureGroup();

  /**
   * How it is done, from {@code procedures.csv}: {@code transforaminal}; empty when it says none.
   */
  String approach();

  /**
   * The spinal or body region of the code, from {@code procedures.csv}: {@code cervical/thoracic},
   * {@code lumbar/sacral}; empty when it says none.
   */
  String region();

  /** Whether {@code procedures.csv} calls the code an add-on of another one. */
  boolean addOn();

  /** Whether {@code procedures.csv} says that imaging guidance is part of the code. */
  boolean imagingIncluded();

  /**
   * {@code diagnostic} when the line carries the modifier that the payer's {@code families.csv}
   * names for diagnostic services, else {@code therapeutic}; empty for families without phases.
   */
  String phase();

  /**
   * The side by modifier: {@code LT}, {@code RT}, {@code bilateral} (modifier 50, or both LT and
   * RT); empty when no modifier tells.
   */
  String side();

  /** Days from the date of service to the day of the review; below 0 when it is yet to come. */
  int daysSinceService();

  /**
   * Days from the first to the last date of service, both counted: 1 for a service of one day;
   * below 1 where the service ends before it begins, which every review reports.
   */
  int daysSpanned();

  /**
   * Whether the service begins before the day of the admission; unknown when the claim says no
   * {@code admittedOn}.
   */
  @Nullable
  Boolean beforeAdmission();

  /**
   * Whether the service ends after the day of the discharge; unknown when the claim says no
   * {@code dischargedOn}.
   */
  @Nullable
  Boolean afterDischarge();

  /** Units billed. */
  int units();

  /** Whether the claim is {@code professional} or {@code facility}. */
  String claimType();

  /** The two-digit place-of-service code. */
  @Nullable
  String placeOfService();

  /**
   * The kind of place: {@code office}, {@code surgical center}, {@code hospital outpatient},
   * {@code hospital inpatient}, {@code emergency room}, {@code telehealth}, {@code other};
   * {@code unassigned} for a code that CMS gave to no place.
   */
  @Nullable
  String setting();

  /** The two-letter state of service. */
  @Nullable
  String state();

  /** The policy document that the payer has for this procedure in this state. */
  Policy policy();

  /** Whether the code is on that list in {@code codes.csv}. */
  boolean codeIn(String list);

  /** Whether the line carries the modifier. */
  boolean hasModifier(String modifier);

  /** Whether the line carries a modifier of that list in {@code modifiers.csv}. */
  boolean hasModifierIn(String list);

  /** Whether the line carries a modifier that is not of that list in {@code modifiers.csv}. */
  boolean hasModifierNotIn(String list);

  /** Those modifiers with commas between them, for a message. */
  String modifiersNotIn(String list);

  /** How many modifiers the line carries. */
  int modifierCount();

  /** Whether the claim replaces or voids an earlier one: frequency code 7 or 8. */
  boolean corrected();

  /** To how many diagnoses the line points. */
  int diagnosisCount();

  /** Whether the line points at the diagnosis. */
  boolean hasDiagnosis(String code);

  /**
   * Whether the line points at a diagnosis of that list in {@code diagnoses.csv} on the date of
   * service; unknown when the list has no rows for that date.
   */
  @Nullable
  Boolean hasDiagnosisIn(String list);

  /**
   * Whether {@code programs.csv} subjects the line to that program: by code, date of service,
   * setting and state; unknown when the setting or the state decides it and is not given.
   */
  @Nullable
  Boolean inProgram(String program);

  /** The session to which this line belongs. */
  Session session();

  /** Whether this is the line of its session with the lowest number. */
  boolean firstInSession();

  /** The sessions of this line's procedure family, this one included. */
  Sessions sessions();

  /** The sessions of another procedure family up to this line's date of service. */
  Sessions sessionsOf(String procedure);

  /** What else is billed for the same day. */
  Visit visit();

  /** Whether the other line is another one of the same day. */
  boolean sameVisitAs(Line other);

  /** Days from this line's date of service to the other's; below 0 where the other is earlier. */
  int daysBefore(Line other);

  /**
   * Whether both lines treat a common side: the same one, or either is bilateral; unknown when one
   * of them tells no side.
   */
  @Nullable
  Boolean sameSideAs(Line other);

  /**
   * Whether one provider renders both lines: no only where both have a rendering provider, of the
   * line or of the claim, and they differ.
   */
  boolean sameProviderAs(Line other);

  /** What is documented. */
  Documented documented();

  /** What earlier blocks did, computed from what is documented. */
  Relief relief();

  /**
   * Whether an authorization, whatever its status, is on file that could be meant for this line:
   * the one with the number on the claim; without a number any that covers its code. Unknown when
   * authorizations are not known.
   */
  @Nullable
  Boolean authorizationOnFile();

  /** Whether the line or the claim carries an authorization number. */
  boolean authorizationNumberOnClaim();

  /** The authorization that is meant for this line. */
  AuthorizationOnFile authorization();

  /**
   * Whether different providers of one group and one specialty render the lines, whom Medicare pays
   * as if they were one; unknown where a group or specialty is not given. The group of a provider
   * without one is that of the billing provider.
   */
  @Nullable
  Boolean sameGroupAndSpecialtyAs(Line other);

  /** Whether this line or the other carries a modifier of that list in {@code modifiers.csv}. */
  boolean eitherHasModifierIn(Line other, String list);

  /**
   * Whether both lines carry one and the same modifier of that list in {@code modifiers.csv};
   * modifier 50 stands for LT and RT.
   */
  boolean sharesModifierIn(Line other, String list);

  /**
   * Whether the line is an evaluation and management visit, 99202 to 99499 or an eye visit, and
   * carries the modifier.
   */
  boolean visitWithModifier(String modifier);

  /** A number that the payer's {@code payer.yaml} states for the date of service. */
  Parameter parameter(String name);

  /** What CMS's tables of edits say of the line. */
  Edits edits();

  /**
   * Whether the physician fee schedule pays both sides of the code on one line with modifier 50
   * (bilateral indicator 1).
   */
  @Nullable
  Boolean bilateralAllowed();

  /** The bilateral indicator of the physician fee schedule: {@code 0} to {@code 3} or {@code 9}. */
  @Nullable
  String bilateralIndicator();

  /**
   * The global days of the physician fee schedule: {@code 000}, {@code 010}, {@code 090},
   * {@code XXX}, {@code YYY}, {@code ZZZ} or {@code MMM}.
   */
  @Nullable
  String globalDays();
}
