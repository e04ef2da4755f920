package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.words.Supposed;
import io.github.payerrules.review.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of a rule's left side.
 *
 * @param quantifier whether it binds a fact, or asks for none or any
 * @param name the name of the fact in the rule; {@code null} where it has none
 * @param type {@code Line}, {@code Claim} or {@code PriorService} of the vocabulary
 * @param conditions all of which hold
 */
public record Pattern(
    Quantifier quantifier, @Nullable String name, Class<?> type, List<Condition> conditions) {

  /** What a pattern asks of the facts. */
  public enum Quantifier {
    /** The rule speaks of each fact that fits. */
    EACH,
    /** No fact fits. */
    NOT,
    /** Some fact fits. */
    EXISTS
  }

  public Pattern {
    conditions = List.copyOf(conditions);
  }

  /** Whether all conditions hold; never for certain of a fact that may not be there. */
  Truth truth(int index, @Nullable Object[] facts) {
    Truth truth = facts[index] instanceof Supposed ? Truth.UNKNOWN : Truth.YES;
    for (Condition condition : conditions) {
      truth = truth.and(condition.truth(facts));
      if (truth == Truth.NO) {
        return Truth.NO;
      }
    }
    return truth;
  }
}
