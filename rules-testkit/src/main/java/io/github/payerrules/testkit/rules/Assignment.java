package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.rule.Candidates;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule applied to given facts, part by part. A part is a condition of a pattern that names its
 * fact, or a whole pattern of {@code not} or {@code exists}. Used by one thread.
 */
public final class Assignment {

  /**
   * One condition.
   *
   * @param truth whether it holds; of {@code not} and {@code exists}, for one of the facts among
   *     which they look
   * @param decides whether it alone keeps the rule from holding
   */
  public record Part(Truth truth, boolean decides) {}

  private final Rule rule;
  private final @Nullable Object[] facts;
  private final Candidates others;
  private final Truth[] truths;
  private final int missing;

  /**
   * Asks the rule.
   *
   * @param facts by pattern; those of {@code not} and {@code exists} are scratch space
   * @param others among which the further patterns look
   */
  public Assignment(Rule rule, @Nullable Object[] facts, Candidates others) {
    this.rule = rule;
    this.facts = facts;
    this.others = others;
    this.truths = new Truth[rule.patterns().size()];
    int notHolding = 0;
    for (int i = 0; i < truths.length; i++) {
      truths[i] = rule.patternTruth(i, facts, others);
      if (isNamed(i)) {
        for (Condition condition : rule.patterns().get(i).conditions()) {
          notHolding += condition.truth(facts) == Truth.YES ? 0 : 1;
        }
      } else {
        notHolding += truths[i] == Truth.YES ? 0 : 1;
      }
    }
    this.missing = notHolding;
  }

  private boolean isNamed(int pattern) {
    return rule.patterns().get(pattern).quantifier() == Quantifier.EACH;
  }

  /** How many parts do not hold. */
  public int missing() {
    return missing;
  }

  /** Whether a part is not known to hold and not known not to. */
  public boolean isUnknown() {
    for (Truth truth : truths) {
      if (truth == Truth.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  /**
   * What was seen of each condition of a pattern: once, or once for each fact among which it looks.
   */
  public List<List<Part>> parts(int pattern) {
    List<Condition> conditions = rule.patterns().get(pattern).conditions();
    List<List<Part>> parts = new ArrayList<>();
    conditions.forEach(condition -> parts.add(new ArrayList<>()));
    if (isNamed(pattern)) {
      for (int i = 0; i < conditions.size(); i++) {
        Truth truth = conditions.get(i).truth(facts);
        parts.get(i).add(new Part(truth, missing == 1 && truth == Truth.NO));
      }
      return parts;
    }
    boolean othersHold = missing == (truths[pattern] == Truth.YES ? 0 : 1);
    boolean not = rule.patterns().get(pattern).quantifier() == Quantifier.NOT;
    for (Object other : others.of(rule.patterns().get(pattern).type())) {
      facts[pattern] = other;
      List<Truth> ofLine =
          conditions.stream().map(condition -> condition.truth(facts)).toList();
      long no = ofLine.stream().filter(truth -> truth != Truth.YES).count();
      // A fact that fits but for one condition keeps "not" holding, and "exists" from holding.
      boolean turns = othersHold && no == 1 && truths[pattern] == (not ? Truth.YES : Truth.NO);
      for (int i = 0; i < ofLine.size(); i++) {
        parts.get(i).add(new Part(ofLine.get(i), turns && ofLine.get(i) == Truth.NO));
      }
    }
    return parts;
  }
}
