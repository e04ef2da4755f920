package io.github.payerrules.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.remittance.ClaimPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimIndexTest {

  private static final LocalDate FIRST = LocalDate.of(1975, 1, 1);
  private static final int CLAIMS = 18_000;

  /** Some systems send the same number, such as 0, with every claim. */
  @Test
  @Timeout(60)
  void thousandsOfClaimsOfOneNumberAreToldApartByTheirServices() {
    ClaimIndex index = new ClaimIndex();
    StringBuilder remittance = new StringBuilder("ST*835*0001~\nN1*PR*TEST*XV*1~\n");
    for (int day = 0; day < CLAIMS; day++) {
      index.add(claim("64483", FIRST.plusDays(day)));
      remittance
          .append("CLP*0*4*100*0**12*ICN~\nSVC*HC:64483*100*0~\nDTM*472*")
          .append(FIRST.plusDays(day).format(DateTimeFormatter.BASIC_ISO_DATE))
          .append("~\nCAS*CO*197*100~\n");
    }

    List<ClaimPayment> payments = Remits.read(remittance.toString()).claims;

    assertThat(payments).hasSize(CLAIMS);
    assertThat(payments).allSatisfy(payment -> {
      assertThat(index.of(payment).lines().get(0).date())
          .isEqualTo(payment.lines().get(0).serviceDate());
      assertThat(index.isAmbiguous(payment)).isFalse();
    });
  }

  @Test
  @Timeout(60)
  void thousandsOfClaimsWithoutTheServicesAreAmbiguous() {
    ClaimIndex index = new ClaimIndex();
    for (int day = 0; day < CLAIMS; day++) {
      index.add(claim("64483", FIRST.plusDays(day)));
    }
    ClaimPayment other = Remits.read("ST*835*0001~\nCLP*0*4*100*0**12*ICN~\nSVC*HC:20610*100*0~\n")
        .claims
        .get(0);

    Claim first = index.of(other);

    for (int times = 0; times < CLAIMS; times++) {
      assertThat(index.of(other)).isSameAs(first);
      assertThat(index.isAmbiguous(other)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PRACTICE-7-CLAIM-000123456, true",
    "PRACTICE-7-CLAIM-000, true",
    "PRACTICE-7-CLAIM-00, false"
  })
  void aPayerMayCutTheNumberAfterTwentyCharacters(String returned, boolean isFound) {
    ClaimIndex index = new ClaimIndex();
    Claim sent = claim("64483", FIRST).toBuilder()
        .id("X")
        .claimNumber("PRACTICE-7-CLAIM-000123456")
        .build();
    index.add(sent);

    assertThat(index.numbered(returned)).isEqualTo(isFound ? sent : null);
  }

  /** Without a known number the services decide, where they are one claim's alone. */
  @Test
  @Timeout(60)
  void thousandsOfClaimsOfOneServiceAreNobodys() {
    ClaimIndex index = new ClaimIndex();
    for (int number = 0; number < CLAIMS; number++) {
      index.add(claim("64483", FIRST).toBuilder().id("A" + number).build());
    }
    index.add(claim("20610", FIRST).toBuilder().id("B").build());
    String line = "SVC*HC:%s*100*0~\nDTM*472*19750101~\n";
    String claim = "ST*835*0001~\nCLP*OTHER*4*100*0**12*ICN~\n";
    ClaimPayment many = Remits.read(claim + line.formatted("64483")).claims.get(0);
    ClaimPayment one = Remits.read(claim + line.formatted("20610")).claims.get(0);

    for (int times = 0; times < CLAIMS; times++) {
      assertThat(index.of(many)).isNull();
    }
    assertThat(index.of(one)).extracting(Claim::id).isEqualTo("B");
  }

  private static Claim claim(String code, LocalDate date) {
    return Claim.builder()
        .id("0")
        .payer("medicare")
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code(code)
            .date(date)
            .units(1)
            .charge(new BigDecimal(100))
            .build()))
        .build();
  }
}
