package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Evidence;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A void takes services back: what a policy says of them is nothing to it. */
class VoidTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  @TempDir
  Path payers;

  private RuleFolder folder;

  @BeforeEach
  void makeRules() throws IOException {
    folder = RuleFolder.in(payers)
        .denying("billing", "procedure == \"ESI\"")
        .denying("pain", "procedure == \"ESI\", documented.painWeeks < 4")
        .denying("correction", "procedure == \"ESI\", corrected == true");
  }

  private Review review(String frequencyCode) {
    return folder
        .open()
        .review(
            claim(line(1, "64483"), line(2, "20610"))
                .frequencyCode(frequencyCode)
                .evidence(Evidence.NONE)
                .build(),
            TODAY);
  }

  @Test
  void aVoidIsReviewedByTheRulesThatAskForTheFrequencyCode() {
    Review review = review("8");

    assertThat(review.findings()).extracting(Finding::rule).containsExactly("correction");
    assertThat(review.questions()).isEmpty();
    assertThat(review.notEvaluated()).isEmpty();
  }

  @Test
  void aReplacementIsReviewedAsAClaim() {
    Review review = review("7");

    assertThat(review.findings()).extracting(Finding::rule).contains("billing", "correction");
    assertThat(review.questions()).extracting(Question::rule).containsExactly("pain");
    assertThat(review.notEvaluated())
        .extracting(NotEvaluated::reason)
        .contains(NotEvaluated.Reason.NO_POLICY);
  }

  @Test
  void whatARuleSeesIsToldOfTheSameRules() {
    assertThat(folder.open().explain(claim(line(1, "64483")).frequencyCode("8").build(), TODAY))
        .extracting(RuleTrace::rule)
        .containsExactly("correction");
  }
}
