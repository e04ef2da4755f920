package io.github.payerrules.internal.facts.documented;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.vocabulary.Documented;
import org.jspecify.annotations.Nullable;

/**
 * The least time that a documented fact may be, where only another tells of it: care of a pain
 * lasts no longer than the pain, and physical therapy is conservative care.
 */
final class LeastTime {

  private static final int WEEKS_A_QUARTER = 12;
  private static final int MONTHS_A_QUARTER = 3;

  private LeastTime() {}

  /** The least that the fact can be; {@code null} where nothing tells of it. */
  static @Nullable Integer of(EvidenceFact fact, Documented documented) {
    return switch (fact) {
      case PAIN_WEEKS -> documented.conservativeCareWeeks();
      case PAIN_MONTHS -> documented.conservativeCareMonths();
      case CONSERVATIVE_CARE_WEEKS ->
        (Integer) documented.value(EvidenceFact.PHYSICAL_THERAPY_WEEKS);
      case CONSERVATIVE_CARE_MONTHS ->
        months(documented.value(EvidenceFact.PHYSICAL_THERAPY_WEEKS));
      default -> null;
    };
  }

  /**
   * Whole months of documented weeks. Notes and policies write 12 weeks and 3 months for the same
   * time, so that 12 weeks are 3 months.
   */
  static @Nullable Integer months(@Nullable Object weeks) {
    return weeks instanceof Integer given
        ? (Integer)
            (given == WEEKS_A_QUARTER
                ? MONTHS_A_QUARTER
                : given * DocumentedFacts.MONTHS_A_YEAR / DocumentedFacts.WEEKS_A_YEAR)
        : null;
  }
}
