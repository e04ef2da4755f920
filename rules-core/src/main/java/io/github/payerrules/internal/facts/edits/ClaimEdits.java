package io.github.payerrules.internal.facts.edits;

import io.github.payerrules.internal.facts.history.KnownHistory;
import io.github.payerrules.internal.facts.service.ClaimLines;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.reference.NoTable;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.source.PairRow;
import io.github.payerrules.source.ReferenceTable;
import io.github.payerrules.source.ReferenceTables;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableAnswer.Found;
import io.github.payerrules.source.TableAnswer.NotCovered;
import io.github.payerrules.source.TableAnswer.NotListed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What CMS's tables say of the codes on a claim, asked once a review and only when a rule needs it.
 */
public final class ClaimEdits {

  private static final Map<ReferenceTable, String> NONE_IMPORTED = Arrays.stream(
          ReferenceTable.values())
      .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> NoTable.words(kind, "")));

  private static final TableAnswer<List<PairOnLines>> NONE_ON_LINES = new Found<>(List.of());

  private final @Nullable ReferenceTables tables;
  private final PayerTables ofPayer;
  private final ClaimLines lines;
  private final KnownHistory history;
  private final @Nullable TableAnswer<List<PairOnLines>>[] bundling;
  private final Map<LocalDate, PairsOfDay> pairs = new HashMap<>();
  private final Map<String, Missing> missing = new HashMap<>();

  /**
   * The pairs among the codes that the patient has on a day: of CMS's table, and where that does
   * not cover the day those that the payer's own tables list.
   *
   * @param missing what is missing where CMS's table does not cover the day
   */
  private record PairsOfDay(List<PairRow> pairs, @Nullable String missing) {

    <T> TableAnswer<T> unlessMissing(TableAnswer<T> answer) {
      return missing == null ? answer : new NotCovered<>(missing);
    }
  }

  /**
   * The edits of a claim.
   *
   * @param tables {@code null} when none were given
   * @param size how many lines there are
   */
  public ClaimEdits(
      @Nullable ReferenceTables tables,
      PayerTables ofPayer,
      ClaimLines lines,
      int size,
      KnownHistory history) {
    this.tables = tables;
    this.ofPayer = ofPayer;
    this.lines = lines;
    this.history = history;
    this.bundling = answers(size);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
  private static @Nullable TableAnswer<List<PairOnLines>>[] answers(int size) {
    return new TableAnswer[size];
  }

  KnownHistory history() {
    return history;
  }

  ClaimLines lines() {
    return lines;
  }

  /** Asks the tables; where there are none, or they fail, nothing is covered. */
  <T> TableAnswer<T> ask(ReferenceTable kind, Function<ReferenceTables, TableAnswer<T>> question) {
    if (tables == null) {
      return new NotCovered<>(Objects.requireNonNull(NONE_IMPORTED.get(kind)));
    }
    try {
      return Objects.requireNonNull(question.apply(tables));
    } catch (Throwable failure) { // whatever the source throws is its own failure
      // The exception's message may quote the claim, so only its kind is told.
      return new NotCovered<>("table of " + kind.title()
          + ": the tables given to the review failed (" + failure.getClass().getSimpleName() + ")");
    }
  }

  /** The table that is missing; null where the table was there. */
  public @Nullable Missing missing(TableAnswer<?> answer) {
    return answer instanceof NotCovered<?> lacking ? missing(lacking.what()) : null;
  }

  /** What is missing where a table does not answer: the table, else the fact of that name. */
  Missing missing(TableAnswer<?> answer, String fact) {
    return answer instanceof NotCovered<?> lacking ? missing(lacking.what()) : Missing.fact(fact);
  }

  private Missing missing(String table) {
    return missing.computeIfAbsent(
        table, what -> new Missing(Missing.Kind.REFERENCE_TABLE, what, NoTable.titleIn(what)));
  }

  /** The row of the fee schedule of a code on a date. */
  public TableAnswer<FeeScheduleRow> feeSchedule(String code, LocalDate date) {
    return ask(ReferenceTable.FEE_SCHEDULE, all -> all.feeSchedule(code, date));
  }

  /**
   * The pairs by which other lines of the day bundle a line: of CMS's table, and where that does
   * not cover the day those that the payer's own tables list; not covered where neither tells.
   */
  TableAnswer<List<PairOnLines>> bundling(LineService line) {
    TableAnswer<List<PairOnLines>> known = bundling[line.index()];
    if (known == null) {
      known = findBundling(line);
      bundling[line.index()] = known;
    }
    return known;
  }

  private TableAnswer<List<PairOnLines>> findBundling(LineService line) {
    PairsOfDay ofDay = pairsOf(line.day());
    List<PairOnLines> pairsOnLines = onLines(ofDay.pairs(), line);
    return pairsOnLines.isEmpty() ? ofDay.unlessMissing(NONE_ON_LINES) : new Found<>(pairsOnLines);
  }

  /** The pairs of which the line and others of its day are column two and column one. */
  private List<PairOnLines> onLines(List<PairRow> pairsOfDay, LineService line) {
    List<PairOnLines> onLines = List.of();
    for (PairRow pair : pairsOfDay) {
      if (pair.columnTwo().equals(line.code())) {
        for (LineService other : lines.ofCode(pair.columnOne())) {
          if (other != line && other.day().equals(line.day())) {
            onLines = onLines.isEmpty() ? new ArrayList<>() : onLines;
            onLines.add(new PairOnLines(other, pair.indicator()));
          }
        }
      }
    }
    return onLines;
  }

  /**
   * The indicator of the pair of two codes that the patient has on the day, in that order; from the
   * payer's own tables where CMS's does not cover the day.
   */
  public TableAnswer<Integer> pair(String columnOne, String columnTwo, LocalDate date) {
    PairsOfDay ofDay = pairsOf(date);
    for (PairRow pair : ofDay.pairs()) {
      if (pair.columnOne().equals(columnOne) && pair.columnTwo().equals(columnTwo)) {
        return new Found<>(pair.indicator());
      }
    }
    return ofDay.unlessMissing(new NotListed<>());
  }

  private PairsOfDay pairsOf(LocalDate date) {
    PairsOfDay known = pairs.get(date);
    if (known == null) {
      Set<String> codes = codesOf(date);
      TableAnswer<List<PairRow>> answer =
          ask(ReferenceTable.CODE_PAIRS, all -> all.pairsAmong(List.copyOf(codes), date));
      known = answer instanceof NotCovered<List<PairRow>> missing
          ? new PairsOfDay(ofPayer.pairsAmong(codes, date), missing.what())
          : new PairsOfDay(
              answer instanceof Found<List<PairRow>> found ? found.row() : List.of(), null);
      pairs.put(date, known);
    }
    return known;
  }

  private Set<String> codesOf(LocalDate day) {
    Set<String> codes = new LinkedHashSet<>();
    for (LineService line : lines.ofDay(day)) {
      codes.add(line.code());
    }
    int number = history.nextOfDay(day, KnownHistory.NONE);
    while (number != KnownHistory.NONE) {
      codes.add(history.get(number).code());
      number = history.nextOfDay(day, number);
    }
    return codes;
  }
}
