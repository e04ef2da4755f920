package io.github.payerrules.testkit.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What cases show of one rule. Immutable and thread-safe. Only cases that passed count, and only
 * those that judge the rule.
 *
 * @param rule the rule and its text
 * @param cases how many cases judge the rule and are about what it speaks of
 * @param firedBy a case in which it fires; {@code null} if there is none
 * @param nearlyFiredBy a case in which all but one of its conditions hold; {@code null} if none
 * @param conditions its conditions, in their order
 */
public record RuleCoverage(
    RuleText rule,
    int cases,
    @Nullable CaseRef firedBy,
    @Nullable CaseRef nearlyFiredBy,
    List<ConditionCoverage> conditions) {

  /** How far a rule got. */
  public enum Status {
    FIRED,
    NEARLY_FIRED,
    NEVER
  }

  /**
   * What cases show of one condition.
   *
   * @param condition the condition
   * @param heldBy a case in which it held; {@code null} if there is none
   * @param failedBy a case in which it did not; {@code null} if there is none
   * @param decidedBy a case in which it alone kept the rule from holding; {@code null} if none
   */
  public record ConditionCoverage(
      ConditionText condition,
      @Nullable CaseRef heldBy,
      @Nullable CaseRef failedBy,
      @Nullable CaseRef decidedBy) {

    /** Whether it was made true and made false. */
    @JsonProperty
    public boolean bothWays() {
      return heldBy != null && failedBy != null;
    }
  }

  public RuleCoverage {
    conditions = List.copyOf(conditions);
  }

  /** How far the rule got. */
  @JsonProperty
  public Status status() {
    return firedBy != null
        ? Status.FIRED
        : nearlyFiredBy != null ? Status.NEARLY_FIRED : Status.NEVER;
  }
}
