package io.github.payerrules.internal.reviewing;

import io.github.payerrules.review.Finding;

/** How much a finding matters, the most serious first. */
enum Seriousness {
  /** The claim is malformed: it is rejected before any policy is applied. */
  REJECTION,
  /** Denied whatever the record shows: the units, the code pair or the code cannot be paid. */
  DENIAL_WHATEVER_THE_RECORD,
  /** Denied as the claim and its context stand: coverage, authorization, eligibility. */
  DENIAL,
  /** A person must look. */
  REVIEW,
  /** Good to know. */
  ADVICE;

  /** The policy area of the checks that precede every payer's rules. */
  static final String STRUCTURE = "structure";

  /** The policy area of limits of units. */
  private static final String UNITS = "units";

  static Seriousness of(Finding finding) {
    return switch (finding.outcome()) {
      case DENY -> ofDenial(finding);
      case REVIEW -> REVIEW;
      case ADVISE -> ADVICE;
    };
  }

  private static Seriousness ofDenial(Finding finding) {
    if (finding.rejection()) {
      return REJECTION;
    }
    return switch (finding.cause()) {
      case CODING_BUNDLING, CODING_ADDON, CODING_PROCEDURE -> DENIAL_WHATEVER_THE_RECORD;
      default -> finding.category().equals(UNITS) ? DENIAL_WHATEVER_THE_RECORD : DENIAL;
    };
  }
}
