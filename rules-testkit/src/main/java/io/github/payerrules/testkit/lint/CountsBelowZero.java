package io.github.payerrules.testkit.lint;

import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions on a count that hold whatever is counted, or never, since no count is below zero. */
final class CountsBelowZero {

  private static final Set<String> COUNTS = Set.of("count", "units");

  private CountsBelowZero() {}

  static List<Problem> of(RuleText rule) {
    List<Problem> problems = new ArrayList<>();
    for (ConditionText condition : rule.conditions()) {
      List<String> words = condition.words();
      String value = condition.value();
      if (words.isEmpty()
          || value == null
          || !COUNTS.contains(words.get(words.size() - 1))
          || !value.matches("-?\\d{1,9}")) {
        continue;
      }
      Boolean always = alwaysHolds(condition.comparison(), Integer.parseInt(value));
      if (always != null) {
        problems.add(new Problem(
            rule.info().file(),
            condition.span().line(),
            null,
            condition.text() + " is " + (always ? "always" : "never")
                + " true: what is counted is never below 0",
            "Compare it with the number that the policy allows."));
      }
    }
    return problems;
  }

  /** Whether it always or never holds of 0 and more; {@code null} where the count decides. */
  private static @Nullable Boolean alwaysHolds(String comparison, int value) {
    return switch (comparison) {
      case ">" -> value < 0 ? true : null;
      case ">=" -> value <= 0 ? true : null;
      case "<" -> value <= 0 ? false : null;
      case "<=", "==" -> value < 0 ? false : null;
      case "!=" -> value < 0 ? true : null;
      default -> null;
    };
  }
}
