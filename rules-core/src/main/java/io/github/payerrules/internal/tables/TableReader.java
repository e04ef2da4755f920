package io.github.payerrules.internal.tables;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a table of a payer's folder and says everything that is wrong with it. */
public final class TableReader {

  private static final Set<String> MAY_BE_EMPTY = Set.of(
      "approach",
      "region",
      "effective",
      "until",
      "procedure_group",
      "session_by",
      "diagnostic_modifier",
      "setting",
      "state",
      "contractor",
      "lcd",
      "article",
      "source",
      "title",
      "add_on",
      "imaging_included");
  private static final Set<String> SETTINGS = Set.of(
      "",
      "office",
      "surgical center",
      "hospital outpatient",
      "hospital inpatient",
      "emergency room",
      "other");
  private static final Set<String> SESSION_PARTS = Set.of("", "region", "phase", "side", "code");

  private final String file;
  private final TableKind kind;
  private final List<Problem> problems;
  private final Set<List<String>> seen = new HashSet<>();

  private TableReader(String file, TableKind kind, List<Problem> problems) {
    this.file = file;
    this.kind = kind;
    this.problems = problems;
  }

  /** The rows without a problem; problems are added to the list. */
  public static List<Row> read(String file, TableKind kind, String text, List<Problem> problems) {
    return new TableReader(file, kind, problems).rows(text);
  }

  private List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    boolean headerRead = false;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        int line = (int) record.getStartingLineNumber();
        if (!headerRead) {
          headerRead = true;
          if (!hasHeader(record, line)) {
            return List.of();
          }
        } else {
          addRow(record, line, rows);
        }
      }
    } catch (CsvParseException | java.io.IOException unreadable) {
      problem(0, "the table cannot be read to its end", "Close every quote that you open.");
    }
    if (!headerRead) {
      problem(
          0, "the table is empty", "Begin with the line " + String.join(",", kind.columns()) + ".");
    }
    return rows;
  }

  private boolean hasHeader(CsvRecord record, int line) {
    boolean right = record.getFields().equals(kind.columns());
    if (!right) {
      String wrong = record.getFields().stream()
          .filter(column -> !kind.columns().contains(column))
          .findFirst()
          .flatMap(column -> NearestName.among(column, kind.columns())
              .map(near -> "\"" + column + "\" is perhaps \"" + near + "\". "))
          .orElse("");
      problem(
          line,
          "the columns are not those of " + kind.fileName(),
          wrong + "Begin with the line " + String.join(",", kind.columns()) + ".");
    }
    return right;
  }

  private void addRow(CsvRecord record, int line, List<Row> rows) {
    if (record.getFieldCount() != kind.columns().size()) {
      problem(
          line,
          "the row has " + record.getFieldCount() + " cells, the table "
              + kind.columns().size() + " columns",
          "Put text with a comma into double quotes; leave empty cells between commas.");
      return;
    }
    Row row = new Row(kind, record.getFields().stream().map(String::strip).toList());
    int before = problems.size();
    for (String column : kind.columns()) {
      checkCell(line, column, row.get(column));
    }
    if (!seen.add(row.cells())) {
      problem(line, "the row stands twice", "Remove one.");
    }
    if (problems.size() == before) {
      rows.add(row);
    }
  }

  private void checkCell(int line, String column, String cell) {
    if (cell.isEmpty() && !MAY_BE_EMPTY.contains(column)) {
      problem(line, "the cell of column " + column + " is empty", "Fill it in.");
      return;
    }
    switch (column) {
      case "effective", "until" -> checkDate(line, column, cell);
      case "mark" -> checkOneOf(line, column, cell, Set.of("V", "S", "M"));
      case "add_on", "imaging_included" -> checkOneOf(line, column, cell, Set.of("", "yes", "no"));
      case "setting" -> checkOneOf(line, column, cell, SETTINGS);
      case "state" ->
        checkPattern(line, column, cell, "|[A-Z]{2}", "two capital letters, such as TX");
      case "modifier", "diagnostic_modifier" ->
        checkPattern(line, column, cell, "|[A-Z0-9]{2}", "two letters or digits, such as 59");
      case "session_by" -> {
        for (String part : cell.split(" +", -1)) {
          checkOneOf(line, column, part, SESSION_PARTS);
        }
      }
      case "code" -> checkCode(line, cell);
      default -> {}
    }
  }

  private void checkCode(int line, String cell) {
    if (kind == TableKind.DIAGNOSES) {
      checkPattern(
          line,
          "code",
          cell,
          "[A-Z]\\d[A-Z0-9](\\.[A-Z0-9]{1,4})?",
          "an ICD-10-CM code with its dot, such as M54.16");
    } else {
      checkPattern(
          line, "code", cell, "[A-Z0-9]\\d{3}[A-Z0-9]", "five characters, such as 64483 or G0260");
    }
  }

  private void checkDate(int line, String column, String cell) {
    try {
      if (!cell.isEmpty()) {
        LocalDate.parse(cell);
      }
    } catch (DateTimeException notADate) {
      problem(
          line,
          "\"" + cell + "\" in column " + column + " is no date",
          "Write year-month-day, such as 2024-01-31.");
    }
  }

  private void checkOneOf(int line, String column, String cell, Set<String> allowed) {
    if (!allowed.contains(cell)) {
      problem(
          line,
          "\"" + cell + "\" is not allowed in column " + column,
          "Write one of: "
              + String.join(
                  ", ",
                  allowed.stream().filter(word -> !word.isEmpty()).sorted().toList())
              + ".");
    }
  }

  private void checkPattern(int line, String column, String cell, String pattern, String expected) {
    if (!cell.matches(pattern)) {
      problem(
          line,
          "\"" + cell + "\" in column " + column + " is not right",
          "Write " + expected + ".");
    }
  }

  private void problem(int line, String what, String mend) {
    problems.add(new Problem(file, line, null, what, mend));
  }
}
