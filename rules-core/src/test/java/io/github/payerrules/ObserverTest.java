package io.github.payerrules;

import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.History;
import io.github.payerrules.observe.ReviewObserver;
import io.github.payerrules.observe.ReviewWatch;
import io.github.payerrules.observe.SourceAsked;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Verdict;
import io.github.payerrules.source.HistorySource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObserverTest {
  @TempDir
  Path temporary;

  private final List<String> told = new ArrayList<>();
  private RuleFolder folder;

  private final ReviewObserver observer = new ReviewObserver() {
    @Override
    public ReviewWatch reviewBegins(@Nullable String payer) {
      told.add("begins " + payer);
      return new ReviewWatch() {
        @Override
        public void done(Review review) {
          told.add("done " + review.verdict());
        }

        @Override
        public void failed(Throwable failure) {
          told.add("failed " + failure.getClass().getSimpleName());
        }
      };
    }

    @Override
    public void sourceAsked(SourceAsked asked) {
      assertThat(asked.time()).isPositive();
      told.add(asked.source().text() + " of " + asked.claims() + " " + asked.failure());
    }
  };

  @BeforeEach
  void rules() throws IOException {
    folder = RuleFolder.in(temporary)
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 2");
  }

  private static Claim epidural(String payer) {
    return claim(line(1, "64483")).payer(payer).build();
  }

  @Test
  void isToldOfReviewsAndOfWhatWasAsked() {
    PayerRules rules = PayerRules.builder()
        .payers(folder.path())
        .history(asked -> History.of(List.of()))
        .authorizations(asked -> {
          throw new IllegalStateException("down");
        })
        .observer(observer)
        .build();

    rules.review(epidural("acme"));

    assertThat(told)
        .containsExactly(
            "begins acme",
            "history of 1 null",
            "authorizations of 1 IllegalStateException",
            "done INCOMPLETE");
  }

  @Test
  void isNotToldWhatAClaimOfAnUnknownPayerCallsIt() {
    PayerRules rules =
        PayerRules.builder().payers(folder.path()).observer(observer).build();

    rules.review(epidural("Jane Doe"));

    assertThat(told).containsExactly("begins null", "done INCOMPLETE");
  }

  @Test
  void isToldOfAReviewThatFails() {
    PayerRules rules = PayerRules.builder()
        .payers(folder.path())
        .clock(new FailingClock(1))
        .observer(observer)
        .build();

    assertThatThrownBy(() -> rules.review(epidural("acme")))
        .isInstanceOf(ArithmeticException.class);

    assertThat(told).containsExactly("begins acme", "failed ArithmeticException");
  }

  @Test
  void isToldOfAQuestionForAChunkOnce() {
    HistorySource bulk = new HistorySource() {
      @Override
      public History historyFor(Claim asked) {
        return History.of(List.of());
      }

      @Override
      public HistorySource prefetched(List<Claim> claims) {
        return asked -> History.of(List.of());
      }
    };
    HistorySource oneByOne = asked -> History.of(List.of());

    for (HistorySource source : List.of(bulk, oneByOne)) {
      PayerRules rules = PayerRules.builder()
          .payers(folder.path())
          .history(source)
          .observer(observer)
          .build();
      rules
          .batch()
          .withThreads(1)
          .reviewAll(Stream.of(epidural("acme"), epidural("acme")))
          .forEach(each -> told.add("taken"));
    }

    assertThat(told)
        .containsExactly(
            "history of 2 null",
            "begins acme",
            "done CLEAN",
            "begins acme",
            "done CLEAN",
            "taken",
            "taken",
            "begins acme",
            "history of 1 null",
            "done CLEAN",
            "begins acme",
            "history of 1 null",
            "done CLEAN",
            "taken",
            "taken");
  }

  @Test
  void whatItThrowsDoesNotReachTheReview() {
    ReviewObserver failing = new ReviewObserver() {
      @Override
      public ReviewWatch reviewBegins(@Nullable String payer) {
        return new ReviewWatch() {
          @Override
          public void done(Review review) {
            throw new AssertionError("done");
          }

          @Override
          public void failed(Throwable failure) {
            throw new IllegalStateException("failed");
          }
        };
      }

      @Override
      public void sourceAsked(SourceAsked asked) {
        throw new IllegalStateException("asked");
      }
    };
    PayerRules rules = PayerRules.builder()
        .payers(folder.path())
        .history(asked -> History.of(List.of()))
        .observer(failing)
        .build();

    assertThat(rules.review(epidural("acme")).verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(PayerRules.builder()
            .payers(folder.path())
            .observer(new ReviewObserver() {
              @Override
              public ReviewWatch reviewBegins(@Nullable String payer) {
                throw new AssertionError("begins");
              }
            })
            .build()
            .review(epidural("acme"))
            .verdict())
        .isEqualTo(Verdict.CLEAN_AS_CHECKED);
  }
}
