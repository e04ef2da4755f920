package io.github.payerrules.examples.quickstart;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.History;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Review;
import java.time.LocalDate;
import java.util.List;

/** Reviews one claim with the practice's own history of the patient. */
public final class Quickstart {

  private Quickstart() {}

  /** Prints what Medicare would deny, and what to do about it. */
  public static void main(String[] arguments) {
    // Build it once and share it: it is immutable and thread-safe.
    PayerRules rules =
        PayerRules.builder().payer("medicare").history(Quickstart::historyFor).build();

    Claim claim = Claim.builder()
        .id("example-1")
        .payer("medicare")
        .state("IL")
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code("64483")
            .modifiers(List.of("LT"))
            .date(LocalDate.of(2026, 7, 1))
            .diagnoses(List.of("M54.16"))
            .placeOfService("11")
            .build()))
        .build();

    Review review = rules.review(claim);
    System.out.println(review.verdict());
    review.findings().forEach(it -> System.out.println(it.outcome() + " " + it.message()));
    review.questions().forEach(it -> System.out.println("ASK " + it.text()));
    review.notEvaluated().forEach(it -> System.out.println("NOT EVALUATED " + it.missing()));
  }

  /** In an application a query by the patient of the claim. */
  private static History historyFor(Claim claim) {
    return History.of(List.of(
        PriorService.of("64483", LocalDate.of(2025, 8, 1)),
        PriorService.of("64483", LocalDate.of(2025, 11, 1)),
        PriorService.of("64483", LocalDate.of(2026, 2, 1)),
        PriorService.of("64483", LocalDate.of(2026, 5, 1))));
  }
}
