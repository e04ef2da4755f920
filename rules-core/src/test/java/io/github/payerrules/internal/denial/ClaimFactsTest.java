package io.github.payerrules.internal.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a denied line is told of the others of its claim. */
class ClaimFactsTest {

  private static ServicePayment line(String code, int paid, String... modifiers) {
    return ServicePayment.builder()
        .code(code)
        .modifiers(List.of(modifiers))
        .charge(BigDecimal.TEN)
        .paid(BigDecimal.valueOf(paid))
        .build();
  }

  private static List<?> others(List<ServicePayment> lines, int position) {
    ClaimPayment payment = ClaimPayment.builder().lines(lines).build();
    Object others = new ClaimFacts(null, payment, false).of(null, position).get("sameClaim");
    return others == null ? List.of() : (List<?>) others;
  }

  private static Map<String, Object> service(String code, int paid, String... modifiers) {
    return Map.of("code", code, "modifiers", List.of(modifiers), "paid", BigDecimal.valueOf(paid));
  }

  @Test
  void theOtherServices() {
    List<ServicePayment> lines = List.of(line("64483", 5, "LT"), line("64483", 5, "RT"));

    assertThat(others(lines, 0)).isEqualTo(List.of(service("64483", 5, "RT")));
    assertThat(others(lines, 1)).isEqualTo(List.of(service("64483", 5, "LT")));
  }

  @Test
  void aLineIsNotAnotherToItselfAlone() {
    assertThat(others(List.of(line("64483", 0)), 0)).isEmpty();
    assertThat(others(List.of(line("64483", 0), line("64483", 0)), 1))
        .isEqualTo(List.of(service("64483", 0)));
  }

  @Test
  void linesThatAreAlikeAreOne() {
    List<ServicePayment> lines = List.of(
        line("99213", 0), line("64483", 5), line("64483", 7), line("64483", 0), line("64483", 0));

    assertThat(others(lines, 0)).isEqualTo(List.of(service("64483", 5), service("64483", 0)));
  }

  /** Each line was told of each other: 10,000 lines took 26 s. */
  @Test
  void aClaimOfManyLinesIsBounded() {
    List<ServicePayment> lines = IntStream.range(0, 10_000)
        .mapToObj(number -> line("%05d".formatted(number), 0))
        .toList();

    assertThat(others(lines, 5_000)).hasSize(1_000);
    assertThat(others(lines, 500)).hasSize(999);
  }
}
