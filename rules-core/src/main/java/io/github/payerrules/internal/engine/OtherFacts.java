package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.words.Supposed;
import io.github.payerrules.review.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines and earlier services that a rule looks for besides the fact with which it begins. */
final class OtherFacts {

  private final Rule rule;

  /** The second pattern that has a name; a rule has one at most. */
  private final @Nullable OtherPattern named;

  /** Those of {@code not} and {@code exists}. */
  private final OtherPattern[] unnamed;

  OtherFacts(Rule rule, SlotConditions conditions) {
    this.rule = rule;
    OtherPattern second = null;
    List<OtherPattern> others = new ArrayList<>();
    List<Pattern> patterns = rule.patterns();
    for (int i = 1; i < patterns.size(); i++) {
      OtherPattern other = new OtherPattern(patterns.get(i), i, conditions);
      if (other.isNamed()) {
        second = other;
      } else {
        others.add(other);
      }
    }
    this.named = second;
    this.unnamed = others.toArray(OtherPattern[]::new);
  }

  /**
   * Whether the rule may hold for the slot's fact and some others of the claim, which the slot
   * keeps until the rule fires. Where a known one fits for certain as the named one, nothing is
   * said of those that are not known.
   *
   * @param first whether the slot's fact fits for certain
   */
  boolean mayFit(Slot slot, Truth first) {
    if (!slot.firings().comparesLines() || slot.firings().comparedTooMuch()) {
      return false;
    }
    int before = slot.matches().size();
    try {
      if (named == null) {
        addMatch(slot, scratch(slot), first);
      } else {
        addMatches(named, slot, first);
      }
    } catch (RuntimeException failure) {
      slot.firings().failed(rule, failure);
    }
    if (slot.firings().comparedTooMuch()) {
      slot.matches().subList(before, slot.matches().size()).clear();
    }
    return slot.matches().size() > before;
  }

  private void addMatches(OtherPattern pattern, Slot slot, Truth first) {
    @Nullable Object[] facts = scratch(slot);
    boolean found = false;
    List<?> related = pattern.related(slot);
    List<?> others = related == null ? pattern.all(slot) : related;
    slot.firings().compares(others.size());
    for (int i = 0; i < others.size() && !slot.firings().comparedTooMuch(); i++) {
      Object other = others.get(i);
      byte truth = found && other instanceof Supposed
          ? SlotCondition.NO
          : pattern.truth(other, facts, slot, related != null);
      if (truth >= SlotCondition.UNKNOWN
          && addMatch(slot, facts, truth == SlotCondition.YES ? first : Truth.UNKNOWN)) {
        found |= slot.matches().get(slot.matches().size() - 1).truth() == Truth.YES;
      }
    }
  }

  private boolean addMatch(Slot slot, @Nullable Object[] facts, Truth soFar) {
    Truth truth = soFar;
    for (OtherPattern pattern : unnamed) {
      Truth any = any(pattern, facts, slot);
      truth = truth.and(pattern.isNot() ? any.not() : any);
      if (truth == Truth.NO) {
        return false;
      }
    }
    return slot.matches()
        .add(new Match(rule, Arrays.copyOf(facts, rule.patterns().size()), truth));
  }

  private static Truth any(OtherPattern pattern, @Nullable Object[] facts, Slot slot) {
    Truth any = Truth.NO;
    List<?> related = pattern.related(slot);
    List<?> others = related == null ? pattern.all(slot) : related;
    slot.firings().compares(others.size());
    for (int i = 0; i < others.size(); i++) {
      byte truth = pattern.truth(others.get(i), facts, slot, related != null);
      if (truth == SlotCondition.YES) {
        return Truth.YES;
      }
      if (truth >= SlotCondition.UNKNOWN) {
        any = Truth.UNKNOWN;
      }
    }
    return any;
  }

  /** The facts among which the pattern at the position looks. */
  List<?> candidates(int position, Slot slot) {
    for (OtherPattern pattern : unnamed) {
      if (pattern.position() == position) {
        List<?> related = pattern.related(slot);
        return related == null ? pattern.all(slot) : related;
      }
    }
    return List.of();
  }

  private static @Nullable Object[] scratch(Slot slot) {
    @Nullable Object[] facts = slot.slots().scratch();
    facts[0] = slot.fact();
    return facts;
  }
}
