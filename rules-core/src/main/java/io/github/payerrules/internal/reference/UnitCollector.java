package io.github.payerrules.internal.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects medically unlikely edits. */
final class UnitCollector extends Collector {

  private final UnitTable.Builder units = new UnitTable.Builder();

  @Override
  @Nullable
  String add(Columns columns, List<String> row, boolean spreadsheet) {
    String cell = columns.cell(row, Column.CODE);
    if (cell.isEmpty()) {
      return NOTHING;
    }
    int code = code(cell, spreadsheet);
    if (code == Codes.INVALID) {
      return noCode("the code", cell);
    }
    String limit = columns.cell(row, Column.LIMIT);
    if (!limit.matches("\\d{1,7}")) {
      return "the MUE value \"" + limit + "\" is not a number";
    }
    String adjudication = columns.cell(row, Column.ADJUDICATION);
    if (!adjudication.matches("[123]\\b.*")) {
      return "the adjudication indicator \"" + adjudication + "\" does not begin with 1, 2 or 3";
    }
    return units.add(code, Integer.parseInt(limit), adjudication.charAt(0) - '0')
        ? null
        : "the code \"" + cell + "\" appears twice";
  }

  @Override
  int size() {
    return units.size();
  }

  @Override
  PayloadWriter payload() {
    return units.payload();
  }
}
