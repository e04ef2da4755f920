package io.github.payerrules.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.payerrules.alignment.AspectRow;
import io.github.payerrules.alignment.Correction;
import io.github.payerrules.alignment.LedgerEntry;
import io.github.payerrules.alignment.LedgerUse;
import io.github.payerrules.alignment.LineAlignment;
import io.github.payerrules.claim.Authorization;
import io.github.payerrules.denials.Csv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Approvals beside plans and claims, and their units, as tables. */
final class AlignmentCsv {

  private AlignmentCsv() {}

  /** One row an aspect of a line. */
  static void write(List<AlignedCase> cases, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "case",
          "payer",
          "planned_line",
          "billed_line",
          "code",
          "aspect",
          "approved",
          "planned",
          "billed",
          "agreement",
          "change",
          "what_to_do");
      for (AlignedCase each : cases) {
        for (LineAlignment line : each.alignment().lines()) {
          for (AspectRow row : line.rows()) {
            List<Correction> corrections = line.corrections().stream()
                .filter(it -> it.aspect() == row.aspect())
                .toList();
            csv.writeRecord(
                Csv.cell(each.name()),
                Csv.cell(each.payer()),
                text(line.plannedLine()),
                text(line.billedLine()),
                Csv.cell(line.code()),
                row.aspect().title(),
                Csv.cell(row.approved()),
                Csv.cell(row.planned()),
                Csv.cell(row.billed()),
                row.agreement().word(),
                corrections.stream().map(it -> it.where().word()).collect(Collectors.joining(" ")),
                Csv.cell(
                    corrections.stream().map(Correction::text).collect(Collectors.joining(" "))));
          }
        }
      }
    }
  }

  /** One row a use of an authorization; an authorization that nothing uses has one row. */
  static void writeLedger(List<LedgerEntry> entries, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "authorization",
          "payer",
          "status",
          "codes",
          "from",
          "to",
          "units_approved",
          "units_used_before",
          "claim",
          "line",
          "code",
          "date",
          "units",
          "planned",
          "units_left",
          "warnings");
      for (LedgerEntry entry : entries) {
        String warnings = String.join(" ", entry.warnings());
        if (entry.uses().isEmpty()) {
          row(csv, entry, null, warnings);
        }
        for (LedgerUse use : entry.uses()) {
          row(csv, entry, use, warnings);
        }
      }
    }
  }

  private static void row(
      CsvWriter csv, LedgerEntry entry, @Nullable LedgerUse use, String warnings) {
    Authorization of = entry.authorization();
    csv.writeRecord(
        Csv.cell(text(of.number())),
        Csv.cell(entry.payer()),
        of.status().name().toLowerCase(Locale.ROOT),
        Csv.cell(String.join(" ", of.codes())),
        text(of.from()),
        text(of.to()),
        text(of.unitsApproved()),
        String.valueOf(entry.usedBefore()),
        use == null ? "" : Csv.cell(text(use.claim())),
        use == null ? "" : String.valueOf(use.line()),
        use == null ? "" : Csv.cell(use.code()),
        use == null ? "" : use.date().toString(),
        use == null ? "" : use.units().toPlainString(),
        use == null ? "" : use.isPlanned() ? "yes" : "no",
        use == null || use.left() == null ? text(entry.left()) : text(use.left()),
        Csv.cell(warnings));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
