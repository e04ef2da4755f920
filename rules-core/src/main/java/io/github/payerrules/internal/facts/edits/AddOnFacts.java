package io.github.payerrules.internal.facts.edits;

import io.github.payerrules.claim.PriorService;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.facts.service.WholeUnits;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.review.Truth;
import io.github.payerrules.source.AddOnRow;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.source.TableAnswer.Found;
import io.github.payerrules.vocabulary.AddOnCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the table of add-on codes says of a line's code, if it lists it. */
final class AddOnFacts extends Thing implements AddOnCode {

  private final LineService line;
  private final ClaimEdits edits;
  private final TableAnswer<AddOnRow> answer;

  AddOnFacts(LineService line, ClaimEdits edits, TableAnswer<AddOnRow> answer) {
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
    return edits.missing(answer, "add-on code");
  }

  @Override
  public int type() {
    return answer instanceof Found<AddOnRow> found ? found.row().type() : 0;
  }

  @Override
  public @Nullable Boolean primaryBilled() {
    List<String> primaries = listed();
    DayOfProvider day = new DayOfProvider(line, edits);
    boolean another = false;
    for (LineService other : day.lines()) {
      if (primaries.contains(other.code())) {
        return true;
      }
      another = another || !other.code().equals(line.code());
    }
    for (PriorService earlier : day.earlier()) {
      // A service of no units was not done.
      if (isBilled(earlier) && primaries.contains(earlier.code())) {
        return true;
      }
      another = another || (isBilled(earlier) && !earlier.code().equals(line.code()));
    }
    return ((type() > 1 && another) || !historyIsKnown()) ? null : Boolean.FALSE;
  }

  private static boolean isBilled(PriorService service) {
    return WholeUnits.of(service.units()) > 0;
  }

  @Override
  public String primaries() {
    return listed().isEmpty() ? "those that the contractor defines" : String.join(", ", listed());
  }

  /** Else the primary may be on another claim of the day. */
  private boolean historyIsKnown() {
    return edits.history().isCompleteFrom(line.day());
  }

  private List<String> listed() {
    return answer instanceof Found<AddOnRow> found ? found.row().primaries() : List.of();
  }

  @Override
  public @Nullable Missing missing(Word word) {
    return historyIsKnown() ? word.missing() : edits.history().missing(line.day());
  }

  @Override
  public String toString() {
    return "AddOnCode";
  }
}
