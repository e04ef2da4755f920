package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Candidates;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.review.Truth;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Takes what a session does with one claim. */
public interface Firings {

  /**
   * The rule holds for these facts: for certain, or if what is unknown turns out so.
   *
   * @param facts by pattern; those of {@code not} and {@code exists} are scratch space
   * @param truth YES or UNKNOWN
   * @param candidates by the position of a {@code not} or {@code exists}, the facts that may fit it
   */
  void fired(Rule rule, @Nullable Object[] facts, Truth truth, IntFunction<List<?>> candidates);

  /** A word of the condition threw. */
  void failed(Condition condition, RuntimeException failure);

  /** A word of the rule's threw. */
  void failed(Rule rule, RuntimeException failure);

  /** No table is imported that a condition on the fact needs. */
  void lacksTable(Object fact, Missing table);

  /** The facts of the claim among which further patterns look. */
  Candidates others();

  /** Whether lines may be compared with other lines and with earlier services. */
  boolean comparesLines();

  /** A line is about to be compared with so many others and earlier services. */
  void compares(int others);

  /** Whether more was compared than one review may; what comes of it then does not count. */
  boolean comparedTooMuch();

  /**
   * The session came to its end.
   *
   * @param visited how many nodes of the network the claim's facts reached
   * @param evaluated how many conditions were evaluated, rather than remembered
   */
  void finished(int visited, int evaluated);

  /** Whether no further rule may fire. */
  boolean isOver();
}
