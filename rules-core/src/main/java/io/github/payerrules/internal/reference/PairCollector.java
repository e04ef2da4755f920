package io.github.payerrules.internal.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects code pairs. */
final class PairCollector extends Collector {

  private static final LocalDate FIRST_EDITS = LocalDate.of(1996, 1, 1);

  private final PairBuilder pairs = new PairBuilder();
  private boolean dated = true;

  @Override
  @Nullable
  String add(Columns columns, List<String> row, boolean spreadsheet) {
    String first = columns.cell(row, Column.ONE);
    String second = columns.cell(row, Column.TWO);
    if (first.isEmpty() && second.isEmpty()) {
      return NOTHING;
    }
    int one = code(first, spreadsheet);
    int two = code(second, spreadsheet);
    if (one == Codes.INVALID || two == Codes.INVALID) {
      return one == Codes.INVALID ? noCode("column 1", first) : noCode("column 2", second);
    }
    String indicator = columns.cell(row, Column.INDICATOR);
    if (indicator.length() != 1 || "019".indexOf(indicator.charAt(0)) < 0) {
      return "the modifier indicator \"" + indicator + "\" is not 0, 1 or 9";
    }
    int until = lastDay(columns.cell(row, Column.DELETION));
    if (until == TableDates.INVALID) {
      return "the deletion date \"" + columns.cell(row, Column.DELETION) + "\" is not a date";
    }
    int from = TableDates.ALWAYS;
    if (columns.has(Column.EFFECTIVE)) {
      from = TableDates.parse(columns.cell(row, Column.EFFECTIVE));
      if (from == TableDates.INVALID) {
        return "the effective date \"" + columns.cell(row, Column.EFFECTIVE) + "\" is not a date";
      }
      until = ifEver(from, until);
      from = columns.cell(row, Column.EARLIER).equals("*") ? TableDates.ALWAYS : from;
    } else {
      dated = false;
    }
    return pairs.add(one, two, from, until, indicator.charAt(0) - '0')
        ? null
        : "there are more different codes or dates than a table holds";
  }

  @Override
  int size() {
    return pairs.size();
  }

  @Override
  PayloadWriter payload() {
    return pairs.payload();
  }

  @Override
  LocalDate coveredFrom(Period period) {
    return dated ? FIRST_EDITS : period.from();
  }
}
