package io.github.payerrules.internal.reviewing;

import io.github.payerrules.internal.engine.SessionPool;
import io.github.payerrules.internal.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are held against claims together. What runs them is made when the first claim comes:
 * most programs see few of the payers that they could. Thread-safe.
 */
final class RuleSet {

  private final List<Rule> rules;
  private final Checks checks;
  private volatile @Nullable SessionPool sessions;

  RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.checks = new Checks(this.rules);
  }

  List<Rule> rules() {
    return rules;
  }

  /** Counts those that concern a claim. */
  Checks checks() {
    return checks;
  }

  SessionPool sessions() {
    SessionPool made = sessions;
    if (made == null) {
      synchronized (this) {
        made = sessions;
        if (made == null) {
          made = new SessionPool(rules);
          sessions = made;
        }
      }
    }
    return made;
  }
}
