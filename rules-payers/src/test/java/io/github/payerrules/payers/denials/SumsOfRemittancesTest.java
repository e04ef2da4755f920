package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.denial.ClaimIndex;
import io.github.payerrules.denial.DenialDesk;
import io.github.payerrules.denial.DenialHandler;
import io.github.payerrules.denial.DenialRules;
import io.github.payerrules.denial.DenialRun;
import io.github.payerrules.denial.RemittanceReader;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.remittance.ServicePayment;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No money is lost: what is listed of generated remittances adds up to what was written. */
class SumsOfRemittancesTest {

  private static final int FILES = 200;
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

  private final DenialDesk desk = new DenialDesk(
      DenialRules.onClassPath(),
      PayerRules.builder().payer("aetna").build(),
      new ClaimIndex(),
      TODAY);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void whatIsReadAddsUpToTheFile(int seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < FILES; i++) {
      GeneratedRemittance file = new GeneratedRemittance(random);
      Read read = new Read();
      RemittanceReader.read("test.835", stream(file), read);

      assertThat(List.of(read.charges, read.paid, read.adjusted, read.taken))
          .as("charges, payments, adjustments and provider adjustments of\n%s", file.text())
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactly(file.charges(), file.paid(), file.adjusted(), file.taken());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8})
  void whatIsWorkedAddsUpToTheFile(int seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < FILES; i++) {
      GeneratedRemittance file = new GeneratedRemittance(random);
      Worked worked = new Worked();
      new DenialRun(desk, worked).read("test.835", stream(file));

      assertThat(List.of(worked.charges, worked.paid, worked.amounts, worked.taken))
          .as("charges, payments, adjustments and provider adjustments of\n%s", file.text())
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactly(file.charges(), file.paid(), file.adjusted(), file.taken());
    }
  }

  private static InputStream stream(GeneratedRemittance file) {
    return new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
  }

  private static final class Read implements RemittanceHandler {
    private BigDecimal charges = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal adjusted = BigDecimal.ZERO;
    private BigDecimal taken = BigDecimal.ZERO;

    @Override
    public void claim(Remittance payment, ClaimPayment claim, int line) {
      add(claim.adjustments());
      if (claim.lines().isEmpty()) {
        charges = charges.add(claim.charge());
        paid = paid.add(claim.paid());
      }
      for (ServicePayment each : claim.lines()) {
        charges = charges.add(each.charge());
        paid = paid.add(each.paid());
        add(each.adjustments());
      }
    }

    private void add(List<Adjustment> adjustments) {
      for (Adjustment each : adjustments) {
        adjusted = adjusted.add(each.amount());
      }
    }

    @Override
    public void payment(Remittance payment, PaymentTotals totals) {
      for (ProviderAdjustment each : payment.providerAdjustments()) {
        taken = taken.add(each.amount());
      }
    }

    @Override
    public void problem(Problem problem) {
      // Files that do not balance are meant to be there.
    }
  }

  private static final class Worked implements DenialHandler {
    private BigDecimal charges = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal amounts = BigDecimal.ZERO;
    private BigDecimal taken = BigDecimal.ZERO;

    @Override
    public void line(WorkedLine line) {
      charges = charges.add(line.match().line().charge());
      paid = paid.add(line.match().line().paid());
      for (Remedy each : line.remedies()) {
        amounts = amounts.add(each.amount());
      }
    }

    @Override
    public void providerAdjustment(
        Remittance payment, ProviderAdjustment adjustment, Remedy remedy) {
      taken = taken.add(remedy.amount());
    }

    @Override
    public void payment(Remittance payment, PaymentTotals totals) {
      // Its lines and provider adjustments came one by one.
    }

    @Override
    public void problem(Problem problem) {
      // Files that do not balance are meant to be there.
    }
  }
}
