package io.github.payerrules.cli;

import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.Case;
import io.github.payerrules.testkit.CaseResult;
import io.github.payerrules.testkit.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What came of running a suite. Immutable.
 *
 * @param suite the suite
 * @param cases what came of each case; empty where none was run
 * @param problems what is wrong with the suite as a whole
 */
record SuiteReport(Suite suite, List<Timed> cases, List<Problem> problems) {

  /** A case, and how long it took. */
  record Timed(CaseResult result, Duration took) {}

  /** Runs a suite, with what must hold of every review tried on golden claims. */
  static SuiteReport of(Suite suite, Runnable afterEachCase) {
    return new SuiteReport(suite, run(suite, afterEachCase), suite.problems());
  }

  /** Runs a suite while somebody waits: without what must hold of every review. */
  static SuiteReport quick(Suite suite, Runnable afterEachCase) {
    List<Timed> cases = run(suite, afterEachCase);
    List<Problem> problems = new ArrayList<>(suite.unproven());
    problems.addAll(suite.unsynthetic());
    return new SuiteReport(suite, cases, problems);
  }

  /** Runs some cases of a suite, of which nothing follows for what the suite proves. */
  static SuiteReport some(Suite suite, Predicate<Case> wanted, Runnable afterEachCase) {
    return new SuiteReport(suite, run(suite, wanted, afterEachCase), List.of());
  }

  private static List<Timed> run(Suite suite, Runnable afterEachCase) {
    return run(suite, any -> true, afterEachCase);
  }

  private static List<Timed> run(Suite suite, Predicate<Case> wanted, Runnable afterEachCase) {
    List<Timed> cases = new ArrayList<>();
    for (Case test : suite.isLoaded() ? suite.cases() : List.<Case>of()) {
      if (!wanted.test(test)) {
        continue;
      }
      long start = System.nanoTime();
      CaseResult result = suite.result(test);
      cases.add(new Timed(result, Duration.ofNanos(System.nanoTime() - start)));
      afterEachCase.run();
    }
    return List.copyOf(cases);
  }

  List<CaseResult> failures() {
    return cases.stream().map(Timed::result).filter(result -> !result.passed()).toList();
  }

  boolean passed() {
    return suite.isLoaded() && problems.isEmpty() && failures().isEmpty();
  }
}
