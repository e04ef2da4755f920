package io.github.payerrules.oracle;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims in which much is alike and much is not known, the same ones for the same seed. */
final class SmallClaims {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final Random random;

  SmallClaims(long seed) {
    this.random = new Random(seed);
  }

  Claim next() {
    List<ServiceLine> lines =
        IntStream.rangeClosed(1, 1 + random.nextInt(6)).mapToObj(this::line).toList();
    return Claim.builder()
        .payer("acme")
        .type(random.nextBoolean() ? ClaimType.PROFESSIONAL : ClaimType.FACILITY)
        .state(maybe("TX"))
        .lines(lines)
        .rendering(provider())
        .history(random.nextInt(4) == 0 ? null : history())
        .historyCompleteFrom(random.nextBoolean() ? DAY.minusDays(random.nextInt(400)) : null)
        .authorizations(random.nextBoolean() ? List.of() : null)
        .evidence(evidence())
        .build();
  }

  private ServiceLine line(int number) {
    return ServiceLine.builder()
        .number(number)
        .code(code())
        .modifiers(modifiers())
        .date(DAY.plusDays(random.nextInt(3)))
        .units(1 + random.nextInt(3))
        .diagnoses(List.of("M54.16"))
        .placeOfService(random.nextBoolean() ? "11" : maybe("24"))
        .rendering(provider())
        .evidence(evidence())
        .build();
  }

  private List<PriorService> history() {
    List<PriorService> history = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      history.add(PriorService.of(
          code(), DAY.minusDays(random.nextInt(400)), modifiers().toArray(String[]::new)));
    }
    return history;
  }

  private Evidence evidence() {
    Evidence.Builder evidence = Evidence.builder();
    if (random.nextBoolean()) {
      evidence.put(EvidenceFact.PAIN_WEEKS, random.nextInt(8));
    }
    if (random.nextBoolean()) {
      evidence.put(EvidenceFact.CONSERVATIVE_FAILED, random.nextBoolean());
    }
    return evidence.build();
  }

  private List<String> modifiers() {
    return Stream.of("LT", "RT", "50", "KX")
        .filter(each -> random.nextInt(4) == 0)
        .toList();
  }

  private String code() {
    return List.of("A1000", "A1000", "A1001", "A1002", "B1000", "B1001", "C1000")
        .get(random.nextInt(7));
  }

  private @Nullable Provider provider() {
    return random.nextBoolean() ? null : Provider.ofNpi(random.nextBoolean() ? "1" : "2");
  }

  private @Nullable String maybe(String text) {
    return random.nextBoolean() ? text : null;
  }
}
