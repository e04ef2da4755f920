package io.github.payerrules.payers;

import io.github.payerrules.testkit.PayerRulesTests;
import io.github.payerrules.testkit.proof.Goals;
import io.github.payerrules.testkit.proof.ProofTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

class PayersTest {

  @TestFactory
  Stream<DynamicNode> payers() {
    return PayerRulesTests.of(Path.of("payers"), Path.of("golden"));
  }

  /** What cases decide. */
  @TestFactory
  Stream<DynamicNode> goals() {
    Goals goals = new Goals(100, 100, 100, 0, 99.9, 0);
    return ProofTests.of(Path.of("payers"), goals, Path.of("golden"));
  }

  /**
   * The same, and that each change of a rule or row is noticed by a case or marked. A command of
   * its own, {@code mvn verify -Pproof}: it takes longer than all the rest.
   */
  @TestFactory
  @Tag("proof")
  Stream<DynamicNode> mutants() {
    Goals goals = new Goals(100, 100, 100, 0, 99.9, 95).withNoSurvivors();
    return ProofTests.of(Path.of("payers"), goals, Path.of("golden"));
  }
}
