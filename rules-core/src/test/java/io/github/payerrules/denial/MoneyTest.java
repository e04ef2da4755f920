package io.github.payerrules.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ProviderAdjustment;
import java.math.BigDecimal;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No money is lost: what is listed of generated remittances adds up to what the file holds. */
class MoneyTest {

  private static final String[] GROUPS = {"CO", "PR", "OA", "PI"};
  private static final String[] CARCS = {"45", "1", "2", "50", "97", "253", "23", "B7"};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void theSumOfAllListedAmountsIsTheSumOfTheFile(long seed) {
    Random random = new Random(seed);
    Written written = new Written(random);
    String file = written.file();

    Remits remits = Remits.read(file);

    assertThat(remits.problems).isEmpty();
    assertThat(sum(remits, ClaimPayment::charge)).isEqualByComparingTo(written.charges);
    assertThat(sum(remits, ClaimPayment::paid)).isEqualByComparingTo(written.paid);
    assertThat(sum(remits, ClaimPayment::adjusted)).isEqualByComparingTo(written.adjusted);
    assertThat(remits.claims).allMatch(ClaimPayment::balances);
    assertThat(remits.payments.stream()
            .flatMap(payment -> payment.providerAdjustments().stream())
            .map(ProviderAdjustment::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(written.providerAdjustments);
    assertThat(remits.claims.stream()
            .flatMap(claim -> claim.lines().stream())
            .flatMap(line -> line.adjustments().stream())
            .map(Adjustment::amount)
            .count())
        .isEqualTo(written.count);
  }

  private static BigDecimal sum(Remits remits, Function<ClaimPayment, BigDecimal> amount) {
    return remits.claims.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A remittance that balances, and what stands in it. */
  private static final class Written {
    private final Random random;
    private BigDecimal charges = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal adjusted = BigDecimal.ZERO;
    private BigDecimal providerAdjustments = BigDecimal.ZERO;
    private int count;

    Written(Random random) {
      this.random = random;
    }

    private BigDecimal amount(int most) {
      return BigDecimal.valueOf(random.nextInt(most), 2);
    }

    String file() {
      StringBuilder claims = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        claims.append(claim(i));
      }
      StringBuilder plb = new StringBuilder("PLB*2000000010*20261231");
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        BigDecimal amount =
            amount(10_000).multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
        providerAdjustments = providerAdjustments.add(amount);
        plb.append("*WO:T").append(i).append('*').append(amount.toPlainString());
      }
      BigDecimal payment = paid.subtract(providerAdjustments);
      return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       "
          + "*260316*1200*^*00501*000000001*0*T*:~GS*HP*P*P*20260316*1200*1*X*005010X221A1~"
          + "ST*835*1~BPR*I*"
          + payment.toPlainString()
          + "*C~"
          + claims
          + plb
          + "~SE*1*1~GE*1*1~IEA*1*000000001~";
    }

    private String claim(int number) {
      boolean reversal = random.nextInt(8) == 0;
      BigDecimal sign = BigDecimal.valueOf(reversal ? -1 : 1);
      BigDecimal claimCharge = BigDecimal.ZERO;
      BigDecimal claimPaid = BigDecimal.ZERO;
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        BigDecimal charge = amount(1_000_000).multiply(sign);
        BigDecimal left = charge;
        StringBuilder cas = new StringBuilder();
        for (int j = 0; j < 1 + random.nextInt(3); j++) {
          BigDecimal part =
              amount(Math.max(1, left.abs().unscaledValue().intValue() + 1)).multiply(sign);
          left = left.subtract(part);
          adjusted = adjusted.add(part);
          count++;
          cas.append("CAS*")
              .append(GROUPS[random.nextInt(GROUPS.length)])
              .append('*')
              .append(CARCS[random.nextInt(CARCS.length)])
              .append('*')
              .append(part.toPlainString())
              .append('~');
        }
        claimCharge = claimCharge.add(charge);
        claimPaid = claimPaid.add(left);
        lines
            .append("SVC*HC:64483:LT*")
            .append(charge.toPlainString())
            .append('*')
            .append(left.toPlainString())
            .append("~DTM*472*20260224~")
            .append(cas);
      }
      charges = charges.add(claimCharge);
      paid = paid.add(claimPaid);
      return "CLP*visit-" + number + "*" + (reversal ? "22" : "1") + "*"
          + claimCharge.toPlainString() + "*" + claimPaid.toPlainString() + "**12*T" + number + "~"
          + lines;
    }
  }
}
