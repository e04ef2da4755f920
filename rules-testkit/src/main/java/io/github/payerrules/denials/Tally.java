package io.github.payerrules.denials;

import io.github.payerrules.internal.text.Percent;
import java.math.BigDecimal;

/** Counts and amounts of one group of lines. Not thread-safe. */
public final class Tally {

  private int lines;
  private int denied;
  private BigDecimal charge = BigDecimal.ZERO;
  private BigDecimal paid = BigDecimal.ZERO;
  private BigDecimal atStake = BigDecimal.ZERO;

  Tally() {}

  void add(BigDecimal lineCharge, BigDecimal linePaid, boolean isDenied, BigDecimal amount) {
    lines++;
    charge = charge.add(lineCharge);
    paid = paid.add(linePaid);
    if (isDenied) {
      denied++;
      atStake = atStake.add(amount);
    }
  }

  /** How many lines were decided. */
  public int lines() {
    return lines;
  }

  /** How many of them were denied. */
  public int denied() {
    return denied;
  }

  /** Their charges. */
  public BigDecimal charge() {
    return charge;
  }

  /** What was paid for them. */
  public BigDecimal paid() {
    return paid;
  }

  /** What was denied. */
  public BigDecimal atStake() {
    return atStake;
  }

  /** The share of denied lines, in percent. */
  public int percent() {
    return lines == 0 ? 0 : Percent.of(denied, lines);
  }
}
