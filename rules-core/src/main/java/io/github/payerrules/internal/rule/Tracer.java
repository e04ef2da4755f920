package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds one rule against one fact, condition by condition, without the engine. */
public final class Tracer {

  private final Rule rule;
  private final Candidates others;
  private final @Nullable Object[] facts;

  private Tracer(Rule rule, Object first, Candidates others) {
    this.rule = rule;
    this.others = others;
    this.facts = new @Nullable Object[rule.patterns().size()];
    facts[0] = first;
  }

  /**
   * What the rule sees of the first fact; of the others it takes the one that comes nearest.
   *
   * @param number the number of the line, 0 for the claim
   * @param date the date of service that decides whether the rule is in effect
   */
  public static RuleTrace trace(
      Rule rule, Object first, int number, LocalDate date, Candidates others) {
    boolean inEffect = rule.metadata().effective().on(date);
    Tracer tracer = new Tracer(rule, first, others);
    Truth result = tracer.chooseOthers();
    List<RuleTrace.Condition> conditions = new ArrayList<>();
    for (int i = 0; i < rule.patterns().size(); i++) {
      tracer.addConditions(i, conditions);
    }
    return RuleTrace.builder()
        .rule(rule.id())
        .outcome(rule.outcome())
        .cause(rule.metadata().cause())
        .criterion(rule.criterion())
        .citation(tracer.citation())
        .source(rule.source())
        .line(number)
        .inEffect(inEffect)
        .result(inEffect ? result : Truth.NO)
        .conditions(conditions)
        .build();
  }

  /** Takes for each further pattern the fact with which the rule comes furthest. */
  private Truth chooseOthers() {
    boolean comparesWithNamed = rule.patterns().stream().skip(1).anyMatch(Tracer::isEach);
    Truth result = comparesWithNamed ? Truth.NO : truth();
    for (int i = 1; i < facts.length; i++) {
      boolean named = isEach(rule.patterns().get(i));
      Object chosen = null;
      int furthest = -1;
      for (Object candidate : others.of(rule.patterns().get(i).type())) {
        facts[i] = candidate;
        Truth truth = named ? truth() : Truth.NO;
        // What comes of the whole rule decides first, then how many of the conditions hold.
        int reached = 1_000 * rank(truth) + holding(i);
        if (reached > furthest) {
          furthest = reached;
          chosen = candidate;
          result = named ? truth : result;
        }
      }
      facts[i] = chosen;
    }
    return result;
  }

  private static boolean isEach(Pattern pattern) {
    return pattern.quantifier() == Quantifier.EACH;
  }

  private static int rank(Truth truth) {
    return switch (truth) {
      case YES -> 2;
      case UNKNOWN -> 1;
      case NO -> 0;
    };
  }

  private Truth truth() {
    try {
      return rule.truth(facts.clone(), others);
    } catch (RuntimeException failed) {
      return Truth.NO;
    }
  }

  private int holding(int index) {
    int holding = 0;
    for (Condition condition : rule.patterns().get(index).conditions()) {
      holding += rank(seen(condition).truth());
    }
    return holding;
  }

  private void addConditions(int index, List<RuleTrace.Condition> conditions) {
    for (Condition condition : rule.patterns().get(index).conditions()) {
      conditions.add(
          facts[index] == null
              ? new RuleTrace.Condition(
                  condition.text(), Truth.UNKNOWN, none(rule.patterns().get(index)))
              : seen(condition));
    }
  }

  /** Empty where what it names of the facts is not known. */
  private String citation() {
    try {
      return rule.metadata().citation().fill(facts);
    } catch (RuntimeException unknown) {
      return "";
    }
  }

  private static String none(Pattern pattern) {
    return pattern.type() == Line.class ? "no other line" : "no earlier service";
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
}
