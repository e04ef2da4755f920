package io.github.payerrules.internal.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the ICD-10-CM order file: a number of five digits, the code in columns 7 to 13, the
 * flag in column 15, titles.
 */
final class OrderRows implements TableRows {

  static final Pattern FIRST_LINE = Pattern.compile("\\d{5} [A-Z]\\d[A-Z0-9].{4} [01] .*");

  private static final int FLAG = 14;

  private final BufferedReader reader;
  private int row;

  OrderRows(Reader reader) {
    this.reader = new BufferedReader(reader);
  }

  @Override
  public @Nullable List<String> next() throws IOException {
    String line = reader.readLine();
    if (line == null) {
      return null;
    }
    row++;
    return line.length() <= FLAG
        ? List.of(line)
        : List.of(line.substring(6, 13), line.substring(FLAG, FLAG + 1));
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
