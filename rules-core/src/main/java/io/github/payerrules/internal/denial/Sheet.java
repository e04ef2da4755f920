package io.github.payerrules.internal.denial;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.payerrules.internal.text.OddCharacters;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of the denials folder, row by row, with everything that is wrong with it. */
final class Sheet {

  private static final Set<String> MARKS = Set.of("V", "S", "M");

  private final String file;
  private final List<String> columns;
  private final List<Problem> problems;
  private final List<SheetRow> rows = new ArrayList<>();

  private Sheet(String file, List<String> columns, List<Problem> problems) {
    this.file = file;
    this.columns = columns;
    this.problems = problems;
  }

  /** Reads a table with exactly those columns; what is wrong is added to the problems. */
  static List<SheetRow> read(String file, String text, List<Problem> problems, String... columns) {
    Sheet sheet = new Sheet(file, List.of(columns), problems);
    sheet.read(text);
    return List.copyOf(sheet.rows);
  }

  private void read(String text) {
    OddCharacters.find(text, this::problem);
    int line = 0;
    boolean headerRead = false;
    try (CsvReader<CsvRecord> reader = CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      for (CsvRecord record : reader) {
        line = (int) record.getStartingLineNumber();
        List<String> cells = record.getFields().stream().map(String::strip).toList();
        if (!headerRead && !cells.equals(columns)) {
          problem(line, "the columns are wrong", "Start with " + String.join(",", columns) + ".");
          return;
        }
        if (headerRead) {
          row(line, cells);
        }
        headerRead = true;
      }
    } catch (CsvParseException | IOException unreadable) {
      problem(line + 1, "the table is unreadable from here", "Close every quote that you open.");
    }
    if (!headerRead) {
      problem(0, "the table is empty", "Start with " + String.join(",", columns) + ".");
    }
  }

  private void row(int line, List<String> cells) {
    if (cells.size() != columns.size()) {
      problem(
          line,
          "the row has " + cells.size() + " cells; the table has " + columns.size() + " columns",
          "Put text that contains a comma in double quotes; leave empty cells between commas.");
      return;
    }
    SheetRow row = new SheetRow(
        file, line, columns, cells, date(line, cells, "effective"), date(line, cells, "until"));
    if (columns.contains("mark") && !MARKS.contains(row.get("mark"))) {
      problem(line, "the mark is missing or unknown", "Write V, S or M.");
    }
    if (columns.contains("source") && row.get("source").isEmpty()) {
      problem(line, "the source is missing", "Cite where the row was read.");
    }
    rows.add(row);
  }

  private @Nullable LocalDate date(int line, List<String> cells, String column) {
    int index = columns.indexOf(column);
    if (index < 0 || cells.get(index).isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(cells.get(index));
    } catch (DateTimeException notADate) {
      problem(line, "column " + column + " is not a date", "Write it as 2024-01-31.");
      return null;
    }
  }

  private void problem(int line, String what, String fix) {
    problems.add(new Problem(file, line, null, what, fix));
  }

  /** The alternatives of a cell, such as {@code 50|272}; empty for an empty cell. */
  static List<String> alternatives(String cell) {
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(cell.split("\\|", -1)).map(String::strip).toList();
  }
}
