package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.History;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Review;
import io.github.payerrules.source.SourceAnswerTooLargeException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that tells too much fails; the rules that do not need it are asked all the same. */
class SourceAnswerTooLargeTest {

  private static History services(int number) {
    return History.of(Collections.nCopies(
        number,
        PriorService.builder().code("64483").date(LocalDate.of(2025, 1, 5)).build()));
  }

  private static Review review(Path parent, int number, AtomicReference<Throwable> told)
      throws IOException {
    Path folder = RuleFolder.in(parent)
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 1")
        .denying("any", "units > 0")
        .path();
    return PayerRules.builder()
        .payers(folder)
        .history(claim -> services(number))
        .onSourceFailure((source, failure) -> told.set(failure))
        .build()
        .review(claim(line(1, "64483")).build());
  }

  @Test
  void aMillionServicesAreRefusedBeforeAnyRuleLooksAtThem(@TempDir Path parent) throws IOException {
    AtomicReference<Throwable> told = new AtomicReference<>();

    Review review = review(parent, 1_000_000, told);

    assertThat(told.get())
        .isInstanceOf(SourceAnswerTooLargeException.class)
        .hasMessageContaining("at most 20000");
    assertThat(review.findings()).extracting(each -> each.rule()).containsExactly("any");
    assertThat(review.notEvaluated())
        .extracting(NotEvaluated::missing)
        .anyMatch(text -> text.contains("SourceAnswerTooLargeException"));
  }

  @Test
  void asManyAsMayBeAreReviewed(@TempDir Path parent) throws IOException {
    AtomicReference<Throwable> told = new AtomicReference<>();

    review(parent, SourceAnswerTooLargeException.MOST, told);

    assertThat(told.get()).isNull();
  }
}
