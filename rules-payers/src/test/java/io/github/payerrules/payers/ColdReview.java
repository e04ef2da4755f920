package io.github.payerrules.payers;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Review;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Reviews one claim in a process of its own, and prints what was found. */
final class ColdReview {

  private static final String CLAIM = """
      { "payer": "medicare", "state": "GA", "diagnoses": ["M54.16", "M47.816"],
        "lines": [
          { "number": 1, "code": "64483", "modifiers": ["LT"], "date": "2026-07-01",
            "diagnosisPointers": [1], "placeOfService": "11" },
          { "number": 2, "code": "64493", "modifiers": ["50"], "date": "2026-07-01",
            "diagnosisPointers": [2], "placeOfService": "11" },
          { "number": 3, "code": "77003", "date": "2026-07-01", "diagnosisPointers": [1],
            "placeOfService": "11" } ],
        "history": [ { "code": "64483", "date": "2026-06-25", "modifiers": ["LT"] } ],
        "evidence": { "painWeeks": 2, "conservativeCareWeeks": 2, "imagingConcordant": false } }
      """;

  private ColdReview() {}

  static String found() {
    Claim claim = new ClaimReader().claim(CLAIM);
    PayerRules rules =
        PayerRules.builder().payers(Path.of("payers", "medicare")).build();
    Review review = rules.review(claim, LocalDate.of(2026, 7, 20));
    String findings = review.findings().stream()
        .map(finding -> finding.rule() + " " + finding.lines())
        .collect(Collectors.joining(", "));
    return findings + "; questions " + review.questions().size() + ", not evaluated "
        + review.notEvaluated().size();
  }

  public static void main(String[] arguments) {
    System.out.println(found());
  }
}
