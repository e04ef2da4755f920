package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.vocabulary.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a session does with one claim. */
public interface Firings {

  /** The rule may hold for these facts: for certain, or if what is unknown turns out so. */
  void fired(Rule rule, @Nullable Object[] facts);

  /** A word of the rule's threw. */
  void failed(String condition, RuntimeException failure);

  /** No table is imported that a condition on the fact needs. */
  void lacksTable(Object fact, Missing table);

  /** The lines of the claim. */
  List<? extends Line> lines();

  /** Whether lines may be compared with each other. */
  boolean comparesLines();

  /** Whether no further rule may fire. */
  boolean isOver();
}
