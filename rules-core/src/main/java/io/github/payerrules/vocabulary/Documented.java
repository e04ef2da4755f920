package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Names.APPROACHES;
import static io.github.payerrules.vocabulary.word.Names.FAMILIES;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.vocabulary.word.NamedIn;
import org.jspecify.annotations.Nullable;

/**
 * What is documented of the service and the patient, a word for each {@link EvidenceFact}, which
 * declares what the word means, its values and its question. The line's own evidence goes before
 * the claim's.
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

  default @Nullable Integer painWeeks() {
    return (Integer) value(EvidenceFact.PAIN_WEEKS);
  }

  default @Nullable Integer painMonths() {
    return (Integer) value(EvidenceFact.PAIN_MONTHS);
  }

  default @Nullable Boolean acutePain() {
    return (Boolean) value(EvidenceFact.ACUTE_PAIN);
  }

  default @Nullable Boolean neuropathicPain() {
    return (Boolean) value(EvidenceFact.NEUROPATHIC_PAIN);
  }

  default @Nullable Boolean systemicNeuropathy() {
    return (Boolean) value(EvidenceFact.SYSTEMIC_NEUROPATHY);
  }

  default @Nullable Boolean sympatheticallyMaintainedPain() {
    return (Boolean) value(EvidenceFact.SYMPATHETICALLY_MAINTAINED_PAIN);
  }

  default @Nullable Boolean spasticityOrDystonia() {
    return (Boolean) value(EvidenceFact.SPASTICITY_OR_DYSTONIA);
  }

  default @Nullable Integer migraineDaysPerMonth() {
    return (Integer) value(EvidenceFact.MIGRAINE_DAYS_PER_MONTH);
  }

  default @Nullable Boolean pregnant() {
    return (Boolean) value(EvidenceFact.PREGNANT);
  }

  default @Nullable Boolean activeInfection() {
    return (Boolean) value(EvidenceFact.ACTIVE_INFECTION);
  }

  default @Nullable Boolean treatmentHistory() {
    return (Boolean) value(EvidenceFact.TREATMENT_HISTORY);
  }

  default @Nullable Integer conservativeCareWeeks() {
    return (Integer) value(EvidenceFact.CONSERVATIVE_CARE_WEEKS);
  }

  default @Nullable Integer conservativeCareMonths() {
    return (Integer) value(EvidenceFact.CONSERVATIVE_CARE_MONTHS);
  }

  default @Nullable Boolean conservativeFailed() {
    return (Boolean) value(EvidenceFact.CONSERVATIVE_FAILED);
  }

  default @Nullable Integer medicationMonths() {
    return (Integer) value(EvidenceFact.MEDICATION_MONTHS);
  }

  default @Nullable Integer physicalTherapyWeeks() {
    return (Integer) value(EvidenceFact.PHYSICAL_THERAPY_WEEKS);
  }

  default @Nullable Boolean lastResort() {
    return (Boolean) value(EvidenceFact.LAST_RESORT);
  }

  default @Nullable Boolean chronicOpioidTherapy() {
    return (Boolean) value(EvidenceFact.CHRONIC_OPIOID_THERAPY);
  }

  default @Nullable String baselineScale() {
    return (String) value(EvidenceFact.BASELINE_SCALE);
  }

  default @Nullable Integer baselineScore() {
    return (Integer) value(EvidenceFact.BASELINE_SCORE);
  }

  default @Nullable Boolean sameScale() {
    return (Boolean) value(EvidenceFact.SAME_SCALE);
  }

  default @Nullable Integer painScore() {
    return (Integer) value(EvidenceFact.PAIN_SCORE);
  }

  default @Nullable Boolean functionalDeficit() {
    return (Boolean) value(EvidenceFact.FUNCTIONAL_DEFICIT);
  }

  default @Nullable String disabilityScale() {
    return (String) value(EvidenceFact.DISABILITY_SCALE);
  }

  default @Nullable Integer rdqScore() {
    return (Integer) value(EvidenceFact.RDQ_SCORE);
  }

  default @Nullable Boolean imagingConcordant() {
    return (Boolean) value(EvidenceFact.IMAGING_CONCORDANT);
  }

  default @Nullable Integer imagingMonthsAgo() {
    return (Integer) value(EvidenceFact.IMAGING_MONTHS_AGO);
  }

  default @Nullable String imageGuidance() {
    return (String) value(EvidenceFact.IMAGE_GUIDANCE);
  }

  default @Nullable Boolean contrastUsed() {
    return (Boolean) value(EvidenceFact.CONTRAST_USED);
  }

  default @Nullable Boolean contrastContraindicated() {
    return (Boolean) value(EvidenceFact.CONTRAST_CONTRAINDICATED);
  }

  default @Nullable Integer filmsViews() {
    return (Integer) value(EvidenceFact.FILMS_VIEWS);
  }

  default @Nullable Boolean radiculopathy() {
    return (Boolean) value(EvidenceFact.RADICULOPATHY);
  }

  default @Nullable Boolean untreatedRadiculopathy() {
    return (Boolean) value(EvidenceFact.UNTREATED_RADICULOPATHY);
  }

  default @Nullable Boolean predominantlyAxial() {
    return (Boolean) value(EvidenceFact.PREDOMINANTLY_AXIAL);
  }

  default @Nullable String facetPhase() {
    return (String) value(EvidenceFact.FACET_PHASE);
  }

  default @Nullable String siPhase() {
    return (String) value(EvidenceFact.SI_PHASE);
  }

  default @Nullable String nervePhase() {
    return (String) value(EvidenceFact.NERVE_PHASE);
  }

  default @Nullable Boolean facetCyst() {
    return (Boolean) value(EvidenceFact.FACET_CYST);
  }

  default @Nullable String stage() {
    return (String) value(EvidenceFact.STAGE);
  }

  default @Nullable String courseOfTreatment() {
    return (String) value(EvidenceFact.COURSE_OF_TREATMENT);
  }

  default @Nullable Boolean planOfCare() {
    return (Boolean) value(EvidenceFact.PLAN_OF_CARE);
  }

  default @Nullable Integer plannedSessions() {
    return (Integer) value(EvidenceFact.PLANNED_SESSIONS);
  }

  default @Nullable Boolean expectedOutcome() {
    return (Boolean) value(EvidenceFact.EXPECTED_OUTCOME);
  }

  default @Nullable Integer priorReliefPercent() {
    return (Integer) value(EvidenceFact.PRIOR_RELIEF_PERCENT);
  }

  default @Nullable Integer priorReliefWeeks() {
    return (Integer) value(EvidenceFact.PRIOR_RELIEF_WEEKS);
  }

  default @Nullable Integer priorReliefMonths() {
    return (Integer) value(EvidenceFact.PRIOR_RELIEF_MONTHS);
  }

  default @Nullable Integer functionImprovedPercent() {
    return (Integer) value(EvidenceFact.FUNCTION_IMPROVED_PERCENT);
  }

  default @Nullable Integer failedSessionsInARow() {
    return (Integer) value(EvidenceFact.FAILED_SESSIONS_IN_A_ROW);
  }

  default @Nullable Boolean changedApproach() {
    return (Boolean) value(EvidenceFact.CHANGED_APPROACH);
  }

  default @Nullable Boolean continuationRationale() {
    return (Boolean) value(EvidenceFact.CONTINUATION_RATIONALE);
  }

  default @Nullable Boolean primaryCareNotified() {
    return (Boolean) value(EvidenceFact.PRIMARY_CARE_NOTIFIED);
  }

  default @Nullable Boolean rfaNotCandidateReason() {
    return (Boolean) value(EvidenceFact.RFA_NOT_CANDIDATE_REASON);
  }

  default @Nullable Integer thermalTempC() {
    return (Integer) value(EvidenceFact.THERMAL_TEMP_C);
  }

  default @Nullable Integer provocativeTestsPositive() {
    return (Integer) value(EvidenceFact.PROVOCATIVE_TESTS_POSITIVE);
  }

  default @Nullable Integer triggerPointFindings() {
    return (Integer) value(EvidenceFact.TRIGGER_POINT_FINDINGS);
  }

  default @Nullable Boolean tautBand() {
    return (Boolean) value(EvidenceFact.TAUT_BAND);
  }

  default @Nullable Integer bodyRegions() {
    return (Integer) value(EvidenceFact.BODY_REGIONS);
  }

  default @Nullable Boolean sedationNecessity() {
    return (Boolean) value(EvidenceFact.SEDATION_NECESSITY);
  }

  default @Nullable Integer fractureAgeWeeks() {
    return (Integer) value(EvidenceFact.FRACTURE_AGE_WEEKS);
  }

  default @Nullable Boolean painFromFracture() {
    return (Boolean) value(EvidenceFact.PAIN_FROM_FRACTURE);
  }

  default @Nullable Boolean marrowEdema() {
    return (Boolean) value(EvidenceFact.MARROW_EDEMA);
  }

  default @Nullable Integer heightLossPercent() {
    return (Integer) value(EvidenceFact.HEIGHT_LOSS_PERCENT);
  }

  default @Nullable Boolean heightLossProgression() {
    return (Boolean) value(EvidenceFact.HEIGHT_LOSS_PROGRESSION);
  }

  default @Nullable Boolean kyphosis() {
    return (Boolean) value(EvidenceFact.KYPHOSIS);
  }

  default @Nullable Boolean nsmFailed() {
    return (Boolean) value(EvidenceFact.NSM_FAILED);
  }

  default @Nullable Boolean worseningPain() {
    return (Boolean) value(EvidenceFact.WORSENING_PAIN);
  }

  default @Nullable Boolean osteoporosisReferral() {
    return (Boolean) value(EvidenceFact.OSTEOPOROSIS_REFERRAL);
  }

  default @Nullable Boolean hospitalized() {
    return (Boolean) value(EvidenceFact.HOSPITALIZED);
  }

  default @Nullable Integer modicType() {
    return (Integer) value(EvidenceFact.MODIC_TYPE);
  }

  default @Nullable Boolean psychEvaluation() {
    return (Boolean) value(EvidenceFact.PSYCH_EVALUATION);
  }

  default @Nullable Boolean physicalScreening() {
    return (Boolean) value(EvidenceFact.PHYSICAL_SCREENING);
  }

  default @Nullable Boolean multidisciplinaryEvaluation() {
    return (Boolean) value(EvidenceFact.MULTIDISCIPLINARY_EVALUATION);
  }

  default @Nullable Integer trialReliefPercent() {
    return (Integer) value(EvidenceFact.TRIAL_RELIEF_PERCENT);
  }

  default @Nullable String riskLevel() {
    return (String) value(EvidenceFact.RISK_LEVEL);
  }

  default @Nullable Integer consecutiveAbstinenceDays() {
    return (Integer) value(EvidenceFact.CONSECUTIVE_ABSTINENCE_DAYS);
  }

  default @Nullable Boolean orderSigned() {
    return (Boolean) value(EvidenceFact.ORDER_SIGNED);
  }

  default @Nullable Boolean blanketOrder() {
    return (Boolean) value(EvidenceFact.BLANKET_ORDER);
  }

  default @Nullable Boolean rationaleDefinitive() {
    return (Boolean) value(EvidenceFact.RATIONALE_DEFINITIVE);
  }

  default @Nullable Boolean separateEMDocumented() {
    return (Boolean) value(EvidenceFact.SEPARATE_EM_DOCUMENTED);
  }

  default @Nullable String medicalDecisionMaking() {
    return (String) value(EvidenceFact.MEDICAL_DECISION_MAKING);
  }

  default @Nullable Integer visitMinutes() {
    return (Integer) value(EvidenceFact.VISIT_MINUTES);
  }

  default @Nullable Boolean decisionForSurgery() {
    return (Boolean) value(EvidenceFact.DECISION_FOR_SURGERY);
  }

  default @Nullable String anesthesiaMode() {
    return (String) value(EvidenceFact.ANESTHESIA_MODE);
  }

  default @Nullable Boolean surgeonRequestedPostopBlock() {
    return (Boolean) value(EvidenceFact.SURGEON_REQUESTED_POSTOP_BLOCK);
  }

  default @Nullable String omtRegion() {
    return (String) value(EvidenceFact.OMT_REGION);
  }

  default @Nullable Boolean refractoryZoster() {
    return (Boolean) value(EvidenceFact.REFRACTORY_ZOSTER);
  }

  default @Nullable Boolean newGenerator() {
    return (Boolean) value(EvidenceFact.NEW_GENERATOR);
  }

  @NamedIn(FAMILIES)
  default @Nullable String procedurePerformed() {
    return (String) value(EvidenceFact.PROCEDURE_PERFORMED);
  }

  @NamedIn(APPROACHES)
  default @Nullable String approachPerformed() {
    return (String) value(EvidenceFact.APPROACH_PERFORMED);
  }

  default @Nullable String sidePerformed() {
    return (String) value(EvidenceFact.SIDE_PERFORMED);
  }

  default @Nullable Integer levelsPerformed() {
    return (Integer) value(EvidenceFact.LEVELS_PERFORMED);
  }

  default @Nullable Integer unitsPerformed() {
    return (Integer) value(EvidenceFact.UNITS_PERFORMED);
  }

  default @Nullable Boolean drugWasted() {
    return (Boolean) value(EvidenceFact.DRUG_WASTED);
  }
}
