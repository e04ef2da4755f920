package io.github.payerrules.practice;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * What one point comes to. Immutable; treat it as the claims themselves.
 *
 * @param point the point
 * @param counts what was measured in the period
 * @param months what was measured in each month, all months of the data
 * @param providers what was measured of each provider in the period, the lowest share first
 * @param gaps what is not in order, the most costly first
 * @param unknown how many could not be measured, by the reason
 * @param notes what else is to be known of the figures
 */
public record PointResult(
    Point point,
    Counts counts,
    List<Slice> months,
    List<Slice> providers,
    List<Gap> gaps,
    SortedMap<String, Integer> unknown,
    List<String> notes) {

  /** With copies of the lists. */
  public PointResult {
    months = List.copyOf(months);
    providers = List.copyOf(providers);
    gaps = List.copyOf(gaps);
    notes = List.copyOf(notes);
  }

  /** Whether anything could be measured. */
  public boolean isMeasured() {
    return counts.measured() > 0;
  }

  /** How many could not be measured. */
  public int unknownCount() {
    return unknown.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What its gaps cost. */
  public BigDecimal cost() {
    return gaps.stream().map(Gap::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public String toString() {
    return "PointResult[" + point.word() + "]";
  }
}
