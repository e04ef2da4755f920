package io.github.payerrules.worklist;

import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;

/** What is to be done with a claim before it is sent, the most pressing first. */
public enum NextStep {
  CORRECT("Correct the claim"),
  CHECK_RECORD("Check the record"),
  ANSWER("Answer from the record"),
  CHECK_BY_HAND("Check by hand"),
  APPEAL_OR_WRITE_OFF("Appeal timely filing or write off"),
  SEND("Ready to send");

  private final String words;

  NextStep(String words) {
    this.words = words;
  }

  /** The step in words. */
  public String words() {
    return words;
  }

  /** Whether the finding says that the filing limit has passed; no correction fixes that. */
  static boolean isTooLate(Finding finding) {
    return finding.cause() == RootCause.TIMELY_FILING && finding.outcome() == Outcome.DENY;
  }

  static NextStep of(Review review) {
    if (review.findings().stream().anyMatch(NextStep::isTooLate)) {
      return APPEAL_OR_WRITE_OFF;
    }
    return switch (review.verdict()) {
      case REJECTION, DENIAL -> CORRECT;
      case REVIEW -> CHECK_RECORD;
      case QUESTIONS -> ANSWER;
      case INCOMPLETE -> CHECK_BY_HAND;
      case ADVICE, CLEAN_AS_CHECKED, CLEAN -> SEND;
    };
  }
}
