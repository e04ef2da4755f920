package io.github.payerrules.testkit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.opentest4j.AssertionFailedError;

/**
 * Turns folders of cases into JUnit tests: a container for each case file, a test for each case,
 * one that the suite is whole, and one that nobody in it looks real. Used by a test factory:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> payers() {
 *   return PayerRulesTests.of(Path.of("payers"), Path.of("golden"));
 * }
 * }</pre>
 *
 * <p>Each test knows the line of its case, so that an editor opens it.
 */
public final class PayerRulesTests {

  private PayerRulesTests() {}

  /**
   * The tests of a payer folder or a folder of payer folders, compiled now, and of golden claims.
   * Rules that cannot be loaded are one failing test, which names every problem; the suites of the
   * other rules are there. Small tables in the payer folders ({@link CaseTables}) are imported for
   * the cases.
   *
   * @param payers a payer folder or a folder of payer folders
   * @param golden folders of golden claims; one that does not exist is a failing test
   */
  public static Stream<DynamicNode> of(Path payers, Path... golden) {
    List<Path> folders = new ArrayList<>(List.of(payers));
    Stream.of(golden).filter(Files::isDirectory).forEach(folders::add);
    Stream<DynamicNode> missing = Stream.of(golden)
        .filter(folder -> !Files.isDirectory(folder))
        .map(PayerRulesTests::missing);
    SuiteRules rules = SuiteRules.load(List.of(payers), PayerRulesTests::build);
    Stream<DynamicNode> suites = Suite.find(rules, folders).stream()
        .filter(suite -> suite.isLoaded() || !suite.problems().isEmpty())
        .map(PayerRulesTests::container);
    DynamicNode whole =
        dynamicTest("the rules can be loaded", payers.toUri(), () -> fail(rules.problems()));
    Stream<DynamicNode> loaded = rules.problems().isEmpty() ? Stream.empty() : Stream.of(whole);
    return Stream.of(loaded, missing, suites).flatMap(each -> each);
  }

  /** A folder with a mistake in its name must not pass for golden claims that hold. */
  private static DynamicNode missing(Path golden) {
    return dynamicTest("there is a folder " + golden, () -> {
      throw failure(golden.toAbsolutePath() + ": there is no such folder"
          + "\n    Name a folder of golden claims, or leave out this argument.");
    });
  }

  private static PayerRules build(List<Path> folders) {
    PayerRules.Builder builder = PayerRules.builder();
    folders.forEach(builder::payers);
    return CaseTables.giveTo(builder, folders).build();
  }

  /** The tests of suites that were found already: none of their cases is run twice. */
  public static Stream<DynamicNode> of(List<Suite> suites) {
    return suites.stream().map(PayerRulesTests::container);
  }

  private static DynamicNode container(Suite suite) {
    List<Case> all = suite.isLoaded() ? suite.cases() : List.of();
    Stream<DynamicNode> cases = all.stream()
        .map(test -> dynamicTest(test.name(), suite.source(test), () -> pass(suite.result(test))));
    Stream<DynamicNode> invariants = suite.isGolden()
        ? all.stream()
            .map(test -> dynamicTest(
                test.name() + " (invariants)",
                suite.source(test),
                () -> fail(suite.unstable(test))))
        : Stream.empty();
    DynamicNode whole = dynamicTest(
        "every rule fires in a case and has a near miss",
        suite.source(),
        () -> fail(suite.unproven()));
    DynamicNode synthetic = dynamicTest(
        "nobody in it looks like a real person", suite.source(), () -> fail(suite.unsynthetic()));
    return dynamicContainer(
        suite.name(),
        suite.source(),
        Stream.of(cases, invariants, Stream.of(whole, synthetic)).flatMap(each -> each));
  }

  private static void pass(CaseResult result) {
    if (!result.passed()) {
      throw failure(result.failure());
    }
  }

  private static void fail(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw failure(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
  }

  /** The words alone: the stack would only show this class. */
  private static AssertionFailedError failure(String text) {
    AssertionFailedError error = new AssertionFailedError("\n" + text);
    error.setStackTrace(new StackTraceElement[0]);
    return error;
  }
}
