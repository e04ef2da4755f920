package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.vocabulary.Documented;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documented facts of a line. */
final class DocumentedFacts implements Documented {

  private static final int WEEKS_A_YEAR = 52;
  private static final int MONTHS_A_YEAR = 12;

  private final Evidence evidence;

  DocumentedFacts(Evidence evidence) {
    this.evidence = evidence;
  }

  private @Nullable Object value(EvidenceFact fact) {
    Recorded recorded = evidence.recorded(fact);
    return recorded == null ? null : recorded.value();
  }

  private @Nullable Integer number(EvidenceFact fact) {
    return (Integer) value(fact);
  }

  private @Nullable Boolean yesNo(EvidenceFact fact) {
    return (Boolean) value(fact);
  }

  private @Nullable String text(EvidenceFact fact) {
    return (String) value(fact);
  }

  private @Nullable Integer weeks(EvidenceFact weeks, EvidenceFact months) {
    Integer given = number(weeks);
    Integer other = number(months);
    return given != null || other == null
        ? given
        : (Integer) (other * WEEKS_A_YEAR / MONTHS_A_YEAR);
  }

  private @Nullable Integer months(EvidenceFact months, EvidenceFact weeks) {
    Integer given = number(months);
    Integer other = number(weeks);
    return given != null || other == null
        ? given
        : (Integer) (other * MONTHS_A_YEAR / WEEKS_A_YEAR);
  }

  @SuppressWarnings("unchecked") // Evidence holds a list of blocks for this fact and nothing else
  @Nullable
  List<DiagnosticBlock> diagnosticBlocks() {
    return (List<DiagnosticBlock>) value(EvidenceFact.DIAGNOSTIC_BLOCKS);
  }

  @Override
  public @Nullable Integer painWeeks() {
    return weeks(EvidenceFact.PAIN_WEEKS, EvidenceFact.PAIN_MONTHS);
  }

  @Override
  public @Nullable Integer painMonths() {
    return months(EvidenceFact.PAIN_MONTHS, EvidenceFact.PAIN_WEEKS);
  }

  @Override
  public @Nullable Integer conservativeCareWeeks() {
    return weeks(EvidenceFact.CONSERVATIVE_CARE_WEEKS, EvidenceFact.CONSERVATIVE_CARE_MONTHS);
  }

  @Override
  public @Nullable Integer conservativeCareMonths() {
    return months(EvidenceFact.CONSERVATIVE_CARE_MONTHS, EvidenceFact.CONSERVATIVE_CARE_WEEKS);
  }

  @Override
  public @Nullable Boolean conservativeFailed() {
    return yesNo(EvidenceFact.CONSERVATIVE_FAILED);
  }

  @Override
  public @Nullable String baselineScale() {
    return text(EvidenceFact.BASELINE_SCALE);
  }

  @Override
  public @Nullable Integer baselineScore() {
    return number(EvidenceFact.BASELINE_SCORE);
  }

  @Override
  public @Nullable Boolean sameScale() {
    return yesNo(EvidenceFact.SAME_SCALE);
  }

  @Override
  public @Nullable Integer painScore() {
    return number(EvidenceFact.PAIN_SCORE);
  }

  @Override
  public @Nullable String disabilityScale() {
    return text(EvidenceFact.DISABILITY_SCALE);
  }

  @Override
  public @Nullable Boolean imagingConcordant() {
    return yesNo(EvidenceFact.IMAGING_CONCORDANT);
  }

  @Override
  public @Nullable String imageGuidance() {
    return text(EvidenceFact.IMAGE_GUIDANCE);
  }

  @Override
  public @Nullable Boolean contrastUsed() {
    return yesNo(EvidenceFact.CONTRAST_USED);
  }

  @Override
  public @Nullable Boolean contrastContraindicated() {
    return yesNo(EvidenceFact.CONTRAST_CONTRAINDICATED);
  }

  @Override
  public @Nullable Integer filmsViews() {
    return number(EvidenceFact.FILMS_VIEWS);
  }

  @Override
  public @Nullable Boolean radiculopathy() {
    return yesNo(EvidenceFact.RADICULOPATHY);
  }

  @Override
  public @Nullable Boolean untreatedRadiculopathy() {
    return yesNo(EvidenceFact.UNTREATED_RADICULOPATHY);
  }

  @Override
  public @Nullable Boolean predominantlyAxial() {
    return yesNo(EvidenceFact.PREDOMINANTLY_AXIAL);
  }

  @Override
  public @Nullable String facetPhase() {
    return text(EvidenceFact.FACET_PHASE);
  }

  @Override
  public @Nullable String siPhase() {
    return text(EvidenceFact.SI_PHASE);
  }

  @Override
  public @Nullable Boolean facetCyst() {
    return yesNo(EvidenceFact.FACET_CYST);
  }

  @Override
  public @Nullable String stage() {
    return text(EvidenceFact.STAGE);
  }

  @Override
  public @Nullable Integer priorReliefPercent() {
    return number(EvidenceFact.PRIOR_RELIEF_PERCENT);
  }

  @Override
  public @Nullable Integer priorReliefWeeks() {
    return weeks(EvidenceFact.PRIOR_RELIEF_WEEKS, EvidenceFact.PRIOR_RELIEF_MONTHS);
  }

  @Override
  public @Nullable Integer priorReliefMonths() {
    return months(EvidenceFact.PRIOR_RELIEF_MONTHS, EvidenceFact.PRIOR_RELIEF_WEEKS);
  }

  @Override
  public @Nullable Integer functionImprovedPercent() {
    return number(EvidenceFact.FUNCTION_IMPROVED_PERCENT);
  }

  @Override
  public @Nullable Boolean changedApproach() {
    return yesNo(EvidenceFact.CHANGED_APPROACH);
  }

  @Override
  public @Nullable Boolean continuationRationale() {
    return yesNo(EvidenceFact.CONTINUATION_RATIONALE);
  }

  @Override
  public @Nullable Boolean primaryCareNotified() {
    return yesNo(EvidenceFact.PRIMARY_CARE_NOTIFIED);
  }

  @Override
  public @Nullable Boolean rfaNotCandidateReason() {
    return yesNo(EvidenceFact.RFA_NOT_CANDIDATE_REASON);
  }

  @Override
  public @Nullable Integer thermalTempC() {
    return number(EvidenceFact.THERMAL_TEMP_C);
  }

  @Override
  public @Nullable Integer provocativeTestsPositive() {
    return number(EvidenceFact.PROVOCATIVE_TESTS_POSITIVE);
  }

  @Override
  public @Nullable Integer triggerPointFindings() {
    return number(EvidenceFact.TRIGGER_POINT_FINDINGS);
  }

  @Override
  public @Nullable Boolean tautBand() {
    return yesNo(EvidenceFact.TAUT_BAND);
  }

  @Override
  public @Nullable Integer bodyRegions() {
    return number(EvidenceFact.BODY_REGIONS);
  }

  @Override
  public @Nullable Boolean sedationNecessity() {
    return yesNo(EvidenceFact.SEDATION_NECESSITY);
  }

  @Override
  public @Nullable Integer fractureAgeWeeks() {
    return number(EvidenceFact.FRACTURE_AGE_WEEKS);
  }

  @Override
  public @Nullable Boolean marrowEdema() {
    return yesNo(EvidenceFact.MARROW_EDEMA);
  }

  @Override
  public @Nullable Boolean nsmFailed() {
    return yesNo(EvidenceFact.NSM_FAILED);
  }

  @Override
  public @Nullable Boolean worseningPain() {
    return yesNo(EvidenceFact.WORSENING_PAIN);
  }

  @Override
  public @Nullable Boolean osteoporosisReferral() {
    return yesNo(EvidenceFact.OSTEOPOROSIS_REFERRAL);
  }

  @Override
  public @Nullable Boolean hospitalized() {
    return yesNo(EvidenceFact.HOSPITALIZED);
  }

  @Override
  public @Nullable Integer modicType() {
    return number(EvidenceFact.MODIC_TYPE);
  }

  @Override
  public @Nullable Boolean psychEvaluation() {
    return yesNo(EvidenceFact.PSYCH_EVALUATION);
  }

  @Override
  public @Nullable Integer trialReliefPercent() {
    return number(EvidenceFact.TRIAL_RELIEF_PERCENT);
  }

  @Override
  public @Nullable String riskLevel() {
    return text(EvidenceFact.RISK_LEVEL);
  }

  @Override
  public @Nullable Boolean orderSigned() {
    return yesNo(EvidenceFact.ORDER_SIGNED);
  }

  @Override
  public @Nullable Boolean rationaleDefinitive() {
    return yesNo(EvidenceFact.RATIONALE_DEFINITIVE);
  }

  @Override
  public @Nullable Boolean separateEMDocumented() {
    return yesNo(EvidenceFact.SEPARATE_EM_DOCUMENTED);
  }

  @Override
  public @Nullable String medicalDecisionMaking() {
    return text(EvidenceFact.MEDICAL_DECISION_MAKING);
  }

  @Override
  public @Nullable String anesthesiaMode() {
    return text(EvidenceFact.ANESTHESIA_MODE);
  }

  @Override
  public @Nullable Boolean surgeonRequestedPostopBlock() {
    return yesNo(EvidenceFact.SURGEON_REQUESTED_POSTOP_BLOCK);
  }

  @Override
  public @Nullable String omtRegion() {
    return text(EvidenceFact.OMT_REGION);
  }

  @Override
  public @Nullable Boolean refractoryZoster() {
    return yesNo(EvidenceFact.REFRACTORY_ZOSTER);
  }

  @Override
  public @Nullable Boolean newGenerator() {
    return yesNo(EvidenceFact.NEW_GENERATOR);
  }
}
