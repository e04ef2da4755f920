package io.github.payerrules.internal.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects add-on codes. */
final class AddOnCollector extends Collector {

  private static final LocalDate FIRST_EDITS = LocalDate.of(2013, 4, 1);

  private final AddOnTable.Builder addOns = new AddOnTable.Builder();

  @Override
  @Nullable
  String add(Columns columns, List<String> row, boolean spreadsheet) {
    String cell = columns.cell(row, Column.CODE);
    String primaryCell = columns.cell(row, Column.PRIMARY);
    if (cell.isEmpty() && primaryCell.isEmpty()) {
      return NOTHING;
    }
    int code = code(cell, spreadsheet);
    int primary = code(primaryCell, spreadsheet);
    if (code == Codes.INVALID || primary == Codes.INVALID) {
      return code == Codes.INVALID
          ? noCode("the add-on code", cell)
          : noCode("the primary code", primaryCell);
    }
    String type = columns.cell(row, Column.TYPE);
    if (!type.matches("[123]")) {
      return "the edit type \"" + type + "\" is not 1, 2 or 3";
    }
    String effective = columns.cell(row, Column.EFFECTIVE);
    int from = effective.isEmpty() ? TableDates.ALWAYS : TableDates.parse(effective);
    int until = TableDates.NEVER;
    for (Column deletion :
        List.of(Column.DELETION, Column.CODE_DELETION, Column.PRIMARY_DELETION)) {
      int last = lastDay(columns.cell(row, deletion));
      if (last == TableDates.INVALID) {
        return "the deletion date \"" + columns.cell(row, deletion) + "\" is not a date";
      }
      until = Math.min(until, last);
    }
    if (from == TableDates.INVALID) {
      return "the effective date \"" + effective + "\" is not a date";
    }
    boolean isNew = addOns.add(code, primary, type.charAt(0) - '0', from, ifEver(from, until));
    return isNew ? null : "the same row appears twice";
  }

  @Override
  int size() {
    return addOns.size();
  }

  @Override
  PayloadWriter payload() {
    return addOns.payload();
  }

  @Override
  LocalDate coveredFrom(Period period) {
    return FIRST_EDITS;
  }
}
