package io.github.payerrules.internal.reference;

import io.github.payerrules.review.Problem;
import io.github.payerrules.source.ReferenceTable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One import of some files into a folder. Used once, by one thread. */
public final class ImportRun {

  /** A table that was written. */
  public record Written(
      ReferenceTable kind,
      String period,
      LocalDate coveredFrom,
      LocalDate coveredUntil,
      int rows,
      int refused,
      Path file,
      boolean replaced) {}

  private static final int STEP = 4096;

  private final Path folder;
  private final @Nullable String periodName;
  private final boolean fewerRows;
  private final BiConsumer<String, Integer> progress;
  private final Map<String, Gathered> tables = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> notices = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();

  /**
   * An import.
   *
   * @param folder where the compiled files are kept
   * @param periodName the period of files whose names tell none; null for none
   * @param fewerRows whether a table may have far fewer rows than one that is there
   * @param progress is told a file and how many of its rows were read
   */
  public ImportRun(
      Path folder,
      @Nullable String periodName,
      boolean fewerRows,
      BiConsumer<String, Integer> progress) {
    this.fewerRows = fewerRows;
    this.folder = folder;
    this.periodName = periodName;
    this.progress = progress;
  }

  public List<Problem> problems() {
    return problems;
  }

  /** What was taken and may not be whole. */
  public List<Problem> notices() {
    return notices;
  }

  public List<Written> written() {
    return written;
  }

  /** Reads the files and writes what they hold; what is wrong is told by {@link #problems()}. */
  @SuppressWarnings("try") // the lock is held, not asked
  public void run(List<Path> files) {
    for (Path file : files) {
      read(file);
    }
    if (tables.values().stream().anyMatch(table -> !table.isSpoilt())) {
      try {
        writeAll();
      } catch (IOException unwritable) {
        problem(
            String.valueOf(folder.getFileName()),
            0,
            "the folder cannot be written to" + reason(unwritable),
            "Check its permissions, and that no other import is running.");
      }
    } else {
      tables.values().forEach(table -> table.tell(problems));
    }
  }

  private void writeAll() throws IOException {
    ImportLock lock = ImportLock.of(folder);
    try {
      compareWithThoseThere();
      tables.values().forEach(this::write);
    } finally {
      lock.close();
    }
  }

  /** Nothing is written over a table that somebody gave the name of another. */
  private void tellRenamed(Path file, TableHeader header) {
    for (Gathered table : tables.values()) {
      if (table.fileName().equals(String.valueOf(file.getFileName())) && !table.isSpoilt()) {
        table.spoil();
        problem(
            table.fileName(),
            0,
            "the folder has another table under this name: " + header.fileName(),
            "Give that one its own name, or move it away, and import again.");
      }
    }
  }

  private void compareWithThoseThere() throws IOException {
    List<Path> there;
    try (Stream<Path> files = Files.list(folder)) {
      there = files
          .filter(file -> file.toString().endsWith(TableWriter.SUFFIX))
          .sorted()
          .toList();
    }
    for (Path file : there) {
      TableHeader header = headerOf(file);
      if (header != null && !header.fileName().equals(String.valueOf(file.getFileName()))) {
        tellRenamed(file, header);
      }
      for (Gathered table : tables.values()) {
        if (!fewerRows && header != null && header.kind() == table.kind() && !table.isSpoilt()) {
          boolean same = table.fileName().equals(String.valueOf(file.getFileName()));
          table.compare(header, same, problems);
        }
      }
    }
  }

  private static @Nullable TableHeader headerOf(Path file) {
    try {
      return TableFile.open(file).header();
    } catch (IOException | RuntimeException damaged) {
      return null; // it is to be replaced
    }
  }

  private void read(Path path) {
    String name = String.valueOf(path.getFileName());
    try (SourceFile.Opened opened = SourceFile.open(path)) {
      int before = tables.size() + problems.size();
      boolean recognized = false;
      for (SourceFile file : opened.files()) {
        recognized |= read(file, opened.archive());
      }
      if (!recognized && before == tables.size() + problems.size()) {
        problem(
            name,
            0,
            "this archive contains no CMS table",
            "Import the archives as CMS publishes them, or the files inside them.");
      }
    } catch (ZipException broken) {
      problem(name, 0, "the archive is damaged or cut short", "Download it again.");
    } catch (NoSuchFileException none) {
      problem(name, 0, "no such file", "Check the name.");
    } catch (IOException unreadable) {
      if (Files.isDirectory(path)) {
        problem(name, 0, "this is a folder", "Name the files in it.");
      } else {
        problem(name, 0, "the file cannot be read", "Check its permissions.");
      }
    } catch (RuntimeException broken) {
      problem(name, 0, "the archive is damaged", "Download it again.");
    }
  }

  /** Reads one file; false when it is no table, which among others in an archive is no fault. */
  private boolean read(SourceFile file, boolean inArchive) {
    int row = 0;
    boolean isLastWhole = true;
    try (RowReader reader = RowReader.open(file.opener().open())) {
      Columns columns = reader.columns();
      if (columns == null) {
        if (!inArchive) {
          problem(
              file.name(),
              0,
              "this is not a table that can be imported",
              "Import the NCCI code pairs, MUE or add-on codes for practitioners, the ICD-10-CM"
                  + " order file or the fee schedule's PPRRVU file, as CMS publishes them.");
        }
        return false;
      }
      Gathered table = table(file.name(), columns, reader.header());
      if (table == null) {
        return true;
      }
      TableRows rows = reader.rows();
      for (List<String> cells = next(rows); cells != null; cells = next(rows)) {
        row = rows.row();
        isLastWhole = table.add(file.name(), columns, cells, rows)
            && cells.size() >= reader.header().size();
        if (row % STEP == 0) {
          progress.accept(file.name(), row);
        }
      }
      progress.accept(file.name(), row);
      if (!reader.endsWithLine()) {
        noteEnd(file.name(), row, isLastWhole);
      }
    } catch (EOFException | ZipException broken) {
      unfinished(file.name(), row, "the file is cut short or damaged after row " + row);
    } catch (IOException broken) {
      unfinished(file.name(), row, "the file cannot be read past row " + row + reason(broken));
    } catch (RuntimeException broken) {
      unfinished(file.name(), row, "the file is damaged after row " + row);
    }
    return true;
  }

  private static @Nullable List<String> next(TableRows rows) throws IOException {
    return rows.next();
  }

  private static String reason(IOException broken) {
    String message = broken.getMessage();
    return message == null ? "" : ": " + message;
  }

  /** A last row without a line end may be cut off, even where all of its cells are there. */
  private void noteEnd(String file, int row, boolean isWhole) {
    if (!isWhole) {
      unfinished(file, row, "the file ends within row " + row + ": it was cut short");
    } else if (tables.values().stream().anyMatch(table -> table.isOf(file) && !table.isSpoilt())) {
      notices.add(new Problem(
          file,
          row,
          null,
          "the last line has no line end: the file may be cut short",
          "It was imported as it is. Compare its size with the download; import it again if it is"
              + " smaller."));
    }
  }

  /** A table of which a part could not be read is not written: what is missing would be silent. */
  private void unfinished(String file, int row, String what) {
    problem(file, row, what, "Download it again. None of its table was imported.");
    tables.values().stream().filter(table -> table.isOf(file)).forEach(Gathered::spoil);
  }

  /** The table to which a file's rows go, or null after a problem was noted. */
  private @Nullable Gathered table(String file, Columns columns, List<String> header) {
    String wrong = notForPractitioners(file, header);
    if (wrong != null) {
      problem(file, 0, wrong, "Import the file for practitioner services.");
      return null;
    }
    ReferenceTable kind = columns.kind();
    Period period = periodName == null ? Period.in(kind, file) : Period.in(kind, periodName);
    if (period == null) {
      boolean fiscal = kind == ReferenceTable.DIAGNOSES;
      problem(
          file,
          0,
          periodName == null
              ? "the file name does not tell its " + (fiscal ? "fiscal year" : "quarter")
              : "the period given is no " + (fiscal ? "fiscal year" : "quarter"),
          "Keep the name that CMS gave it, or state it (--period, TableImporter.period): "
              + (fiscal ? "FY2024" : "2024Q3")
              + ".");
      return null;
    }
    Period told = Period.in(kind, file);
    if (told != null && !told.equals(period)) {
      problem(
          file,
          0,
          "its name says " + told.name() + ", but the period given is " + period.name(),
          "Leave the period out, or name the file by it. Nothing of it was imported.");
      return null;
    }
    Gathered table =
        tables.computeIfAbsent(kind + " " + period.name(), key -> new Gathered(kind, period));
    String twice = table.addFile(file);
    if (twice != null) {
      problem(
          file,
          0,
          "two files of the same " + (kind == ReferenceTable.DIAGNOSES ? "year" : "quarter") + " ("
              + period.name() + "): this one and " + twice,
          "Import one of them. Neither was imported.");
      table.spoil();
      return null;
    }
    return table;
  }

  private static @Nullable String notForPractitioners(String file, List<String> header) {
    if (file.toLowerCase(Locale.ROOT).contains("ccioph")) {
      return "these are the code pairs for outpatient hospitals";
    }
    for (String cell : header) {
      String plain = Columns.plain(cell);
      if (plain.endsWith("muevalues") && !plain.startsWith("practitioner")) {
        return "these MUE are for "
            + cell.replaceAll("(?i)\\s*MUE values\\s*", "").strip();
      }
    }
    return null;
  }

  private void write(Gathered table) {
    table.tell(problems);
    if (table.isSpoilt()) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path target = folder.resolve(table.fileName());
      boolean replaced = Files.exists(target);
      List<ByteBuffer> sections = table.payload();
      TableHeader header = table.header(TableWriter.describe(sections));
      TableWriter.write(target, header, sections);
      written.add(new Written(
          header.kind(),
          header.period(),
          header.coveredFrom(),
          header.coveredUntil(),
          header.rows(),
          header.refused(),
          target,
          replaced));
    } catch (IOException unwritable) {
      problem(
          table.fileName(),
          0,
          "the table file cannot be written" + reason(unwritable),
          "Check the folder's permissions and the free space. The earlier table is kept.");
    }
  }

  private void problem(String file, int row, String what, String fix) {
    problems.add(new Problem(file, row, null, what, fix));
  }
}
