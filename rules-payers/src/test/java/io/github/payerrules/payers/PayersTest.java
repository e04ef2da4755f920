package io.github.payerrules.payers;

import io.github.payerrules.testkit.PayerRulesTests;
import io.github.payerrules.testkit.proof.Goals;
import io.github.payerrules.testkit.proof.ProofTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class PayersTest {

  @TestFactory
  Stream<DynamicNode> payers() {
    return PayerRulesTests.of(Path.of("payers"), Path.of("golden"));
  }

  /** What cases notice of wrong rules takes longer: payer-rules mutate shows it. */
  @TestFactory
  Stream<DynamicNode> goals() {
    return ProofTests.of(
        Path.of("payers"), new Goals(100, 100, 100, 0, 99.9, 0), Path.of("golden"));
  }
}
