package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.rule.Comparison;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Condition.Literal;
import io.github.payerrules.internal.rule.Metadata;
import io.github.payerrules.internal.rule.Rule;
import java.util.stream.Collectors;

/** What a rule finds and when, in one spelling: rules of one signature find the same. */
final class Signature {

  private Signature() {}

  static String of(Rule rule) {
    String left = rule.patterns().stream()
        .map(pattern -> pattern.quantifier()
            + pattern.conditions().stream()
                .map(Signature::of)
                .collect(Collectors.joining(", ", "( ", " )")))
        .collect(Collectors.joining(" "));
    return finding(rule) + " " + left;
  }

  /** What the rule finds, and on which dates, whatever its conditions. */
  static String finding(Rule rule) {
    Metadata metadata = rule.metadata();
    return rule.outcome()
        + " "
        + metadata.effective()
        + " "
        + metadata.group()
        + "-"
        + metadata.carc()
        + " "
        + metadata.rarcs()
        + " "
        + metadata.patientWith();
  }

  /** Whole numbers: {@code >= 4} is {@code > 3}, {@code <= 4} is {@code < 5}. */
  static String of(Condition condition) {
    String from = condition.path().pattern() + ":";
    if (condition instanceof Literal literal && literal.literal() instanceof Integer number) {
      String words = from + literal.path().words();
      if (literal.comparison() == Comparison.GREATER_OR_EQUAL) {
        return words + " > Integer " + (number - 1);
      }
      if (literal.comparison() == Comparison.LESS_OR_EQUAL) {
        return words + " < Integer " + (number + 1);
      }
    }
    return from + condition.canonical();
  }
}
