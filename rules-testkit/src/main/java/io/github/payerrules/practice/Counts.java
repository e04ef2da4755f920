package io.github.payerrules.practice;

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

  /** The share that is in order, in whole percent; 100 only where all are. Zero of none. */
  public int percent() {
    return measured == 0 ? 0 : (int) (100L * met / measured);
  }

  Counts plus(Counts other) {
    return new Counts(measured + other.measured, met + other.met);
  }
}
