package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.review.Truth;
import io.github.payerrules.source.AddOnRow;
import io.github.payerrules.source.DiagnosisRow;
import io.github.payerrules.source.DiagnosisRow.Status;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.source.ReferenceTable;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableAnswer.Found;
import io.github.payerrules.source.TableAnswer.NotCovered;
import io.github.payerrules.source.UnitLimitRow;
import io.github.payerrules.vocabulary.AddOnCode;
import io.github.payerrules.vocabulary.Edits;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.UnitLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What CMS's tables say of one line. */
final class EditFacts extends Thing implements Edits {

  private final LineFacts line;
  private final ReferenceFacts reference;
  private @Nullable TableAnswer<List<PairOnLines>> bundling;
  private @Nullable TableAnswer<List<DiagnosisRow>> diagnoses;
  private @Nullable TableAnswer<FeeScheduleRow> fees;

  EditFacts(LineFacts line, ReferenceFacts reference) {
    this.line = line;
    this.reference = reference;
  }

  private TableAnswer<List<PairOnLines>> bundling() {
    TableAnswer<List<PairOnLines>> known = bundling;
    if (known == null) {
      known = reference.bundling(line);
      bundling = known;
    }
    return known;
  }

  @Override
  public @Nullable Boolean bundled() {
    return bundling() instanceof Found<List<PairOnLines>> found
        ? (Boolean) !found.row().isEmpty()
        : null;
  }

  @Override
  public @Nullable Boolean alwaysBundles(Line other) {
    return bundles(other, 0);
  }

  @Override
  public @Nullable Boolean bundlesUnlessModified(Line other) {
    return bundles(other, 1);
  }

  /** The lines that bundle this one by pairs with that indicator; null where no table tells. */
  @Nullable
  List<LineFacts> bundledBy(int indicator) {
    if (!(bundling() instanceof Found<List<PairOnLines>> found)) {
      return null;
    }
    List<LineFacts> lines = new ArrayList<>();
    for (PairOnLines pair : found.row()) {
      if (pair.indicator() == indicator) {
        lines.add(pair.one());
      }
    }
    return lines;
  }

  private @Nullable Boolean bundles(Line other, int indicator) {
    if (((LineFacts) other).editFacts().bundling() instanceof Found<List<PairOnLines>> found) {
      for (PairOnLines pair : found.row()) {
        if (pair.one() == line) {
          return pair.indicator() == indicator;
        }
      }
      return false;
    }
    return null;
  }

  @Override
  public @Nullable Boolean bundledElsewhere() {
    return pairedElsewhere(code -> reference.pair(code, line.code(), line.date()));
  }

  @Override
  public @Nullable Boolean bundlesElsewhere() {
    return pairedElsewhere(code -> reference.pair(line.code(), code, line.date()));
  }

  private @Nullable Boolean pairedElsewhere(Function<String, TableAnswer<Integer>> pair) {
    boolean known = line.claim().historyIsCompleteFrom(line.date());
    for (String code : line.claim().context().codesThatCount(line.date())) {
      TableAnswer<Integer> answer = pair.apply(code);
      if (answer instanceof Found<Integer>) {
        return true;
      }
      known &= answer instanceof TableAnswer.NotListed<Integer>;
    }
    return known ? Boolean.FALSE : null;
  }

  @Override
  public UnitLimit unitLimit() {
    TableAnswer<UnitLimitRow> answer = reference.ask(
        ReferenceTable.UNIT_LIMITS, tables -> tables.unitLimit(line.code(), line.date()));
    return new UnitLimitFacts(line, reference, answer);
  }

  @Override
  public AddOnCode addOnCode() {
    TableAnswer<AddOnRow> answer = reference.ask(
        ReferenceTable.ADD_ON_CODES, tables -> tables.addOn(line.code(), line.date()));
    return new AddOnFacts(line, reference, answer);
  }

  private TableAnswer<List<DiagnosisRow>> diagnoses() {
    TableAnswer<List<DiagnosisRow>> known = diagnoses;
    if (known == null) {
      known = askDiagnoses();
      diagnoses = known;
    }
    return known;
  }

  private TableAnswer<List<DiagnosisRow>> askDiagnoses() {
    List<DiagnosisRow> rows = new ArrayList<>();
    for (String code : line.diagnoses()) {
      TableAnswer<DiagnosisRow> answer =
          reference.ask(ReferenceTable.DIAGNOSES, tables -> tables.diagnosis(code, line.date()));
      if (answer instanceof NotCovered<DiagnosisRow> missing) {
        return new NotCovered<>(missing.what());
      }
      if (answer instanceof Found<DiagnosisRow> found) {
        rows.add(found.row());
      }
    }
    return new Found<>(rows);
  }

  @Override
  public @Nullable Boolean diagnosisIncomplete() {
    return any(Status.NEEDS_MORE);
  }

  @Override
  public @Nullable Boolean diagnosisNotListed() {
    return any(Status.NOT_LISTED);
  }

  private @Nullable Boolean any(Status status) {
    return diagnoses() instanceof Found<List<DiagnosisRow>> found
        ? (Boolean) found.row().stream().anyMatch(row -> row.status() == status)
        : null;
  }

  @Override
  public String incompleteDiagnoses() {
    return shown(Status.NEEDS_MORE, " is continued by ", "");
  }

  @Override
  public String notListedDiagnoses() {
    return shown(Status.NOT_LISTED, " is not listed; there are ", " is not listed");
  }

  private String shown(Status status, String before, String alone) {
    List<String> shown = new ArrayList<>();
    if (diagnoses() instanceof Found<List<DiagnosisRow>> found) {
      for (DiagnosisRow row : found.row()) {
        if (row.status() == status) {
          shown.add(
              row.continuedBy().isEmpty()
                  ? row.code() + alone
                  : row.code()
                      + before
                      + String.join(", ", row.continuedBy())
                      + (row.more() == 0 ? "" : " and " + row.more() + " more"));
        }
      }
    }
    return String.join("; ", shown);
  }

  private TableAnswer<FeeScheduleRow> fees() {
    TableAnswer<FeeScheduleRow> known = fees;
    if (known == null) {
      known = reference.ask(
          ReferenceTable.FEE_SCHEDULE, tables -> tables.feeSchedule(line.code(), line.date()));
      fees = known;
    }
    return known;
  }

  /** An indicator of the fee schedule, or null where there is none. */
  @Nullable
  String feeIndicator(Function<FeeScheduleRow, String> indicator) {
    return indicator(fees(), indicator);
  }

  static @Nullable String indicator(
      TableAnswer<FeeScheduleRow> fees, Function<FeeScheduleRow, String> indicator) {
    if (fees instanceof Found<FeeScheduleRow> found) {
      String value = indicator.apply(found.row());
      return value.isEmpty() ? null : value;
    }
    return null;
  }

  /** Why there is no indicator of the fee schedule; null where it has none for the code. */
  @Nullable
  Missing missingFeeSchedule() {
    return missing(fees());
  }

  /** The table that is missing; null where the table was there. */
  static @Nullable Missing missing(TableAnswer<?> answer) {
    return answer instanceof NotCovered<?> missing ? table(missing.what()) : null;
  }

  /** Whether a table lists a row; unknown where no table covers the date of service. */
  static Truth isListed(TableAnswer<?> answer) {
    return answer instanceof NotCovered<?> ? Truth.UNKNOWN : Truth.of(answer instanceof Found<?>);
  }

  /** What is missing where a table does not answer: the table, else the fact of that name. */
  static Missing missing(TableAnswer<?> answer, String fact) {
    return answer instanceof NotCovered<?> lacking ? table(lacking.what()) : Missing.fact(fact);
  }

  static Missing table(String what) {
    return new Missing(Missing.Kind.REFERENCE_TABLE, what);
  }

  @Override
  public @Nullable Missing missing(Word word) {
    Missing table = missing(word.name().startsWith("diagnosis") ? diagnoses() : bundling());
    return table == null && word.name().endsWith("Elsewhere")
        ? line.claim().missingHistory(line.date())
        : table;
  }

  @Override
  public String toString() {
    return "Edits";
  }
}
