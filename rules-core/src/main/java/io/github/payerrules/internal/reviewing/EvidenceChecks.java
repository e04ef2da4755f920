package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Recorded;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documented facts of which two cannot both be right. */
final class EvidenceChecks {

  private static final int DAYS_A_WEEK = 7;
  private static final int DAYS_A_MONTH = 31;

  private static final Map<EvidenceFact, EvidenceFact> MONTHS_OF = Map.of(
      EvidenceFact.PAIN_WEEKS, EvidenceFact.PAIN_MONTHS,
      EvidenceFact.CONSERVATIVE_CARE_WEEKS, EvidenceFact.CONSERVATIVE_CARE_MONTHS,
      EvidenceFact.PRIOR_RELIEF_WEEKS, EvidenceFact.PRIOR_RELIEF_MONTHS);

  /** The largest score of a scale; VAS is in millimeters, too. */
  private static final Map<String, Integer> SCALES =
      Map.of("NRS", 10, "VAS", 100, "ODI", 100, "RDQ", 24, "RMDQ", 24);

  private final StructuralFindings findings;
  private final Evidence evidence;

  EvidenceChecks(Claim claim, StructuralFindings findings) {
    this.evidence = claim.evidence();
    this.findings = findings;
  }

  void check() {
    boolean isOfTwoLengths = MONTHS_OF.entrySet().stream()
        .anyMatch(each -> contradict(number(each.getKey()), number(each.getValue())));
    if (isOfTwoLengths) {
      findings.undocumented(
          "documented-time-contradicts",
          "The documented weeks of a time are more than its documented months.",
          "Correct one of them by the note, or leave it out.");
    }
    Integer score = number(EvidenceFact.BASELINE_SCORE);
    Integer most = value(EvidenceFact.BASELINE_SCALE) instanceof String scale
        ? SCALES.get(scale.strip().toUpperCase(Locale.ROOT))
        : null;
    if (score != null && most != null && score > most) {
      findings.undocumented(
          "documented-score-impossible",
          "The documented baseline score is above what its scale has.",
          "Correct the score or the scale by the note.");
    }
  }

  private @Nullable Integer number(EvidenceFact fact) {
    return value(fact) instanceof Integer number ? number : null;
  }

  private @Nullable Object value(EvidenceFact fact) {
    Recorded recorded = evidence.recorded(fact);
    return recorded == null ? null : recorded.value();
  }

  /** Weeks of an episode may be less than the months in all; they cannot be more. */
  private static boolean contradict(@Nullable Integer weeks, @Nullable Integer months) {
    return weeks != null
        && months != null
        && (long) weeks * DAYS_A_WEEK > (months + 1L) * DAYS_A_MONTH;
  }
}
