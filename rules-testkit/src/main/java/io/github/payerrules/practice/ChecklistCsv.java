package io.github.payerrules.practice;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.payerrules.denials.Csv;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checklist as tables for a spreadsheet. */
public final class ChecklistCsv {

  private ChecklistCsv() {}

  /** Writes each gap as a row: the claims behind the figures. */
  public static void writeGaps(PracticeChecklist checklist, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "number",
          "point",
          "reason",
          "claim",
          "lines",
          "codes",
          "payer",
          "provider",
          "date",
          "denied",
          "at_risk",
          "detail");
      for (PointResult point : checklist.points()) {
        for (Gap gap : point.gaps()) {
          csv.writeRecord(
              String.valueOf(gap.point().number()),
              gap.point().word(),
              Csv.cell(gap.reason()),
              Csv.cell(gap.claim()),
              gap.lines().stream().map(String::valueOf).collect(Collectors.joining(" ")),
              Csv.cell(String.join(" ", gap.codes())),
              Csv.cell(gap.payer()),
              Csv.cell(gap.provider()),
              Csv.cell(gap.date()),
              money(gap.denied()),
              money(gap.atRisk()),
              Csv.cell(gap.detail()));
        }
      }
    }
  }

  /** Writes the figures: of each point the period, each month and each provider as a row. */
  public static void writeFigures(PracticeChecklist checklist, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "number", "point", "by", "name", "measured", "in_order", "percent", "not_known");
      for (PointResult point : checklist.points()) {
        row(csv, point, "period", checklist.period(), point.counts(), point.unknownCount());
        for (Slice month : point.months()) {
          row(csv, point, "month", month.name(), month.counts(), null);
        }
        for (Slice provider : point.providers()) {
          row(csv, point, "provider", provider.name(), provider.counts(), null);
        }
      }
    }
  }

  private static void row(
      CsvWriter csv,
      PointResult point,
      String by,
      String name,
      Counts counts,
      @Nullable Integer unknown) {
    csv.writeRecord(
        String.valueOf(point.point().number()),
        point.point().word(),
        by,
        Csv.cell(name),
        String.valueOf(counts.measured()),
        String.valueOf(counts.met()),
        counts.measured() == 0 ? "" : String.valueOf(counts.percent()),
        Csv.cell(unknown));
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
