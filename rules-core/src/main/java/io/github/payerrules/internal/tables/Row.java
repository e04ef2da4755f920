package io.github.payerrules.internal.tables;

import io.github.payerrules.internal.rule.InEffect;
import java.time.LocalDate;
import java.util.List;

/**
 * One row of a table, checked.
 *
 * @param kind the table
 * @param cells by the columns of the kind; empty where nothing stands
 * @param file the table's file, such as {@code medicare/tables/procedures.csv}
 * @param line the line in it
 */
public record Row(TableKind kind, List<String> cells, String file, int line) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** What stands in a column of the table. */
  public String get(String column) {
    return cells.get(kind.columns().indexOf(column));
  }

  /** File and line. */
  String source() {
    return file + ":" + line;
  }

  boolean yes(String column) {
    return get(column).equals("yes");
  }

  /** Whether the row holds on a date of service. */
  public boolean inEffect(LocalDate date) {
    return inEffect().on(date);
  }

  /** The dates of service for which the row holds. */
  InEffect inEffect() {
    String from = get("effective");
    String until = get("until");
    return new InEffect(
        from.isEmpty() ? null : LocalDate.parse(from),
        until.isEmpty() ? null : LocalDate.parse(until));
  }
}
