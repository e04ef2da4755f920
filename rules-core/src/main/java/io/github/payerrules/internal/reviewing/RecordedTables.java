package io.github.payerrules.internal.reviewing;

import io.github.payerrules.source.AddOnRow;
import io.github.payerrules.source.DiagnosisRow;
import io.github.payerrules.source.FeeScheduleRow;
import io.github.payerrules.source.PairRow;
import io.github.payerrules.source.ReferenceTables;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.UnitLimitRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Keeps what tables say that cannot tell what they hold, for one review. */
final class RecordedTables implements ReferenceTables {

  private final ReferenceTables tables;
  private final List<String> answers = new ArrayList<>();

  RecordedTables(ReferenceTables tables) {
    this.tables = tables;
  }

  List<String> answers() {
    return answers;
  }

  @Override
  public TableAnswer<List<PairRow>> pairsAmong(Collection<String> codes, LocalDate date) {
    return kept(() -> tables.pairsAmong(codes, date));
  }

  @Override
  public TableAnswer<UnitLimitRow> unitLimit(String code, LocalDate date) {
    return kept(() -> tables.unitLimit(code, date));
  }

  @Override
  public TableAnswer<AddOnRow> addOn(String code, LocalDate date) {
    return kept(() -> tables.addOn(code, date));
  }

  @Override
  public TableAnswer<DiagnosisRow> diagnosis(String code, LocalDate date) {
    TableAnswer<DiagnosisRow> answer = kept(() -> tables.diagnosis(code, date));
    if (answer instanceof TableAnswer.Found<DiagnosisRow> found) {
      // Its text shows nothing, since it is told of a patient.
      DiagnosisRow row = found.row();
      answers.add(row.code() + " " + row.status() + " " + row.continuedBy() + " " + row.more());
    }
    return answer;
  }

  @Override
  public TableAnswer<FeeScheduleRow> feeSchedule(String code, LocalDate date) {
    return kept(() -> tables.feeSchedule(code, date));
  }

  private <T> TableAnswer<T> kept(Supplier<TableAnswer<T>> question) {
    TableAnswer<T> answer;
    try {
      answer = question.get();
    } catch (RuntimeException | Error failure) {
      answers.add(failure.getClass().getName());
      throw failure;
    }
    answers.add(String.valueOf(answer));
    return answer;
  }
}
