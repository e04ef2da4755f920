package io.github.payerrules.internal.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects diagnosis codes. */
final class DiagnosisCollector extends Collector {

  private final DiagnosisTable.Builder diagnoses = new DiagnosisTable.Builder();

  @Override
  @Nullable
  String add(Columns columns, List<String> row, boolean spreadsheet) {
    String cell = columns.cell(row, Column.CODE);
    if (cell.isEmpty()) {
      return NOTHING;
    }
    long code = Codes.packDiagnosis(cell);
    if (code == Codes.INVALID) {
      return "\"" + cell + "\" is not a diagnosis code of three to seven characters";
    }
    String valid = columns.cell(row, Column.VALID);
    if (!valid.equals("0") && !valid.equals("1")) {
      return "the flag \"" + valid + "\" is neither 0 nor 1";
    }
    return diagnoses.add(code, valid.equals("1"))
        ? null
        : "the code \"" + cell + "\" appears twice";
  }

  @Override
  int size() {
    return diagnoses.size();
  }

  @Override
  PayloadWriter payload() {
    return diagnoses.payload();
  }
}
