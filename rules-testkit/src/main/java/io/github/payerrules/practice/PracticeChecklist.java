package io.github.payerrules.practice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The monthly checklist of a practice. Immutable; it holds values of claims: treat it as the claims
 * themselves.
 *
 * @param today the day of the checklist
 * @param month the month of the figures; {@code null} for all that was given
 * @param months the months of the data, as {@code 2026-06}
 * @param claims how many claims were billed in the period
 * @param remittanceLines how many remittance lines were read
 * @param unmatched how many of them belong to no claim that was given
 * @param points the eight points in their order
 * @param providers the providers beside the practice's average
 * @param routes the denials by root cause and way, the most money first
 */
public record PracticeChecklist(
    LocalDate today,
    @Nullable YearMonth month,
    List<String> months,
    int claims,
    int remittanceLines,
    int unmatched,
    List<PointResult> points,
    List<ProviderComparison> providers,
    List<DenialRoute> routes) {

  /** So many gaps come first. */
  public static final int MOST_COSTLY = 3;

  /** With copies of the lists. */
  public PracticeChecklist {
    months = List.copyOf(months);
    points = List.copyOf(points);
    providers = List.copyOf(providers);
    routes = List.copyOf(routes);
  }

  /** What one point comes to. */
  public PointResult of(Point point) {
    return points.stream()
        .filter(each -> each.point() == point)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the checklist lacks " + point.word()));
  }

  /**
   * The gaps by point and reason, the most costly first. One line may be behind several, so their
   * money is not to be added up.
   */
  public List<CostlyGap> gaps() {
    Map<List<Object>, List<Gap>> byReason = new LinkedHashMap<>();
    for (PointResult point : points) {
      for (Gap gap : point.gaps()) {
        byReason
            .computeIfAbsent(List.of(gap.point(), gap.reason()), none -> new ArrayList<>())
            .add(gap);
      }
    }
    return byReason.values().stream()
        .map(gaps -> new CostlyGap(gaps.get(0).point(), gaps.get(0).reason(), gaps))
        .sorted(CostlyGap.FIRST)
        .toList();
  }

  /**
   * The gaps that cost most, at most so many. One that costs nothing is not among them, nor one
   * whose lines are all behind gaps that come before it: closing it saves nothing more.
   */
  public List<CostlyGap> mostCostly(int most) {
    List<CostlyGap> costly = new ArrayList<>();
    Set<String> lines = new HashSet<>();
    for (CostlyGap gap : gaps()) {
      boolean isNew = gap.cost().signum() > 0 && lines.addAll(linesBehind(gap));
      if (isNew && costly.size() < most) {
        costly.add(gap);
      }
    }
    return List.copyOf(costly);
  }

  private static Set<String> linesBehind(CostlyGap gap) {
    return gap.gaps().stream()
        .filter(each -> each.cost().signum() > 0)
        .flatMap(each ->
            each.lines().stream().map(line -> each.claim() + "\n" + each.date() + "\n" + line))
        .collect(Collectors.toSet());
  }

  /** Whether a point has a gap. */
  public boolean hasGaps() {
    return points.stream().anyMatch(point -> !point.gaps().isEmpty());
  }

  /** The period in words. */
  public String period() {
    if (month != null) {
      return month.toString();
    }
    return months.isEmpty()
        ? "no dated service"
        : months.size() == 1
            ? months.get(0)
            : months.get(0) + " to " + months.get(months.size() - 1);
  }

  @Override
  public String toString() {
    return "PracticeChecklist[" + period() + "]";
  }
}
