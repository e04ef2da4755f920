package io.github.payerrules.internal.facts.edits;

import io.github.payerrules.claim.PriorService;
import io.github.payerrules.internal.facts.history.KnownHistory;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
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
public final class EditFacts extends Thing implements Edits {

  private final LineService line;
  private final ClaimEdits edits;
  private @Nullable TableAnswer<List<DiagnosisRow>> diagnoses;
  private @Nullable TableAnswer<FeeScheduleRow> fees;
  private @Nullable UnitLimitFacts unitLimit;
  private @Nullable AddOnFacts addOnCode;

  /** What they say of a line. */
  public EditFacts(LineService line, ClaimEdits edits) {
    this.line = line;
    this.edits = edits;
  }

  private TableAnswer<List<PairOnLines>> bundling() {
    return edits.bundling(line);
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
  public @Nullable List<LineService> bundledBy(int indicator) {
    if (!(bundling() instanceof Found<List<PairOnLines>> found)) {
      return null;
    }
    List<LineService> lines = new ArrayList<>();
    for (PairOnLines pair : found.row()) {
      if (pair.indicator() == indicator) {
        lines.add(pair.one());
      }
    }
    return lines;
  }

  private @Nullable Boolean bundles(Line other, int indicator) {
    if (edits.bundling((LineService) other) instanceof Found<List<PairOnLines>> found) {
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
    return pairedElsewhere(code -> edits.pair(code, line.code(), line.day()));
  }

  @Override
  public @Nullable Boolean bundlesElsewhere() {
    return pairedElsewhere(code -> edits.pair(line.code(), code, line.day()));
  }

  private @Nullable Boolean pairedElsewhere(Function<String, TableAnswer<Integer>> pair) {
    KnownHistory history = edits.history();
    boolean known = history.isCompleteFrom(line.day());
    int number = history.nextOfDay(line.day(), KnownHistory.NONE);
    while (number != KnownHistory.NONE) {
      PriorService service = history.get(number);
      if (service.counts()) {
        TableAnswer<Integer> answer = pair.apply(service.code());
        if (answer instanceof Found<Integer>) {
          return true;
        }
        known &= answer instanceof TableAnswer.NotListed<Integer>;
      }
      number = history.nextOfDay(line.day(), number);
    }
    return known ? Boolean.FALSE : null;
  }

  @Override
  public UnitLimit unitLimit() {
    UnitLimitFacts known = unitLimit;
    if (known == null) {
      TableAnswer<UnitLimitRow> answer = edits.ask(
          ReferenceTable.UNIT_LIMITS, tables -> tables.unitLimit(line.code(), line.day()));
      known = new UnitLimitFacts(line, edits, answer);
      unitLimit = known;
    }
    return known;
  }

  @Override
  public AddOnCode addOnCode() {
    AddOnFacts known = addOnCode;
    if (known == null) {
      TableAnswer<AddOnRow> answer =
          edits.ask(ReferenceTable.ADD_ON_CODES, tables -> tables.addOn(line.code(), line.day()));
      known = new AddOnFacts(line, edits, answer);
      addOnCode = known;
    }
    return known;
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
          edits.ask(ReferenceTable.DIAGNOSES, tables -> tables.diagnosis(code, line.day()));
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
    if (!(diagnoses() instanceof Found<List<DiagnosisRow>> found)) {
      return null;
    }
    for (DiagnosisRow row : found.row()) {
      if (row.status() == status) {
        return true;
      }
    }
    return false;
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
      known = edits.feeSchedule(line.code(), line.day());
      fees = known;
    }
    return known;
  }

  /** An indicator of the fee schedule, or null where there is none. */
  public @Nullable String feeIndicator(Function<FeeScheduleRow, String> indicator) {
    return TableAnswers.indicator(fees(), indicator);
  }

  /** Why there is no indicator of the fee schedule; null where it has none for the code. */
  public @Nullable Missing missingFeeSchedule() {
    return edits.missing(fees());
  }

  @Override
  public @Nullable Missing missing(Word word) {
    Missing table = edits.missing(word.name().startsWith("diagnosis") ? diagnoses() : bundling());
    return table == null && word.name().endsWith("Elsewhere")
        ? edits.history().missing(line.day())
        : table;
  }

  @Override
  public String toString() {
    return "Edits";
  }
}
