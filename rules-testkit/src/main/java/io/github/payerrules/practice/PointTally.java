package io.github.payerrules.practice;

import io.github.payerrules.practice.Decisions.Cost;
import io.github.payerrules.practice.Unit.UnitLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up one point, by month and provider. Of what is in order only counts are kept. */
final class PointTally {

  private static final Comparator<Gap> MOST_COSTLY = Comparator.comparing(Gap::cost)
      .reversed()
      .thenComparing(Gap::month)
      .thenComparing(Gap::claim)
      .thenComparing(gap -> gap.lines().toString());

  private record Cell(String month, String provider) {}

  private record Unknown(String month, String why) {}

  private final Point point;
  private final Set<String> causes;
  private final Decisions decisions;
  private final Map<Cell, Counts> cells = new HashMap<>();
  private final Map<Unknown, Integer> unknown = new HashMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  PointTally(Point point, Decisions decisions) {
    this.point = point;
    this.causes = point.causes();
    this.decisions = decisions;
  }

  /** It is in order, unless the payer denied it for a cause of this point all the same. */
  void met(Unit unit) {
    count(unit, !tellDenial(unit));
  }

  /** It is in order; why the payer denied it all the same is told by another point. */
  void metDespiteDenial(Unit unit) {
    count(unit, true);
  }

  /** It is not in order. */
  void missed(Unit unit, String reason, String detail) {
    Cost cost = decisions.cost(unit, causes);
    missed(unit, reason, detail, cost.denied(), cost.atRisk());
  }

  /** It is not in order, and this is what it costs. */
  void missed(Unit unit, String reason, String detail, BigDecimal denied, BigDecimal atRisk) {
    count(unit, false);
    gaps.add(gap(unit, reason, detail, denied, atRisk));
  }

  /**
   * It cannot be told. Where the payer denied it for a cause of this point, that is a gap, which
   * does not count in the share: of what was paid nothing is known either.
   */
  void unknown(Unit unit, String why) {
    outOfScope(unit);
    unknown.merge(new Unknown(month(unit.date()), why), 1, Integer::sum);
  }

  /** It is none that the point counts, unless the payer denied it for a cause of this point. */
  void outOfScope(Unit unit) {
    tellDenial(unit);
  }

  /** Whether a denial shows a gap, which is then told. */
  private boolean tellDenial(Unit unit) {
    Cost cost = decisions.cost(unit, causes);
    boolean isProved = point.isProvedByDenial() && cost.isDenied();
    if (isProved) {
      gaps.add(gap(
          unit, "Denied by the payer (" + cost.code() + ")", "", cost.denied(), BigDecimal.ZERO));
    }
    return isProved;
  }

  void note(String text) {
    if (!notes.contains(text)) {
      notes.add(text);
    }
  }

  private void count(Unit unit, boolean isMet) {
    cells.merge(
        new Cell(month(unit.date()), unit.provider()), new Counts(1, isMet ? 1 : 0), Counts::plus);
  }

  private Gap gap(Unit unit, String reason, String detail, BigDecimal denied, BigDecimal atRisk) {
    return new Gap(
        point,
        reason,
        detail,
        unit.claim(),
        unit.lines().stream().map(UnitLine::number).toList(),
        unit.lines().stream().map(UnitLine::code).distinct().toList(),
        unit.payer(),
        unit.provider(),
        unit.date(),
        denied,
        atRisk);
  }

  static String month(@Nullable LocalDate date) {
    return date == null ? "" : YearMonth.from(date).toString();
  }

  /** What it comes to in a month; {@code null} for all months. */
  PointResult result(@Nullable YearMonth only) {
    String wanted = only == null ? null : only.toString();
    Counts counts = Counts.NONE;
    SortedMap<String, Counts> months = new TreeMap<>();
    Map<String, Counts> providers = new LinkedHashMap<>();
    for (Map.Entry<Cell, Counts> each : cells.entrySet()) {
      months.merge(each.getKey().month(), each.getValue(), Counts::plus);
      if (wanted == null || wanted.equals(each.getKey().month())) {
        counts = counts.plus(each.getValue());
        providers.merge(each.getKey().provider(), each.getValue(), Counts::plus);
      }
    }
    SortedMap<String, Integer> why = new TreeMap<>();
    unknown.forEach((each, number) -> {
      if (wanted == null || wanted.equals(each.month())) {
        why.merge(each.why(), number, Integer::sum);
      }
    });
    return new PointResult(
        point,
        counts,
        months.entrySet().stream()
            .filter(each -> !each.getKey().isEmpty())
            .map(each -> new Slice(each.getKey(), each.getValue()))
            .toList(),
        providers.entrySet().stream()
            .map(each -> new Slice(each.getKey(), each.getValue()))
            .sorted(Comparator.comparing((Slice slice) -> slice.counts().percent())
                .thenComparing(Slice::name))
            .toList(),
        gaps.stream()
            .filter(gap -> wanted == null || Objects.equals(wanted, gap.month()))
            .sorted(MOST_COSTLY)
            .toList(),
        why,
        notes);
  }
}
