package io.github.payerrules.internal.tables;

import io.github.payerrules.internal.rule.InEffect;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, checked.
 *
 * @param kind the table
 * @param cells by the columns of the kind; empty where nothing stands
 * @param inEffect the dates of service for which it holds
 * @param file the table's file, such as {@code medicare/tables/procedures.csv}
 * @param line the line in it
 */
public record Row(TableKind kind, List<String> cells, InEffect inEffect, String file, int line) {

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
    return inEffect.on(date);
  }

  /** A row of those cells; dates that do not stand there, or in no column, are not bound. */
  static Row of(TableKind kind, List<String> cells, String file, int line) {
    return new Row(
        kind,
        cells,
        new InEffect(date(kind, cells, "effective"), date(kind, cells, "until")),
        file,
        line);
  }

  private static @Nullable LocalDate date(TableKind kind, List<String> cells, String column) {
    int index = kind.columns().indexOf(column);
    return index < 0 || cells.get(index).isEmpty() ? null : LocalDate.parse(cells.get(index));
  }
}
