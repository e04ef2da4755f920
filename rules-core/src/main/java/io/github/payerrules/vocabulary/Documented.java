package io.github.payerrules.vocabulary;

import io.github.payerrules.claim.EvidenceFact;
import org.jspecify.annotations.Nullable;

/**
 * What is documented of the service and the patient, by the names of {@link EvidenceFact}. The
 * line's own evidence goes before the claim's.
 *
 * <p>Where a fact exists in weeks and in months, one answers for the other (52 weeks are 12 months;
 * parts of a month or a week do not count). Where the side or the number of levels is not among the
 * evidence of the line, the line's {@code laterality} and {@code levels} answer for it.
 */
public interface Documented {

  /**
   * What is documented of the fact: a value of its {@link EvidenceFact#kind()}, {@code null} where
   * that is not known. No word of rules, but what the words below answer from.
   */
  @Nullable
  Object value(EvidenceFact fact);

  /** How many weeks has the pain lasted? */
  default @Nullable Integer painWeeks() {
    return (Integer) value(EvidenceFact.PAIN_WEEKS);
  }

  /** How many months has the pain lasted? */
  default @Nullable Integer painMonths() {
    return (Integer) value(EvidenceFact.PAIN_MONTHS);
  }

  /** Is the pain acute? */
  default @Nullable Boolean acutePain() {
    return (Boolean) value(EvidenceFact.ACUTE_PAIN);
  }

  /** Is the pain neuropathic? */
  default @Nullable Boolean neuropathicPain() {
    return (Boolean) value(EvidenceFact.NEUROPATHIC_PAIN);
  }

  /** Is the pain from a neuropathy of a systemic disease, such as diabetes? */
  default @Nullable Boolean systemicNeuropathy() {
    return (Boolean) value(EvidenceFact.SYSTEMIC_NEUROPATHY);
  }

  /** Is the pain sympathetically maintained? */
  default @Nullable Boolean sympatheticallyMaintainedPain() {
    return (Boolean) value(EvidenceFact.SYMPATHETICALLY_MAINTAINED_PAIN);
  }

  /** Does the patient have spasticity or dystonia? */
  default @Nullable Boolean spasticityOrDystonia() {
    return (Boolean) value(EvidenceFact.SPASTICITY_OR_DYSTONIA);
  }

  /** On how many days a month does the patient have migraine? */
  default @Nullable Integer migraineDaysPerMonth() {
    return (Integer) value(EvidenceFact.MIGRAINE_DAYS_PER_MONTH);
  }

  /** Is the patient pregnant? */
  default @Nullable Boolean pregnant() {
    return (Boolean) value(EvidenceFact.PREGNANT);
  }

  /** Is there an active infection, systemic or at the site of treatment? */
  default @Nullable Boolean activeInfection() {
    return (Boolean) value(EvidenceFact.ACTIVE_INFECTION);
  }

  /** Are earlier treatments and their results recorded? */
  default @Nullable Boolean treatmentHistory() {
    return (Boolean) value(EvidenceFact.TREATMENT_HISTORY);
  }

  /** How many weeks of conservative care were tried before? */
  default @Nullable Integer conservativeCareWeeks() {
    return (Integer) value(EvidenceFact.CONSERVATIVE_CARE_WEEKS);
  }

  /** How many months of conservative care were tried before? */
  default @Nullable Integer conservativeCareMonths() {
    return (Integer) value(EvidenceFact.CONSERVATIVE_CARE_MONTHS);
  }

  /** Did conservative care fail, or was it not tolerated? */
  default @Nullable Boolean conservativeFailed() {
    return (Boolean) value(EvidenceFact.CONSERVATIVE_FAILED);
  }

  /** How many months of medication were tried before? */
  default @Nullable Integer medicationMonths() {
    return (Integer) value(EvidenceFact.MEDICATION_MONTHS);
  }

  /** How many weeks of physical therapy were tried before? */
  default @Nullable Integer physicalTherapyWeeks() {
    return (Integer) value(EvidenceFact.PHYSICAL_THERAPY_WEEKS);
  }

  /** Were other treatments tried and failed, or are they unsuitable? */
  default @Nullable Boolean lastResort() {
    return (Boolean) value(EvidenceFact.LAST_RESORT);
  }

  /** Is the patient on chronic opioid therapy? */
  default @Nullable Boolean chronicOpioidTherapy() {
    return (Boolean) value(EvidenceFact.CHRONIC_OPIOID_THERAPY);
  }

  /** On which scale was the baseline of pain or function measured (NRS, VAS, ODI, RDQ ...)? */
  default @Nullable String baselineScale() {
    return (String) value(EvidenceFact.BASELINE_SCALE);
  }

  /** What was the score at baseline? */
  default @Nullable Integer baselineScore() {
    return (Integer) value(EvidenceFact.BASELINE_SCORE);
  }

  /** Was the follow-up measured on the same scale as the baseline? */
  default @Nullable Boolean sameScale() {
    return (Boolean) value(EvidenceFact.SAME_SCALE);
  }

  /** What is the present pain score, from 0 to 10? */
  default @Nullable Integer painScore() {
    return (Integer) value(EvidenceFact.PAIN_SCORE);
  }

  /** Is a functional deficit documented? */
  default @Nullable Boolean functionalDeficit() {
    return (Boolean) value(EvidenceFact.FUNCTIONAL_DEFICIT);
  }

  /** On which disability scale was the functional deficit measured? */
  default @Nullable String disabilityScale() {
    return (String) value(EvidenceFact.DISABILITY_SCALE);
  }

  /** What is the score on the Roland-Morris disability questionnaire, from 0 to 24? */
  default @Nullable Integer rdqScore() {
    return (Integer) value(EvidenceFact.RDQ_SCORE);
  }

  /** Does imaging agree with the symptoms? */
  default @Nullable Boolean imagingConcordant() {
    return (Boolean) value(EvidenceFact.IMAGING_CONCORDANT);
  }

  /** How many months before the service was the imaging? */
  default @Nullable Integer imagingMonthsAgo() {
    return (Integer) value(EvidenceFact.IMAGING_MONTHS_AGO);
  }

  /**
   * Which imaging guided the needle? One of {@code fluoroscopy}, {@code ct}, {@code ultrasound},
   * {@code none}.
   */
  default @Nullable String imageGuidance() {
    return (String) value(EvidenceFact.IMAGE_GUIDANCE);
  }

  /** Was contrast injected to confirm the position? */
  default @Nullable Boolean contrastUsed() {
    return (Boolean) value(EvidenceFact.CONTRAST_USED);
  }

  /** Does a contrast allergy or pregnancy rule out fluoroscopy or CT with contrast? */
  default @Nullable Boolean contrastContraindicated() {
    return (Boolean) value(EvidenceFact.CONTRAST_CONTRAINDICATED);
  }

  /** How many imaging views are kept in the record? */
  default @Nullable Integer filmsViews() {
    return (Integer) value(EvidenceFact.FILMS_VIEWS);
  }

  /** Is there radiculopathy, radicular pain or neurogenic claudication? */
  default @Nullable Boolean radiculopathy() {
    return (Boolean) value(EvidenceFact.RADICULOPATHY);
  }

  /** Is there untreated radiculopathy or claudication? */
  default @Nullable Boolean untreatedRadiculopathy() {
    return (Boolean) value(EvidenceFact.UNTREATED_RADICULOPATHY);
  }

  /** Is the pain predominantly axial? */
  default @Nullable Boolean predominantlyAxial() {
    return (Boolean) value(EvidenceFact.PREDOMINANTLY_AXIAL);
  }

  /**
   * Was the facet injection diagnostic or therapeutic? One of {@code diagnostic},
   * {@code therapeutic}.
   */
  default @Nullable String facetPhase() {
    return (String) value(EvidenceFact.FACET_PHASE);
  }

  /**
   * Was the sacroiliac injection diagnostic or therapeutic? One of {@code diagnostic},
   * {@code therapeutic}.
   */
  default @Nullable String siPhase() {
    return (String) value(EvidenceFact.SI_PHASE);
  }

  /**
   * Was the nerve block diagnostic or therapeutic? One of {@code diagnostic}, {@code therapeutic}.
   */
  default @Nullable String nervePhase() {
    return (String) value(EvidenceFact.NERVE_PHASE);
  }

  /** Was a facet cyst treated? */
  default @Nullable Boolean facetCyst() {
    return (Boolean) value(EvidenceFact.FACET_CYST);
  }

  /** Is this the trial or the permanent stage? One of {@code trial}, {@code permanent}. */
  default @Nullable String stage() {
    return (String) value(EvidenceFact.STAGE);
  }

  /**
   * Is this the initial or a repeat course of treatment? One of {@code initial}, {@code repeat}.
   */
  default @Nullable String courseOfTreatment() {
    return (String) value(EvidenceFact.COURSE_OF_TREATMENT);
  }

  /** Is there a written plan of care? */
  default @Nullable Boolean planOfCare() {
    return (Boolean) value(EvidenceFact.PLAN_OF_CARE);
  }

  /** How many sessions are planned? */
  default @Nullable Integer plannedSessions() {
    return (Integer) value(EvidenceFact.PLANNED_SESSIONS);
  }

  /** Is the expected outcome of the treatment recorded? */
  default @Nullable Boolean expectedOutcome() {
    return (Boolean) value(EvidenceFact.EXPECTED_OUTCOME);
  }

  /** By how many percent did the previous treatment relieve the pain? */
  default @Nullable Integer priorReliefPercent() {
    return (Integer) value(EvidenceFact.PRIOR_RELIEF_PERCENT);
  }

  /** For how many weeks did the relief of the previous treatment last? */
  default @Nullable Integer priorReliefWeeks() {
    return (Integer) value(EvidenceFact.PRIOR_RELIEF_WEEKS);
  }

  /** For how many months did the relief of the previous treatment last? */
  default @Nullable Integer priorReliefMonths() {
    return (Integer) value(EvidenceFact.PRIOR_RELIEF_MONTHS);
  }

  /** By how many percent did the previous treatment improve function? */
  default @Nullable Integer functionImprovedPercent() {
    return (Integer) value(EvidenceFact.FUNCTION_IMPROVED_PERCENT);
  }

  /** How many sessions in a row, up to the last one, brought no relief? */
  default @Nullable Integer failedSessionsInARow() {
    return (Integer) value(EvidenceFact.FAILED_SESSIONS_IN_A_ROW);
  }

  /** After a failed first injection: was the approach, level or drug changed, with a reason? */
  default @Nullable Boolean changedApproach() {
    return (Boolean) value(EvidenceFact.CHANGED_APPROACH);
  }

  /** Does the record say why injections go on beyond twelve months? */
  default @Nullable Boolean continuationRationale() {
    return (Boolean) value(EvidenceFact.CONTINUATION_RATIONALE);
  }

  /** Was the primary care provider told of the continued treatment? */
  default @Nullable Boolean primaryCareNotified() {
    return (Boolean) value(EvidenceFact.PRIMARY_CARE_NOTIFIED);
  }

  /** Does the record say why the patient is no candidate for radiofrequency ablation? */
  default @Nullable Boolean rfaNotCandidateReason() {
    return (Boolean) value(EvidenceFact.RFA_NOT_CANDIDATE_REASON);
  }

  /** Which temperature did the lesion reach, in degrees Celsius? */
  default @Nullable Integer thermalTempC() {
    return (Integer) value(EvidenceFact.THERMAL_TEMP_C);
  }

  /** How many of the six sacroiliac provocative tests were positive? */
  default @Nullable Integer provocativeTestsPositive() {
    return (Integer) value(EvidenceFact.PROVOCATIVE_TESTS_POSITIVE);
  }

  /** How many findings of a trigger point are documented? */
  default @Nullable Integer triggerPointFindings() {
    return (Integer) value(EvidenceFact.TRIGGER_POINT_FINDINGS);
  }

  /** Was a taut band felt? */
  default @Nullable Boolean tautBand() {
    return (Boolean) value(EvidenceFact.TAUT_BAND);
  }

  /** How many anatomic regions were treated in this session? */
  default @Nullable Integer bodyRegions() {
    return (Integer) value(EvidenceFact.BODY_REGIONS);
  }

  /** Does the record say why sedation or anesthesia was necessary? */
  default @Nullable Boolean sedationNecessity() {
    return (Boolean) value(EvidenceFact.SEDATION_NECESSITY);
  }

  /** How many weeks old is the fracture? */
  default @Nullable Integer fractureAgeWeeks() {
    return (Integer) value(EvidenceFact.FRACTURE_AGE_WEEKS);
  }

  /** Does the pain come from the fracture? */
  default @Nullable Boolean painFromFracture() {
    return (Boolean) value(EvidenceFact.PAIN_FROM_FRACTURE);
  }

  /** Does imaging show marrow edema or uptake? */
  default @Nullable Boolean marrowEdema() {
    return (Boolean) value(EvidenceFact.MARROW_EDEMA);
  }

  /** By how many percent has the vertebral body lost height? */
  default @Nullable Integer heightLossPercent() {
    return (Integer) value(EvidenceFact.HEIGHT_LOSS_PERCENT);
  }

  /** Does the vertebral body lose more height? */
  default @Nullable Boolean heightLossProgression() {
    return (Boolean) value(EvidenceFact.HEIGHT_LOSS_PROGRESSION);
  }

  /** Is there kyphosis? */
  default @Nullable Boolean kyphosis() {
    return (Boolean) value(EvidenceFact.KYPHOSIS);
  }

  /** Did non-surgical management fail? */
  default @Nullable Boolean nsmFailed() {
    return (Boolean) value(EvidenceFact.NSM_FAILED);
  }

  /** Does the pain get worse? */
  default @Nullable Boolean worseningPain() {
    return (Boolean) value(EvidenceFact.WORSENING_PAIN);
  }

  /** Was the patient referred for osteoporosis care? */
  default @Nullable Boolean osteoporosisReferral() {
    return (Boolean) value(EvidenceFact.OSTEOPOROSIS_REFERRAL);
  }

  /** Is the patient hospitalized for the pain? */
  default @Nullable Boolean hospitalized() {
    return (Boolean) value(EvidenceFact.HOSPITALIZED);
  }

  /** Which Modic type does the MRI show? */
  default @Nullable Integer modicType() {
    return (Integer) value(EvidenceFact.MODIC_TYPE);
  }

  /** Was a psychological evaluation done? */
  default @Nullable Boolean psychEvaluation() {
    return (Boolean) value(EvidenceFact.PSYCH_EVALUATION);
  }

  /** Was the patient physically screened and evaluated? */
  default @Nullable Boolean physicalScreening() {
    return (Boolean) value(EvidenceFact.PHYSICAL_SCREENING);
  }

  /** Did a multidisciplinary team evaluate the patient? */
  default @Nullable Boolean multidisciplinaryEvaluation() {
    return (Boolean) value(EvidenceFact.MULTIDISCIPLINARY_EVALUATION);
  }

  /** By how many percent did the trial relieve the pain? */
  default @Nullable Integer trialReliefPercent() {
    return (Integer) value(EvidenceFact.TRIAL_RELIEF_PERCENT);
  }

  /** What is the patient's risk level? One of {@code low}, {@code moderate}, {@code high}. */
  default @Nullable String riskLevel() {
    return (String) value(EvidenceFact.RISK_LEVEL);
  }

  /** For how many days in a row has the patient been abstinent? */
  default @Nullable Integer consecutiveAbstinenceDays() {
    return (Integer) value(EvidenceFact.CONSECUTIVE_ABSTINENCE_DAYS);
  }

  /** Is there a signed order for this patient and test? */
  default @Nullable Boolean orderSigned() {
    return (Boolean) value(EvidenceFact.ORDER_SIGNED);
  }

  /** Was the test ordered by a standing order for all patients? */
  default @Nullable Boolean blanketOrder() {
    return (Boolean) value(EvidenceFact.BLANKET_ORDER);
  }

  /** Does the record say why definitive testing is needed? */
  default @Nullable Boolean rationaleDefinitive() {
    return (Boolean) value(EvidenceFact.RATIONALE_DEFINITIVE);
  }

  /** Is a significant, separately identifiable E/M service documented? */
  default @Nullable Boolean separateEMDocumented() {
    return (Boolean) value(EvidenceFact.SEPARATE_EM_DOCUMENTED);
  }

  /**
   * Which level of medical decision making is documented? One of {@code straightforward},
   * {@code low}, {@code moderate}, {@code high}.
   */
  default @Nullable String medicalDecisionMaking() {
    return (String) value(EvidenceFact.MEDICAL_DECISION_MAKING);
  }

  /** How many minutes did the visit take in all on its date? */
  default @Nullable Integer visitMinutes() {
    return (Integer) value(EvidenceFact.VISIT_MINUTES);
  }

  /** Did the visit lead to the decision for major surgery? */
  default @Nullable Boolean decisionForSurgery() {
    return (Boolean) value(EvidenceFact.DECISION_FOR_SURGERY);
  }

  /** Which mode of anesthesia was used? */
  default @Nullable String anesthesiaMode() {
    return (String) value(EvidenceFact.ANESTHESIA_MODE);
  }

  /** Did the surgeon ask for the postoperative block? */
  default @Nullable Boolean surgeonRequestedPostopBlock() {
    return (Boolean) value(EvidenceFact.SURGEON_REQUESTED_POSTOP_BLOCK);
  }

  /** Which region was treated by manipulation? */
  default @Nullable String omtRegion() {
    return (String) value(EvidenceFact.OMT_REGION);
  }

  /** Is it refractory herpes zoster pain? */
  default @Nullable Boolean refractoryZoster() {
    return (Boolean) value(EvidenceFact.REFRACTORY_ZOSTER);
  }

  /** Was a new generator implanted? */
  default @Nullable Boolean newGenerator() {
    return (Boolean) value(EvidenceFact.NEW_GENERATOR);
  }

  /** Which procedure was performed? */
  default @Nullable String procedurePerformed() {
    return (String) value(EvidenceFact.PROCEDURE_PERFORMED);
  }

  /** By which approach was it performed? */
  default @Nullable String approachPerformed() {
    return (String) value(EvidenceFact.APPROACH_PERFORMED);
  }

  /** Which side was treated? One of {@code LT}, {@code RT}, {@code bilateral}. */
  default @Nullable String sidePerformed() {
    return (String) value(EvidenceFact.SIDE_PERFORMED);
  }

  /**
   * How many levels (vertebral bodies, discs, joints) were treated in the session? Where the lines
   * of the session name their levels, as many different ones as they name together.
   */
  default @Nullable Integer levelsPerformed() {
    return (Integer) value(EvidenceFact.LEVELS_PERFORMED);
  }

  /** How many units of the service were performed? */
  default @Nullable Integer unitsPerformed() {
    return (Integer) value(EvidenceFact.UNITS_PERFORMED);
  }

  /** Was any of a single-dose vial thrown away? */
  default @Nullable Boolean drugWasted() {
    return (Boolean) value(EvidenceFact.DRUG_WASTED);
  }
}
