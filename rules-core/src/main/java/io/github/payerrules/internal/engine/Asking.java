package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.review.Truth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks conditions for the engine: whether a fact passes them. */
final class Asking {

  private Asking() {}

  /**
   * Whether the facts pass all conditions.
   *
   * @param certainly whether a condition that is unknown keeps them out
   */
  static boolean allPass(
      Condition[] conditions, @Nullable Object[] facts, Firings firings, boolean certainly) {
    for (Condition condition : conditions) {
      if (!passes(condition, facts, firings, certainly)) {
        return false;
      }
    }
    return true;
  }

  private static boolean passes(
      Condition condition, @Nullable Object[] facts, Firings firings, boolean certainly) {
    try {
      Truth truth = condition.truth(facts);
      return truth == Truth.YES
          || (truth == Truth.UNKNOWN && !certainly && !lacksTable(condition, facts, firings));
    } catch (RuntimeException failure) {
      firings.failed(condition.text(), failure);
      return false;
    }
  }

  /** Without the table a rule is not evaluated at all, rather than once for each pair of lines. */
  private static boolean lacksTable(
      Condition condition, @Nullable Object[] facts, Firings firings) {
    boolean[] lacks = new boolean[1];
    condition.missing(facts, missing -> {
      if (missing.kind() == Missing.Kind.REFERENCE_TABLE) {
        lacks[0] = true;
        firings.lacksTable(Objects.requireNonNull(facts[0]), missing);
      }
    });
    return lacks[0];
  }
}
