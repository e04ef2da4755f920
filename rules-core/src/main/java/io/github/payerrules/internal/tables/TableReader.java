package io.github.payerrules.internal.tables;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
  private static final Map<TableKind, List<String>> KEYS = Map.of(
      TableKind.PROCEDURES, List.of("code"),
      TableKind.FAMILIES, List.of("procedure"),
      TableKind.DIAGNOSES, List.of("list", "code"),
      TableKind.MODIFIERS, List.of("list", "modifier"),
      TableKind.CODES, List.of("list", "code"),
      TableKind.PROGRAMS, List.of("program", "code", "setting", "state"),
      TableKind.CONTRACTORS, List.of("state"),
      TableKind.POLICIES, List.of("procedure", "contractor"),
      TableKind.PAIRS, List.of("column_one", "column_two"));
  private static final Set<String> SESSION_PARTS = Set.of("", "region", "phase", "side", "code");

  private static final Pattern STATE = Pattern.compile("|[A-Z]{2}");
  private static final Pattern MODIFIER = Pattern.compile("|[A-Z0-9]{2}");
  private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z]\\d[A-Z0-9](\\.[A-Z0-9]{1,4})?");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]\\d{3}[A-Z0-9]");
  private static final Pattern CODE_WITHOUT_ZERO = Pattern.compile("\\d{3,4}");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_SHOWN = 40;

  /** Of one table; who has fixed these reads it again. */
  private static final int MOST_PROBLEMS = 1_000;

  private final String file;
  private final TableKind kind;
  private final List<Problem> problems;
  /** The rows of a key by the day from which they hold; no two of them hold at the same time. */
  private final Map<List<String>, NavigableMap<LocalDate, Row>> seen = new HashMap<>();

  private int found;

  private boolean whole = true;

  private TableReader(String file, TableKind kind, List<Problem> problems) {
    this.file = file;
    this.kind = kind;
    this.problems = problems;
  }

  /**
   * A table as read.
   *
   * @param rows its rows; cells that are wrong and are no names are empty
   * @param whole whether all rows could be read
   */
  public record Table(List<Row> rows, boolean whole) {

    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** Reads a table; problems are added to the list. */
  public static Table read(String file, TableKind kind, String text, List<Problem> problems) {
    TableReader reader = new TableReader(file, kind, problems);
    List<Row> rows = reader.rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (reader.found > MOST_PROBLEMS) {
      int more = reader.found - MOST_PROBLEMS;
      problems.add(new Problem(
          file,
          0,
          null,
          String.format(Locale.ROOT, "%,d more problems", more),
          "Fix these and read it again."));
    }
    return new Table(rows, reader.whole);
  }

  private List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    boolean headerRead = false;
    int line = 0;
    try (CsvReader<CsvRecord> reader = CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        line = (int) record.getStartingLineNumber();
        if (!headerRead) {
          headerRead = true;
          if (!hasHeader(record, line)) {
            whole = false;
            return List.of();
          }
        } else {
          addRow(record, line, rows);
        }
      }
    } catch (CsvParseException | java.io.IOException unreadable) {
      problem(
          line + 1,
          "the table cannot be read past this point",
          "Close every quote. Write a quote inside quoted text twice.");
      whole = false;
      headerRead = true;
    }
    if (!headerRead) {
      whole = false;
      problem(
          0, "the table is empty", "Begin with the line " + String.join(",", kind.columns()) + ".");
    }
    return rows;
  }

  private boolean hasHeader(CsvRecord record, int line) {
    List<String> columns = record.getFields().stream().map(String::strip).toList();
    boolean right = columns.equals(kind.columns());
    if (!right && columns.size() == 1 && columns.get(0).matches(".*[;\t].*")) {
      problem(
          line,
          "the cells are not separated by commas",
          "Save the table with commas between the cells (CSV).");
    } else if (!right) {
      String wrong = columns.stream()
          .filter(column -> !kind.columns().contains(column))
          .findFirst()
          .flatMap(column -> NearestName.among(column, kind.columns())
              .map(near -> "\"" + column + "\" is perhaps \"" + near + "\". "))
          .orElse("");
      problem(
          line,
          "wrong columns for " + kind.fileName(),
          wrong + "Begin with the line " + String.join(",", kind.columns()) + ".");
    }
    return right;
  }

  private void addRow(CsvRecord record, int line, List<Row> rows) {
    if (record.getFieldCount() != kind.columns().size()) {
      problem(
          line,
          "the row has " + record.getFieldCount() + " cells, but the table has "
              + kind.columns().size() + " columns",
          "Put text with a comma in double quotes; leave empty cells between commas.");
      whole = false;
      return;
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < kind.columns().size(); i++) {
      String cell = record.getField(i).strip();
      int before = found;
      checkCell(line, kind.columns().get(i), cell);
      boolean isName = i < 2;
      cells.add(found == before || isName ? cell : "");
    }
    Row row = Row.of(kind, cells, file, line);
    checkDates(row);
    checkTwice(row);
    rows.add(row);
  }

  private void checkDates(Row row) {
    InEffect inEffect = row.inEffect();
    if (inEffect.from() != null
        && inEffect.until() != null
        && inEffect.until().isBefore(inEffect.from())) {
      problem(
          row.line(),
          "until is before effective",
          "until is the last date of service on which the row applies.");
    }
  }

  /** Two rows of one key would hide each other, unless they hold at different times. */
  private void checkTwice(Row row) {
    List<String> key = KEYS.getOrDefault(kind, List.of()).stream().map(row::get).toList();
    NavigableMap<LocalDate, Row> others = seen.computeIfAbsent(key, names -> new TreeMap<>());
    LocalDate from =
        row.inEffect().from() == null ? LocalDate.MIN : row.inEffect().from();
    Row other = overlapping(row, others.floorEntry(from));
    other = other == null ? overlapping(row, others.higherEntry(from)) : other;
    if (other == null) {
      others.put(from, row);
    } else if (other.cells().equals(row.cells())) {
      problem(row.line(), "duplicate of line " + other.line(), "Remove one.");
    } else {
      problem(
          row.line(),
          "line " + other.line() + " has a row for \"" + String.join(", ", key) + "\" too",
          kind.columns().contains("until")
              ? "Remove one, or give the earlier one an until before the other's effective."
              : "Remove one.");
    }
  }

  private @Nullable Row overlapping(Row row, Map.@Nullable Entry<LocalDate, Row> other) {
    return other != null && row.inEffect().overlaps(other.getValue().inEffect())
        ? other.getValue()
        : null;
  }

  private void checkCell(int line, String column, String cell) {
    if (cell.isEmpty() && !MAY_BE_EMPTY.contains(column)) {
      problem(line, "the cell in column " + column + " is empty", "Fill it in.");
      return;
    }
    switch (column) {
      case "effective", "until" -> checkDate(line, column, cell);
      case "mark" -> checkOneOf(line, column, cell, Set.of("V", "S", "M"));
      case "add_on", "imaging_included" -> checkOneOf(line, column, cell, Set.of("", "yes", "no"));
      case "setting" -> {
        if (!cell.isEmpty()) {
          checkOneOf(line, column, cell, Setting.KINDS);
        }
      }
      case "state" -> checkPattern(line, column, cell, STATE, "two capital letters, such as TX");
      case "modifier", "diagnostic_modifier" ->
        checkPattern(line, column, cell, MODIFIER, "two letters or digits, such as 59");
      case "session_by" -> {
        for (String part : cell.split(" +", -1)) {
          checkOneOf(line, column, part, SESSION_PARTS);
        }
      }
      case "code", "column_one", "column_two" -> checkCode(line, column, cell);
      case "indicator" -> checkOneOf(line, column, cell, Set.of("0", "1"));
      default -> {}
    }
  }

  private void checkCode(int line, String column, String cell) {
    if (kind != TableKind.DIAGNOSES && CODE_WITHOUT_ZERO.matcher(cell).matches()) {
      problem(
          line,
          shown(cell) + " in column " + column + " has too few digits",
          "A spreadsheet may have dropped a zero: " + "0".repeat(5 - cell.length()) + cell + "?");
    } else if (kind == TableKind.DIAGNOSES) {
      checkPattern(line, column, cell, DIAGNOSIS, "an ICD-10-CM code with its dot, such as M54.16");
    } else {
      checkPattern(line, column, cell, CODE, "five characters, such as 64483 or G0260");
    }
  }

  private void checkDate(int line, String column, String cell) {
    try {
      int year = cell.isEmpty() ? FIRST_YEAR : LocalDate.parse(cell).getYear();
      if (year < FIRST_YEAR || year > LAST_YEAR) {
        problem(
            line,
            shown(cell) + " in column " + column + " has an impossible year",
            "Years go from " + FIRST_YEAR + " to " + LAST_YEAR + ".");
      }
    } catch (DateTimeException notADate) {
      problem(
          line,
          shown(cell) + " in column " + column + " is not a date",
          "Write year-month-day, such as 2024-01-31.");
    }
  }

  private void checkOneOf(int line, String column, String cell, Set<String> allowed) {
    if (!allowed.contains(cell)) {
      problem(
          line,
          shown(cell) + " is not allowed in column " + column,
          "Write one of: "
              + String.join(
                  ", ",
                  allowed.stream().filter(word -> !word.isEmpty()).sorted().toList())
              + ".");
    }
  }

  private void checkPattern(
      int line, String column, String cell, Pattern pattern, String expected) {
    if (!pattern.matcher(cell).matches()) {
      problem(
          line, shown(cell) + " in column " + column + " is not right", "Write " + expected + ".");
    }
  }

  private static String shown(String cell) {
    return "\""
        + (cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "..." : cell)
        + "\"";
  }

  private void problem(int line, String what, String fix) {
    found++;
    if (found <= MOST_PROBLEMS) {
      problems.add(new Problem(file, line, null, what, fix));
    }
  }
}
