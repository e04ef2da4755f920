package io.github.payerrules.internal.reference;

import io.github.payerrules.source.ReferenceTable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one table; one for each kind. Used by one thread. */
abstract class Collector {

  /** Stands for a row that says nothing: a blank one, or the rest of a heading. */
  static final String NOTHING = "";

  static Collector of(ReferenceTable kind) {
    return switch (kind) {
      case CODE_PAIRS -> new PairCollector();
      case UNIT_LIMITS -> new UnitCollector();
      case ADD_ON_CODES -> new AddOnCollector();
      case DIAGNOSES -> new DiagnosisCollector();
      case FEE_SCHEDULE -> new FeeCollector();
    };
  }

  /**
   * Takes a row.
   *
   * @return null when it was taken, {@link #NOTHING}, or the reason why it is refused
   */
  abstract @Nullable String add(Columns columns, List<String> row, boolean spreadsheet);

  abstract int size();

  abstract PayloadWriter payload();

  /** The first date for which the table answers: that of its period, unless its rows are dated. */
  LocalDate coveredFrom(Period period) {
    return period.from();
  }

  /** A procedure code; a spreadsheet's number gets its leading zeros back. */
  static int code(String cell, boolean spreadsheet) {
    boolean shortened = spreadsheet
        && !cell.isEmpty()
        && cell.length() < Codes.LENGTH
        && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    return Codes.pack(shortened ? "0".repeat(Codes.LENGTH - cell.length()) + cell : cell);
  }

  static String noCode(String column, String cell) {
    return column + " \"" + cell + "\" is not a code of five digits and capital letters";
  }

  /** The last day in force; never for a star or nothing. */
  static int lastDay(String cell) {
    return cell.isEmpty() || cell.equals("*") ? TableDates.NEVER : TableDates.parse(cell);
  }

  /** What was deleted on the day it took effect never was. */
  static int ifEver(int from, int until) {
    return from == until ? until - 1 : until;
  }
}
