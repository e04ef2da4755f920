package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Comparison;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.words.Related;
import io.github.payerrules.internal.words.Supposed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines and earlier services that a rule looks for besides the fact with which it begins. */
final class OtherFacts {

  private static final int NONE = -1;

  private final Rule rule;
  private final Condition[][] conditions;

  /** By pattern the word that is given the first fact, if there is one; see {@link Related}. */
  private final @Nullable String[] relations;

  /** The position of the second pattern that has a name; a rule has one at most. */
  private final int named;

  OtherFacts(Rule rule) {
    this.rule = rule;
    this.conditions = rule.patterns().stream()
        .map(pattern -> pattern.conditions().toArray(Condition[]::new))
        .toArray(Condition[][]::new);
    this.relations = rule.patterns().stream().map(OtherFacts::relation).toArray(String[]::new);
    int second = NONE;
    for (int i = 1; i < conditions.length; i++) {
      if (quantifier(i) == Quantifier.EACH) {
        second = i;
      }
    }
    this.named = second;
  }

  private Quantifier quantifier(int pattern) {
    return rule.patterns().get(pattern).quantifier();
  }

  /** Whether the rule may hold for the slot's fact and some others of the claim. */
  boolean mayFit(Slot slot) {
    Firings firings = slot.firings();
    if (!firings.comparesLines()) {
      return false;
    }
    @Nullable Object[] facts = facts(slot);
    if (named == NONE) {
      return unnamedFit(facts, firings);
    }
    for (Object other : others(named, facts, firings)) {
      if (fits(other, facts, firings)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reports the rule for the slot's fact and each other that fits as the named one. Where a known
   * one fits for certain, nothing is said of those that are not known.
   */
  void fire(Slot slot) {
    Firings firings = slot.firings();
    if (named == NONE) {
      firings.fired(rule, facts(slot));
      return;
    }
    boolean found = false;
    for (Object other : others(named, facts(slot), firings)) {
      @Nullable Object[] facts = facts(slot);
      if (!(found && other instanceof Supposed) && fits(other, facts, firings)) {
        found |= firings.fired(rule, facts);
      }
    }
  }

  private static @Nullable String relation(Pattern pattern) {
    for (Condition condition : pattern.conditions()) {
      if (condition instanceof Condition.Literal literal
          && literal.comparison() == Comparison.EQUAL
          && literal.literal().equals(true)
          && literal.path().isGivenFirstFact()) {
        return literal.path().steps().stream()
            .map(step -> step.word().name())
            .collect(Collectors.joining("."));
      }
    }
    return null;
  }

  private List<?> others(int pattern, @Nullable Object[] facts, Firings firings) {
    Class<?> type = rule.patterns().get(pattern).type();
    String relation = relations[pattern];
    if (relation != null && facts[0] instanceof Related first) {
      List<?> related = first.relatedBy(type, relation);
      if (related != null) {
        return related;
      }
    }
    return firings.others().of(type);
  }

  private @Nullable Object[] facts(Slot slot) {
    @Nullable Object[] facts = new @Nullable Object[conditions.length];
    facts[0] = slot.fact();
    return facts;
  }

  private boolean fits(Object other, @Nullable Object[] facts, Firings firings) {
    facts[named] = other;
    return Asking.allPass(conditions[named], facts, firings, false) && unnamedFit(facts, firings);
  }

  private boolean unnamedFit(@Nullable Object[] facts, Firings firings) {
    List<Pattern> patterns = rule.patterns();
    for (int i = 1; i < patterns.size(); i++) {
      // In a "not" only a fact that fits for certain keeps the rule from holding.
      boolean not = quantifier(i) == Quantifier.NOT;
      if (i != named && anyFits(i, facts, firings, not) == not) {
        return false;
      }
    }
    return true;
  }

  private boolean anyFits(
      int pattern, @Nullable Object[] facts, Firings firings, boolean certainly) {
    for (Object other : others(pattern, facts, firings)) {
      facts[pattern] = other;
      if (!(certainly && other instanceof Supposed)
          && Asking.allPass(conditions[pattern], facts, firings, certainly)) {
        return true;
      }
    }
    return false;
  }
}
