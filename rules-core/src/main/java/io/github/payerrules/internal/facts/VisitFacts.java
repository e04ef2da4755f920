package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.facts.service.ClaimLines;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.vocabulary.Visit;
import java.util.function.Predicate;

/** The other lines of a line's day. */
final class VisitFacts extends Thing implements Visit {

  private final LineService line;
  private final ClaimLines lines;

  VisitFacts(LineService line, ClaimLines lines) {
    this.line = line;
    this.lines = lines;
  }

  private boolean hasOther(Predicate<LineService> wanted) {
    for (LineService other : lines.ofDay(line.day())) {
      if (other != line && wanted.test(other)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean has(String procedure) {
    return hasOther(other -> other.procedure().equals(procedure));
  }

  @Override
  public boolean hasCode(String code) {
    return hasOther(other -> other.code().equals(code));
  }

  @Override
  public boolean hasCodeOnSameSide(String code) {
    return hasOther(
        other -> other.code().equals(code) && !Boolean.FALSE.equals(line.sameSideAs(other)));
  }

  @Override
  public boolean hasCodeIn(String list) {
    return hasOther(other -> other.codeIn(list));
  }

  @Override
  public String toString() {
    return "Visit";
  }
}
