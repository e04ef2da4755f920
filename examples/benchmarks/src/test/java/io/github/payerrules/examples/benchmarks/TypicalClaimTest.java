package io.github.payerrules.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.Review;
import org.junit.jupiter.api.Test;

/** What is measured does the work that it stands for. */
class TypicalClaimTest {
  private final PayerRules rules = PayerRules.builder().payer("medicare").build();

  @Test
  void theTypicalClaimHasFindings() {
    Review review = rules.review(TypicalClaim.on(0), TypicalClaim.TODAY);

    assertThat(TypicalClaim.on(0).lines()).hasSize(6);
    assertThat(TypicalClaim.on(0).history()).hasSize(20);
    assertThat(review.findings()).hasSizeBetween(3, 15);
  }

  @Test
  void theTextbookFindsSomethingToo() {
    assertThat(TextbookRules.ofAsManyRulesAs(rules.payers().get(0)).review(TypicalClaim.on(0)))
        .isPositive();
  }
}
