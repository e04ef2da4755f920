package io.github.payerrules.denials;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.WorkedLine;
import java.io.IOException;
import java.nio.file.Path;

/** The worklist as a table, one denial a row. */
public final class WorklistCsv {

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
            Csv.cell(line.payer()),
            Csv.cell(line.claimNumber()),
            Csv.cell(line.payerControlNumber()),
            Csv.cell(line.match().line().code()),
            Csv.cell(line.match().line().serviceDate()),
            Csv.cell(line.remitDate()),
            Csv.cell(remedy.code()),
            Csv.cell(String.join(" ", line.remarks())),
            line.atStake().toPlainString(),
            String.valueOf(trends.odds(denial)),
            remedy.kind().word(),
            Csv.cell(remedy.rootCause()),
            Csv.cell(remedy.fineCause()),
            Csv.cell(remedy.scenario()),
            remedy.action().word(),
            Csv.cell(remedy.appealLevel()),
            remedy.actor().word(),
            Csv.cell(remedy.appealable()),
            Csv.cell(remedy.deadline().safe()),
            Csv.cell(remedy.deadline().latest()),
            remedy.deadline().rule(),
            remedy.patientAmount().toPlainString(),
            line.predicted() == null ? "" : line.predicted().word(),
            Csv.cell(line.rule()),
            line.match().by().word(),
            Csv.cell(line.file()),
            String.valueOf(line.fileLine()));
      }
    }
  }
}
