package io.github.payerrules.denials;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.payerrules.internal.text.Printable;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.WorkedLine;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The worklist as a table, one denial a row. */
public final class WorklistCsv {

  private static final String FORMULA = "=+-@";

  private WorklistCsv() {}

  /** Writes the open denials in the order in which they are to be worked. */
  public static void write(DenialTrends trends, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "number",
          "payer",
          "claim",
          "payer_control_number",
          "code",
          "service_date",
          "remit_date",
          "denial",
          "remarks",
          "amount",
          "odds_percent",
          "kind",
          "root_cause",
          "fine_cause",
          "scenario",
          "action",
          "appeal_level",
          "actor",
          "appealable",
          "safe_day",
          "latest_day",
          "deadline_rule",
          "patient_amount",
          "predicted",
          "rule",
          "matched_by",
          "file",
          "line");
      for (OpenDenial denial : trends.worklist()) {
        WorkedLine line = denial.line();
        Remedy remedy = line.remedy();
        csv.writeRecord(
            String.valueOf(denial.number()),
            text(line.payer()),
            text(line.claimNumber()),
            text(line.payerControlNumber()),
            text(line.match().line().code()),
            text(line.match().line().serviceDate()),
            text(line.remitDate()),
            text(remedy.code()),
            text(String.join(" ", line.remarks())),
            line.atStake().toPlainString(),
            String.valueOf(trends.odds(denial)),
            remedy.kind().word(),
            text(remedy.rootCause()),
            text(remedy.fineCause()),
            text(remedy.scenario()),
            remedy.action().word(),
            text(remedy.appealLevel()),
            remedy.actor().word(),
            text(remedy.appealable()),
            text(remedy.deadline().safe()),
            text(remedy.deadline().latest()),
            remedy.deadline().rule(),
            remedy.patientAmount().toPlainString(),
            line.predicted() == null ? "" : line.predicted().word(),
            text(line.rule()),
            line.match().by().word(),
            text(line.file()),
            String.valueOf(line.fileLine()));
      }
    }
  }

  private static String text(@Nullable Object value) {
    String text = value == null ? "" : Printable.line(value.toString());
    // A spreadsheet takes such a cell for a formula; an apostrophe makes it a text.
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
