package io.github.payerrules.denials;

import java.math.BigDecimal;

/** What became of what a rule told. Not thread-safe. */
public final class RuleRecord {

  private int right;
  private int otherReason;
  private int wrong;
  private BigDecimal caught = BigDecimal.ZERO;

  RuleRecord() {}

  void addRight(BigDecimal amount) {
    right++;
    caught = caught.add(amount);
  }

  void addOtherReason() {
    otherReason++;
  }

  void addWrong() {
    wrong++;
  }

  /** Told and denied for that reason. */
  public int right() {
    return right;
  }

  /** Told, and denied for another reason. */
  public int otherReason() {
    return otherReason;
  }

  /** Told and paid. */
  public int wrong() {
    return wrong;
  }

  /** What was denied as told. */
  public BigDecimal caught() {
    return caught;
  }
}
