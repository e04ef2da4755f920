package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.history;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadsTest {
  private static final int THREADS = 4;
  private static final int ROUNDS = 5_000;

  @TempDir
  Path temporary;

  @Test
  void manyThreadsFindWhatOneFinds() throws Exception {
    // Threads that wait for a processor must not run into the deadline of a review.
    PayerRules rules = PayerRules.builder()
        .payers(folder().path())
        .deadline(Duration.ofMinutes(1))
        .build();
    List<Claim> claims = new ArrayList<>();
    for (int months = 0; months < 20; months++) {
      claims.add(claim(line(1, "64483"), line(2, "64493", "KX"), line(3, "64494", "KX"))
          .history(history("64483", DAY.minusMonths(months), DAY.minusDays(months)))
          .build());
    }
    List<List<Finding>> alone =
        claims.stream().map(claim -> rules.review(claim).findings()).toList();
    assertThat(alone.stream().distinct().count()).isGreaterThan(2);

    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> differing = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int offset = thread;
        differing.add(threads.submit(() -> {
          int different = 0;
          for (int i = 0; i < ROUNDS; i++) {
            int index = (i + offset) % claims.size();
            if (!rules.review(claims.get(index)).findings().equals(alone.get(index))) {
              different++;
            }
          }
          return different;
        }));
      }
      for (Future<Integer> different : differing) {
        assertThat(different.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private RuleFolder folder() throws IOException {
    return RuleFolder.in(temporary)
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 2")
        .denying("soon", "procedure == \"ESI\", sessions.previous.daysAgo < 14")
        .with(
            "pair.drl",
            RuleFolder.rule(
                "pair",
                "line : Line( procedure == \"FACET\", addOn == true )\n"
                    + "    exists Line( procedure == \"ESI\", sameVisitAs( line ) )",
                "review( line )"));
  }
}
