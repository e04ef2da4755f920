package io.github.payerrules.internal.facts;

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

  private final LineFacts line;
  private final ReferenceFacts reference;
  private final TableAnswer<AddOnRow> answer;

  AddOnFacts(LineFacts line, ReferenceFacts reference, TableAnswer<AddOnRow> answer) {
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
    return EditFacts.missing(answer, "add-on code");
  }

  @Override
  public int type() {
    return answer instanceof Found<AddOnRow> found ? found.row().type() : 0;
  }

  @Override
  public @Nullable Boolean primaryBilled() {
    List<String> primaries = listed();
    boolean another = false;
    for (LineFacts other : reference.sameDayAndProvider(line)) {
      if (primaries.contains(other.code())) {
        return true;
      }
      another = another || !other.code().equals(line.code());
    }
    if (reference.earlierUnits(line, primaries::contains) > 0) {
      return true;
    }
    another = another || reference.earlierUnits(line, code -> !code.equals(line.code())) > 0;
    return ((type() > 1 && another) || !historyIsKnown()) ? null : Boolean.FALSE;
  }

  @Override
  public String primaries() {
    return listed().isEmpty() ? "those that the contractor defines" : String.join(", ", listed());
  }

  /** Else the primary may be on another claim of the day. */
  private boolean historyIsKnown() {
    return line.claim().historyIsCompleteFrom(line.date());
  }

  private List<String> listed() {
    return answer instanceof Found<AddOnRow> found ? found.row().primaries() : List.of();
  }

  @Override
  public @Nullable Missing missing(Word word) {
    return historyIsKnown() ? word.missing() : line.claim().missingHistory(line.date());
  }

  @Override
  public String toString() {
    return "AddOnCode";
  }
}
