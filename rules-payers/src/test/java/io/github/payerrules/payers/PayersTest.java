package io.github.payerrules.payers;

import io.github.payerrules.testkit.PayerRulesTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class PayersTest {

  @TestFactory
  Stream<DynamicNode> payers() {
    return PayerRulesTests.of(Path.of("payers"), Path.of("golden"));
  }
}
