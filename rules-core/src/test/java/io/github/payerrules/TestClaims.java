package io.github.payerrules;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Synthetic claims for tests. */
final class TestClaims {
  static final LocalDate DAY = LocalDate.parse("2024-06-15");

  private TestClaims() {}

  static ServiceLine.Builder line(int number, String code, String... modifiers) {
    return ServiceLine.builder()
        .number(number)
        .code(code)
        .date(DAY)
        .modifiers(List.of(modifiers))
        .diagnoses(List.of("M54.16"))
        .placeOfService("11");
  }

  static Claim.Builder claim(ServiceLine.Builder... lines) {
    return Claim.builder()
        .payer(RuleFolder.PAYER)
        .lines(Stream.of(lines).map(ServiceLine.Builder::build).toList());
  }

  /** Earlier services of a code on those days. */
  static List<PriorService> history(String code, LocalDate... dates) {
    return Stream.of(dates).map(date -> PriorService.of(code, date)).toList();
  }
}
