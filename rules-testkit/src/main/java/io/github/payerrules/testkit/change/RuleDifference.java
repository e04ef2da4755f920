package io.github.payerrules.testkit.change;

import io.github.payerrules.review.RuleInfo;
import java.util.List;

/**
 * What changed in one rule. Immutable and thread-safe.
 *
 * @param rule the rule's id
 * @param kind what became of it
 * @param info the rule as it is now; as it was, where it is gone
 * @param changes each change in a sentence without its end
 */
public record RuleDifference(String rule, Kind kind, RuleInfo info, List<String> changes) {

  /** What became of a rule. */
  public enum Kind {
    /** It was not there. */
    NEW,
    /** It is no longer there. */
    GONE,
    /** It decides otherwise for some claim, or says another reason code. */
    CHANGED,
    /** It decides the same; its words or its citation are others. */
    REWORDED
  }

  public RuleDifference {
    changes = List.copyOf(changes);
  }

  /** Whether a review may answer otherwise. */
  public boolean isMeaning() {
    return kind != Kind.REWORDED;
  }
}
