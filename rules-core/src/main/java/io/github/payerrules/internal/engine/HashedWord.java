package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.LeadingWord;
import io.github.payerrules.vocabulary.Line;
import org.drools.model.functions.Function1;

/** What a line answers to a leading word, for the engine's hash. */
@SuppressWarnings("serial") // Drools' functions are serializable; nobody serializes these
record HashedWord(LeadingWord word) implements Function1<Slot, String> {

  /** A number by which the engine tells the words apart. */
  int index() {
    return switch (word) {
      case PROCEDURE -> 0;
      case PROCEDURE_GROUP -> 1;
      case CODE -> 2;
    };
  }

  @Override
  public String apply(Slot slot) {
    Line line = (Line) slot.fact();
    return switch (word) {
      case PROCEDURE -> line.procedure();
      case PROCEDURE_GROUP -> line.procedureGroup();
      case CODE -> line.code();
    };
  }
}
