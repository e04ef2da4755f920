package io.github.payerrules.cli;

import io.github.payerrules.denials.DenialTrends;
import io.github.payerrules.denials.OpenDenial;
import io.github.payerrules.denials.Tally;
import io.github.payerrules.pages.DenialsPage;
import io.github.payerrules.remittance.Remedy;
import java.time.LocalDate;

/** What remittances add up to and what is to be worked, as text. */
final class DenialsText {

  private DenialsText() {}

  static void print(DenialTrends trends, Page page) {
    page.line(trends.all().lines()
        + " lines, "
        + trends.all().denied()
        + " denied ("
        + trends.all().percent()
        + "%), "
        + DenialsPage.money(trends.all().atStake())
        + " denied; "
        + trends.unmatched()
        + " with no matching claim");
    trends
        .predicted()
        .forEach((how, tally) -> page.line("  "
            + DenialsPage.caught(how)
            + ": "
            + tally.denied()
            + ", "
            + DenialsPage.money(tally.atStake())));
    Tally others = trends.others();
    if (others.lines() > 0) {
      page.line("  Not denied, but to be worked: "
          + others.lines()
          + ", "
          + DenialsPage.money(others.atStake()));
    }
    for (OpenDenial denial : trends.worklist()) {
      Remedy remedy = denial.line().remedy();
      page.line(denial.number()
          + ". "
          + DenialsPage.money(denial.line().amountToWork())
          + "  "
          + denial.line().payer()
          + "  "
          + DenialsPage.service(denial)
          + "  "
          + (remedy.code() == null ? "no reason code" : remedy.code())
          + "  "
          + step(remedy, trends.today()));
      if (denial.line().difference() != null) {
        page.line("    " + DenialsPage.off(denial.line()));
      }
      denial
          .line()
          .otherSteps()
          .forEach(each ->
              page.line("    " + DenialsPage.reason(each) + "  " + step(each, trends.today())));
    }
  }

  private static String step(Remedy remedy, LocalDate today) {
    return DenialsPage.plain(remedy.fineCause())
        + "  "
        + DenialsPage.plain(remedy.action().word())
        + "  "
        + DenialsPage.due(remedy, today);
  }
}
