package io.github.payerrules.worklist;

import io.github.payerrules.review.Review;

/** What is to be done with a claim before it is sent, the most pressing first. */
public enum NextStep {
  CORRECT("Correct the claim"),
  CHECK_RECORD("Check the record"),
  ANSWER("Answer from the record"),
  CHECK_BY_HAND("Check by hand"),
  SEND("Ready to send");

  private final String words;

  NextStep(String words) {
    this.words = words;
  }

  /** The step in words. */
  public String words() {
    return words;
  }

  static NextStep of(Review review) {
    return switch (review.verdict()) {
      case REJECTION, DENIAL -> CORRECT;
      case REVIEW -> CHECK_RECORD;
      case QUESTIONS -> ANSWER;
      case INCOMPLETE -> CHECK_BY_HAND;
      case ADVICE, CLEAN_AS_CHECKED, CLEAN -> SEND;
    };
  }
}
