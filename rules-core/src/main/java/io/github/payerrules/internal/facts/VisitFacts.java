package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.vocabulary.Visit;
import java.util.function.Predicate;

/** The other lines of a line's day. */
final class VisitFacts extends Thing implements Visit {

  private final LineFacts line;
  private final ClaimFacts claim;

  VisitFacts(LineFacts line, ClaimFacts claim) {
    this.line = line;
    this.claim = claim;
  }

  private boolean hasOther(Predicate<LineFacts> wanted) {
    for (LineFacts other : claim.lines()) {
      if (line.sameVisitAs(other) && wanted.test(other)) {
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
    return hasOther(other -> claim.tables().codeOnList(other.code(), list));
  }

  @Override
  public String toString() {
    return "Visit";
  }
}
