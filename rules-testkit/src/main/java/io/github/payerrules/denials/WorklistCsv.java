package io.github.payerrules.denials;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.WorkedLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The worklist as a table, one line of a remittance a row. */
public final class WorklistCsv {

  private WorklistCsv() {}

  /** Writes what is open in the order in which they are to be worked. */
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
          "line",
          "days_left",
          "late",
          "last_day",
          "off_by",
          "other_steps");
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
            line.amountToWork().toPlainString(),
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
            String.valueOf(line.fileLine()),
            remedy.deadline().safe() == null ? "" : String.valueOf(denial.daysLeft(trends.today())),
            String.valueOf(remedy.late()),
            Csv.cell(remedy.lastDay()),
            line.difference() == null ? "" : line.difference().toPlainString(),
            Csv.cell(others(line)));
      }
    }
  }

  /** The other amounts of a line, each with its step, such as {@code CO-45 300 payment-dispute}. */
  private static String others(WorkedLine line) {
    return line.otherSteps().stream()
        .map(each -> (each.code() == null ? "" : each.code() + " ")
            + each.amount().toPlainString()
            + " "
            + each.action().word()
            + (each.deadline().safe() == null ? "" : " by " + each.deadline().safe()))
        .collect(Collectors.joining("; "));
  }
}
