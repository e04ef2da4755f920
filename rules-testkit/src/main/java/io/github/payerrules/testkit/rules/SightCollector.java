package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Truth;
import io.github.payerrules.testkit.rules.Assignment.Part;
import io.github.payerrules.testkit.rules.Sight.ConditionSight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a rule sees of a claim. */
final class SightCollector {

  private final Rule rule;
  private final ClaimFacts claim;
  private final boolean[] held;
  private final boolean[] failed;
  private final boolean[] decided;
  private boolean speaks;
  private boolean nearlyFired;

  private SightCollector(Rule rule, ClaimFacts claim) {
    this.rule = rule;
    this.claim = claim;
    int conditions = rule.patterns().stream()
        .mapToInt(pattern -> pattern.conditions().size())
        .sum();
    this.held = new boolean[conditions];
    this.failed = new boolean[conditions];
    this.decided = new boolean[conditions];
  }

  /** What the rule sees; {@code fired} is whether it finds something. */
  static Sight of(Rule rule, ClaimFacts claim, boolean fired) {
    SightCollector seeing = new SightCollector(rule, claim);
    LocalDate earliest = claim.earliestDate();
    if (!rule.ofLines() && earliest != null) {
      seeing.first(claim, earliest);
    } else if (rule.ofLines()) {
      claim.lines().forEach(line -> seeing.first(line, line.date()));
    }
    List<ConditionSight> conditions = new ArrayList<>();
    for (int i = 0; i < seeing.held.length; i++) {
      conditions.add(new ConditionSight(seeing.held[i], seeing.failed[i], seeing.decided[i]));
    }
    return new Sight(seeing.speaks, fired, seeing.nearlyFired, conditions);
  }

  private void first(Object fact, LocalDate date) {
    if (!rule.metadata().effective().on(date)) {
      return;
    }
    List<Condition> conditions = rule.patterns().get(0).conditions();
    @Nullable Object[] facts = new @Nullable Object[rule.patterns().size()];
    facts[0] = fact;
    Truth selected = conditions.isEmpty() ? Truth.YES : conditions.get(0).truth(facts);
    if (selected == Truth.YES) {
      speaks = true;
      combinations(facts);
    } else if (selected == Truth.NO) {
      failed[0] = true;
      decided[0] |= held.length == 1;
      nearlyFired |= held.length == 1;
    }
  }

  /** With each fact as the second one that the rule names, if it names one. */
  private void combinations(@Nullable Object[] facts) {
    int second = second();
    if (second < 0) {
      see(facts);
      return;
    }
    for (Object other : claim.of(rule.patterns().get(second).type())) {
      @Nullable Object[] pair = facts.clone();
      pair[second] = other;
      see(pair);
    }
  }

  private int second() {
    List<Pattern> patterns = rule.patterns();
    for (int i = 1; i < patterns.size(); i++) {
      if (patterns.get(i).quantifier() == Quantifier.EACH) {
        return i;
      }
    }
    return -1;
  }

  private void see(@Nullable Object[] facts) {
    Assignment assignment = new Assignment(rule, facts, claim);
    int number = 0;
    for (int i = 0; i < rule.patterns().size(); i++) {
      for (List<Part> condition : assignment.parts(i)) {
        for (Part part : condition) {
          held[number] |= part.truth() == Truth.YES;
          failed[number] |= part.truth() == Truth.NO;
          decided[number] |= part.decides();
        }
        nearlyFired |= decided[number];
        number++;
      }
    }
    // A line that fits a "not" keeps the rule from holding although no condition fails.
    nearlyFired |= assignment.missing() == 1 && !assignment.isUnknown();
  }
}
