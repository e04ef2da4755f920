package io.github.payerrules.internal.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects fee schedule indicators. */
final class FeeCollector extends Collector {

  private final FeeTable.Builder fees = new FeeTable.Builder();

  @Override
  @Nullable
  String add(Columns columns, List<String> row, boolean spreadsheet) {
    String cell = columns.cell(row, Column.CODE);
    if (cell.isEmpty() || !columns.cell(row, Column.MODIFIER).isEmpty()) {
      // Rows for modifiers (26, TC, 53) say nothing of the code itself.
      return NOTHING;
    }
    int code = code(cell, spreadsheet);
    if (code == Codes.INVALID) {
      return noCode("the code", cell);
    }
    String global = columns.cell(row, Column.GLOBAL);
    if (!global.matches("\\d{1,3}|[A-Z]{3}|")) {
      return "the global days \"" + global + "\" are neither three digits nor three letters";
    }
    if (!global.isEmpty() && global.length() < 3) {
      global = "0".repeat(3 - global.length()) + global;
    }
    StringBuilder cells =
        new StringBuilder(one(columns.cell(row, Column.STATUS))).append(padded(global));
    for (Column column : List.of(Column.BILATERAL, Column.MULTIPLE, Column.ASSISTANT)) {
      String indicator = columns.cell(row, column).replaceFirst("\\.0$", "");
      if (!indicator.matches("\\d?")) {
        return "the indicator \"" + indicator + "\" is not a digit";
      }
      cells.append(one(indicator));
    }
    return fees.add(code, cells.toString()) ? null : "the code \"" + cell + "\" appears twice";
  }

  private static String one(String cell) {
    return cell.length() == 1 && cell.charAt(0) < 128 ? cell : " ";
  }

  private static String padded(String cell) {
    return cell.isEmpty() ? "   " : cell;
  }

  @Override
  int size() {
    return fees.size();
  }

  @Override
  PayloadWriter payload() {
    return fees.payload();
  }
}
