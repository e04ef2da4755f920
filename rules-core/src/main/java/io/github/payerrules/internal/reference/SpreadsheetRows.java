package io.github.payerrules.internal.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook's first sheet. The only class that touches the spreadsheet reader, which
 * an embedder that imports no {@code .xlsx} leaves out.
 */
final class SpreadsheetRows implements TableRows {

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private int row;

  SpreadsheetRows(InputStream input) throws IOException {
    try {
      this.workbook = new ReadableWorkbook(input);
      this.stream = workbook.getFirstSheet().openStream();
      this.rows = stream.iterator();
    } catch (RuntimeException broken) { // also those of the library's own mistakes
      throw new IOException("not in order as a workbook", broken);
    }
  }

  @Override
  public @Nullable List<String> next() throws IOException {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      Row next = rows.next();
      row = next.getRowNum();
      List<String> cells = new ArrayList<>(next.getCellCount());
      for (int i = 0; i < next.getCellCount(); i++) {
        cells.add(Objects.requireNonNullElse(next.getCellText(i), ""));
      }
      return cells;
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    } catch (RuntimeException broken) {
      throw new IOException("not in order as a workbook after row " + row, broken);
    }
  }

  @Override
  public int row() {
    return row;
  }

  @Override
  public boolean isSpreadsheet() {
    return true;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
