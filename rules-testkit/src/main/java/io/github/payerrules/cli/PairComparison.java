package io.github.payerrules.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.payerrules.source.PairRow;
import io.github.payerrules.source.ReferenceTable;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableAnswer.Found;
import io.github.payerrules.source.TableAnswer.NotCovered;
import io.github.payerrules.tables.CompiledTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks up every pair of a file, sorted by pair as CMS's are, and compares what is found. Used
 * once, by one thread.
 */
final class PairComparison {

  private static final int TOLD = 20;
  private static final String IGNORED = "9";

  private final CompiledTables tables;
  private final LocalDate date;
  private final List<String> differences = new ArrayList<>();
  private final Set<String> rowsOfPair = new HashSet<>();
  private String columnOne = "";
  private String columnTwo = "";
  private String expected = "none";
  private int rows;
  private int inForce;
  private int differing;

  PairComparison(CompiledTables tables, @Nullable LocalDate date) {
    this.tables = tables;
    this.date = date == null ? newest(tables) : date;
  }

  private static LocalDate newest(CompiledTables tables) {
    return tables.tables().stream()
        .filter(table -> table.kind() == ReferenceTable.CODE_PAIRS)
        .map(table -> table.coveredUntil().withDayOfMonth(1))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new UsageException("there is no table of code pairs in the folder"));
  }

  /** Whether every row of the file is found, in force or not as it says. */
  boolean against(Path file) {
    try (InputStream input = open(file);
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(input, StandardCharsets.ISO_8859_1)) {
      for (NamedCsvRecord record : reader) {
        add(
            record.getField("column1"),
            record.getField("column2"),
            record.getField("deletion_date"),
            record.getField("modifier_indicator"));
      }
      compare();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return differing == 0;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream input = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(input, 1 << 16) : input;
  }

  private void add(String one, String two, String deletion, String indicator) {
    if (!one.equals(columnOne) || !two.equals(columnTwo)) {
      compare();
      columnOne = one;
      columnTwo = two;
      rowsOfPair.clear();
      expected = "none";
    }
    rows++;
    LocalDate last =
        deletion.equals("*") ? null : LocalDate.parse(deletion, DateTimeFormatter.BASIC_ISO_DATE);
    if ((last == null || !last.isBefore(date)) && !indicator.equals(IGNORED)) {
      inForce++;
      expected = indicator;
    }
    rowsOfPair.add((last == null ? "*" : last) + " " + indicator);
  }

  /** Compares all rows of the pair that was read last. */
  private void compare() {
    if (rowsOfPair.isEmpty()) {
      return;
    }
    List<String> inTable = tables.rowsOf(columnOne, columnTwo, date);
    String found = found(tables.pair(columnOne, columnTwo, date));
    if (!found.equals(expected) || !rowsOfPair.equals(new HashSet<>(inTable))) {
      differing++;
      if (differences.size() < TOLD) {
        differences.add(columnOne + " " + columnTwo + ": the file says " + expected + " "
            + rowsOfPair + ", the table " + found + " " + inTable);
      }
    }
  }

  private static String found(TableAnswer<PairRow> answer) {
    return answer instanceof Found<PairRow> pair
        ? String.valueOf(pair.row().indicator())
        : answer instanceof NotCovered<PairRow> ? "not covered" : "none";
  }

  /** The first differences. */
  List<String> differences() {
    return differences;
  }

  String summary() {
    return "%s rows compared on %s, %s of them in force: %s"
        .formatted(
            TablesImportCommand.count(rows),
            date,
            TablesImportCommand.count(inForce),
            differing == 0
                ? "no difference"
                : TablesImportCommand.count(differing) + " differences");
  }
}
