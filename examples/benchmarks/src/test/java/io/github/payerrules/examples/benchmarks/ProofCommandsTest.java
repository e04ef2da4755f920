package io.github.payerrules.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of each command that anyone can run for longer. */
class ProofCommandsTest {

  private static final long NO_END = Long.MAX_VALUE / 2;

  @TempDir
  Path folder;

  @Test
  void thePolicyOfMedicareByHandAgrees() {
    Oracle oracle = new Oracle(
        PayerRules.builder().payer(PoliciesByHand.MEDICARE).build(),
        Set.of(PoliciesByHand.MEDICARE));
    oracle.run(5_000, System.nanoTime() + NO_END, 11);

    assertThat(oracle.examples()).isEmpty();
    assertThat(oracle.differences()).isZero();
    assertThat(oracle.exercised().get(PoliciesByHand.MEDICARE)).hasSizeGreaterThan(35);
  }

  @Test
  void thePoliciesOfAllPayersByHandAgree() {
    PayerRules rules = PayerRules.builder().packedPayers().build();
    Oracle oracle = new Oracle(rules, PoliciesByHand.payers());
    oracle.run(5_000, System.nanoTime() + NO_END, 11);

    assertThat(oracle.examples()).isEmpty();
    assertThat(oracle.differences()).isZero();
    assertThat(oracle.exercised().keySet()).containsExactlyInAnyOrderElementsOf(rules.payerNames());
    assertThat(oracle.exercised())
        .allSatisfy((payer, found) -> assertThat(found).hasSizeGreaterThanOrEqualTo(5));
  }

  @Test
  void theOtherEngineFindsTheSame() {
    RandomPatients patients = new RandomPatients("medicare", 12);
    List<Check> checks = PoliciesByHand.of(PoliciesByHand.MEDICARE);
    try (EvreteRules evrete = new EvreteRules(checks)) {
      for (int i = 0; i < 500; i++) {
        Claim claim = patients.next();
        assertThat(evrete.review(claim, RandomPatients.TODAY))
            .isEqualTo(PoliciesByHand.find(checks, claim, RandomPatients.TODAY));
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
