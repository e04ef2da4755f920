package io.github.payerrules.internal.reviewing;

import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of which lines a rule speaks. */
final class Coverage {

  private Coverage() {}

  /** Whether the rule's first condition holds for the line. */
  static boolean speaksOf(Rule rule, LineFacts line) {
    List<Condition> conditions = rule.patterns().get(0).conditions();
    if (!rule.ofLines() || conditions.isEmpty()) {
      return rule.ofLines();
    }
    @Nullable Object[] facts = new @Nullable Object[rule.patterns().size()];
    facts[0] = line;
    return conditions.get(0).truth(facts) != Truth.NO;
  }
}
