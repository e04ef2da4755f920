package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.PriorService;
import io.github.payerrules.internal.reference.NoTable;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What CMS's tables say of the codes on a claim, asked once a review and only when a rule needs it.
 */
final class ReferenceFacts {

  private static final Map<ReferenceTable, String> NONE_IMPORTED = Arrays.stream(
          ReferenceTable.values())
      .collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> NoTable.words(kind, "")));

  private final @Nullable ReferenceTables tables;
  private final ClaimFacts claim;
  private final Map<LocalDate, TableAnswer<List<PairRow>>> pairs = new HashMap<>();

  ReferenceFacts(@Nullable ReferenceTables tables, ClaimFacts claim) {
    this.tables = tables;
    this.claim = claim;
  }

  /** Asks the tables; where there are none, or they fail, nothing is covered. */
  <T> TableAnswer<T> ask(ReferenceTable kind, Function<ReferenceTables, TableAnswer<T>> question) {
    if (tables == null) {
      return new NotCovered<>(Objects.requireNonNull(NONE_IMPORTED.get(kind)));
    }
    try {
      return question.apply(tables);
    } catch (RuntimeException failure) {
      // The exception's message may quote the claim, so only its kind is told.
      return new NotCovered<>("table of " + kind.title()
          + ": the tables given to the review failed (" + failure.getClass().getSimpleName() + ")");
    }
  }

  /**
   * The pairs by which other lines of the day bundle a line: of CMS's table, and where that does
   * not cover the day those that the payer's own tables list; not covered where neither tells.
   */
  TableAnswer<List<PairOnLines>> bundling(LineFacts line) {
    TableAnswer<List<PairRow>> ofDay = pairsOf(line.date());
    List<PairOnLines> bundling = onLines(known(ofDay, line.code(), line.date()), line);
    return bundling.isEmpty() && ofDay instanceof NotCovered<List<PairRow>> missing
        ? new NotCovered<>(missing.what())
        : new Found<>(bundling);
  }

  /** The pairs among which that of a code is: of CMS's table, else of the payer's own. */
  private List<PairRow> known(TableAnswer<List<PairRow>> ofDay, String columnTwo, LocalDate date) {
    if (ofDay instanceof Found<List<PairRow>> found) {
      return found.row();
    }
    return ofDay instanceof NotCovered<List<PairRow>>
        ? claim.tables().pairsOf(columnTwo, date)
        : List.of();
  }

  /** The pairs of which the line and others of its day are column two and column one. */
  private List<PairOnLines> onLines(List<PairRow> pairsOfDay, LineFacts line) {
    List<PairOnLines> bundling = new ArrayList<>();
    for (PairRow pair : pairsOfDay) {
      if (pair.columnTwo().equals(line.code())) {
        for (LineFacts other : claim.linesOf(line.date())) {
          if (other != line && other.code().equals(pair.columnOne())) {
            bundling.add(new PairOnLines(other, pair.indicator()));
          }
        }
      }
    }
    return bundling;
  }

  /**
   * The indicator of the pair of two codes that the patient has on the day, in that order; from the
   * payer's own tables where CMS's does not cover the day.
   */
  TableAnswer<Integer> pair(String columnOne, String columnTwo, LocalDate date) {
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
      List<String> codes = new ArrayList<>();
      for (LineFacts line : claim.linesOf(date)) {
        codes.add(line.code());
      }
      claim.context().addCodesOfDay(date, codes);
      known = ask(ReferenceTable.CODE_PAIRS, all -> all.pairsAmong(codes, date));
      pairs.put(date, known);
    }
    return known;
  }

  /** The lines of the line's day and provider, itself included. */
  List<LineFacts> sameDayAndProvider(LineFacts line) {
    List<LineFacts> lines = new ArrayList<>();
    for (LineFacts other : claim.lines()) {
      if (other == line
          || (other.date().equals(line.date())
              && !Providers.differ(line.renderingProvider(), other.renderingProvider()))) {
        lines.add(other);
      }
    }
    return lines;
  }

  /** The units in history on the line's day, by its provider, of services that count. */
  int earlierUnits(LineFacts line, Predicate<String> code) {
    if (claim.context().history() == null) {
      return 0;
    }
    int units = 0;
    for (PriorService service : claim.context().history().services()) {
      if (service.counts()
          && code.test(service.code())
          && service.date().equals(line.date())
          && !Providers.differ(line.renderingProvider(), service.rendering())) {
        units += WholeUnits.of(service.units());
      }
    }
    return units;
  }
}
