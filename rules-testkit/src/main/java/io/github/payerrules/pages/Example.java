package io.github.payerrules.pages;

import io.github.payerrules.testkit.Case;
import io.github.payerrules.testkit.CaseResult;
import io.github.payerrules.testkit.Suite;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case that shows what a rule does.
 *
 * @param name what the case shows
 * @param file the case file's name
 * @param line where the case begins in it
 * @param claim the claim in a few lines
 */
record Example(String name, String file, int line, List<String> claim) {

  private static Example of(Case test) {
    return new Example(
        test.name().strip().replaceAll("\\s+", " "),
        test.file(),
        test.line(),
        ClaimText.of(test.claim()));
  }

  /** The passed case with the fewest other findings in which the rule fires. */
  static @Nullable Example firing(String rule, @Nullable Suite suite) {
    return firingCase(rule, suite).map(Example::of).orElse(null);
  }

  private static Optional<Case> firingCase(String rule, @Nullable Suite suite) {
    return suite == null
        ? Optional.empty()
        : suite.results().stream()
            .filter(result -> result.passed() && result.fired().contains(rule))
            .min(Comparator.comparingInt(result -> result.fired().size()))
            .map(CaseResult::run);
  }

  /**
   * A passed case that names the rule as nearly fired, or the one that stands next to a firing one.
   */
  static @Nullable Example nearMiss(String rule, @Nullable Suite suite) {
    if (suite == null) {
      return null;
    }
    int firing = firingCase(rule, suite).map(Case::line).orElse(0);
    return suite.results().stream()
        .filter(result -> result.passed() && result.nearMissed().contains(rule))
        .map(CaseResult::run)
        .min(Comparator.<Case>comparingInt(test -> test.near().contains(rule) ? 0 : 1)
            .thenComparingInt(test -> test.line() > firing ? 0 : 1)
            .thenComparingInt(test -> Math.abs(test.line() - firing)))
        .map(Example::of)
        .orElse(null);
  }
}
