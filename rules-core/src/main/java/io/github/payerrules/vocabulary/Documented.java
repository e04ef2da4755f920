package io.github.payerrules.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What is documented of the service and the patient, by the names of
 * {@link io.github.payerrules.claim.EvidenceFact}, where the question behind each stands. The
 * line's own evidence goes before the claim's. A duration given in weeks answers for months, and
 * the other way round (52 weeks are 12 months; parts of a month or a week do not count).
 */
public interface Documented {

  /** How many weeks has the pain lasted? */
  @Nullable
  Integer painWeeks();

  /** How many months has the pain lasted? */
  @Nullable
  Integer painMonths();

  /** How many weeks of conservative care were tried before? */
  @Nullable
  Integer conservativeCareWeeks();

  /** How many months of conservative care were tried before? */
  @Nullable
  Integer conservativeCareMonths();

  /** Did conservative care fail, or was it not tolerated? */
  @Nullable
  Boolean conservativeFailed();

  /** On which scale was the baseline of pain or function measured (NRS, VAS, ODI, RDQ ...)? */
  @Nullable
  String baselineScale();

  /** What was the score at baseline? */
  @Nullable
  Integer baselineScore();

  /** Was the follow-up measured on the same scale as the baseline? */
  @Nullable
  Boolean sameScale();

  /** What is the present pain score, from 0 to 10? */
  @Nullable
  Integer painScore();

  /** On which disability scale was the functional deficit measured? */
  @Nullable
  String disabilityScale();

  /** Does imaging agree with the symptoms? */
  @Nullable
  Boolean imagingConcordant();

  /**
   * Which imaging guided the needle? One of {@code fluoroscopy}, {@code ct}, {@code ultrasound},
   * {@code none}.
   */
  @Nullable
  String imageGuidance();

  /** Was contrast injected to confirm the position? */
  @Nullable
  Boolean contrastUsed();

  /** Does a contrast allergy or pregnancy rule out fluoroscopy or CT with contrast? */
  @Nullable
  Boolean contrastContraindicated();

  /** How many imaging views are kept in the record? */
  @Nullable
  Integer filmsViews();

  /** Is there radiculopathy, radicular pain or neurogenic claudication? */
  @Nullable
  Boolean radiculopathy();

  /** Is there untreated radiculopathy or claudication? */
  @Nullable
  Boolean untreatedRadiculopathy();

  /** Is the pain predominantly axial? */
  @Nullable
  Boolean predominantlyAxial();

  /**
   * Was the facet injection diagnostic or therapeutic? One of {@code diagnostic},
   * {@code therapeutic}.
   */
  @Nullable
  String facetPhase();

  /**
   * Was the sacroiliac injection diagnostic or therapeutic? One of {@code diagnostic},
   * {@code therapeutic}.
   */
  @Nullable
  String siPhase();

  /** Was a facet cyst treated? */
  @Nullable
  Boolean facetCyst();

  /** Is this the trial or the permanent stage? One of {@code trial}, {@code permanent}. */
  @Nullable
  String stage();

  /** By how many percent did the previous treatment relieve the pain? */
  @Nullable
  Integer priorReliefPercent();

  /** For how many weeks did the relief of the previous treatment last? */
  @Nullable
  Integer priorReliefWeeks();

  /** For how many months did the relief of the previous treatment last? */
  @Nullable
  Integer priorReliefMonths();

  /** By how many percent did the previous treatment improve function? */
  @Nullable
  Integer functionImprovedPercent();

  /** After a failed first injection: was the approach, level or drug changed, with a reason? */
  @Nullable
  Boolean changedApproach();

  /** Does the record say why injections go on beyond twelve months? */
  @Nullable
  Boolean continuationRationale();

  /** Was the primary care provider told of the continued treatment? */
  @Nullable
  Boolean primaryCareNotified();

  /** Does the record say why the patient is no candidate for radiofrequency ablation? */
  @Nullable
  Boolean rfaNotCandidateReason();

  /** Which temperature did the lesion reach, in degrees Celsius? */
  @Nullable
  Integer thermalTempC();

  /** How many of the six sacroiliac provocative tests were positive? */
  @Nullable
  Integer provocativeTestsPositive();

  /** How many findings of a trigger point are documented? */
  @Nullable
  Integer triggerPointFindings();

  /** Was a taut band felt? */
  @Nullable
  Boolean tautBand();

  /** How many anatomic regions were treated in this session? */
  @Nullable
  Integer bodyRegions();

  /** Does the record say why sedation or anesthesia was necessary? */
  @Nullable
  Boolean sedationNecessity();

  /** How many weeks old is the fracture? */
  @Nullable
  Integer fractureAgeWeeks();

  /** Does imaging show marrow edema or uptake? */
  @Nullable
  Boolean marrowEdema();

  /** Did non-surgical management fail? */
  @Nullable
  Boolean nsmFailed();

  /** Does the pain get worse? */
  @Nullable
  Boolean worseningPain();

  /** Was the patient referred for osteoporosis care? */
  @Nullable
  Boolean osteoporosisReferral();

  /** Is the patient hospitalized for the pain? */
  @Nullable
  Boolean hospitalized();

  /** Which Modic type does the MRI show? */
  @Nullable
  Integer modicType();

  /** Was a psychological evaluation done? */
  @Nullable
  Boolean psychEvaluation();

  /** By how many percent did the trial relieve the pain? */
  @Nullable
  Integer trialReliefPercent();

  /** What is the patient's risk level? One of {@code low}, {@code moderate}, {@code high}. */
  @Nullable
  String riskLevel();

  /** Is there a signed order for this patient and test? */
  @Nullable
  Boolean orderSigned();

  /** Does the record say why definitive testing is needed? */
  @Nullable
  Boolean rationaleDefinitive();

  /** Is a significant, separately identifiable E/M service documented? */
  @Nullable
  Boolean separateEMDocumented();

  /**
   * Which level of medical decision making is documented? One of {@code straightforward},
   * {@code low}, {@code moderate}, {@code high}.
   */
  @Nullable
  String medicalDecisionMaking();

  /** Which mode of anesthesia was used? */
  @Nullable
  String anesthesiaMode();

  /** Did the surgeon ask for the postoperative block? */
  @Nullable
  Boolean surgeonRequestedPostopBlock();

  /** Which region was treated by manipulation? */
  @Nullable
  String omtRegion();

  /** Is it refractory herpes zoster pain? */
  @Nullable
  Boolean refractoryZoster();

  /** Was a new generator implanted? */
  @Nullable
  Boolean newGenerator();
}
