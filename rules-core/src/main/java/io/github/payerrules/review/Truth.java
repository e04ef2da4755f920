package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The truth of a condition whose facts may be unknown. */
public enum Truth {
  @JsonProperty("yes")
  YES,
  @JsonProperty("no")
  NO,
  /** It depends on something that is not known. */
  @JsonProperty("unknown")
  UNKNOWN;

  /** The truth of a plain answer. */
  public static Truth of(boolean answer) {
    return answer ? YES : NO;
  }

  /** YES when both are, NO when either is. */
  public Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES ? other : UNKNOWN;
  }

  /** YES when either is, NO when both are. */
  public Truth or(Truth other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO ? other : UNKNOWN;
  }

  /** The opposite; the opposite of UNKNOWN is UNKNOWN. */
  public Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
