package io.github.payerrules.internal.text;

import java.math.BigDecimal;

/** Tells numbers that can be amounts or counts from those that are only slow to compute with. */
public final class OrdinaryNumber {

  /** How many digits it may have, in front of the decimal point and after it, zeros included. */
  public static final int MOST_DIGITS = 40;

  private OrdinaryNumber() {}

  /** Whether a number has no more digits, and so no larger exponent. */
  public static boolean is(BigDecimal number) {
    return Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS;
  }
}
