package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.PayerInfo;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The payers that ship, taken from the pack: each is read when its first claim comes. */
class PackedPayersTest {

  private static final LocalDate DAY = LocalDate.parse("2026-07-01");
  private static final LocalDate TODAY = DAY.plusDays(10);

  private static final PayerRules OF_FOLDER =
      PayerRules.builder().payers(Path.of("payers")).build();
  private static final PayerRules PACKED = PayerRules.builder().packedPayers().build();

  static List<String> payers() {
    return List.copyOf(OF_FOLDER.payerNames());
  }

  @Test
  void theirNamesAreThoseOfTheFolder() {
    assertThat(PACKED.payerNames()).containsExactlyInAnyOrderElementsOf(payers());
    assertThat(PACKED.payers())
        .extracting(PayerInfo::payer)
        .containsExactlyElementsOf(PACKED.payerNames());
  }

  @ParameterizedTest
  @MethodSource("payers")
  void theFirstClaimIsReviewedAsTheFolderSays(String payer) {
    List<Finding> findings = PACKED.review(claim(payer), TODAY).findings();

    assertThat(findings).isNotEmpty();
    assertThat(findings).isEqualTo(OF_FOLDER.review(claim(payer), TODAY).findings());
  }

  @Test
  void firstClaimsOfAllPayersMayComeAtOnce() throws Exception {
    PayerRules rules = PayerRules.builder().packedPayers().build();
    List<String> twice = Stream.of(payers(), payers()).flatMap(List::stream).toList();
    CountDownLatch all = new CountDownLatch(twice.size());
    ExecutorService threads = Executors.newFixedThreadPool(twice.size());
    try {
      List<Future<List<Finding>>> reviews = twice.stream()
          .map(payer -> threads.submit(() -> {
            all.countDown();
            all.await();
            return rules.review(claim(payer), TODAY).findings();
          }))
          .toList();

      for (int i = 0; i < twice.size(); i++) {
        assertThat(reviews.get(i).get())
            .isEqualTo(PACKED.review(claim(twice.get(i)), TODAY).findings());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anUnknownPayerIsToldFromThem() {
    assertThat(PACKED.review(claim("aetnna"), TODAY).notEvaluated())
        .singleElement()
        .satisfies(unknown -> assertThat(unknown.missing()).contains("did you mean \"aetna\"?"));
  }

  private static Claim claim(String payer) {
    ServiceLine line = ServiceLine.builder()
        .number(1)
        .code("64484")
        .units(1)
        .placeOfService("11")
        .diagnoses(List.of("M54.16"))
        .date(DAY)
        .build();
    return Claim.builder()
        .payer(payer)
        .state("MS")
        .lines(List.of(line))
        .history(List.of())
        .build();
  }
}
