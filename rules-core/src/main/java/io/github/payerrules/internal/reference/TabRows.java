package io.github.payerrules.internal.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of cells between tabs. A quotation mark means nothing but itself, as in CMS's files. */
final class TabRows implements TableRows {

  private final BufferedReader reader;
  private int row;

  TabRows(Reader reader) {
    this.reader = new BufferedReader(reader, 1 << 16);
  }

  @Override
  public @Nullable List<String> next() throws IOException {
    String line = reader.readLine();
    if (line == null) {
      return null;
    }
    row++;
    List<String> cells = new ArrayList<>(8);
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      cells.add(line.substring(from, tab));
      from = tab + 1;
    }
    cells.add(line.substring(from));
    return cells;
  }

  @Override
  public int row() {
    return row;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
