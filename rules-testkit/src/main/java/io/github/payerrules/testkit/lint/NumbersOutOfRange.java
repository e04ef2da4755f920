package io.github.payerrules.testkit.lint;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on a number that hold whatever it is, or never: no count is below zero, and a
 * documented number is in the range of its scale.
 */
final class NumbersOutOfRange {

  private static final int LARGEST_SCALE = 100;
  private static final Set<String> COUNTS = Set.of("count", "units");

  /** What a number can be at most; nothing where that is not known. */
  private record Range(@Nullable Integer most, String why) {}

  private NumbersOutOfRange() {}

  static List<Problem> of(RuleText rule) {
    List<Problem> problems = new ArrayList<>();
    for (ConditionText condition : rule.conditions()) {
      Optional<Range> range = range(condition.words());
      String value = condition.value();
      if (range.isEmpty() || value == null || !value.matches("-?\\d{1,9}")) {
        continue;
      }
      Boolean always = alwaysHolds(
          condition.comparison(), Integer.parseInt(value), range.get().most());
      if (always != null) {
        problems.add(new Problem(
            rule.info().file(),
            condition.span().line(),
            null,
            condition.text() + " is " + (always ? "always" : "never") + " true: "
                + range.get().why(),
            "Compare it with the number of the policy."));
      }
    }
    return problems;
  }

  private static Optional<Range> range(List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String last = words.get(words.size() - 1);
    if (COUNTS.contains(last)) {
      return Optional.of(new Range(null, "what is counted is never below 0"));
    }
    return !words.contains("documented")
        ? Optional.empty()
        : Arrays.stream(EvidenceFact.values())
            .filter(fact -> fact.factName().equals(last))
            .filter(fact -> fact.kind() == EvidenceFact.Kind.WHOLE_NUMBER)
            .findFirst()
            .map(fact -> fact.most() > LARGEST_SCALE
                ? new Range(null, "it is never below 0")
                : new Range(fact.most(), "it is a number from 0 to " + fact.most()));
  }

  /** Whether it always or never holds; {@code null} where the number decides. */
  private static @Nullable Boolean alwaysHolds(
      String comparison, int value, @Nullable Integer most) {
    long last = most == null ? Long.MAX_VALUE : most;
    boolean isOutside = value < 0 || value > last;
    return switch (comparison) {
      case ">", ">=", "<", "<=" -> {
        boolean ofLeast = holds(0, comparison, value);
        yield ofLeast == holds(last, comparison, value) ? (Boolean) ofLeast : null;
      }
      case "==" -> isOutside ? Boolean.FALSE : null;
      case "!=" -> isOutside ? Boolean.TRUE : null;
      default -> null;
    };
  }

  private static boolean holds(long number, String comparison, int value) {
    return switch (comparison) {
      case ">" -> number > value;
      case ">=" -> number >= value;
      case "<" -> number < value;
      default -> number <= value;
    };
  }
}
