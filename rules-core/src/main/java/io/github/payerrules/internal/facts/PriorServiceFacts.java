package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.facts.edits.ClaimEdits;
import io.github.payerrules.internal.facts.edits.TableAnswers;
import io.github.payerrules.internal.facts.service.Providers;
import io.github.payerrules.internal.facts.service.ServiceFacts;
import io.github.payerrules.internal.facts.service.Side;
import io.github.payerrules.internal.facts.service.WholeUnits;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Procedure;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableAnswer.Found;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.PriorService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An earlier service in the words of the vocabulary. */
final class PriorServiceFacts extends Thing implements PriorService, ServiceFacts {

  private static final int NEVER_LIFTED = 0;
  private static final int LIFTED_BY_MODIFIER = 1;

  private final io.github.payerrules.claim.PriorService source;
  private final PayerTables tables;
  private final ClaimEdits edits;
  private final @Nullable Provider billing;
  private final Procedure row;
  private @Nullable TableAnswer<FeeScheduleRow> fees;

  PriorServiceFacts(
      io.github.payerrules.claim.PriorService source,
      PayerTables tables,
      ClaimEdits edits,
      @Nullable Provider billing) {
    this.source = source;
    this.tables = tables;
    this.edits = edits;
    this.billing = billing;
    this.row = tables.procedure(source.code(), source.date());
  }

  @Override
  public Procedure tableRow() {
    return row;
  }

  @Override
  public List<String> modifiers() {
    return source.modifiers();
  }

  @Override
  public PayerTables tables() {
    return tables;
  }

  @Override
  public LocalDate day() {
    return source.date();
  }

  @Override
  public Side treatedSide() {
    return Side.of(source.modifiers());
  }

  @Override
  public @Nullable Provider renderingProvider() {
    return source.rendering();
  }

  @Override
  public String code() {
    return source.code();
  }

  @Override
  public String date() {
    return source.date().toString();
  }

  @Override
  public int units() {
    return WholeUnits.of(source.units());
  }

  @Override
  public String status() {
    return source.status().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean counts() {
    return source.counts();
  }

  @Override
  public boolean sameDayAs(Line line) {
    return source.date().equals(((ServiceFacts) line).day());
  }

  @Override
  public boolean sameMonthAs(Line line) {
    return YearMonth.from(source.date()).equals(YearMonth.from(((ServiceFacts) line).day()));
  }

  @Override
  public @Nullable Integer daysBefore(Line line) {
    return before(line, ChronoUnit.DAYS);
  }

  @Override
  public @Nullable Integer monthsBefore(Line line) {
    return before(line, ChronoUnit.MONTHS);
  }

  private @Nullable Integer before(Line line, ChronoUnit unit) {
    LocalDate day = ((ServiceFacts) line).day();
    return source.date().isAfter(day)
        ? null
        : (Integer) Math.toIntExact(unit.between(source.date(), day));
  }

  @Override
  public @Nullable Boolean sameProviderAs(Line line) {
    return Providers.same(source.rendering(), ((ServiceFacts) line).renderingProvider());
  }

  @Override
  public @Nullable Boolean sameGroupAndSpecialtyAs(Line line) {
    return Providers.sameGroupAndSpecialtyAsEarlier(
        ((ServiceFacts) line).renderingProvider(), billing, source.rendering());
  }

  @Override
  public @Nullable String globalDays() {
    return TableAnswers.indicator(fees(), FeeScheduleRow::globalDays);
  }

  private TableAnswer<FeeScheduleRow> fees() {
    TableAnswer<FeeScheduleRow> known = fees;
    if (known == null) {
      known = edits.feeSchedule(source.code(), source.date());
      fees = known;
    }
    return known;
  }

  @Override
  public @Nullable Boolean alwaysBundles(Line line) {
    return isPaired(line, code(), line.code(), NEVER_LIFTED);
  }

  @Override
  public @Nullable Boolean bundlesUnlessModified(Line line) {
    return isPaired(line, code(), line.code(), LIFTED_BY_MODIFIER);
  }

  @Override
  public @Nullable Boolean alwaysBundledBy(Line line) {
    return isPaired(line, line.code(), code(), NEVER_LIFTED);
  }

  @Override
  public @Nullable Boolean bundledUnlessModifiedBy(Line line) {
    return isPaired(line, line.code(), code(), LIFTED_BY_MODIFIER);
  }

  private @Nullable Boolean isPaired(Line line, String one, String two, int indicator) {
    if (!sameDayAs(line)) {
      return false;
    }
    TableAnswer<Integer> pair = edits.pair(one, two, source.date());
    if (pair instanceof Found<Integer> found) {
      return found.row() == indicator;
    }
    return pair instanceof TableAnswer.NotCovered<Integer> ? null : Boolean.FALSE;
  }

  @Override
  public @Nullable Missing missing(Word word) {
    return switch (word.name()) {
      case "globalDays" -> edits.missing(fees());
      case "alwaysBundles", "bundlesUnlessModified", "alwaysBundledBy", "bundledUnlessModifiedBy" ->
        edits.missing(edits.pair(code(), code(), source.date()));
      default -> word.missing();
    };
  }

  @Override
  public String toString() {
    return "PriorService[]";
  }
}
