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
import io.github.payerrules.source.UnitLimitRow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The compiled tables of a folder. Immutable and thread-safe. */
public final class OpenTables {

  /** What is told of a table. */
  public record Table(
      ReferenceTable kind,
      String period,
      LocalDate coveredFrom,
      LocalDate coveredUntil,
      int rows,
      int refused,
      String source,
      Path file) {}

  private record Opened<T>(Path file, MappedTable mapped, T table) {

    Table info() {
      TableHeader header = mapped.header();
      return new Table(
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

  // The table that answers for a date is the first that covers it: of the earliest period, since
  // later ones may have changed what they say of the past; of two that end on one day the later.
  private static final Comparator<Opened<?>> BY_PERIOD = Comparator.<Opened<?>, LocalDate>comparing(
          opened -> opened.mapped().header().coveredUntil())
      .thenComparing(opened -> opened.mapped().header().periodFrom(), Comparator.reverseOrder());

  private final List<Opened<PairTable>> pairs;
  private final List<Opened<UnitTable>> units;
  private final List<Opened<AddOnTable>> addOns;
  private final List<Opened<DiagnosisTable>> diagnoses;
  private final List<Opened<FeeTable>> fees;

  private OpenTables(Map<ReferenceTable, List<Opened<MappedTable>>> byKind) {
    this.pairs = open(byKind, ReferenceTable.CODE_PAIRS, PairTable::new);
    this.units = open(byKind, ReferenceTable.UNIT_LIMITS, UnitTable::new);
    this.addOns = open(byKind, ReferenceTable.ADD_ON_CODES, AddOnTable::new);
    this.diagnoses = open(byKind, ReferenceTable.DIAGNOSES, DiagnosisTable::new);
    this.fees = open(byKind, ReferenceTable.FEE_SCHEDULE, FeeTable::new);
  }

  private static <T> List<Opened<T>> open(
      Map<ReferenceTable, List<Opened<MappedTable>>> byKind,
      ReferenceTable kind,
      Function<ByteBuffer, T> table) {
    return byKind.getOrDefault(kind, List.of()).stream()
        .map(raw ->
            new Opened<>(raw.file(), raw.mapped(), table.apply(raw.mapped().payload())))
        .sorted(BY_PERIOD)
        .toList();
  }

  /**
   * Opens the tables of a folder; unfinished files are passed over.
   *
   * @param problems gets what is wrong; the tables are not to be used then
   */
  public static OpenTables open(Path folder, List<Problem> problems) {
    Map<ReferenceTable, List<Opened<MappedTable>>> byKind = new EnumMap<>(ReferenceTable.class);
    for (Path file : tableFiles(folder, problems)) {
      String name = String.valueOf(file.getFileName());
      try {
        MappedTable table = MappedTable.open(file);
        byKind
            .computeIfAbsent(table.header().kind(), kind -> new ArrayList<>())
            .add(new Opened<>(file, table, table));
      } catch (WrongTableException wrong) {
        problems.add(new Problem(name, 0, null, wrong.what(), wrong.mend()));
      } catch (IOException unreadable) {
        problems.add(new Problem(
            name, 0, null, "the table file cannot be read", "Look at its permissions."));
      }
    }
    return new OpenTables(problems.isEmpty() ? byKind : Map.of());
  }

  private static List<Path> tableFiles(Path folder, List<Problem> problems) {
    String name = String.valueOf(folder.getFileName());
    if (!Files.isDirectory(folder)) {
      problems.add(new Problem(
          name,
          0,
          null,
          "there is no such folder of tables",
          "Make it with payer-rules tables import FILE --into FOLDER."));
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> tables = files
          .filter(file -> file.toString().endsWith(TableWriter.SUFFIX))
          .sorted()
          .toList();
      if (tables.isEmpty()) {
        problems.add(new Problem(
            name,
            0,
            null,
            "there is no table in the folder",
            "Import some: payer-rules tables import FILE --into FOLDER."));
      }
      return tables;
    } catch (IOException unreadable) {
      problems.add(
          new Problem(name, 0, null, "the folder cannot be read", "Look at its permissions."));
      return List.of();
    }
  }

  /** The tables, by kind and period. */
  public List<Table> tables() {
    return Stream.<List<? extends Opened<?>>>of(pairs, units, addOns, diagnoses, fees)
        .flatMap(List::stream)
        .map(Opened::info)
        .toList();
  }

  /** The names of the tables whose strong checksum is no longer that of their import. */
  public List<String> changed() {
    return Stream.<List<? extends Opened<?>>>of(pairs, units, addOns, diagnoses, fees)
        .flatMap(List::stream)
        .filter(opened -> !opened.mapped().isAsImported())
        .map(opened -> String.valueOf(opened.file().getFileName()))
        .toList();
  }

  public TableAnswer<List<PairRow>> pairsAmong(Collection<String> codes, LocalDate date) {
    PairTable table = on(pairs, date);
    return table == null
        ? notCovered(ReferenceTable.CODE_PAIRS, pairs)
        : new Found<>(table.among(codes, TableDates.of(date)));
  }

  /** One ordered pair. */
  public TableAnswer<PairRow> pair(String columnOne, String columnTwo, LocalDate date) {
    PairTable table = on(pairs, date);
    return table == null
        ? notCovered(ReferenceTable.CODE_PAIRS, pairs)
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
    return table == null
        ? notCovered(ReferenceTable.UNIT_LIMITS, units)
        : orNotListed(table.find(code));
  }

  public TableAnswer<AddOnRow> addOn(String code, LocalDate date) {
    AddOnTable table = on(addOns, date);
    return table == null
        ? notCovered(ReferenceTable.ADD_ON_CODES, addOns)
        : orNotListed(table.find(code, TableDates.of(date)));
  }

  public TableAnswer<DiagnosisRow> diagnosis(String code, LocalDate date) {
    DiagnosisTable table = on(diagnoses, date);
    return table == null
        ? notCovered(ReferenceTable.DIAGNOSES, diagnoses)
        : new Found<>(table.find(code));
  }

  public TableAnswer<FeeScheduleRow> feeSchedule(String code, LocalDate date) {
    FeeTable table = on(fees, date);
    return table == null
        ? notCovered(ReferenceTable.FEE_SCHEDULE, fees)
        : orNotListed(table.find(code));
  }

  private static <T> TableAnswer<T> orNotListed(@Nullable T row) {
    return row == null ? new NotListed<>() : new Found<>(row);
  }

  private static <T> @Nullable T on(List<Opened<T>> tables, LocalDate date) {
    for (Opened<T> opened : tables) {
      if (opened.mapped().header().covers(date)) {
        return opened.table();
      }
    }
    return null;
  }

  private static <T> NotCovered<T> notCovered(
      ReferenceTable kind, List<? extends Opened<?>> tables) {
    return new NotCovered<>(NoTable.words(
        kind,
        tables.stream()
            .map(opened -> opened.mapped().header())
            .map(header -> header.coveredFrom() + " to " + header.coveredUntil())
            .collect(Collectors.joining(", "))));
  }
}
