package io.github.payerrules.request;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.payerrules.claim.EvidenceFact;
import java.util.Set;

/** The parts of a request, in the order in which a coordinator puts it together. */
public enum RequestSection {
  /** Payer, and who the patient is to the payer. */
  PAYER("Payer"),
  /** The diagnoses. */
  DIAGNOSIS("Diagnosis"),
  /** What was tried, and why the procedure is necessary. */
  TREATMENT("Treatment history and medical necessity"),
  /** Imaging, examination and function. */
  FINDINGS("Imaging, examination and function"),
  /** Codes, side, levels, place, days and how often. */
  SERVICE("Requested service"),
  /** Plan of care and expected outcome. */
  PLAN("Plan of care and expected outcome"),
  /** Who orders, renders and bills. */
  PROVIDERS("Providers");

  private static final Set<EvidenceFact> FOUND = Set.of(
      EvidenceFact.IMAGING_CONCORDANT,
      EvidenceFact.FUNCTIONAL_DEFICIT,
      EvidenceFact.BASELINE_SCALE,
      EvidenceFact.BASELINE_SCORE,
      EvidenceFact.PAIN_SCORE,
      EvidenceFact.SAME_SCALE,
      EvidenceFact.MARROW_EDEMA,
      EvidenceFact.MODIC_TYPE,
      EvidenceFact.KYPHOSIS,
      EvidenceFact.TAUT_BAND);

  private final String title;

  RequestSection(String title) {
    this.title = title;
  }

  /** As a heading. */
  @JsonValue
  public String title() {
    return title;
  }

  static RequestSection of(EvidenceFact fact) {
    return switch (fact) {
      case PLAN_OF_CARE, EXPECTED_OUTCOME -> PLAN;
      case PLANNED_SESSIONS -> SERVICE;
      default -> FOUND.contains(fact) ? FINDINGS : TREATMENT;
    };
  }

  /** The section of a field of the claim that a rule asks for. */
  static RequestSection ofField(String name) {
    return switch (name) {
      case "diagnoses" -> DIAGNOSIS;
      case "rendering", "ordering", "referring", "billing", "supervising" -> PROVIDERS;
      case "history" -> TREATMENT;
      case "coverages", "payer" -> PAYER;
      default -> SERVICE;
    };
  }
}
