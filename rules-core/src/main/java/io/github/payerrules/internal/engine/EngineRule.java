package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.LeadingWord;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule as the engine matches it: the conditions on the fact with which it begins, and others. */
final class EngineRule {

  private final Rule rule;
  private final List<SlotCondition> conditions;
  private final @Nullable SlotCondition leading;
  private final @Nullable OtherFacts others;

  EngineRule(Rule rule, SlotConditions numbers) {
    this.rule = rule;
    Pattern first = rule.patterns().get(0);
    this.conditions = first.conditions().stream()
        .map(condition -> numbers.numbered(first.type(), condition))
        .toList();
    this.leading = rule.ofLines() ? leading(conditions) : null;
    this.others = rule.comparesLines() ? new OtherFacts(rule, numbers) : null;
  }

  private static @Nullable SlotCondition leading(List<SlotCondition> conditions) {
    for (SlotCondition condition : conditions) {
      if (LeadingWord.of(condition.condition()) != null) {
        return condition;
      }
    }
    return null;
  }

  Rule rule() {
    return rule;
  }

  /** The conditions on the fact with which the rule begins, as the rule file has them. */
  List<SlotCondition> conditions() {
    return conditions;
  }

  /** The condition that the engine's hash answers, wherever it stands; {@code null} for none. */
  @Nullable
  SlotCondition leading() {
    return leading;
  }

  /** The conditions but for the leading one. */
  List<SlotCondition> further() {
    List<SlotCondition> further = new ArrayList<>(conditions);
    further.remove(leading);
    return further;
  }

  /**
   * Whether the rule may hold for other facts of the claim, too; asked where its first one fits.
   */
  boolean mayFitOthers(Slot slot) {
    return others == null || others.mayFit(slot, truth(slot));
  }

  /** Reports the rule for the slot's fact, with each other that fits where it names one. */
  @SuppressWarnings("ReferenceEquality") // of a book each rule is one object
  void fire(Slot slot) {
    if (others == null) {
      slot.firings().fired(rule, slot.facts(), truth(slot), position -> List.of());
      return;
    }
    for (Match match : slot.matches()) {
      if (match.rule() == rule) {
        slot.firings()
            .fired(
                rule, match.facts(), match.truth(), position -> others.candidates(position, slot));
      }
    }
  }

  /** Whether the slot's fact fits for certain, which is known where it passed the conditions. */
  private Truth truth(Slot slot) {
    for (SlotCondition condition : conditions) {
      if (condition.of(slot) != SlotCondition.YES) {
        return Truth.UNKNOWN;
      }
    }
    return Truth.YES;
  }
}
