package io.github.payerrules.testkit.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a payer's table. Immutable and thread-safe.
 *
 * @param file the file, such as {@code medicare/tables/diagnoses.csv}
 * @param line the line in it, from 1
 * @param table the table's name, such as {@code diagnoses}
 * @param cells the values by column, in the table's order
 */
public record TableRow(String file, int line, String table, Map<String, String> cells) {

  public TableRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** By its place: rows are looked up often. */
  @Override
  public int hashCode() {
    return 31 * file.hashCode() + line;
  }

  /** The payer's or shared folder of its table. */
  public String folder() {
    return file.substring(0, file.indexOf('/'));
  }

  /** The value in a column; empty where there is none or the table has no such column. */
  public String get(String column) {
    return cells.getOrDefault(column, "");
  }
}
