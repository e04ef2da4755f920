package io.github.payerrules.internal.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of cells between commas; a cell in quotes may hold line breaks. */
final class CommaRows implements TableRows {

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private int row;

  CommaRows(Reader text) {
    this.reader = CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
    this.records = reader.iterator();
  }

  @Override
  public @Nullable List<String> next() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord next = records.next();
      row = (int) next.getStartingLineNumber();
      return next.getFields();
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    } catch (CsvParseException broken) {
      if (broken.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException("not in order as a CSV file after row " + row, broken);
    }
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
