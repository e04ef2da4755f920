package io.github.payerrules.worklist;

import io.github.payerrules.denials.Csv;
import io.github.payerrules.testkit.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The worklist as a workbook: amounts and dates are numbers that a spreadsheet sorts and adds. Rows
 * go to the file as they are made, so that memory does not grow with them.
 */
final class WorklistWorkbook {

  /** As many rows as Excel opens, with the header. */
  static final int ROWS_PER_SHEET = 1_048_576;

  private static final int LONGEST_TEXT = 32_767;
  private static final int ROWS_PER_FLUSH = 500;
  private static final double[] WIDTHS = {18, 14, 12, 11, 14, 12, 11, 22, 12, 12, 28, 60, 60};

  private final Workbook workbook;
  private final int rowsPerSheet;
  private int sheets;

  private WorklistWorkbook(Workbook workbook, int rowsPerSheet) {
    this.workbook = workbook;
    this.rowsPerSheet = rowsPerSheet;
  }

  static void write(Iterator<WorkItem> items, int rowsPerSheet, OutputStream out)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "payer-rules", "01.0000")) {
      WorklistWorkbook worklist = new WorklistWorkbook(workbook, rowsPerSheet);
      do {
        worklist.sheet(items);
      } while (items.hasNext());
    }
  }

  private void sheet(Iterator<WorkItem> items) throws IOException {
    sheets++;
    Worksheet sheet = workbook.newWorksheet(sheets == 1 ? "Worklist" : "Worklist " + sheets);
    layout(sheet);
    int row = 1;
    while (row < rowsPerSheet && items.hasNext()) {
      write(sheet, row, WorklistRow.of(items.next()));
      row++;
      if (row % ROWS_PER_FLUSH == 0) {
        sheet.flush();
      }
    }
    sheet.setAutoFilter(0, 0, row - 1, WIDTHS.length - 1);
    sheet.finish();
  }

  private static void layout(Worksheet sheet) {
    sheet.freezePane(1, 1);
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    for (int column = 0; column < WIDTHS.length; column++) {
      sheet.width(column, WIDTHS[column]);
      sheet.inlineString(0, column, WorklistRow.HEADER.get(column));
      sheet.style(0, column).bold().fillColor("DDE6F0").wrapText(true).set();
    }
  }

  private static void write(Worksheet sheet, int row, WorklistRow cells) {
    int column = 0;
    for (Object value : cells.cells()) {
      if (value instanceof LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").verticalAlignment("top").set();
      } else if (value instanceof BigDecimal amount) {
        sheet.value(row, column, amount);
        sheet.style(row, column).format("#,##0.00").verticalAlignment("top").set();
      } else if (value != null) {
        text(sheet, row, column, Printable.line(value.toString()));
      }
      column++;
    }
  }

  /** Text stays text, even when somebody edits the cell of a claim that is called "=1+1". */
  private static void text(Worksheet sheet, int row, int column, String text) {
    sheet.inlineString(
        row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    StyleSetter style = sheet.style(row, column).verticalAlignment("top").wrapText(true);
    if (Csv.computed(text)) {
      style.format("@");
    }
    style.set();
  }
}
