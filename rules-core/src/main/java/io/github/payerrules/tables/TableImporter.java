package io.github.payerrules.tables;

import io.github.payerrules.internal.reference.ImportRun;
import io.github.payerrules.review.Problem;
import io.github.payerrules.source.ReferenceTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Imports the tables that CMS publishes into compiled files for {@link CompiledTables}: NCCI code
 * pairs, medically unlikely edits and add-on codes for practitioners, the ICD-10-CM order file, and
 * the indicators of the physician fee schedule. Files are {@code .zip}, {@code .gz}, {@code .txt},
 * {@code .csv} or {@code .xlsx} as they were downloaded; their kind is told by what they hold,
 * their quarter by their names. Reading {@code .xlsx} needs {@code org.dhatim:fastexcel-reader} on
 * the class path.
 *
 * <p>A table is written whole or not at all, under another name first, so that nothing half-written
 * is ever opened. One of the same kind and period is replaced. Immutable; each import by one
 * thread.
 */
public final class TableImporter {

  private final Path folder;
  private final @Nullable String period;
  private final boolean fewerRows;
  private final Progress progress;

  private TableImporter(
      Path folder, @Nullable String period, boolean fewerRows, Progress progress) {
    this.folder = folder;
    this.period = period;
    this.fewerRows = fewerRows;
    this.progress = progress;
  }

  /** Is told how far an import has come. */
  @FunctionalInterface
  public interface Progress {

    /**
     * Rows were read.
     *
     * @param file the file's name
     * @param rows how many of its rows were read so far
     */
    void read(String file, int rows);
  }

  /**
   * A table that was written.
   *
   * @param kind the kind of table
   * @param period its quarter or fiscal year
   * @param coveredFrom the first date of service for which it answers
   * @param coveredUntil the last one
   * @param rows the rows that it holds
   * @param refused rows that were refused
   * @param file the compiled file
   * @param replaced whether one of the same kind and period was there before
   */
  public record Imported(
      ReferenceTable kind,
      String period,
      LocalDate coveredFrom,
      LocalDate coveredUntil,
      int rows,
      int refused,
      Path file,
      boolean replaced) {}

  /**
   * What came of an import.
   *
   * @param tables the tables that were written
   * @param problems files and rows that were refused, and why; of each table a hundred rows at most
   * @param notices files that were taken, but may not be whole
   */
  public record Report(List<Imported> tables, List<Problem> problems, List<Problem> notices) {

    public Report {
      tables = List.copyOf(tables);
      problems = List.copyOf(problems);
      notices = List.copyOf(notices);
    }
  }

  /**
   * An importer.
   *
   * @param folder where the compiled files are kept; it is made when it is not there
   */
  public static TableImporter into(Path folder) {
    return new TableImporter(
        Objects.requireNonNull(folder, "folder"), null, false, (file, rows) -> {});
  }

  /**
   * For files whose names do not tell their period.
   *
   * @param name a quarter such as {@code 2024Q3}, or a fiscal year such as {@code FY2024}
   */
  public TableImporter period(String name) {
    return new TableImporter(folder, Objects.requireNonNull(name, "name"), fewerRows, progress);
  }

  /**
   * Takes tables that have far fewer rows than one of the same kind that is there, which is refused
   * otherwise: a tenth fewer than the one that is replaced, or half as many as one of another
   * period.
   */
  public TableImporter fewerRows() {
    return new TableImporter(folder, period, true, progress);
  }

  /** Tells its progress. */
  public TableImporter progress(Progress told) {
    return new TableImporter(folder, period, fewerRows, Objects.requireNonNull(told, "told"));
  }

  /** Imports files; those of one kind and period, such as the four parts of the pairs, together. */
  public Report read(List<Path> files) {
    ImportRun run = new ImportRun(folder, period, fewerRows, progress::read);
    run.run(files);
    return new Report(
        run.written().stream()
            .map(table -> new Imported(
                table.kind(),
                table.period(),
                table.coveredFrom(),
                table.coveredUntil(),
                table.rows(),
                table.refused(),
                table.file(),
                table.replaced()))
            .toList(),
        run.problems(),
        run.notices());
  }
}
