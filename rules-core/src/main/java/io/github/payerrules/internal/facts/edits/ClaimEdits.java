package io.github.payerrules.internal.facts.edits;

import io.github.payerrules.internal.facts.history.KnownHistory;
import io.github.payerrules.internal.facts.service.ClaimLines;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.reference.NoTable;
import io.github.payerrules.internal.tables.PayerTables;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private final @Nullable ReferenceTables tables;
  private final PayerTables ofPayer;
  private final ClaimLines lines;
  private final KnownHistory history;
  private final @Nullable TableAnswer<List<PairOnLines>>[] bundling;
  private final Map<LocalDate, TableAnswer<List<PairRow>>> pairs = new HashMap<>();

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
    TableAnswer<List<PairRow>> ofDay = pairsOf(line.day());
    List<PairOnLines> pairsOnLines = onLines(known(ofDay, line.code(), line.day()), line);
    return pairsOnLines.isEmpty() && ofDay instanceof NotCovered<List<PairRow>> missing
        ? new NotCovered<>(missing.what())
        : new Found<>(pairsOnLines);
  }

  /** The pairs among which that of a code is: of CMS's table, else of the payer's own. */
  private List<PairRow> known(TableAnswer<List<PairRow>> ofDay, String columnTwo, LocalDate date) {
    if (ofDay instanceof Found<List<PairRow>> found) {
      return found.row();
    }
    return ofDay instanceof NotCovered<List<PairRow>>
        ? ofPayer.pairsOf(columnTwo, date)
        : List.of();
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
    TableAnswer<List<PairRow>> ofDay = pairsOf(date);
    for (PairRow pair : known(ofDay, columnTwo, date)) {
      if (pair.columnOne().equals(columnOne) && pair.columnTwo().equals(columnTwo)) {
        return new Found<>(pair.indicator());
      }
    }
    return ofDay instanceof NotCovered<List<PairRow>> missing
        ? new NotCovered<>(missing.what())
        : new NotListed<>();
  }

  private TableAnswer<List<PairRow>> pairsOf(LocalDate date) {
    TableAnswer<List<PairRow>> known = pairs.get(date);
    if (known == null) {
      known = ask(ReferenceTable.CODE_PAIRS, all -> all.pairsAmong(codesOf(date), date));
      pairs.put(date, known);
    }
    return known;
  }

  private List<String> codesOf(LocalDate day) {
    List<String> codes = new ArrayList<>();
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
