package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Scope;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Verdict;
import io.github.payerrules.source.HistorySource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verdict goes by the claim; what the installation lacks is said and does not decide it. */
class VerdictTest {

  private RuleFolder folder;

  @BeforeEach
  void write(@TempDir Path parent) throws IOException {
    folder = RuleFolder.in(parent)
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 1")
        .denying("eligibility", "procedure == \"ESI\", coverage.active == false")
        .denying("units", "procedure == \"ESI\", units > 5")
        .denying("others", "procedure == \"TPI\"")
        .denying("any", "units > 9");
  }

  private static Claim.Builder epidural() {
    return claim(line(1, "64483"));
  }

  @Test
  void aClaimIsCleanAsFarAsTheInstallationCanCheck() throws IOException {
    Review review = folder.open().review(epidural().build());

    assertThat(review.verdict()).isEqualTo(Verdict.CLEAN_AS_CHECKED);
    assertThat(review.notChecked()).containsExactly("eligibility", "service history");
    assertThat(review.notEvaluated())
        .extracting(NotEvaluated::scope)
        .containsOnly(Scope.INSTALLATION);
  }

  @Test
  void onlyChecksThatConcernTheClaimAndRanAreCounted() throws IOException {
    assertThat(folder.open().review(epidural().build()).checks()).isEqualTo(2);
    assertThat(folder.open().review(epidural().history(List.of()).build()).checks())
        .isEqualTo(3);
    assertThat(folder.open().review(claim(line(1, "99999")).build()).checks()).isEqualTo(1);
  }

  @Test
  void whatTheCallersSourceDoesNotKnowIsAGapOfTheClaim() throws IOException {
    HistorySource knowsNothing = claim -> null;

    Review review = PayerRules.builder()
        .payers(folder.path())
        .history(knowsNothing)
        .build()
        .review(epidural().build());

    assertThat(review.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(review.notChecked()).containsExactly("eligibility");
  }

  @Test
  void aSourceThatFailsIsToldToTheCallersHandlerOnceWithItsException() throws IOException {
    RuntimeException failure = new IllegalStateException("the store is down");
    List<Object> told = new ArrayList<>();
    PayerRules rules = PayerRules.builder()
        .payers(
            folder.denying("limit-2", "sessions.inLastMonths( 6 ).count > 1").path())
        .history(claim -> {
          throw failure;
        })
        .onSourceFailure((source, thrown) -> told.addAll(List.of(source, thrown)))
        .build();

    Review review = rules.review(epidural().build());

    assertThat(told).containsExactly("service history", failure);
    assertThat(review.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(review.notEvaluated())
        .filteredOn(one -> one.needs().contains("service history"))
        .singleElement()
        .satisfies(one -> assertThat(one.missing())
            .isEqualTo("The source of service history failed (IllegalStateException); review the"
                + " claim again when it answers"));
  }

  @Test
  void aHandlerThatFailsDoesNotEndTheReview() throws IOException {
    PayerRules rules = PayerRules.builder()
        .payers(folder.path())
        .history(claim -> {
          throw new IllegalStateException();
        })
        .onSourceFailure((source, thrown) -> {
          throw new AssertionError();
        })
        .build();

    assertThat(rules.review(epidural().build()).notEvaluated())
        .anySatisfy(one -> assertThat(one.missing()).contains("the failure handler failed, too"));
  }

  @Test
  void aMalformedClaimIsRejectedNotDenied() throws IOException {
    Review review = folder.open().review(claim(line(1, "64483").units(0)).build());

    assertThat(review.verdict()).isEqualTo(Verdict.REJECTION);
    assertThat(review.findings()).extracting(Finding::rejection).containsExactly(true);
    Review denied = folder.open().review(claim(line(1, "64483").units(6)).build());
    assertThat(denied.verdict()).isEqualTo(Verdict.DENIAL);
    assertThat(denied.findings()).extracting(Finding::rejection).containsOnly(false);
  }

  @Test
  void aRequestToAPayerThatStatesNothingAboutRequestsIsNotClean() throws IOException {
    Review review =
        folder.open().review(epidural().purpose(ClaimPurpose.REQUEST).build());

    assertThat(review.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(review.checks()).isZero();
    assertThat(review.notEvaluated())
        .extracting(NotEvaluated::missing)
        .anyMatch(missing -> missing.contains("states nothing about requests for authorization"));
  }

  @Test
  void aCodeWithoutRulesIsAboutTheClaim() throws IOException {
    Review review = folder.open().review(claim(line(1, "99999")).build());

    assertThat(review.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(review.notEvaluated())
        .singleElement()
        .satisfies(one -> assertThat(one.missing()).contains("has no rules for 99999;"));
  }
}
