package io.github.payerrules.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of each command that anyone can run for longer. */
class ProofCommandsTest {

  private static final long NO_END = Long.MAX_VALUE / 2;

  @TempDir
  Path folder;

  @Test
  void thePolicyByHandAgrees() {
    Oracle oracle = new Oracle(PayerRules.builder().payer("medicare").build());
    oracle.run(5_000, System.nanoTime() + NO_END, 11);

    assertThat(oracle.examples()).isEmpty();
    assertThat(oracle.differences()).isZero();
    assertThat(oracle.exercised()).hasSizeGreaterThan(35);
  }

  @Test
  void thePoliciesOfOtherPayersByHandAgree() {
    PayerRules rules = PayerRules.builder().packedPayers().build();
    PayersOracle oracle = new PayersOracle(rules);
    oracle.run(4_800, System.nanoTime() + NO_END, 11);

    assertThat(oracle.examples()).isEmpty();
    assertThat(oracle.differences()).isZero();
    Set<String> payers = new TreeSet<>(rules.payerNames());
    payers.remove("medicare");
    assertThat(oracle.exercised().keySet()).isEqualTo(payers);
    assertThat(oracle.exercised())
        .allSatisfy((payer, found) -> assertThat(found).hasSizeGreaterThanOrEqualTo(5));
  }

  @Test
  void theOtherEngineFindsTheSame() {
    RandomPatients patients = new RandomPatients("medicare", 12);
    try (EvreteRules evrete = new EvreteRules(PolicyByHand.ALL)) {
      for (int i = 0; i < 500; i++) {
        Claim claim = patients.next();
        assertThat(evrete.review(claim, RandomPatients.TODAY))
            .isEqualTo(PolicyByHand.of(claim, RandomPatients.TODAY));
      }
    }
  }

  @Test
  void theSameClaimGetsTheSameAnswer() throws Exception {
    Soak soak = new Soak(PayerRules.builder().packedPayers().build(), 1);
    soak.run(3);

    assertThat(soak.differing()).isZero();
    assertThat(soak.figures()).contains("0 differ");
  }

  @Test
  void changedFilesBreakNothing() throws Exception {
    Fuzz fuzz = new Fuzz(Fuzz.targets(folder, Fuzz.repository()));
    fuzz.run(System.nanoTime() + NO_END, 300, 5);

    assertThat(fuzz.figures()).contains(" 0 failed");
    assertThat(fuzz.failed()).isZero();
  }
}
