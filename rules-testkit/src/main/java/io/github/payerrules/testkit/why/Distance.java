package io.github.payerrules.testkit.why;

import io.github.payerrules.review.RuleTrace;
import io.github.payerrules.review.Truth;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a number is from where a condition turns. */
final class Distance {

  private static final Pattern NUMBER = Pattern.compile("(?:at least )?(-?\\d{1,9})(?: \\(.*)?");

  private Distance() {}

  /**
   * How much the number must grow (or shrink, below 0) for the condition to turn; empty where no
   * whole number is compared.
   */
  static OptionalInt toTurn(ConditionText condition, RuleTrace.Condition seen) {
    String value = condition.value();
    Matcher saw = NUMBER.matcher(seen.saw());
    if (value == null || !value.matches("-?\\d{1,9}") || !saw.matches()) {
      return OptionalInt.empty();
    }
    int limit = Integer.parseInt(value);
    int number = Integer.parseInt(saw.group(1));
    boolean holds = seen.truth() == Truth.YES;
    return switch (condition.comparison()) {
      case ">" -> OptionalInt.of((holds ? limit : limit + 1) - number);
      case ">=" -> OptionalInt.of((holds ? limit - 1 : limit) - number);
      case "<" -> OptionalInt.of((holds ? limit : limit - 1) - number);
      case "<=" -> OptionalInt.of((holds ? limit + 1 : limit) - number);
      case "==" -> holds ? OptionalInt.of(1) : OptionalInt.of(limit - number);
      default -> holds ? OptionalInt.of(limit - number) : OptionalInt.of(1);
    };
  }

  /** The same in words. */
  static String words(ConditionText condition, RuleTrace.Condition seen) {
    OptionalInt turn = toTurn(condition, seen);
    if (turn.isEmpty() || seen.truth() == Truth.UNKNOWN) {
      return "";
    }
    int by = turn.getAsInt();
    return Math.abs(by)
        + (by > 0 ? " more would " : " fewer would ")
        + (seen.truth() == Truth.YES ? "turn it" : "meet it");
  }
}
