package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.engine.Slot.ClaimSlot;
import io.github.payerrules.internal.engine.Slot.LineSlot;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Rule;
import java.util.List;

/**
 * Holds one rule against a claim without the engine's network, by the same conditions in the same
 * order: what {@link SessionPool} does for many rules, where building a network would not pay.
 */
public final class SoleRule {

  private SoleRule() {}

  /** Reports to {@code firings} as a session with this rule alone would. */
  public static void run(Rule rule, Object claim, List<?> lines, Firings firings) {
    OtherFacts others = new OtherFacts(rule);
    Condition[] first = rule.patterns().get(0).conditions().toArray(Condition[]::new);
    if (!rule.ofLines()) {
      run(rule, first, others, new ClaimSlot(), claim, firings);
      return;
    }
    for (Object line : lines) {
      run(rule, first, others, new LineSlot(), line, firings);
    }
  }

  private static void run(
      Rule rule, Condition[] first, OtherFacts others, Slot slot, Object fact, Firings firings) {
    slot.fill(fact, firings);
    if (Asking.allPass(first, slot.facts(), firings, false)
        && (!rule.comparesLines() || others.mayFit(slot))) {
      others.fire(slot);
    }
  }
}
