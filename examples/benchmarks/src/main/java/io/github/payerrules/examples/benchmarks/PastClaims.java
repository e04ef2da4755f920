package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.ClaimWriter;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes made-up past claims to Medicare as JSON Lines: {@code PastClaims NUMBER FILE}. The same
 * number gives the same claims.
 */
final class PastClaims {

  private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
  private static final String[] NPIS = {
    "1999999984", "1999999976", "1999999968", "1999999950", "1999999943"
  };

  private record Service(String code, String modifier, String diagnosis, String charge) {}

  private static final List<Service> SERVICES = List.of(
      new Service("64483", "LT", "M54.16", "780.00"),
      new Service("62323", "", "M54.16", "690.00"),
      new Service("64493", "RT", "M47.816", "640.00"),
      new Service("20553", "", "M79.18", "180.00"),
      new Service("99213", "", "M54.16", "145.00"));

  private PastClaims() {}

  /** Writes the claims. */
  public static void main(String[] arguments) throws IOException {
    int number = Integer.parseInt(arguments[0]);
    Random random = new Random(19);
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
      for (int i = 0; i < number; i++) {
        out.write(ClaimWriter.toJson(claim(i, random)));
        out.write('\n');
      }
    }
  }

  private static Claim claim(int number, Random random) {
    LocalDate day = FIRST.plusDays(random.nextInt(180));
    Service service = SERVICES.get(random.nextInt(SERVICES.size()));
    List<PriorService> history = new ArrayList<>();
    LocalDate before = day;
    for (int i = random.nextInt(5); i > 0; i--) {
      before = before.minusDays(30 + random.nextInt(70));
      history.add(PriorService.of(service.code(), before));
    }
    return Claim.builder()
        .id("past-" + number)
        .payer("medicare")
        .state("GA")
        .rendering(Provider.ofNpi(NPIS[random.nextInt(NPIS.length)]))
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code(service.code())
            .modifiers(service.modifier().isEmpty() ? List.of() : List.of(service.modifier()))
            .date(day)
            .diagnoses(List.of(service.diagnosis()))
            .placeOfService("11")
            .charge(new BigDecimal(service.charge()))
            .build()))
        .history(history)
        .evidence(Evidence.builder().painWeeks(8 + random.nextInt(20)).build())
        .build();
  }
}
