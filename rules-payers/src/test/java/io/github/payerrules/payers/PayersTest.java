package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.pages.Catalogue;
import io.github.payerrules.testkit.CaseTables;
import io.github.payerrules.testkit.PayerRulesTests;
import io.github.payerrules.testkit.Suite;
import io.github.payerrules.testkit.proof.Goals;
import io.github.payerrules.testkit.proof.Proof;
import io.github.payerrules.testkit.proof.ProofTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The cases of all payers, run once for what each test asks of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayersTest {

  private static final List<Path> PAYERS = List.of(Path.of("payers"));
  private static final List<Path> FOLDERS = List.of(PAYERS.get(0), Path.of("golden"));

  private final PayerRules rules =
      CaseTables.giveTo(PayerRules.builder().payers(PAYERS.get(0)), PAYERS).build();
  private final List<Suite> suites = Suite.find(rules, FOLDERS);

  @TestFactory
  Stream<DynamicNode> payers() {
    return PayerRulesTests.of(suites);
  }

  /** What cases decide. */
  @TestFactory
  Stream<DynamicNode> goals() {
    Goals goals = new Goals(100, 100, 100, 0, 99.9, 0);
    return ProofTests.of(() -> Proof.of(rules, FOLDERS, suites), goals);
  }

  /**
   * The same, and that each change of a rule or row is noticed by a case or marked. A command of
   * its own, {@code mvn verify -Pproof}: it takes minutes of all processors.
   */
  @TestFactory
  @Tag("proof")
  Stream<DynamicNode> mutants() {
    Goals goals = new Goals(100, 100, 100, 0, 99.9, 95).withNoSurvivors();
    return ProofTests.of(() -> Proof.of(rules, FOLDERS, suites), goals);
  }

  /** The page for all payers is left in {@code target}: it is too large to be kept. */
  @Test
  void thePagesAreWhatTheRulesSay() throws IOException {
    List<Suite> ofPayers = suites.stream().filter(suite -> !suite.isGolden()).toList();
    Catalogue catalogue = Catalogue.of(rules, PAYERS, ofPayers);
    Files.writeString(Path.of("target/catalogue.html"), catalogue.html());

    assertThat(catalogue.stale())
        .as("write them anew: rules-testkit/payer-rules catalogue rules-payers/payers")
        .isEmpty();
  }
}
