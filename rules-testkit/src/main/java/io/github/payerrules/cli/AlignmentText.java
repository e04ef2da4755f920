package io.github.payerrules.cli;

import io.github.payerrules.alignment.Agreement;
import io.github.payerrules.alignment.AspectRow;
import io.github.payerrules.alignment.Correction;
import io.github.payerrules.alignment.LedgerEntry;
import io.github.payerrules.alignment.LedgerUse;
import io.github.payerrules.alignment.LineAlignment;
import io.github.payerrules.claim.Authorization;
import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.review.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Approvals beside plans and claims, as text. */
final class AlignmentText {

  private static final int ASPECT = 24;
  private static final int COLUMN = 26;

  private final Page page;

  AlignmentText(Page page) {
    this.page = page;
  }

  void print(AlignedCase one) {
    page.heading(
        List.of(
            new Cell(one.name(), 0, Style.STRONG),
            new Cell("  " + one.payer() + "  ", 0, Style.PLAIN),
            one.isAligned()
                ? new Cell("ALIGNED", 0, Style.GOOD)
                : new Cell("TO CHANGE", 0, Style.BAD)),
        "");
    one.alignment().lines().forEach(this::line);
    for (Finding finding : one.findings()) {
      page.entry(
          2,
          "By the payer's rules: " + finding.message()
              + (finding.fix() == null ? "" : " " + finding.fix()) + " (" + finding.rule() + ")");
    }
    page.blank();
  }

  private void line(LineAlignment line) {
    page.blank();
    page.line("  " + line.code() + where(line), Style.STRONG);
    page.line("  " + cells("", "approved", "planned", "billed"));
    for (AspectRow row : line.rows()) {
      String mark = row.agreement() == Agreement.DIFFERS
          ? "  DIFFERS"
          : row.agreement() == Agreement.UNKNOWN ? "  not known" : "";
      page.line("  "
          + cells(
              row.aspect().title(),
              UsDates.in(row.approved()),
              UsDates.in(row.planned()),
              UsDates.in(row.billed()))
          + mark);
    }
    for (Correction correction : line.corrections()) {
      page.entry(
          List.of(new Cell("  " + correction.where().word() + " ", 10, Style.BAD)),
          correction.text() + " (" + correction.where().who() + ")",
          Style.PLAIN);
    }
    if (line.modificationRequest() != null) {
      page.blank();
      line.modificationRequest()
          .lines()
          .forEach(text -> page.line(("    | " + text).stripTrailing()));
    }
  }

  private static String where(LineAlignment line) {
    Integer planned = line.plannedLine();
    Integer billed = line.billedLine();
    return (planned == null ? "" : ", planned line " + planned)
        + (billed == null ? ", not billed" : ", billed line " + billed);
  }

  private static String cells(String aspect, String approved, String planned, String billed) {
    return (pad(aspect, ASPECT) + pad(approved, COLUMN) + pad(planned, COLUMN) + billed)
        .stripTrailing();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(2, width - text.length()));
  }

  void ledger(List<LedgerEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    page.line("Authorizations", Style.STRONG);
    for (LedgerEntry entry : entries) {
      Authorization of = entry.authorization();
      page.line(
          "  " + of.number() + "  " + entry.payer() + "  " + String.join(" ", of.codes()) + "  "
              + of.status().name().toLowerCase(Locale.ROOT) + "  " + day(of.from()) + " to "
              + day(of.to()) + "  " + units(entry));
      for (LedgerUse use : entry.uses()) {
        page.line("    " + UsDates.of(use.date()) + "  " + use.units().toPlainString() + " of "
            + use.code() + "  "
            + (use.claim() == null ? "" : use.claim()) + (use.isPlanned() ? "  planned" : "")
            + (use.left() == null ? "" : "  " + use.left().toPlainString() + " left"));
      }
      entry.warnings().forEach(warning -> page.entry(4, warning));
    }
    page.blank();
  }

  private static String units(LedgerEntry entry) {
    Integer approved = entry.authorization().unitsApproved();
    BigDecimal left = entry.left();
    return approved == null || left == null
        ? "no number of units"
        : approved + " units, " + entry.usedBefore() + " used before, " + left.toPlainString()
            + " left";
  }

  private static String day(@Nullable Object date) {
    return date == null ? "any date" : UsDates.in(date.toString());
  }
}
