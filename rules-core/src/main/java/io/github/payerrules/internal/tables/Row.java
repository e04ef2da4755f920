package io.github.payerrules.internal.tables;

import io.github.payerrules.internal.rule.InEffect;
import java.time.LocalDate;
import java.util.List;

/**
 * One row of a table, checked.
 *
 * @param kind the table
 * @param cells by the columns of the kind; empty where nothing stands
 * @param line the line in the table's file
 */
public record Row(TableKind kind, List<String> cells, int line) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** What stands in a column of the table. */
  public String get(String column) {
    return cells.get(kind.columns().indexOf(column));
  }

  boolean yes(String column) {
    return get(column).equals("yes");
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
