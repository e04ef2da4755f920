package io.github.payerrules.cli;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import java.util.Locale;

/** What to do with a claim, in one word or two; the most pressing thing decides. */
enum Verdict {
  DENIAL("DENIAL EXPECTED", Style.BAD),
  REVIEW("REVIEW BEFORE SENDING", Style.DOUBTFUL),
  QUESTIONS("QUESTIONS OPEN", Style.DOUBTFUL),
  INCOMPLETE("NOT FULLY EVALUATED", Style.DOUBTFUL),
  ADVICE("ADVICE", Style.NOTE),
  CLEAN("CLEAN", Style.GOOD);

  private final String text;
  private final Style style;

  Verdict(String text, Style style) {
    this.text = text;
    this.style = style;
  }

  static Verdict of(Review review) {
    if (review.isDenied()) {
      return DENIAL;
    }
    if (review.findings().stream().anyMatch(finding -> finding.outcome() == Outcome.REVIEW)) {
      return REVIEW;
    }
    if (!review.questions().isEmpty()) {
      return QUESTIONS;
    }
    if (!review.notEvaluated().isEmpty()) {
      return INCOMPLETE;
    }
    return review.findings().isEmpty() ? CLEAN : ADVICE;
  }

  String text() {
    return text;
  }

  Style style() {
    return style;
  }

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
