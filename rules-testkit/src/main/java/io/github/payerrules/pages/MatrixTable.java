package io.github.payerrules.pages;

import static io.github.payerrules.pages.Markdown.escaped;

import java.util.ArrayList;
import java.util.List;

/** The matrix of one payer in Markdown. */
final class MatrixTable {

  private MatrixTable() {}

  static void of(Matrix matrix, String payer, Markdown page) {
    List<String> head = new ArrayList<>(List.of("procedure family"));
    matrix.categories().forEach(category -> head.add(escaped(Words.spaced(category))));
    page.head(head);
    for (Matrix.Row row : matrix.rows()) {
      List<String> cells = new ArrayList<>(List.of(name(row)));
      matrix.categories().forEach(category -> cells.add(cell(matrix.cell(payer, row, category))));
      page.row(cells);
    }
    page.blank();
  }

  private static String name(Matrix.Row row) {
    return escaped(row.title().isEmpty() ? row.name() : row.name() + ": " + row.title());
  }

  static String cell(Matrix.Cell cell) {
    if (cell.none()) {
      return "–";
    }
    return cell.rules() + (cell.isDoubtful() ? " ?" : "");
  }
}
