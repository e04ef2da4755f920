package io.github.payerrules.internal.facts.edits;

import io.github.payerrules.claim.PriorService;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.facts.service.WholeUnits;
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

  private final LineService line;
  private final ClaimEdits edits;
  private final TableAnswer<UnitLimitRow> answer;

  UnitLimitFacts(LineService line, ClaimEdits edits, TableAnswer<UnitLimitRow> answer) {
    this.line = line;
    this.edits = edits;
    this.answer = answer;
  }

  @Override
  public Truth present() {
    return TableAnswers.isListed(answer);
  }

  @Override
  public Missing missing() {
    return answer instanceof Found<UnitLimitRow>
        ? edits.history().missing(line.day())
        : edits.missing(answer, "unit limit");
  }

  /** What the table says is exact; the units of the day may be more where history is not known. */
  @Override
  public boolean exact(Word word) {
    return !word.name().equals("unitsOfDay") || edits.history().isCompleteFrom(line.day());
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
    DayOfProvider day = new DayOfProvider(line, edits);
    int units = 0;
    for (LineService other : day.lines()) {
      units += other.code().equals(line.code()) ? other.units() : 0;
    }
    // A corrected claim replaces what history has of the day: its units are not further ones.
    if (!line.corrected()) {
      for (PriorService earlier : day.earlier()) {
        units += earlier.code().equals(line.code()) ? WholeUnits.of(earlier.units()) : 0;
      }
    }
    return units;
  }

  @Override
  public String toString() {
    return "UnitLimit";
  }
}
