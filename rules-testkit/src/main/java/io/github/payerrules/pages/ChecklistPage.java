package io.github.payerrules.pages;

import io.github.payerrules.practice.CostlyGap;
import io.github.payerrules.practice.Gap;
import io.github.payerrules.practice.Point;
import io.github.payerrules.practice.PointResult;
import io.github.payerrules.practice.PracticeChecklist;
import io.github.payerrules.practice.ProviderComparison;
import io.github.payerrules.practice.Slice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page of a practice's checklist as its template shows it.
 *
 * @param frame title, style and script
 * @param checklist the checklist
 */
public record ChecklistPage(Html.Frame frame, PracticeChecklist checklist) {

  /** As many claims of a reason as a page can show; the CSV file has all. */
  static final int SHOWN = 200;

  /** The page in HTML. */
  public static String of(PracticeChecklist checklist) {
    return Html.page(
        "checklist.jte",
        new ChecklistPage(Html.frame("Practice checklist, " + checklist.period()), checklist));
  }

  /** What a gap costs, in words. */
  public static String money(CostlyGap gap) {
    if (gap.cost().signum() == 0) {
      return "no money open";
    }
    if (gap.atRisk().signum() == 0) {
      return DenialsPage.money(gap.denied()) + " denied";
    }
    return (gap.denied().signum() == 0 ? "" : DenialsPage.money(gap.denied()) + " denied, ")
        + DenialsPage.money(gap.atRisk())
        + " not decided yet";
  }

  /** Who closes the gaps of a point. */
  public static String who(Point point) {
    return "Who: " + point.who() + ".";
  }

  /** What was measured of a point and what could not be, in words. */
  public static String measured(PointResult result) {
    String unknown = result.unknown().entrySet().stream()
        .map(each -> each.getValue() + " (" + each.getKey() + ")")
        .collect(Collectors.joining(", "));
    if (!result.isMeasured()) {
      return "Cannot be measured from what is here. Needed: " + result.point().needs() + "."
          + (unknown.isEmpty() ? "" : " Not known: " + unknown + ".");
    }
    return result.counts().met() + " of " + result.counts().measured()
        + " in order. Counted: " + result.point().counted() + ". In order where "
        + result.point().met() + "."
        + (unknown.isEmpty() ? "" : " Not known: " + unknown + ".");
  }

  /** The gaps of a point by reason, the most costly first. */
  public static List<CostlyGap> byReason(PointResult result) {
    Map<String, List<Gap>> byReason = result.gaps().stream()
        .collect(Collectors.groupingBy(Gap::reason, LinkedHashMap::new, Collectors.toList()));
    return byReason.entrySet().stream()
        .map(each -> new CostlyGap(result.point(), each.getKey(), each.getValue()))
        .sorted(CostlyGap.FIRST)
        .toList();
  }

  /** How a provider documents, beside the practice. */
  public static String documentation(ProviderComparison provider) {
    if (provider.notes().measured() == 0) {
      return "Documentation: not known.";
    }
    return "Documentation missing in " + provider.missingPercent() + "% of "
        + Words.count(provider.notes().measured(), "note") + "; the practice's average is "
        + provider.averageMissingPercent() + "%.";
  }

  /** How a provider codes, beside the practice. */
  public static String coding(ProviderComparison provider) {
    if (!provider.isCompared()) {
      return "Coding: " + Words.count(provider.lines(), "line") + ", too few to compare, or nobody"
          + " to compare with.";
    }
    String differences = provider.differences().stream()
        .map(each -> each.what() + " " + each.percent() + "%, practice " + each.average() + "%")
        .collect(Collectors.joining("; "));
    return "Coding differs from the practice's mix by " + provider.codingDifference() + "% ("
        + Words.count(provider.lines(), "line") + ")"
        + (differences.isEmpty() ? "." : ": " + differences + ".");
  }

  /** The three most costly gaps. */
  List<CostlyGap> costly() {
    return checklist.mostCostly(PracticeChecklist.MOST_COSTLY);
  }

  /** The gaps of a reason that are shown. */
  List<Gap> shown(CostlyGap gap) {
    return gap.gaps().subList(0, Math.min(SHOWN, gap.gaps().size()));
  }

  /** A share as it stands on the page. */
  String share(PointResult result) {
    return result.isMeasured() ? result.counts().percent() + "%" : "not known";
  }

  /** How a point looks: in order, with gaps, or not known. */
  String look(PointResult result) {
    return !result.gaps().isEmpty() ? "deny" : result.isMeasured() ? "good" : "advise";
  }

  String lines(Gap gap) {
    return gap.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The points of a line through the shares of the months, in a drawing 100 high. */
  String trend(List<Slice> months) {
    int last = Math.max(1, months.size() - 1);
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < months.size(); i++) {
      points
          .append(String.format(Locale.ROOT, "%.1f", 300.0 * i / last))
          .append(',')
          .append(100 - months.get(i).counts().percent())
          .append(' ');
    }
    return points.toString().strip();
  }
}
