package io.github.payerrules.internal.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of a patient's services does not depend on the order in which files are read. */
class AnyOrderOfHistoryTest {

  private static final int PATIENTS = 1_000;
  private static final int ORDERS = 6;
  private static final LocalDate DAY = LocalDate.of(2026, 2, 12);

  private record Paid(@Nullable LocalDate on, ClaimPayment payment) {}

  private final List<Claim> claims = new ArrayList<>();
  private final List<Paid> payments = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void isTheSame(int seed) {
    Random random = new Random(seed);
    for (int patient = 0; patient < PATIENTS; patient++) {
      make(random);
      String first = history();
      for (int order = 0; order < ORDERS; order++) {
        Collections.shuffle(claims, random);
        Collections.shuffle(payments, random);
        assertThat(history()).as("%s\n%s", told(claims), payments).isEqualTo(first);
      }
    }
  }

  private String history() {
    FiledClaims.Builder builder = new FiledClaims.Builder();
    claims.forEach(builder::add);
    payments.forEach(each -> builder.add(each.on(), each.payment()));
    return builder.build().of("patient", claim(1, "NEW", null, DAY.plusDays(90), "64483")).stream()
        .map(AnyOrderOfHistoryTest::told)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String told(PriorService service) {
    return service.claimNumber() + " " + service.date() + " " + service.code() + " "
        + service.units() + " " + service.status() + " " + service.payerClaimNumber();
  }

  private static String told(List<Claim> claims) {
    return claims.stream()
        .map(each -> each.claimNumber() + " " + each.frequencyCode() + " "
            + each.originalReference() + " "
            + each.lines().stream().map(line -> line.code() + " " + line.date()).toList())
        .collect(Collectors.joining("\n"));
  }

  private void make(Random random) {
    claims.clear();
    payments.clear();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Claim claim = claim(
          1 + random.nextInt(2),
          of(random, "P1", "P1", "P2", null),
          of(random, null, null, "7", "8"),
          DAY.plusDays(random.nextInt(2)),
          of(random, new String[] {"64483"}, new String[] {"64483", "20552"}, new String[] {"20552"
          }));
      claims.add(
          claim.frequencyCode() == null
              ? claim
              : claim.toBuilder()
                  .originalReference(of(random, "ICN1", "ICN2", null))
                  .build());
    }
    int decided = random.nextInt(4);
    for (int i = 0; i < decided; i++) {
      payments.add(new Paid(of(random, DAY, DAY.plusDays(30), null), payment(random)));
    }
  }

  private static Claim claim(
      int units,
      @Nullable String number,
      @Nullable String frequency,
      LocalDate date,
      String... codes) {
    List<ServiceLine> lines = new ArrayList<>();
    for (String code : codes) {
      lines.add(ServiceLine.builder()
          .number(lines.size() + 1)
          .code(code)
          .date(date)
          .units(units)
          .build());
    }
    return Claim.builder()
        .payer("acme")
        .patientKey("patient")
        .claimNumber(number)
        .frequencyCode(frequency)
        .lines(lines)
        .build();
  }

  private static ClaimPayment payment(Random random) {
    String status = of(random, "1", "4", "22");
    ClaimPayment.Builder payment = ClaimPayment.builder()
        .claimNumber(of(random, "P1", "P2"))
        .payerControlNumber(of(random, "ICN1", "ICN2", "ICN3", null))
        .status(Objects.requireNonNull(status))
        .charge(new BigDecimal(100))
        .paid(new BigDecimal("1".equals(status) ? 80 : 0));
    if (random.nextBoolean()) {
      payment.lines(List.of(ServicePayment.builder()
          .code(of(random, "64483", "20552"))
          .charge(new BigDecimal(100))
          .paid(new BigDecimal("1".equals(status) ? 80 : 0))
          .serviceDate(of(random, DAY, DAY.plusDays(1), null))
          .build()));
    }
    return payment.build();
  }

  @SafeVarargs
  private static <T> @Nullable T of(Random random, @Nullable T... values) {
    return values[random.nextInt(values.length)];
  }
}
