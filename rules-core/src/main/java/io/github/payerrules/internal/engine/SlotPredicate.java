package io.github.payerrules.internal.engine;

import java.util.function.Predicate;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;

/**
 * A condition as the engine asks it. The engine takes two conditions for one when their hashes are
 * equal, and would take lambdas of one place in the code for equal whatever they hold: hence the
 * condition's own text as its hash.
 */
@SuppressWarnings("serial") // Drools' functions are serializable; nobody serializes these
final class SlotPredicate implements Predicate1<Slot>, HashedExpression {

  private final String hash;
  private final Predicate<Slot> test;

  SlotPredicate(String hash, Predicate<Slot> test) {
    this.hash = hash;
    this.test = test;
  }

  @Override
  public boolean test(Slot slot) {
    return test.test(slot);
  }

  @Override
  public String getExpressionHash() {
    return hash;
  }
}
