package io.github.payerrules.tables;

import io.github.payerrules.internal.reference.OpenTables;
import io.github.payerrules.review.Problem;
import io.github.payerrules.source.AddOnRow;
import io.github.payerrules.source.DiagnosisRow;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.source.PairRow;
import io.github.payerrules.source.ReferenceTables;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableInfo;
import io.github.payerrules.source.UnitLimitRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The compiled tables of a folder, as {@link TableImporter} wrote them. The files are read into
 * memory outside of the heap when the folder is opened, so that nothing that happens to them later
 * changes an answer. Tables of several quarters stand side by side; the date of service picks one.
 * A file that is replaced meanwhile is seen by anyone who opens the folder again.
 *
 * <p>Immutable and thread-safe; open a folder once and share it. There is nothing to close.
 */
public final class CompiledTables implements ReferenceTables {

  private final OpenTables tables;

  private CompiledTables(OpenTables tables) {
    this.tables = tables;
  }

  /**
   * Opens a folder.
   *
   * @throws InvalidTablesException when there is no table in it, or one is damaged, cut short or of
   *     another format version
   */
  public static CompiledTables open(Path folder) {
    List<Problem> problems = new ArrayList<>();
    OpenTables tables = OpenTables.open(folder, problems);
    if (!problems.isEmpty()) {
      throw new InvalidTablesException(problems);
    }
    return new CompiledTables(tables);
  }

  /** The tables, by kind and period. */
  public List<TableInfo> tables() {
    return tables.tables();
  }

  /**
   * The names of the files that are no longer what was opened, by their SHA-256: replaced, cut,
   * changed or gone. Reads all files again.
   */
  public List<String> changedFiles() {
    return tables.changed();
  }

  @Override
  public TableAnswer<List<PairRow>> pairsAmong(Collection<String> codes, LocalDate date) {
    return tables.pairsAmong(codes, date);
  }

  /** One pair in that order, if it is in force on the date. */
  public TableAnswer<PairRow> pair(String columnOne, String columnTwo, LocalDate date) {
    return tables.pair(columnOne, columnTwo, date);
  }

  /**
   * All rows of a pair in that order, whatever their dates, in the table that answers for the date:
   * the last day in force ({@code *} for none) and the indicator, such as {@code 2007-09-30 1}.
   */
  public List<String> rowsOf(String columnOne, String columnTwo, LocalDate date) {
    return tables.rowsOf(columnOne, columnTwo, date);
  }

  @Override
  public TableAnswer<UnitLimitRow> unitLimit(String code, LocalDate date) {
    return tables.unitLimit(code, date);
  }

  @Override
  public TableAnswer<AddOnRow> addOn(String code, LocalDate date) {
    return tables.addOn(code, date);
  }

  @Override
  public TableAnswer<DiagnosisRow> diagnosis(String code, LocalDate date) {
    return tables.diagnosis(code, date);
  }

  @Override
  public TableAnswer<FeeScheduleRow> feeSchedule(String code, LocalDate date) {
    return tables.feeSchedule(code, date);
  }

  @Override
  public List<String> contents() {
    return tables.contents();
  }

  @Override
  public String toString() {
    return "CompiledTables[" + tables.tables().size() + "]";
  }
}
