package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Candidates;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.words.Missing;
import org.jspecify.annotations.Nullable;

/** Takes what a session does with one claim. */
public interface Firings {

  /**
   * The rule may hold for these facts: for certain, or if what is unknown turns out so.
   *
   * @return whether it holds for certain
   */
  boolean fired(Rule rule, @Nullable Object[] facts);

  /** A word of the rule's threw. */
  void failed(String condition, RuntimeException failure);

  /** No table is imported that a condition on the fact needs. */
  void lacksTable(Object fact, Missing table);

  /** The facts of the claim among which further patterns look. */
  Candidates others();

  /** Whether lines may be compared with other lines and with earlier services. */
  boolean comparesLines();

  /** Whether no further rule may fire. */
  boolean isOver();
}
