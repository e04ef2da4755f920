package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds one rule against one fact, condition by condition, without the engine. */
public final class Tracer {

  private final Rule rule;
  private final List<? extends Line> lines;
  private final @Nullable Object[] facts;

  private Tracer(Rule rule, Object first, List<? extends Line> lines) {
    this.rule = rule;
    this.lines = lines;
    this.facts = new @Nullable Object[rule.patterns().size()];
    facts[0] = first;
  }

  /**
   * What the rule sees of the first fact; of the others it takes the ones that come nearest.
   *
   * @param number the number of the line, 0 for the claim
   * @param date the date of service that decides whether the rule is in effect
   */
  public static RuleTrace trace(
      Rule rule, Object first, int number, LocalDate date, List<? extends Line> lines) {
    boolean inEffect = rule.metadata().effective().on(date);
    Tracer tracer = new Tracer(rule, first, lines);
    List<RuleTrace.Condition> conditions = new ArrayList<>();
    Truth result = Truth.YES;
    for (int i = 0; i < rule.patterns().size(); i++) {
      result = result.and(tracer.addPattern(i, conditions));
    }
    return new RuleTrace(
        rule.id(), rule.source(), number, inEffect, inEffect ? result : Truth.NO, conditions);
  }

  private Truth addPattern(int index, List<RuleTrace.Condition> conditions) {
    Pattern pattern = rule.patterns().get(index);
    if (index > 0) {
      @Nullable Line nearest = nearest(index);
      if (nearest == null) {
        return addWithoutCandidate(pattern, conditions);
      }
      facts[index] = nearest;
    }
    for (Condition condition : pattern.conditions()) {
      conditions.add(seen(condition));
    }
    if (pattern.quantifier() == Quantifier.EACH) {
      return pattern.truth(facts);
    }
    @Nullable Object[] scratch = Arrays.copyOf(facts, facts.length);
    return rule.patternTruth(index, scratch, lines);
  }

  private static Truth addWithoutCandidate(Pattern pattern, List<RuleTrace.Condition> conditions) {
    for (Condition condition : pattern.conditions()) {
      conditions.add(new RuleTrace.Condition(condition.text(), Truth.UNKNOWN, "no other line"));
    }
    return pattern.quantifier() == Quantifier.NOT ? Truth.YES : Truth.NO;
  }

  private RuleTrace.Condition seen(Condition condition) {
    try {
      return new RuleTrace.Condition(
          condition.text(), condition.truth(facts), condition.saw(facts));
    } catch (RuntimeException failed) {
      return new RuleTrace.Condition(
          condition.text(), Truth.UNKNOWN, "failed: " + failed.getClass().getSimpleName());
    }
  }

  /**
   * The line for which most of the pattern's leading conditions hold, among those not yet taken.
   */
  private @Nullable Line nearest(int index) {
    Line nearest = null;
    int most = -1;
    for (Line candidate : lines) {
      if (candidate == facts[0]) {
        continue;
      }
      facts[index] = candidate;
      int holding = 0;
      for (Condition condition : rule.patterns().get(index).conditions()) {
        holding += seen(condition).truth() == Truth.NO ? 0 : 1;
      }
      if (holding > most) {
        most = holding;
        nearest = candidate;
      }
    }
    return nearest;
  }
}
