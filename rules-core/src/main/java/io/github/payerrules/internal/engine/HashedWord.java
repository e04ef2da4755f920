package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Comparison;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.vocabulary.Line;
import java.util.function.Function;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/** The words by which the engine finds a line's rules without asking each rule. */
enum HashedWord implements Function1<Slot, String> {
  PROCEDURE(0, "procedure", Line::procedure),
  PROCEDURE_GROUP(1, "procedureGroup", Line::procedureGroup),
  CODE(2, "code", Line::code);

  private final int index;
  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
  private final Function<Line, String> answer;

  HashedWord(int index, String word, Function<Line, String> answer) {
    this.index = index;
    this.word = word;
    this.answer = answer;
  }

  /** The hashed word that the condition compares with a text, or {@code null}. */
  static @Nullable HashedWord of(Condition condition) {
    if (condition instanceof Condition.Literal literal
        && literal.comparison() == Comparison.EQUAL
        && literal.path().steps().size() == 1) {
      String name = literal.path().steps().get(0).word().name();
      for (HashedWord hashed : values()) {
        if (hashed.word.equals(name)) {
          return hashed;
        }
      }
    }
    return null;
  }

  /** A number by which the engine tells the words apart. */
  int index() {
    return index;
  }

  @Override
  public String apply(Slot slot) {
    return answer.apply((Line) slot.fact());
  }
}
