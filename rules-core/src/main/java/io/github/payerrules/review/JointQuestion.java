package io.github.payerrules.review;

import io.github.payerrules.claim.EvidenceFact;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts that stand in one place of a record, or in one list of a policy, and are asked at once. */
enum JointQuestion {
  CONSERVATIVE_CARE(
      "How long was conservative care, and did it fail or was it not tolerated?",
      Map.of(
          EvidenceFact.CONSERVATIVE_CARE_WEEKS, "weeks of conservative care",
          EvidenceFact.CONSERVATIVE_CARE_MONTHS, "months of conservative care",
          EvidenceFact.CONSERVATIVE_FAILED, "failed or not tolerated")),
  SCALES(
      "Which scales were used at baseline?",
      Map.of(
          EvidenceFact.BASELINE_SCALE, "for pain or function (NRS, VAS, ODI, RDQ ...)",
          EvidenceFact.DISABILITY_SCALE, "for disability (ODI, NDI, RDQ ...)")),
  FRACTURE_IMAGES(
      "What does imaging of the vertebral body show?",
      Map.of(
          EvidenceFact.HEIGHT_LOSS_PERCENT, "percent of height lost",
          EvidenceFact.HEIGHT_LOSS_PROGRESSION, "still losing height",
          EvidenceFact.KYPHOSIS, "kyphosis")),
  NEEDLE_IMAGES(
      "Was contrast used to confirm needle position, and how many imaging views are kept?",
      Map.of(
          EvidenceFact.CONTRAST_USED, "contrast used",
          EvidenceFact.FILMS_VIEWS, "imaging views kept")),
  SCREENING(
      "Which of these were done before the stimulator?",
      Map.of(
          EvidenceFact.PSYCH_EVALUATION, "psychological evaluation",
          EvidenceFact.PHYSICAL_SCREENING, "physical screening and evaluation",
          EvidenceFact.MULTIDISCIPLINARY_EVALUATION, "evaluation by a multidisciplinary team")),
  EXCLUSIONS(
      "Does any of these apply?",
      Map.of(
          EvidenceFact.PREGNANT, "pregnancy",
          EvidenceFact.ACTIVE_INFECTION, "active infection, systemic or at the site of treatment",
          EvidenceFact.UNTREATED_RADICULOPATHY, "untreated radiculopathy or claudication"));

  private static final Map<EvidenceFact, JointQuestion> BY_FACT = new EnumMap<>(EvidenceFact.class);

  static {
    for (JointQuestion question : values()) {
      question.parts.keySet().forEach(fact -> BY_FACT.put(fact, question));
    }
  }

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // it is a Map.of
  private final Map<EvidenceFact, String> parts;

  JointQuestion(String text, Map<EvidenceFact, String> parts) {
    this.text = text;
    this.parts = parts;
  }

  /** The question in which the fact is asked with others; {@code null} if it is asked alone. */
  static @Nullable JointQuestion of(EvidenceFact fact) {
    return BY_FACT.get(fact);
  }

  String text() {
    return text;
  }

  /** What is asked of one of its facts. */
  String part(EvidenceFact fact) {
    return parts.getOrDefault(fact, fact.question());
  }
}
