package io.github.payerrules.internal.words;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.vocabulary.Documented;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word that is the name of a documented fact. */
record FactWord(EvidenceFact fact) implements Word {

  @Override
  public String name() {
    return fact.factName();
  }

  @Override
  public List<Class<?>> parameters() {
    return List.of();
  }

  @Override
  public Class<?> type() {
    return switch (fact.kind()) {
      case WHOLE_NUMBER -> Integer.class;
      case YES_NO -> Boolean.class;
      case TEXT -> String.class;
      case BLOCKS -> throw new IllegalStateException("blocks are not compared");
    };
  }

  @Override
  public @Nullable Object ask(Object receiver, Object[] arguments) {
    return ((Documented) receiver).value(fact);
  }
}
