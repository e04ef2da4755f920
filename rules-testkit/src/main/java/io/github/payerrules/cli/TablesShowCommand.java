package io.github.payerrules.cli;

import io.github.payerrules.source.AddOnRow;
import io.github.payerrules.source.DiagnosisRow;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.source.PairRow;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableAnswer.Found;
import io.github.payerrules.source.TableAnswer.NotCovered;
import io.github.payerrules.source.UnitLimitRow;
import io.github.payerrules.tables.CompiledTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what the tables say of codes on a date. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Show what the imported tables say about a code, or about each pair of" + " several codes.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the tables cover the date",
      "1:a table that was asked does not cover the date",
      "2:the tables cannot be opened"
    })
final class TablesShowCommand implements Callable<Integer> {

  private static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9]\\d{3}[A-Z0-9]");

  @Parameters(
      arity = "1..*",
      paramLabel = "CODE",
      description = "One code, of a procedure or a diagnosis, or several procedure codes.")
  private List<String> codes = new ArrayList<>();

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      description = "The date of service, such as 2024-08-14.")
  private LocalDate date;

  @Option(
      names = "--tables",
      paramLabel = "FOLDER",
      defaultValue = TablesCommand.FOLDER,
      description = "The folder of imported tables; ${DEFAULT-VALUE} unless given.")
  private Path folder;

  @ParentCommand
  private TablesCommand parent;

  @Spec
  private CommandSpec spec;

  private boolean covered = true;

  @Override
  public Integer call() {
    CompiledTables tables = CompiledTables.open(folder);
    List<String> given =
        codes.stream().map(code -> code.strip().toUpperCase(Locale.ROOT)).toList();
    Page page = parent.cli().page(spec);
    if (given.size() > 1) {
      for (int i = 0; i < given.size(); i++) {
        for (int j = i + 1; j < given.size(); j++) {
          page.entry(0, pair(tables, given.get(i), given.get(j)));
        }
      }
    } else {
      alone(tables, given.get(0)).forEach(sentence -> page.entry(0, sentence));
    }
    return covered ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
  }

  private String pair(CompiledTables tables, String one, String two) {
    TableAnswer<PairRow> forward = tables.pair(one, two, date);
    TableAnswer<PairRow> back = tables.pair(two, one, date);
    if (forward instanceof NotCovered<PairRow> missing) {
      return notCovered(missing);
    }
    if (forward instanceof Found<PairRow> found) {
      return sentence(found.row());
    }
    return back instanceof Found<PairRow> found
        ? sentence(found.row())
        : "On " + date + " there is no pair of " + one + " and " + two + " in either order.";
  }

  private String sentence(PairRow pair) {
    return "On " + date + " " + pair.columnTwo() + " is not paid with " + pair.columnOne()
        + " (column 1 " + pair.columnOne() + ", column 2 " + pair.columnTwo() + ", indicator "
        + pair.indicator() + "): "
        + (pair.indicator() == 0
            ? "no modifier lifts the pair."
            : "a modifier for another site or encounter lifts the pair.");
  }

  private List<String> alone(CompiledTables tables, String code) {
    List<String> sentences = new ArrayList<>();
    if (!PROCEDURE.matcher(code).matches()) {
      sentences.add(diagnosis(tables.diagnosis(code, date)));
      return sentences;
    }
    sentences.add(units(code, tables.unitLimit(code, date)));
    sentences.add(addOn(code, tables.addOn(code, date)));
    sentences.add(fees(code, tables.feeSchedule(code, date)));
    return sentences;
  }

  private String units(String code, TableAnswer<UnitLimitRow> answer) {
    if (answer instanceof NotCovered<UnitLimitRow> missing) {
      return notCovered(missing);
    }
    return answer instanceof Found<UnitLimitRow> found
        ? "On " + date + " at most " + found.row().limit()
            + (found.row().limit() == 1 ? " unit of " : " units of ") + code + " are paid "
            + (found.row().adjudication() == 1 ? "on a line" : "on a day")
            + " (MUE adjudication indicator " + found.row().adjudication() + ")."
        : "On " + date + " there is no medically unlikely edit for " + code + ".";
  }

  private String addOn(String code, TableAnswer<AddOnRow> answer) {
    if (answer instanceof NotCovered<AddOnRow> missing) {
      return notCovered(missing);
    }
    return answer instanceof Found<AddOnRow> found
        ? code + " is an add-on code of type " + found.row().type() + "; primary codes: "
            + (found.row().primaries().isEmpty()
                ? "those that the contractor defines"
                : String.join(", ", found.row().primaries()))
            + "."
        : code + " is not listed as an add-on code.";
  }

  private String fees(String code, TableAnswer<FeeScheduleRow> answer) {
    if (answer instanceof NotCovered<FeeScheduleRow> missing) {
      return notCovered(missing);
    }
    return answer instanceof Found<FeeScheduleRow> found
        ? code + ": status " + found.row().status() + ", global days "
            + found.row().globalDays()
            + ", bilateral " + found.row().bilateral() + ", multiple "
            + found.row().multiple()
            + ", assistant " + found.row().assistant() + "."
        : code + " is not in the physician fee schedule.";
  }

  private String diagnosis(TableAnswer<DiagnosisRow> answer) {
    if (answer instanceof NotCovered<DiagnosisRow> missing) {
      return notCovered(missing);
    }
    DiagnosisRow row = ((Found<DiagnosisRow>) answer).row();
    String continued = row.continuedBy().isEmpty()
        ? ""
        : " " + String.join(", ", row.continuedBy())
            + (row.more() == 0 ? "" : " and " + row.more() + " more");
    return switch (row.status()) {
      case BILLABLE -> row.code() + " is valid for billing on " + date + ".";
      case NEEDS_MORE ->
        row.code() + " needs more characters on " + date + ". It is continued by" + continued + ".";
      case NOT_LISTED ->
        row.code() + " is not in ICD-10-CM on " + date + "."
            + (continued.isEmpty() ? "" : " There are" + continued + ".");
    };
  }

  private String notCovered(NotCovered<?> missing) {
    covered = false;
    String what = CommandWords.of(missing.what());
    return "Not known: no " + (what.startsWith("No ") ? what.substring(3) : what) + ".";
  }
}
