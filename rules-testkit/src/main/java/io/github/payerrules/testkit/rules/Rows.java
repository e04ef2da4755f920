package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.tables.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of tables as the API has them. */
final class Rows {

  private Rows() {}

  static TableRow shown(String folder, Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    List<String> columns = row.kind().columns();
    columns.forEach(column -> cells.put(column, row.get(column)));
    String fileName = row.kind().fileName();
    return new TableRow(
        folder + "/tables/" + fileName,
        row.line(),
        fileName.substring(0, fileName.length() - ".csv".length()),
        cells);
  }
}
