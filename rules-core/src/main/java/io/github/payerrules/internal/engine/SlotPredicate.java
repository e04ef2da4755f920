package io.github.payerrules.internal.engine;

import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;

/**
 * A node of the network as the engine asks it. The engine takes two for one when their hashes are
 * equal, and would take lambdas of one place in the code for equal whatever they hold: hence a text
 * of what is asked as the hash.
 */
@SuppressWarnings("serial") // Drools' functions are serializable; nobody serializes these
abstract class SlotPredicate implements Predicate1<Slot>, HashedExpression {

  private final String hash;

  SlotPredicate(String hash) {
    this.hash = hash;
  }

  abstract boolean passes(Slot slot);

  private static boolean allPass(SlotCondition[] conditions, Slot slot) {
    for (SlotCondition condition : conditions) {
      if (!condition.passes(slot)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public final boolean test(Slot slot) {
    slot.slots().countNode();
    return passes(slot);
  }

  @Override
  public final String getExpressionHash() {
    return hash;
  }

  /** All conditions hold, or may turn out to. */
  static final class All extends SlotPredicate {

    private final SlotCondition[] conditions;

    All(String hash, SlotCondition[] conditions) {
      super(hash);
      this.conditions = conditions;
    }

    @Override
    boolean passes(Slot slot) {
      return allPass(conditions, slot);
    }
  }

  /** All conditions of any list hold, or may turn out to. */
  static final class AnyOf extends SlotPredicate {

    private final SlotCondition[][] lists;

    AnyOf(String hash, SlotCondition[][] lists) {
      super(hash);
      this.lists = lists;
    }

    @Override
    boolean passes(Slot slot) {
      for (SlotCondition[] list : lists) {
        if (allPass(list, slot)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A leading word has a value; mostly answered by the engine's hash, without asking this. */
  static final class Equal extends SlotPredicate {

    private final HashedWord word;
    private final String value;

    Equal(String hash, HashedWord word, String value) {
      super(hash);
      this.word = word;
      this.value = value;
    }

    @Override
    boolean passes(Slot slot) {
      return value.equals(word.apply(slot));
    }
  }

  /** Further facts of the claim fit a rule, or may turn out to. */
  static final class Others extends SlotPredicate {

    private final EngineRule rule;

    Others(EngineRule rule) {
      super("other facts of " + rule.rule().id());
      this.rule = rule;
    }

    @Override
    boolean passes(Slot slot) {
      return rule.mayFitOthers(slot);
    }
  }
}
