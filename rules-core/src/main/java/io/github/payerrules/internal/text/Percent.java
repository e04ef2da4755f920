package io.github.payerrules.internal.text;

/** A share in whole percent, as people read it. */
public final class Percent {

  private static final int ALL = 100;

  private Percent() {}

  /**
   * The nearest whole percent, half up; 100 only where the part is the whole, and 0 only where it
   * is nothing.
   *
   * @param whole more than zero
   */
  public static int of(long part, long whole) {
    if (part <= 0 || part >= whole) {
      return part <= 0 ? 0 : ALL;
    }
    long nearest = (2 * ALL * part + whole) / (2 * whole);
    return (int) Math.max(1, Math.min(ALL - 1, nearest));
  }
}
