package io.github.payerrules.internal.reference;

import io.github.payerrules.review.Problem;
import io.github.payerrules.source.AddOnRow;
import io.github.payerrules.source.DiagnosisRow;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.source.PairRow;
import io.github.payerrules.source.ReferenceTable;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableAnswer.Found;
import io.github.payerrules.source.TableAnswer.NotCovered;
import io.github.payerrules.source.TableAnswer.NotListed;
import io.github.payerrules.source.TableInfo;
import io.github.payerrules.source.UnitLimitRow;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The compiled tables of a folder. Immutable and thread-safe. */
public final class OpenTables {

  private record Opened<T>(Path file, TableFile read, T table) {

    TableInfo info() {
      TableHeader header = read.header();
      return new TableInfo(
          header.kind(),
          header.period(),
          header.coveredFrom(),
          header.coveredUntil(),
          header.rows(),
          header.refused(),
          header.source(),
          file);
    }
  }

  /**
   * The table that answers for a date is the first that covers it: of the earliest period, since
   * later ones may have changed what they say of the past; of two that end on one day the later.
   */
  private static final class ByPeriod implements Comparator<Opened<?>>, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Opened<?> one, Opened<?> two) {
      TableHeader first = one.read().header();
      TableHeader second = two.read().header();
      int byEnd = first.coveredUntil().compareTo(second.coveredUntil());
      return byEnd != 0 ? byEnd : second.periodFrom().compareTo(first.periodFrom());
    }
  }

  private final List<Opened<PairTable>> pairs = new ArrayList<>();
  private final List<Opened<UnitTable>> units = new ArrayList<>();
  private final List<Opened<AddOnTable>> addOns = new ArrayList<>();
  private final List<Opened<DiagnosisTable>> diagnoses = new ArrayList<>();
  private final List<Opened<FeeTable>> fees = new ArrayList<>();

  private final Map<ReferenceTable, String> notCovered = new EnumMap<>(ReferenceTable.class);

  private List<String> contents = List.of();

  private OpenTables() {}

  /**
   * Opens the tables of a folder; unfinished files are passed over. Written without streams and
   * lambdas: in a new process their first use takes longer than all the rest.
   *
   * @param problems gets what is wrong; the tables are not to be used then
   */
  public static OpenTables open(Path folder, List<Problem> problems) {
    OpenTables tables = new OpenTables();
    for (Path file : tableFiles(folder, problems)) {
      String name = String.valueOf(file.getFileName());
      try {
        TableFile read = TableFile.open(file);
        String named = read.header().fileName();
        if (named.equals(name)) {
          tables.add(file, read);
        } else {
          problems.add(new Problem(
              name,
              0,
              null,
              "it is named like another table than it is",
              "Name it " + named + ", and import the table that was here again."));
        }
      } catch (WrongTableException wrong) {
        problems.add(new Problem(name, 0, null, wrong.what(), wrong.fix()));
      } catch (RuntimeException damaged) {
        // Its checksums are right, and what it says of itself is not.
        problems.add(new Problem(
            name, 0, null, "the table file is damaged inside", WrongTableException.AGAIN));
      } catch (IOException unreadable) {
        problems.add(
            new Problem(name, 0, null, "the table file cannot be read", "Check its permissions."));
      }
    }
    ByPeriod byPeriod = new ByPeriod();
    tables.pairs.sort(byPeriod);
    tables.units.sort(byPeriod);
    tables.addOns.sort(byPeriod);
    tables.diagnoses.sort(byPeriod);
    tables.fees.sort(byPeriod);
    tables.sayWhatIsNotCovered();
    tables.contents = tables.listContents();
    return tables;
  }

  private void add(Path file, TableFile read) {
    switch (read.header().kind()) {
      case CODE_PAIRS -> pairs.add(new Opened<>(file, read, new PairTable(read.payload())));
      case UNIT_LIMITS -> units.add(new Opened<>(file, read, new UnitTable(read.payload())));
      case ADD_ON_CODES -> addOns.add(new Opened<>(file, read, new AddOnTable(read.payload())));
      case DIAGNOSES -> diagnoses.add(new Opened<>(file, read, new DiagnosisTable(read.payload())));
      case FEE_SCHEDULE -> fees.add(new Opened<>(file, read, new FeeTable(read.payload())));
    }
  }

  private void sayWhatIsNotCovered() {
    notCovered.put(ReferenceTable.CODE_PAIRS, words(ReferenceTable.CODE_PAIRS, pairs));
    notCovered.put(ReferenceTable.UNIT_LIMITS, words(ReferenceTable.UNIT_LIMITS, units));
    notCovered.put(ReferenceTable.ADD_ON_CODES, words(ReferenceTable.ADD_ON_CODES, addOns));
    notCovered.put(ReferenceTable.DIAGNOSES, words(ReferenceTable.DIAGNOSES, diagnoses));
    notCovered.put(ReferenceTable.FEE_SCHEDULE, words(ReferenceTable.FEE_SCHEDULE, fees));
  }

  private static List<Path> tableFiles(Path folder, List<Problem> problems) {
    String name = String.valueOf(folder.getFileName());
    List<Path> tables = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      problems.add(new Problem(
          name, 0, null, "there is no such folder of tables", "Make it with TableImporter."));
      return tables;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (file.toString().endsWith(TableWriter.SUFFIX)) {
          if (!Files.isRegularFile(file)) {
            problems.add(new Problem(
                String.valueOf(file.getFileName()),
                0,
                null,
                "it is named like a table but is not a file",
                "Remove it, or fix the link."));
            continue;
          }
          tables.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      problems.add(
          new Problem(name, 0, null, "the folder cannot be read", "Check its permissions."));
      return tables;
    }
    Collections.sort(tables);
    if (tables.isEmpty()) {
      problems.add(new Problem(
          name, 0, null, "there is no table in the folder", "Import some with TableImporter."));
    }
    return tables;
  }

  /** The tables, by kind and period. */
  public List<TableInfo> tables() {
    return Stream.<List<? extends Opened<?>>>of(pairs, units, addOns, diagnoses, fees)
        .flatMap(List::stream)
        .map(Opened::info)
        .toList();
  }

  /** Of each table its file's name and the SHA-256 of its rows. */
  public List<String> contents() {
    return contents;
  }

  private List<String> listContents() {
    return Stream.<List<? extends Opened<?>>>of(pairs, units, addOns, diagnoses, fees)
        .flatMap(List::stream)
        .map(opened -> opened.read().header())
        .map(header -> header.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + " "
            + header.period() + " " + header.payload().sha256())
        .toList();
  }

  /** The names of the tables whose files are no longer those that were opened. */
  public List<String> changed() {
    return Stream.<List<? extends Opened<?>>>of(pairs, units, addOns, diagnoses, fees)
        .flatMap(List::stream)
        .filter(opened -> !opened.read().isUnchanged(opened.file()))
        .map(opened -> String.valueOf(opened.file().getFileName()))
        .toList();
  }

  public TableAnswer<List<PairRow>> pairsAmong(Collection<String> codes, LocalDate date) {
    PairTable table = on(pairs, date);
    return table == null
        ? notCovered(ReferenceTable.CODE_PAIRS)
        : new Found<>(table.among(codes, TableDates.of(date)));
  }

  /** One ordered pair. */
  public TableAnswer<PairRow> pair(String columnOne, String columnTwo, LocalDate date) {
    PairTable table = on(pairs, date);
    return table == null
        ? notCovered(ReferenceTable.CODE_PAIRS)
        : orNotListed(table.find(columnOne, columnTwo, TableDates.of(date)));
  }

  /**
   * The rows of an ordered pair whatever their dates: the last day in force and the indicator, in
   * the table that answers for the date.
   */
  public List<String> rowsOf(String columnOne, String columnTwo, LocalDate date) {
    PairTable table = on(pairs, date);
    return table == null
        ? List.of()
        : table.rowsOf(columnOne, columnTwo).stream()
            .map(row -> (row[1] == TableDates.NEVER ? "*" : TableDates.date(row[1])) + " " + row[2])
            .toList();
  }

  public TableAnswer<UnitLimitRow> unitLimit(String code, LocalDate date) {
    UnitTable table = on(units, date);
    return table == null ? notCovered(ReferenceTable.UNIT_LIMITS) : orNotListed(table.find(code));
  }

  public TableAnswer<AddOnRow> addOn(String code, LocalDate date) {
    AddOnTable table = on(addOns, date);
    return table == null
        ? notCovered(ReferenceTable.ADD_ON_CODES)
        : orNotListed(table.find(code, TableDates.of(date)));
  }

  public TableAnswer<DiagnosisRow> diagnosis(String code, LocalDate date) {
    DiagnosisTable table = on(diagnoses, date);
    return table == null ? notCovered(ReferenceTable.DIAGNOSES) : new Found<>(table.find(code));
  }

  public TableAnswer<FeeScheduleRow> feeSchedule(String code, LocalDate date) {
    FeeTable table = on(fees, date);
    return table == null ? notCovered(ReferenceTable.FEE_SCHEDULE) : orNotListed(table.find(code));
  }

  private static <T> TableAnswer<T> orNotListed(@Nullable T row) {
    return row == null ? new NotListed<>() : new Found<>(row);
  }

  private static <T> @Nullable T on(List<Opened<T>> tables, LocalDate date) {
    for (Opened<T> opened : tables) {
      if (opened.read().header().covers(date)) {
        return opened.table();
      }
    }
    return null;
  }

  private <T> NotCovered<T> notCovered(ReferenceTable kind) {
    return new NotCovered<>(Objects.requireNonNull(notCovered.get(kind)));
  }

  private static String words(ReferenceTable kind, List<? extends Opened<?>> tables) {
    StringBuilder covered = new StringBuilder();
    for (Opened<?> opened : tables) {
      TableHeader header = opened.read().header();
      covered
          .append(covered.length() == 0 ? "" : ", ")
          .append(header.coveredFrom())
          .append(" to ")
          .append(header.coveredUntil());
    }
    return NoTable.words(kind, covered.toString());
  }
}
