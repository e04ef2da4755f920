package io.github.payerrules.claim;

import static io.github.payerrules.claim.EvidenceFact.Kind.BLOCKS;
import static io.github.payerrules.claim.EvidenceFact.Kind.TEXT;
import static io.github.payerrules.claim.EvidenceFact.Kind.WHOLE_NUMBER;
import static io.github.payerrules.claim.EvidenceFact.Kind.YES_NO;

import io.github.payerrules.internal.text.Ranges;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The documented facts that policies ask for. One name for one fact everywhere: in a claim file, in
 * the API, in a rule ({@code documented.painWeeks}) and in a question.
 */
public enum EvidenceFact {
  PAIN_WEEKS("painWeeks", WHOLE_NUMBER, "How many weeks has the pain lasted?"),
  PAIN_MONTHS("painMonths", WHOLE_NUMBER, "How many months has the pain lasted?"),
  ACUTE_PAIN("acutePain", YES_NO, "Is the pain acute?"),
  NEUROPATHIC_PAIN("neuropathicPain", YES_NO, "Is the pain neuropathic?"),
  SYSTEMIC_NEUROPATHY(
      "systemicNeuropathy",
      YES_NO,
      "Is the pain from a neuropathy due to a systemic disease, such as diabetes?"),
  SYMPATHETICALLY_MAINTAINED_PAIN(
      "sympatheticallyMaintainedPain", YES_NO, "Is the pain sympathetically maintained?"),
  SPASTICITY_OR_DYSTONIA(
      "spasticityOrDystonia", YES_NO, "Does the patient have spasticity or dystonia?"),
  FRACTURE_AGE_WEEKS("fractureAgeWeeks", WHOLE_NUMBER, "How many weeks old is the fracture?"),
  PAIN_FROM_FRACTURE("painFromFracture", YES_NO, "Is the fracture the source of the pain?"),
  RADICULOPATHY(
      "radiculopathy",
      YES_NO,
      "Is there radiculopathy, radicular pain or neurogenic claudication?"),
  PREDOMINANTLY_AXIAL("predominantlyAxial", YES_NO, "Is the pain predominantly axial?"),
  REFRACTORY_ZOSTER("refractoryZoster", YES_NO, "Is it refractory herpes zoster pain?"),
  MIGRAINE_DAYS_PER_MONTH(
      "migraineDaysPerMonth",
      WHOLE_NUMBER,
      "How many days a month does the patient have migraine?"),
  TREATMENT_HISTORY(
      "treatmentHistory", YES_NO, "Are earlier treatments and their results recorded?"),
  CONSERVATIVE_CARE_WEEKS(
      "conservativeCareWeeks",
      WHOLE_NUMBER,
      "How many weeks of conservative care did the patient have?"),
  CONSERVATIVE_CARE_MONTHS(
      "conservativeCareMonths",
      WHOLE_NUMBER,
      "How many months of conservative care did the patient have?"),
  CONSERVATIVE_FAILED(
      "conservativeFailed", YES_NO, "Did conservative care fail, or was it not tolerated?"),
  HOSPITALIZED("hospitalized", YES_NO, "Is the patient hospitalized for the pain?"),
  NSM_FAILED("nsmFailed", YES_NO, "Did non-surgical management fail?"),
  MEDICATION_MONTHS(
      "medicationMonths", WHOLE_NUMBER, "How many months of medication did the patient have?"),
  PHYSICAL_THERAPY_WEEKS(
      "physicalTherapyWeeks",
      WHOLE_NUMBER,
      "How many weeks of physical therapy did the patient have?"),
  LAST_RESORT("lastResort", YES_NO, "Did other treatments fail, or are they unsuitable?"),
  CHRONIC_OPIOID_THERAPY(
      "chronicOpioidTherapy", YES_NO, "Is the patient on chronic opioid therapy?"),
  BASELINE_SCALE(
      "baselineScale",
      TEXT,
      "Which scale measured baseline pain or function (NRS, VAS, ODI, RDQ ...)?"),
  BASELINE_SCORE("baselineScore", WHOLE_NUMBER, "What was the score at baseline?"),
  SAME_SCALE("sameScale", YES_NO, "Did follow-up use the same scale as baseline?"),
  PAIN_SCORE("painScore", WHOLE_NUMBER, "What is the current pain score, from 0 to 10?"),
  WORSENING_PAIN("worseningPain", YES_NO, "Is the pain getting worse?"),
  FUNCTIONAL_DEFICIT("functionalDeficit", YES_NO, "Is a functional deficit documented?"),
  DISABILITY_SCALE(
      "disabilityScale", TEXT, "Which disability scale measured the functional deficit?"),
  RDQ_SCORE(
      "rdqScore",
      WHOLE_NUMBER,
      "What is the score on the Roland-Morris disability questionnaire, from 0 to 24?"),
  IMAGING_CONCORDANT("imagingConcordant", YES_NO, "Is imaging consistent with the symptoms?"),
  IMAGING_MONTHS_AGO(
      "imagingMonthsAgo", WHOLE_NUMBER, "How many months before the service was the imaging?"),
  MARROW_EDEMA("marrowEdema", YES_NO, "Does imaging show marrow edema or uptake?"),
  HEIGHT_LOSS_PERCENT(
      "heightLossPercent", WHOLE_NUMBER, "What percent of its height has the vertebral body lost?"),
  HEIGHT_LOSS_PROGRESSION(
      "heightLossProgression", YES_NO, "Is the vertebral body still losing height?"),
  KYPHOSIS("kyphosis", YES_NO, "Is there kyphosis?"),
  MODIC_TYPE("modicType", WHOLE_NUMBER, "Which Modic type does the MRI show?"),
  IMAGE_GUIDANCE(
      "imageGuidance",
      TEXT,
      "Which imaging guidance was used?",
      "fluoroscopy",
      "ct",
      "ultrasound",
      "none"),
  CONTRAST_USED("contrastUsed", YES_NO, "Was contrast used to confirm needle position?"),
  CONTRAST_CONTRAINDICATED(
      "contrastContraindicated",
      YES_NO,
      "Does a contrast allergy or pregnancy rule out fluoroscopy or CT with contrast?"),
  FILMS_VIEWS("filmsViews", WHOLE_NUMBER, "How many imaging views are kept in the record?"),
  FACET_PHASE(
      "facetPhase",
      TEXT,
      "Was the facet injection diagnostic or therapeutic?",
      "diagnostic",
      "therapeutic"),
  SI_PHASE(
      "siPhase",
      TEXT,
      "Was the sacroiliac injection diagnostic or therapeutic?",
      "diagnostic",
      "therapeutic"),
  NERVE_PHASE(
      "nervePhase",
      TEXT,
      "Was the nerve block diagnostic or therapeutic?",
      "diagnostic",
      "therapeutic"),
  FACET_CYST("facetCyst", YES_NO, "Was a facet cyst treated?"),
  PSYCH_EVALUATION("psychEvaluation", YES_NO, "Was a psychological evaluation done?"),
  PHYSICAL_SCREENING(
      "physicalScreening", YES_NO, "Was the patient physically screened and evaluated?"),
  MULTIDISCIPLINARY_EVALUATION(
      "multidisciplinaryEvaluation", YES_NO, "Did a multidisciplinary team evaluate the patient?"),
  STAGE("stage", TEXT, "Is this the trial or the permanent stage?", "trial", "permanent"),
  COURSE_OF_TREATMENT(
      "courseOfTreatment",
      TEXT,
      "Is this the initial or a repeat course of treatment?",
      "initial",
      "repeat"),
  PLAN_OF_CARE("planOfCare", YES_NO, "Is there a written plan of care?"),
  PLANNED_SESSIONS("plannedSessions", WHOLE_NUMBER, "How many sessions are planned?"),
  EXPECTED_OUTCOME("expectedOutcome", YES_NO, "Is the expected outcome of the treatment recorded?"),
  DIAGNOSTIC_BLOCKS(
      "diagnosticBlocks",
      BLOCKS,
      "When were the diagnostic blocks, and how much did each relieve?"),
  PRIOR_RELIEF_PERCENT(
      "priorReliefPercent", WHOLE_NUMBER, "What percent relief did the last treatment give?"),
  PRIOR_RELIEF_WEEKS(
      "priorReliefWeeks", WHOLE_NUMBER, "How many weeks did relief from the last treatment last?"),
  PRIOR_RELIEF_MONTHS(
      "priorReliefMonths",
      WHOLE_NUMBER,
      "How many months did relief from the last treatment last?"),
  FUNCTION_IMPROVED_PERCENT(
      "functionImprovedPercent",
      WHOLE_NUMBER,
      "By what percent did the last treatment improve function?"),
  FAILED_SESSIONS_IN_A_ROW(
      "failedSessionsInARow",
      WHOLE_NUMBER,
      "How many of the most recent sessions in a row gave no relief?"),
  CHANGED_APPROACH(
      "changedApproach",
      YES_NO,
      "After a failed first injection: was the approach, level or drug changed, with a reason?"),
  CONTINUATION_RATIONALE(
      "continuationRationale",
      YES_NO,
      "Does the record say why injections continue past 12 months?"),
  PRIMARY_CARE_NOTIFIED(
      "primaryCareNotified",
      YES_NO,
      "Was the primary care provider notified that treatment continues?"),
  RFA_NOT_CANDIDATE_REASON(
      "rfaNotCandidateReason",
      YES_NO,
      "Does the record say why the patient is not a candidate for radiofrequency ablation?"),
  THERMAL_TEMP_C(
      "thermalTempC", WHOLE_NUMBER, "What temperature did the lesion reach, in degrees Celsius?"),
  PROVOCATIVE_TESTS_POSITIVE(
      "provocativeTestsPositive",
      WHOLE_NUMBER,
      "How many of the six sacroiliac provocative tests were positive?"),
  TRIGGER_POINT_FINDINGS(
      "triggerPointFindings", WHOLE_NUMBER, "How many findings of a trigger point are documented?"),
  TAUT_BAND("tautBand", YES_NO, "Was a taut band felt?"),
  BODY_REGIONS(
      "bodyRegions", WHOLE_NUMBER, "How many anatomic regions were treated in this session?"),
  SEDATION_NECESSITY(
      "sedationNecessity", YES_NO, "Does the record say why sedation or anesthesia was necessary?"),
  OSTEOPOROSIS_REFERRAL(
      "osteoporosisReferral", YES_NO, "Was the patient referred for osteoporosis care?"),
  TRIAL_RELIEF_PERCENT(
      "trialReliefPercent", WHOLE_NUMBER, "What percent relief did the trial give?"),
  RISK_LEVEL("riskLevel", TEXT, "What is the patient's risk level?", "low", "moderate", "high"),
  CONSECUTIVE_ABSTINENCE_DAYS(
      "consecutiveAbstinenceDays",
      WHOLE_NUMBER,
      "For how many days in a row has the patient been abstinent?"),
  ORDER_SIGNED("orderSigned", YES_NO, "Is there a signed order for this patient and test?"),
  BLANKET_ORDER(
      "blanketOrder", YES_NO, "Was the test ordered by a standing order for all patients?"),
  RATIONALE_DEFINITIVE(
      "rationaleDefinitive", YES_NO, "Does the record say why definitive testing is needed?"),
  SEPARATE_EM_DOCUMENTED(
      "separateEMDocumented",
      YES_NO,
      "Is a significant, separately identifiable E/M service documented?"),
  MEDICAL_DECISION_MAKING(
      "medicalDecisionMaking",
      TEXT,
      "Which level of medical decision making is documented?",
      "straightforward",
      "low",
      "moderate",
      "high"),
  VISIT_MINUTES(
      "visitMinutes", WHOLE_NUMBER, "How many total minutes did the visit take on that date?"),
  DECISION_FOR_SURGERY(
      "decisionForSurgery", YES_NO, "Did the visit lead to the decision for major surgery?"),
  ANESTHESIA_MODE("anesthesiaMode", TEXT, "What type of anesthesia was used?"),
  SURGEON_REQUESTED_POSTOP_BLOCK(
      "surgeonRequestedPostopBlock", YES_NO, "Did the surgeon request the postoperative block?"),
  OMT_REGION("omtRegion", TEXT, "Which region was manipulated?"),
  NEW_GENERATOR("newGenerator", YES_NO, "Was a new generator implanted?"),
  PROCEDURE_PERFORMED("procedurePerformed", TEXT, "Which procedure was performed?"),
  APPROACH_PERFORMED("approachPerformed", TEXT, "By which approach was it performed?"),
  SIDE_PERFORMED("sidePerformed", TEXT, "Which side was treated?", "LT", "RT", "bilateral"),
  LEVELS_PERFORMED(
      "levelsPerformed",
      WHOLE_NUMBER,
      "How many levels (vertebral bodies, discs, joints) were treated?"),
  UNITS_PERFORMED("unitsPerformed", WHOLE_NUMBER, "How many units of the service were performed?"),
  DRUG_WASTED("drugWasted", YES_NO, "Was any drug from a single-dose vial discarded?"),
  PREGNANT("pregnant", YES_NO, "Is the patient pregnant?"),
  ACTIVE_INFECTION(
      "activeInfection",
      YES_NO,
      "Is there an active infection, systemic or at the site of treatment?"),
  UNTREATED_RADICULOPATHY(
      "untreatedRadiculopathy", YES_NO, "Is there untreated radiculopathy or claudication?");

  /** What a fact's value is. */
  public enum Kind {
    /** A whole number of the unit that the name says. */
    WHOLE_NUMBER,
    /** {@code true} or {@code false}. */
    YES_NO,
    /** A word; one of {@link EvidenceFact#allowed()} where that is not empty. */
    TEXT,
    /** A list of {@link DiagnosticBlock}. */
    BLOCKS
  }

  private static final int PERCENT = 100;
  private static final int SCORE = 10;
  private static final int QUESTIONS = 24;
  private static final int PROVOCATIVE_TESTS = 6;
  private static final int MODIC_TYPES = 3;

  private static final Map<String, EvidenceFact> BY_NAME = Arrays.stream(values())
      .collect(Collectors.toUnmodifiableMap(EvidenceFact::factName, Function.identity()));

  private final String factName;
  private final Kind kind;
  private final String question;

  @SuppressWarnings("ImmutableEnumChecker") // it is a List.of
  private final List<String> allowed;

  EvidenceFact(String factName, Kind kind, String question, String... allowed) {
    this.factName = factName;
    this.kind = kind;
    this.question = question;
    this.allowed = List.of(allowed);
  }

  /** The fact of that name, such as {@code painWeeks}. */
  public static Optional<EvidenceFact> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The name in claim files and rules. */
  public String factName() {
    return factName;
  }

  /** What its value is. */
  public Kind kind() {
    return kind;
  }

  /** The question to the clinician when it is not known. */
  public String question() {
    return question;
  }

  /** The words that it may be; empty when any word will do. */
  public List<String> allowed() {
    return allowed;
  }

  /** The largest whole number that it can be; the smallest is 0. */
  public int most() {
    return switch (this) {
      case HEIGHT_LOSS_PERCENT, PRIOR_RELIEF_PERCENT, TRIAL_RELIEF_PERCENT -> PERCENT;
      case PAIN_SCORE -> SCORE;
      case RDQ_SCORE -> QUESTIONS;
      case PROVOCATIVE_TESTS_POSITIVE -> PROVOCATIVE_TESTS;
      case MODIC_TYPE -> MODIC_TYPES;
      default -> Ranges.LARGEST;
    };
  }

  /**
   * Whether only the performed service tells it, such as whether contrast was given: a request for
   * authorization, which comes before the service, is not asked for it. What a request says of it
   * nevertheless, as a plan, is held against the policy.
   */
  public boolean toldByPerformance() {
    return switch (this) {
      case IMAGE_GUIDANCE,
          CONTRAST_USED,
          FILMS_VIEWS,
          THERMAL_TEMP_C,
          BODY_REGIONS,
          ANESTHESIA_MODE,
          OMT_REGION,
          PROCEDURE_PERFORMED,
          APPROACH_PERFORMED,
          SIDE_PERFORMED,
          LEVELS_PERFORMED,
          UNITS_PERFORMED,
          DRUG_WASTED,
          SEPARATE_EM_DOCUMENTED,
          MEDICAL_DECISION_MAKING,
          VISIT_MINUTES -> true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return factName;
  }
}
