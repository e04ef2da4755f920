package io.github.payerrules.internal.reference;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterReader;
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
  private final @Nullable LineEnds text;

  /** A text that knows how it ended. */
  private static final class LineEnds extends FilterReader {

    private int last = '\n';

    LineEnds(Reader reader) {
      super(reader);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      last = read < 0 ? last : read;
      return read;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      last = count > 0 ? target[offset + count - 1] : last;
      return count;
    }
  }

  /** Whether the last line of a text that was read to its end is whole. */
  boolean endsWithLine() {
    return text == null || text.last == '\n' || text.last == '\r' || text.last == 0x1A;
  }

  private RowReader(
      TableRows rows, @Nullable Columns columns, List<String> first, @Nullable LineEnds text) {
    this.text = text;
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
      LineEnds reader = new LineEnds(new InputStreamReader(buffered, StandardCharsets.ISO_8859_1));
      String firstLine = text.lines().findFirst().orElse("");
      if (OrderRows.FIRST_LINE.matcher(firstLine).matches()) {
        return new RowReader(new OrderRows(reader), Columns.ofOrderFile(), List.of(), reader);
      }
      return withHeader(tabs(text) ? new TabRows(reader) : new CommaRows(reader), reader);
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
      return withHeader(new SpreadsheetRows(input), null);
    } catch (NoClassDefFoundError absent) {
      throw new IOException(
          "reading .xlsx needs the library org.dhatim:fastexcel-reader; or save it as .csv",
          absent);
    }
  }

  private static RowReader withHeader(TableRows rows, @Nullable LineEnds text) throws IOException {
    ArrayDeque<List<String>> above = new ArrayDeque<>();
    for (int i = 0; i < HEADER_IS_WITHIN; i++) {
      List<String> row = rows.next();
      if (row == null) {
        break;
      }
      Columns columns = Columns.of(row, new ArrayList<>(above));
      if (columns != null) {
        return new RowReader(rows, columns, row, text);
      }
      above.addLast(row);
      if (above.size() > ROWS_OF_A_HEADING) {
        above.removeFirst();
      }
    }
    return new RowReader(rows, null, List.of(), text);
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
