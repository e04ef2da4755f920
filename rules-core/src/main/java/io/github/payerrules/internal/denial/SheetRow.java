package io.github.payerrules.internal.denial;

import io.github.payerrules.internal.calendar.Periods;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of the denials folder.
 *
 * @param from the first day on which it is in effect; {@code null} when it is not bound
 * @param until the last one
 */
record SheetRow(
    String file,
    int line,
    List<String> columns,
    List<String> cells,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  String get(String column) {
    return cells.get(columns.indexOf(column));
  }

  List<String> alternatives(String column) {
    return Sheet.alternatives(get(column));
  }

  /** Whether a cell names a value, or names none and so means every one. */
  boolean admits(String column, String value) {
    List<String> named = alternatives(column);
    return named.isEmpty() || named.contains(value);
  }

  /** Whether it is a row of that payer or kind; of every payer where that is empty. */
  boolean isOf(String payer) {
    List<String> payers = alternatives("payer");
    return payers.isEmpty() ? payer.isEmpty() : payers.contains(payer);
  }

  boolean inEffect(@Nullable LocalDate day) {
    return day == null || Periods.holds(from, until, day);
  }

  String source() {
    return file + ":" + line;
  }
}
