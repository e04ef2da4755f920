package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.rule.Path.AtLeast;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.review.Truth;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How two values are compared, with three-valued results. */
public enum Comparison {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private static final String AT_LEAST = "at least ";
  private static final String AT_MOST = "at most ";

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** The comparison written so, or {@code null}. */
  public static @Nullable Comparison of(String symbol) {
    return Arrays.stream(values())
        .filter(c -> c.symbol.equals(symbol))
        .findFirst()
        .orElse(null);
  }

  /** Whether it puts values in order, which only numbers have. */
  public boolean orders() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  public String symbol() {
    return symbol;
  }

  /** Whether no value can compare so with {@code value}, and by {@code other} with another. */
  boolean excludes(Object value, Comparison other, Object otherValue) {
    if (value instanceof Integer number && otherValue instanceof Integer otherNumber) {
      return excludesNumber(number, other, otherNumber);
    }
    if (this == EQUAL && other == EQUAL) {
      return !value.equals(otherValue);
    }
    return this != other && value.equals(otherValue);
  }

  private boolean excludesNumber(int number, Comparison other, int otherNumber) {
    if (this == EQUAL) {
      return !other.holds(Integer.compare(number, otherNumber));
    }
    if (other == EQUAL) {
      return !holds(Integer.compare(otherNumber, number));
    }
    return least(number) > other.most(otherNumber) || other.least(otherNumber) > most(number);
  }

  /** The least number that compares so with another. */
  private long least(int other) {
    return this == GREATER ? other + 1L : this == GREATER_OR_EQUAL ? other : Long.MIN_VALUE;
  }

  private long most(int other) {
    return this == LESS ? other - 1L : this == LESS_OR_EQUAL ? other : Long.MAX_VALUE;
  }

  Truth truth(Object left, Object right) {
    if (left instanceof Integer a && right instanceof Integer b) {
      return Truth.of(holds(Integer.compare(a, b)));
    }
    if (left.getClass() == right.getClass()) {
      return Truth.of(left.equals(right) == (this == EQUAL));
    }
    if (left instanceof AtLeast least) {
      Truth truth = atLeast(least.number(), (Integer) right);
      return truth == Truth.YES && least.mayBeAbsent() ? Truth.UNKNOWN : truth;
    }
    return left instanceof Missing ? Truth.UNKNOWN : Truth.NO;
  }

  /** What a value must be to compare so with another, for a person. */
  String inWords(Object right) {
    String value = right instanceof Boolean yes ? (yes ? "yes" : "no") : String.valueOf(right);
    return switch (this) {
      case EQUAL -> value;
      case NOT_EQUAL -> right instanceof Boolean yes ? (yes ? "no" : "yes") : "not " + value;
      case LESS -> "less than " + value;
      case LESS_OR_EQUAL -> AT_MOST + value;
      case GREATER -> "more than " + value;
      case GREATER_OR_EQUAL -> AT_LEAST + value;
    };
  }

  /** Two limits of one value in one text. */
  static String between(String one, String other) {
    return one.startsWith(AT_LEAST) && other.startsWith(AT_MOST)
        ? one.substring(AT_LEAST.length()) + " to " + other.substring(AT_MOST.length())
        : one + " and " + other;
  }

  private boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  /** The number may be {@code least} or any greater one. */
  private Truth atLeast(int least, int limit) {
    return switch (this) {
      case GREATER -> least > limit ? Truth.YES : Truth.UNKNOWN;
      case GREATER_OR_EQUAL -> least >= limit ? Truth.YES : Truth.UNKNOWN;
      case LESS -> least >= limit ? Truth.NO : Truth.UNKNOWN;
      case LESS_OR_EQUAL, EQUAL -> least > limit ? Truth.NO : Truth.UNKNOWN;
      case NOT_EQUAL -> least > limit ? Truth.YES : Truth.UNKNOWN;
    };
  }
}
