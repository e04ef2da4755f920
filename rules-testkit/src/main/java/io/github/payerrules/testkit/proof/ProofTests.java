package io.github.payerrules.testkit.proof;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.CaseTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.opentest4j.AssertionFailedError;

/**
 * Turns goals into JUnit tests, beside those of
 * {@link io.github.payerrules.testkit.PayerRulesTests}:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> goals() {
 *   return ProofTests.of(Path.of("payers"), new Goals(100, 100, 95, 0, 0, 0), Path.of("golden"));
 * }
 * }</pre>
 */
public final class ProofTests {

  /** How many survivors are named where there must be none. */
  private static final int NAMED = 20;

  private ProofTests() {}

  /**
   * A test of what cases cover and, where a score or no survivor is wanted, one of the mutants that
   * they kill and of the marks of those that may live.
   *
   * @param payers a payer folder or a folder of payer folders
   * @param goals what must be reached
   * @param golden folders of golden claims; those that do not exist are left out
   */
  public static Stream<DynamicNode> of(Path payers, Goals goals, Path... golden) {
    List<Path> folders = new ArrayList<>(List.of(payers));
    Stream.of(golden).filter(Files::isDirectory).forEach(folders::add);
    return of(() -> proof(payers, folders), goals);
  }

  /**
   * The same of a proof that is made by the first test that needs it.
   *
   * @param proof makes it; asked once a test
   * @param goals what must be reached
   */
  public static Stream<DynamicNode> of(Supplier<Proof> proof, Goals goals) {
    DynamicNode covered = dynamicTest(
        "the cases cover the rules",
        () -> check(goals.missed(proof.get().coverage(Watching.NOBODY))));
    DynamicNode noticed = dynamicTest(
        "the cases notice wrong rules",
        () -> check(missed(goals, proof.get().mutation(false, Watching.NOBODY))));
    return goals.score() > 0 || goals.noSurvivors()
        ? Stream.of(covered, noticed)
        : Stream.of(covered);
  }

  private static Proof proof(Path payers, List<Path> folders) {
    PayerRules rules =
        CaseTables.giveTo(PayerRules.builder().payers(payers), List.of(payers)).build();
    return Proof.of(rules, folders);
  }

  private static List<String> missed(Goals goals, Mutation mutation) {
    List<String> missed = new ArrayList<>(goals.missed(mutation));
    if (goals.noSurvivors()) {
      mutation.survivors().stream().limit(NAMED).map(Mutant::toString).forEach(missed::add);
    }
    mutation.problems().stream().map(Problem::toString).forEach(missed::add);
    return missed;
  }

  private static void check(List<String> missed) {
    if (!missed.isEmpty()) {
      throw new AssertionFailedError("\n" + String.join("\n", missed)
          + "\npayer-rules coverage FOLDER and payer-rules mutate FOLDER show what is missing.");
    }
  }
}
