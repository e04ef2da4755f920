package io.github.payerrules.examples.modular;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Review;

/** Reviews a claim on the module path; fails where a part of the library is not found there. */
public final class Modular {

  private static final String YAML = """
      payer: medicare
      state: IL
      lines:
        - { number: 1, code: "64483", modifiers: [LT], date: 2026-07-01, diagnoses: [M54.16], placeOfService: "11", units: 3 }
      history:
        - { code: "64483", date: 2025-11-01 }
      """;

  private Modular() {}

  /** Prints the verdict; its exit code is not 0 where the review says nothing. */
  public static void main(String[] arguments) {
    PayerRules rules = PayerRules.builder().payer("medicare").build();
    ClaimReader reader = new ClaimReader();
    Claim claim = reader.claim(YAML);
    Claim again = reader.claim(ClaimWriter.toJson(claim));
    Review review = rules.review(again);
    if (!again.equals(claim) || review.findings().isEmpty()) {
      throw new IllegalStateException("the claim was not read or not reviewed");
    }
    System.out.println(Modular.class.getModule() + ": " + review.verdict());
  }
}
