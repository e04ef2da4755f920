package io.github.payerrules.cli;

import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.pages.ChecklistPage;
import io.github.payerrules.pages.DenialsPage;
import io.github.payerrules.practice.CostlyGap;
import io.github.payerrules.practice.DenialRoute;
import io.github.payerrules.practice.PointResult;
import io.github.payerrules.practice.PracticeChecklist;
import io.github.payerrules.practice.ProviderComparison;
import io.github.payerrules.practice.Slice;
import java.util.List;
import java.util.stream.Collectors;

/** The checklist in plain text. */
final class ChecklistText {

  private static final int SHOWN_CLAIMS = 10;

  private final Page page;

  ChecklistText(Page page) {
    this.page = page;
  }

  void print(PracticeChecklist checklist) {
    page.line(
        "Checklist " + checklist.period() + ": "
            + TestReport.count(checklist.claims(), "claim") + ", "
            + TestReport.count(checklist.remittanceLines(), "remittance line")
            + (checklist.unmatched() > 0
                ? ", " + checklist.unmatched() + " without their claim"
                : ""),
        Style.STRONG);
    page.blank();
    costly(checklist);
    checklist.points().forEach(this::point);
    routes(checklist.routes());
    providers(checklist.providers());
  }

  private void costly(PracticeChecklist checklist) {
    List<CostlyGap> costly = checklist.mostCostly(PracticeChecklist.MOST_COSTLY);
    page.line(
        costly.isEmpty() ? "No gap costs money as far as the files tell." : "Most costly gaps",
        Style.STRONG);
    int place = 0;
    for (CostlyGap gap : costly) {
      page.entry(
          List.of(
              new Cell("  " + ++place + ". ", 5, Style.PLAIN),
              new Cell(DenialsPage.money(gap.cost()) + "  ", 14, Style.BAD)),
          gap.reason() + " (point " + gap.point().number() + ", "
              + TestReport.count(gap.gaps().size(), "gap") + "; "
              + ChecklistPage.money(gap) + "). " + ChecklistPage.who(gap.point()),
          Style.PLAIN);
    }
    page.blank();
  }

  private void point(PointResult result) {
    page.entry(
        List.of(
            new Cell(result.point().number() + ". ", 3, Style.STRONG),
            new Cell(
                (result.isMeasured() ? result.counts().percent() + "%" : "?") + "  ",
                6,
                !result.isMeasured()
                    ? Style.DOUBTFUL
                    : result.counts().missed() == 0 ? Style.GOOD : Style.BAD)),
        result.point().title(),
        Style.STRONG);
    page.entry(10, ChecklistPage.measured(result));
    if (result.months().size() > 1) {
      page.entry(10, "By month: " + slices(result.months()));
    }
    if (result.providers().size() > 1) {
      page.entry(10, "By provider: " + slices(result.providers()));
    }
    ChecklistPage.byReason(result)
        .forEach(gap -> page.entry(
            10,
            "- " + gap.reason() + ": " + gap.gaps().size() + ", " + ChecklistPage.money(gap) + "; "
                + claims(gap)));
    result.notes().forEach(note -> page.entry(10, note));
    page.blank();
  }

  private static String slices(List<Slice> slices) {
    return slices.stream()
        .map(each -> each.name() + " " + each.counts().percent() + "% ("
            + each.counts().met() + " of " + each.counts().measured() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String claims(CostlyGap gap) {
    List<String> claims =
        gap.gaps().stream().map(each -> each.claim()).distinct().toList();
    return String.join(", ", claims.subList(0, Math.min(SHOWN_CLAIMS, claims.size())))
        + (claims.size() > SHOWN_CLAIMS ? " and " + (claims.size() - SHOWN_CLAIMS) + " more" : "");
  }

  private void routes(List<DenialRoute> routes) {
    if (!routes.isEmpty()) {
      page.line("Denials by root cause", Style.STRONG);
      routes.forEach(each -> page.entry(
          2,
          each.cause() + ": "
              + TestReport.count(each.lines(), "line") + ", " + DenialsPage.money(each.amount())
              + "; next step " + each.action().word().replace('-', ' ') + ", "
              + each.actor().word().replace('-', ' ')));
      page.blank();
    }
  }

  private void providers(List<ProviderComparison> providers) {
    page.line("Providers compared with the practice's average", Style.STRONG);
    providers.forEach(each -> page.entry(
        List.of(new Cell("  " + each.provider() + "  ", 14, Style.PLAIN)),
        ChecklistPage.documentation(each) + " " + ChecklistPage.coding(each),
        Style.PLAIN));
    if (providers.size() < 2) {
      page.entry(2, "There is one provider or none: nothing to compare.");
    }
  }
}
