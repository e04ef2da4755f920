package io.github.payerrules.internal.reference;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file whose kind was recognized by what it holds, read up to its header. */
final class RowReader implements Closeable {

  private static final int SNIFFED = 1 << 16;
  private static final int HEADER_IS_WITHIN = 40;
  private static final int ROWS_OF_A_HEADING = 3;

  private final TableRows rows;
  private final @Nullable Columns columns;
  private final List<String> first;

  private RowReader(TableRows rows, @Nullable Columns columns, List<String> first) {
    this.rows = rows;
    this.columns = columns;
    this.first = first;
  }

  static RowReader open(InputStream input) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(input, SNIFFED);
    try {
      buffered.mark(SNIFFED);
      byte[] start = buffered.readNBytes(SNIFFED - 1);
      buffered.reset();
      if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
        return workbook(buffered);
      }
      String text = new String(start, StandardCharsets.ISO_8859_1);
      Reader reader = new InputStreamReader(buffered, StandardCharsets.ISO_8859_1);
      String firstLine = text.lines().findFirst().orElse("");
      if (OrderRows.FIRST_LINE.matcher(firstLine).matches()) {
        return new RowReader(new OrderRows(reader), Columns.ofOrderFile(), List.of());
      }
      return withHeader(tabs(text) ? new TabRows(reader) : new CommaRows(reader));
    } catch (IOException | RuntimeException failed) {
      input.close();
      throw failed;
    }
  }

  private static boolean tabs(String text) {
    return text.chars().filter(c -> c == '\t').count() > text.lines().count();
  }

  private static RowReader workbook(InputStream input) throws IOException {
    try {
      return withHeader(new SpreadsheetRows(input));
    } catch (NoClassDefFoundError absent) {
      throw new IOException(
          "reading .xlsx needs the library org.dhatim:fastexcel-reader; or save it as .csv",
          absent);
    }
  }

  private static RowReader withHeader(TableRows rows) throws IOException {
    ArrayDeque<List<String>> above = new ArrayDeque<>();
    for (int i = 0; i < HEADER_IS_WITHIN; i++) {
      List<String> row = rows.next();
      if (row == null) {
        break;
      }
      Columns columns = Columns.of(row, new ArrayList<>(above));
      if (columns != null) {
        return new RowReader(rows, columns, row);
      }
      above.addLast(row);
      if (above.size() > ROWS_OF_A_HEADING) {
        above.removeFirst();
      }
    }
    return new RowReader(rows, null, List.of());
  }

  TableRows rows() {
    return rows;
  }

  /** The columns, or null when the file is none of the tables. */
  @Nullable
  Columns columns() {
    return columns;
  }

  /** The header row. */
  List<String> header() {
    return first;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
