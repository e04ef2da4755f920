package io.github.payerrules.practice;

import io.github.payerrules.internal.text.Percent;

/**
 * How many were measured, and how many of them are in order.
 *
 * @param measured how many could be measured
 * @param met how many of them are in order
 */
public record Counts(int measured, int met) {

  static final Counts NONE = new Counts(0, 0);

  /** How many are not in order. */
  public int missed() {
    return measured - met;
  }

  /** The share that is in order, in whole percent; 100 only where all are, 0 only where none is. */
  public int percent() {
    return measured == 0 ? 0 : Percent.of(met, measured);
  }

  Counts plus(Counts other) {
    return new Counts(measured + other.measured, met + other.met);
  }
}
