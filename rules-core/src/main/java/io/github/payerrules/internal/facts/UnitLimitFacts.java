package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.review.Truth;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableAnswer.Found;
import io.github.payerrules.source.UnitLimitRow;
import io.github.payerrules.vocabulary.UnitLimit;

/** The medically unlikely edit of a line's code, if there is one. */
final class UnitLimitFacts extends Thing implements UnitLimit {

  private final LineFacts line;
  private final ReferenceFacts reference;
  private final TableAnswer<UnitLimitRow> answer;

  UnitLimitFacts(LineFacts line, ReferenceFacts reference, TableAnswer<UnitLimitRow> answer) {
    this.line = line;
    this.reference = reference;
    this.answer = answer;
  }

  @Override
  public Truth present() {
    return EditFacts.isListed(answer);
  }

  @Override
  public Missing missing() {
    return answer instanceof Found<UnitLimitRow>
        ? line.claim().missingHistory(line.date())
        : EditFacts.missing(answer, "unit limit");
  }

  /** What the table says is exact; the units of the day may be more where history is not known. */
  @Override
  public boolean exact(Word word) {
    return !word.name().equals("unitsOfDay") || line.claim().historyIsCompleteFrom(line.date());
  }

  @Override
  public int limit() {
    return answer instanceof Found<UnitLimitRow> found ? found.row().limit() : 0;
  }

  @Override
  public int adjudication() {
    return answer instanceof Found<UnitLimitRow> found ? found.row().adjudication() : 0;
  }

  @Override
  public int unitsOfDay() {
    // A corrected claim replaces what history has of the day: its units are not further ones.
    int units = line.corrected() ? 0 : reference.earlierUnits(line, line.code()::equals);
    for (LineFacts other : reference.sameDayAndProvider(line)) {
      units += other.code().equals(line.code()) ? other.units() : 0;
    }
    return units;
  }

  @Override
  public String toString() {
    return "UnitLimit";
  }
}
