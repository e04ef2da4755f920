package io.github.payerrules.claim;

import java.util.List;

/**
 * The setters of {@link Evidence.Builder}, one for each documented fact, of the type of its value.
 */
abstract class EvidenceSetters {

  EvidenceSetters() {}

  abstract Evidence.Builder record(EvidenceFact fact, Object value);

  /** How many weeks has the pain lasted? */
  public Evidence.Builder painWeeks(int value) {
    return record(EvidenceFact.PAIN_WEEKS, value);
  }

  /** How many months has the pain lasted? */
  public Evidence.Builder painMonths(int value) {
    return record(EvidenceFact.PAIN_MONTHS, value);
  }

  /** Is the pain acute? */
  public Evidence.Builder acutePain(boolean value) {
    return record(EvidenceFact.ACUTE_PAIN, value);
  }

  /** Is the pain neuropathic? */
  public Evidence.Builder neuropathicPain(boolean value) {
    return record(EvidenceFact.NEUROPATHIC_PAIN, value);
  }

  /** Is the pain from a neuropathy due to a systemic disease, such as diabetes? */
  public Evidence.Builder systemicNeuropathy(boolean value) {
    return record(EvidenceFact.SYSTEMIC_NEUROPATHY, value);
  }

  /** Is the pain sympathetically maintained? */
  public Evidence.Builder sympatheticallyMaintainedPain(boolean value) {
    return record(EvidenceFact.SYMPATHETICALLY_MAINTAINED_PAIN, value);
  }

  /** Does the patient have spasticity or dystonia? */
  public Evidence.Builder spasticityOrDystonia(boolean value) {
    return record(EvidenceFact.SPASTICITY_OR_DYSTONIA, value);
  }

  /** How many days a month does the patient have migraine? */
  public Evidence.Builder migraineDaysPerMonth(int value) {
    return record(EvidenceFact.MIGRAINE_DAYS_PER_MONTH, value);
  }

  /** Is the patient pregnant? */
  public Evidence.Builder pregnant(boolean value) {
    return record(EvidenceFact.PREGNANT, value);
  }

  /** Is there an active infection, systemic or at the site of treatment? */
  public Evidence.Builder activeInfection(boolean value) {
    return record(EvidenceFact.ACTIVE_INFECTION, value);
  }

  /** Are earlier treatments and their results recorded? */
  public Evidence.Builder treatmentHistory(boolean value) {
    return record(EvidenceFact.TREATMENT_HISTORY, value);
  }

  /** How many weeks of conservative care did the patient have? */
  public Evidence.Builder conservativeCareWeeks(int value) {
    return record(EvidenceFact.CONSERVATIVE_CARE_WEEKS, value);
  }

  /** How many months of conservative care did the patient have? */
  public Evidence.Builder conservativeCareMonths(int value) {
    return record(EvidenceFact.CONSERVATIVE_CARE_MONTHS, value);
  }

  /** Did conservative care fail, or was it not tolerated? */
  public Evidence.Builder conservativeFailed(boolean value) {
    return record(EvidenceFact.CONSERVATIVE_FAILED, value);
  }

  /** How many months of medication did the patient have? */
  public Evidence.Builder medicationMonths(int value) {
    return record(EvidenceFact.MEDICATION_MONTHS, value);
  }

  /** How many weeks of physical therapy did the patient have? */
  public Evidence.Builder physicalTherapyWeeks(int value) {
    return record(EvidenceFact.PHYSICAL_THERAPY_WEEKS, value);
  }

  /** Did other treatments fail, or are they unsuitable? */
  public Evidence.Builder lastResort(boolean value) {
    return record(EvidenceFact.LAST_RESORT, value);
  }

  /** Is the patient on chronic opioid therapy? */
  public Evidence.Builder chronicOpioidTherapy(boolean value) {
    return record(EvidenceFact.CHRONIC_OPIOID_THERAPY, value);
  }

  /** Which scale measured baseline pain or function (NRS, VAS, ODI, RDQ ...)? */
  public Evidence.Builder baselineScale(String value) {
    return record(EvidenceFact.BASELINE_SCALE, value);
  }

  /** What was the score at baseline? */
  public Evidence.Builder baselineScore(int value) {
    return record(EvidenceFact.BASELINE_SCORE, value);
  }

  /** Did follow-up use the same scale as baseline? */
  public Evidence.Builder sameScale(boolean value) {
    return record(EvidenceFact.SAME_SCALE, value);
  }

  /** What is the current pain score, from 0 to 10? */
  public Evidence.Builder painScore(int value) {
    return record(EvidenceFact.PAIN_SCORE, value);
  }

  /** Is a functional deficit documented? */
  public Evidence.Builder functionalDeficit(boolean value) {
    return record(EvidenceFact.FUNCTIONAL_DEFICIT, value);
  }

  /** Which disability scale measured the functional deficit? */
  public Evidence.Builder disabilityScale(String value) {
    return record(EvidenceFact.DISABILITY_SCALE, value);
  }

  /** What is the score on the Roland-Morris disability questionnaire, from 0 to 24? */
  public Evidence.Builder rdqScore(int value) {
    return record(EvidenceFact.RDQ_SCORE, value);
  }

  /** Is imaging consistent with the symptoms? */
  public Evidence.Builder imagingConcordant(boolean value) {
    return record(EvidenceFact.IMAGING_CONCORDANT, value);
  }

  /** How many months before the service was the imaging? */
  public Evidence.Builder imagingMonthsAgo(int value) {
    return record(EvidenceFact.IMAGING_MONTHS_AGO, value);
  }

  /** Which imaging guidance was used? */
  public Evidence.Builder imageGuidance(String value) {
    return record(EvidenceFact.IMAGE_GUIDANCE, value);
  }

  /** Was contrast used to confirm needle position? */
  public Evidence.Builder contrastUsed(boolean value) {
    return record(EvidenceFact.CONTRAST_USED, value);
  }

  /** Does a contrast allergy or pregnancy rule out fluoroscopy or CT with contrast? */
  public Evidence.Builder contrastContraindicated(boolean value) {
    return record(EvidenceFact.CONTRAST_CONTRAINDICATED, value);
  }

  /** How many imaging views are kept in the record? */
  public Evidence.Builder filmsViews(int value) {
    return record(EvidenceFact.FILMS_VIEWS, value);
  }

  /** Is there radiculopathy, radicular pain or neurogenic claudication? */
  public Evidence.Builder radiculopathy(boolean value) {
    return record(EvidenceFact.RADICULOPATHY, value);
  }

  /** Is there untreated radiculopathy or claudication? */
  public Evidence.Builder untreatedRadiculopathy(boolean value) {
    return record(EvidenceFact.UNTREATED_RADICULOPATHY, value);
  }

  /** Is the pain predominantly axial? */
  public Evidence.Builder predominantlyAxial(boolean value) {
    return record(EvidenceFact.PREDOMINANTLY_AXIAL, value);
  }

  /** Was the facet injection diagnostic or therapeutic? */
  public Evidence.Builder facetPhase(String value) {
    return record(EvidenceFact.FACET_PHASE, value);
  }

  /** Was the sacroiliac injection diagnostic or therapeutic? */
  public Evidence.Builder siPhase(String value) {
    return record(EvidenceFact.SI_PHASE, value);
  }

  /** Was the nerve block diagnostic or therapeutic? */
  public Evidence.Builder nervePhase(String value) {
    return record(EvidenceFact.NERVE_PHASE, value);
  }

  /** Was a facet cyst treated? */
  public Evidence.Builder facetCyst(boolean value) {
    return record(EvidenceFact.FACET_CYST, value);
  }

  /** Is this the trial or the permanent stage? */
  public Evidence.Builder stage(String value) {
    return record(EvidenceFact.STAGE, value);
  }

  /** Is this the initial or a repeat course of treatment? */
  public Evidence.Builder courseOfTreatment(String value) {
    return record(EvidenceFact.COURSE_OF_TREATMENT, value);
  }

  /** Is there a written plan of care? */
  public Evidence.Builder planOfCare(boolean value) {
    return record(EvidenceFact.PLAN_OF_CARE, value);
  }

  /** How many sessions are planned? */
  public Evidence.Builder plannedSessions(int value) {
    return record(EvidenceFact.PLANNED_SESSIONS, value);
  }

  /** Is the expected outcome of the treatment recorded? */
  public Evidence.Builder expectedOutcome(boolean value) {
    return record(EvidenceFact.EXPECTED_OUTCOME, value);
  }

  /** When were the diagnostic blocks, and how much did each relieve? */
  public Evidence.Builder diagnosticBlocks(List<DiagnosticBlock> value) {
    return record(EvidenceFact.DIAGNOSTIC_BLOCKS, value);
  }

  /** What percent relief did the last treatment give? */
  public Evidence.Builder priorReliefPercent(int value) {
    return record(EvidenceFact.PRIOR_RELIEF_PERCENT, value);
  }

  /** How many weeks did relief from the last treatment last? */
  public Evidence.Builder priorReliefWeeks(int value) {
    return record(EvidenceFact.PRIOR_RELIEF_WEEKS, value);
  }

  /** How many months did relief from the last treatment last? */
  public Evidence.Builder priorReliefMonths(int value) {
    return record(EvidenceFact.PRIOR_RELIEF_MONTHS, value);
  }

  /** By what percent did the last treatment improve function? */
  public Evidence.Builder functionImprovedPercent(int value) {
    return record(EvidenceFact.FUNCTION_IMPROVED_PERCENT, value);
  }

  /** How many of the most recent sessions in a row gave no relief? */
  public Evidence.Builder failedSessionsInARow(int value) {
    return record(EvidenceFact.FAILED_SESSIONS_IN_A_ROW, value);
  }

  /** After a failed first injection: was the approach, level or drug changed, with a reason? */
  public Evidence.Builder changedApproach(boolean value) {
    return record(EvidenceFact.CHANGED_APPROACH, value);
  }

  /** Does the record say why injections continue past 12 months? */
  public Evidence.Builder continuationRationale(boolean value) {
    return record(EvidenceFact.CONTINUATION_RATIONALE, value);
  }

  /** Was the primary care provider notified that treatment continues? */
  public Evidence.Builder primaryCareNotified(boolean value) {
    return record(EvidenceFact.PRIMARY_CARE_NOTIFIED, value);
  }

  /** Does the record say why the patient is not a candidate for radiofrequency ablation? */
  public Evidence.Builder rfaNotCandidateReason(boolean value) {
    return record(EvidenceFact.RFA_NOT_CANDIDATE_REASON, value);
  }

  /** What temperature did the lesion reach, in degrees Celsius? */
  public Evidence.Builder thermalTempC(int value) {
    return record(EvidenceFact.THERMAL_TEMP_C, value);
  }

  /** How many of the six sacroiliac provocative tests were positive? */
  public Evidence.Builder provocativeTestsPositive(int value) {
    return record(EvidenceFact.PROVOCATIVE_TESTS_POSITIVE, value);
  }

  /** How many findings of a trigger point are documented? */
  public Evidence.Builder triggerPointFindings(int value) {
    return record(EvidenceFact.TRIGGER_POINT_FINDINGS, value);
  }

  /** Was a taut band felt? */
  public Evidence.Builder tautBand(boolean value) {
    return record(EvidenceFact.TAUT_BAND, value);
  }

  /** How many anatomic regions were treated in this session? */
  public Evidence.Builder bodyRegions(int value) {
    return record(EvidenceFact.BODY_REGIONS, value);
  }

  /** Does the record say why sedation or anesthesia was necessary? */
  public Evidence.Builder sedationNecessity(boolean value) {
    return record(EvidenceFact.SEDATION_NECESSITY, value);
  }

  /** How many weeks old is the fracture? */
  public Evidence.Builder fractureAgeWeeks(int value) {
    return record(EvidenceFact.FRACTURE_AGE_WEEKS, value);
  }

  /** Is the fracture the source of the pain? */
  public Evidence.Builder painFromFracture(boolean value) {
    return record(EvidenceFact.PAIN_FROM_FRACTURE, value);
  }

  /** Does imaging show marrow edema or uptake? */
  public Evidence.Builder marrowEdema(boolean value) {
    return record(EvidenceFact.MARROW_EDEMA, value);
  }

  /** What percent of its height has the vertebral body lost? */
  public Evidence.Builder heightLossPercent(int value) {
    return record(EvidenceFact.HEIGHT_LOSS_PERCENT, value);
  }

  /** Is the vertebral body still losing height? */
  public Evidence.Builder heightLossProgression(boolean value) {
    return record(EvidenceFact.HEIGHT_LOSS_PROGRESSION, value);
  }

  /** Is there kyphosis? */
  public Evidence.Builder kyphosis(boolean value) {
    return record(EvidenceFact.KYPHOSIS, value);
  }

  /** Did non-surgical management fail? */
  public Evidence.Builder nsmFailed(boolean value) {
    return record(EvidenceFact.NSM_FAILED, value);
  }

  /** Is the pain getting worse? */
  public Evidence.Builder worseningPain(boolean value) {
    return record(EvidenceFact.WORSENING_PAIN, value);
  }

  /** Was the patient referred for osteoporosis care? */
  public Evidence.Builder osteoporosisReferral(boolean value) {
    return record(EvidenceFact.OSTEOPOROSIS_REFERRAL, value);
  }

  /** Is the patient hospitalized for the pain? */
  public Evidence.Builder hospitalized(boolean value) {
    return record(EvidenceFact.HOSPITALIZED, value);
  }

  /** Which Modic type does the MRI show? */
  public Evidence.Builder modicType(int value) {
    return record(EvidenceFact.MODIC_TYPE, value);
  }

  /** Was a psychological evaluation done? */
  public Evidence.Builder psychEvaluation(boolean value) {
    return record(EvidenceFact.PSYCH_EVALUATION, value);
  }

  /** Was the patient physically screened and evaluated? */
  public Evidence.Builder physicalScreening(boolean value) {
    return record(EvidenceFact.PHYSICAL_SCREENING, value);
  }

  /** Did a multidisciplinary team evaluate the patient? */
  public Evidence.Builder multidisciplinaryEvaluation(boolean value) {
    return record(EvidenceFact.MULTIDISCIPLINARY_EVALUATION, value);
  }

  /** What percent relief did the trial give? */
  public Evidence.Builder trialReliefPercent(int value) {
    return record(EvidenceFact.TRIAL_RELIEF_PERCENT, value);
  }

  /** What is the patient's risk level? */
  public Evidence.Builder riskLevel(String value) {
    return record(EvidenceFact.RISK_LEVEL, value);
  }

  /** For how many days in a row has the patient been abstinent? */
  public Evidence.Builder consecutiveAbstinenceDays(int value) {
    return record(EvidenceFact.CONSECUTIVE_ABSTINENCE_DAYS, value);
  }

  /** Is there a signed order for this patient and test? */
  public Evidence.Builder orderSigned(boolean value) {
    return record(EvidenceFact.ORDER_SIGNED, value);
  }

  /** Was the test ordered by a standing order for all patients? */
  public Evidence.Builder blanketOrder(boolean value) {
    return record(EvidenceFact.BLANKET_ORDER, value);
  }

  /** Does the record say why definitive testing is needed? */
  public Evidence.Builder rationaleDefinitive(boolean value) {
    return record(EvidenceFact.RATIONALE_DEFINITIVE, value);
  }

  /** Is a significant, separately identifiable E/M service documented? */
  public Evidence.Builder separateEMDocumented(boolean value) {
    return record(EvidenceFact.SEPARATE_EM_DOCUMENTED, value);
  }

  /** Which level of medical decision making is documented? */
  public Evidence.Builder medicalDecisionMaking(String value) {
    return record(EvidenceFact.MEDICAL_DECISION_MAKING, value);
  }

  /** How many total minutes did the visit take on that date? */
  public Evidence.Builder visitMinutes(int value) {
    return record(EvidenceFact.VISIT_MINUTES, value);
  }

  /** Did the visit lead to the decision for major surgery? */
  public Evidence.Builder decisionForSurgery(boolean value) {
    return record(EvidenceFact.DECISION_FOR_SURGERY, value);
  }

  /** What type of anesthesia was used? */
  public Evidence.Builder anesthesiaMode(String value) {
    return record(EvidenceFact.ANESTHESIA_MODE, value);
  }

  /** Did the surgeon request the postoperative block? */
  public Evidence.Builder surgeonRequestedPostopBlock(boolean value) {
    return record(EvidenceFact.SURGEON_REQUESTED_POSTOP_BLOCK, value);
  }

  /** Which region was manipulated? */
  public Evidence.Builder omtRegion(String value) {
    return record(EvidenceFact.OMT_REGION, value);
  }

  /** Is it refractory herpes zoster pain? */
  public Evidence.Builder refractoryZoster(boolean value) {
    return record(EvidenceFact.REFRACTORY_ZOSTER, value);
  }

  /** Was a new generator implanted? */
  public Evidence.Builder newGenerator(boolean value) {
    return record(EvidenceFact.NEW_GENERATOR, value);
  }

  /** Which procedure was performed? */
  public Evidence.Builder procedurePerformed(String value) {
    return record(EvidenceFact.PROCEDURE_PERFORMED, value);
  }

  /** By which approach was it performed? */
  public Evidence.Builder approachPerformed(String value) {
    return record(EvidenceFact.APPROACH_PERFORMED, value);
  }

  /** Which side was treated? */
  public Evidence.Builder sidePerformed(String value) {
    return record(EvidenceFact.SIDE_PERFORMED, value);
  }

  /** How many levels (vertebral bodies, discs, joints) were treated? */
  public Evidence.Builder levelsPerformed(int value) {
    return record(EvidenceFact.LEVELS_PERFORMED, value);
  }

  /** How many units of the service were performed? */
  public Evidence.Builder unitsPerformed(int value) {
    return record(EvidenceFact.UNITS_PERFORMED, value);
  }

  /** Was any drug from a single-dose vial discarded? */
  public Evidence.Builder drugWasted(boolean value) {
    return record(EvidenceFact.DRUG_WASTED, value);
  }
}
