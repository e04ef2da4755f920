package io.github.payerrules.practice;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The gaps of one point with one reason, taken together. Immutable.
 *
 * @param point the point
 * @param reason the reason
 * @param gaps the gaps, the most costly first
 */
public record CostlyGap(Point point, String reason, List<Gap> gaps) {

  /** The most costly first, then the most frequent. */
  public static final Comparator<CostlyGap> FIRST = Comparator.comparing(CostlyGap::cost)
      .thenComparing(gap -> gap.gaps().size())
      .reversed()
      .thenComparing(CostlyGap::point)
      .thenComparing(CostlyGap::reason);

  /** With a copy of the list. */
  public CostlyGap {
    gaps = List.copyOf(gaps);
  }

  /** What payers denied for it. */
  public BigDecimal denied() {
    return gaps.stream().map(Gap::denied).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is charged and not decided yet. */
  public BigDecimal atRisk() {
    return gaps.stream().map(Gap::atRisk).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What it costs in all. */
  public BigDecimal cost() {
    return denied().add(atRisk());
  }

  @Override
  public String toString() {
    return "CostlyGap[" + point.word() + ", " + gaps.size() + "]";
  }
}
