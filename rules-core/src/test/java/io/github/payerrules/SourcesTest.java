package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.history;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.History;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Verdict;
import io.github.payerrules.source.AuthorizationSource;
import io.github.payerrules.source.CoverageSource;
import io.github.payerrules.source.EvidenceSource;
import io.github.payerrules.source.HistorySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir
  Path temporary;

  private final HistorySource history = mock(HistorySource.class);
  private final AuthorizationSource authorizations = mock(AuthorizationSource.class);
  private final CoverageSource coverage = mock(CoverageSource.class);
  private final EvidenceSource evidence = mock(EvidenceSource.class);
  private PayerRules rules;

  @BeforeEach
  void open() throws IOException {
    RuleFolder folder = RuleFolder.in(temporary)
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 1")
        .denying("limit-2", "procedure == \"ESI\", sessions.inLastMonths( 6 ).count > 1")
        .denying("authorization", "procedure == \"ESI\", authorizationOnFile == false")
        .denying("coverage", "procedure == \"ESI\", coverage.active == false")
        .denying("pain", "procedure == \"ESI\", documented.painWeeks < 4");
    rules = PayerRules.builder()
        .payers(folder.path())
        .history(history)
        .authorizations(authorizations)
        .coverage(coverage)
        .evidence(evidence)
        .build();
  }

  @Test
  void eachSourceIsAskedOnceForAReview() {
    when(history.historyFor(any())).thenReturn(History.of(history("64483", DAY.minusMonths(1))));
    when(authorizations.authorizationsFor(any())).thenReturn(List.of());
    when(coverage.coveragesFor(any()))
        .thenReturn(List.of(
            Coverage.builder().payer("acme").to(DAY.minusDays(1)).order(1).build()));
    when(evidence.evidenceFor(any()))
        .thenReturn(Evidence.builder().put(EvidenceFact.PAIN_WEEKS, 1).build());
    Claim claim = claim(line(1, "64483"), line(2, "64479")).build();

    Review review = rules.review(claim);

    assertThat(review.findings())
        .extracting(Finding::rule)
        .contains("limit", "limit-2", "authorization", "coverage", "pain");
    verify(history, times(1)).historyFor(claim);
    verify(authorizations, times(1)).authorizationsFor(claim);
    verify(coverage, times(1)).coveragesFor(claim);
    verify(evidence, times(1)).evidenceFor(claim);
  }

  @Test
  void whatTheClaimCarriesIsNotAskedFor() {
    Review review = rules.review(claim(line(1, "64483"))
        .history(List.of())
        .authorizations(List.of(authorization()))
        .coverages(List.of(Coverage.builder().build()))
        .evidence(Evidence.builder().put(EvidenceFact.PAIN_WEEKS, 5).build())
        .build());

    assertThat(review.verdict()).isEqualTo(Verdict.CLEAN);
    verifyNoInteractions(history, authorizations, coverage);
  }

  private static Authorization authorization() {
    return Authorization.builder().number("A1").codes(List.of("64483")).build();
  }

  @Test
  void aSourceThatFailsIsReportedWithoutItsMessageAndTheOtherRulesStand() {
    when(history.historyFor(any())).thenThrow(new IllegalStateException("patient 123"));
    when(authorizations.authorizationsFor(any())).thenReturn(List.of());
    when(coverage.coveragesFor(any())).thenReturn(null);

    Review review = rules.review(claim(line(1, "64483")).build());

    assertThat(review.findings()).extracting(Finding::rule).containsExactly("authorization");
    assertThat(review.questions()).extracting(q -> q.rule()).containsExactly("pain");
    assertThat(review.notEvaluated())
        .extracting(NotEvaluated::rule, NotEvaluated::lines, NotEvaluated::missing)
        .contains(tuple(
            null,
            List.of(1),
            "The source of service history failed (IllegalStateException); review the claim again"
                + " when it answers"))
        .filteredOn(one -> one.toList().get(2).toString().contains("history"))
        .hasSize(1);
    assertThat(review.notEvaluated())
        .filteredOn(one -> one.rule() != null)
        .extracting(NotEvaluated::rule)
        .containsExactly("coverage");
    assertThat(review.toString() + review.notEvaluated()).doesNotContain("123");
  }

  @Test
  void whateverASourceThrowsTheReviewGoesOn() {
    List<Throwable> thrown = List.of(
        new IOException("patient 123"),
        new AssertionError("patient 123"),
        new NoClassDefFoundError("patient 123"),
        new StackOverflowError("patient 123"),
        new OutOfMemoryError("patient 123"),
        new InterruptedException("patient 123"),
        new RuntimeException("patient 123") {});
    for (Throwable each : thrown) {
      PayerRules failing = with(claim -> SourcesTest.<RuntimeException>sneak(each));

      Review review = failing.review(claim(line(1, "64483")).build());

      assertThat(Thread.interrupted()).isEqualTo(each instanceof InterruptedException);
      assertThat(review.findings()).extracting(Finding::rule).containsExactly("other");
      assertThat(review.notEvaluated())
          .singleElement()
          .satisfies(one -> assertThat(one.missing())
              .startsWith("The source of service history failed (")
              .doesNotContain("123"));
    }
  }

  @Test
  void aListWithNullIsAFailureOfItsSource() {
    when(authorizations.authorizationsFor(any())).thenReturn(Arrays.asList((Authorization) null));

    Review review = rules.review(claim(line(1, "64483")).history(List.of()).build());

    assertThat(review.notEvaluated())
        .extracting(NotEvaluated::missing)
        .contains(
            "The source of authorizations failed (NullPointerException); review the claim again when it"
                + " answers");
  }

  private PayerRules with(HistorySource source) {
    try {
      RuleFolder folder = RuleFolder.in(temporary.resolve("one"))
          .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 1")
          .denying("other", "procedure == \"ESI\"");
      return PayerRules.builder().payers(folder.path()).history(source).build();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @SuppressWarnings(
      "unchecked") // the cast is not checked: that is how a checked exception slips out
  private static <T extends Throwable> History sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
