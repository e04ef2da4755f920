package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Two threads, a million reviews: the same findings as one thread. */
public final class Soak {
  private static final int REVIEWS = 1_000_000;
  private static final int THREADS = 2;
  private static final int CLAIMS = 1_000;

  private Soak() {}

  /** Prints how many reviews differed, and exits with 1 when one did. */
  public static void main(String[] arguments) throws Exception {
    PayerRules rules = PayerRules.builder().payer("medicare").build();
    List<Claim> claims = IntStream.range(0, CLAIMS).mapToObj(TypicalClaim::on).toList();
    List<List<Finding>> expected = claims.stream()
        .map(claim -> rules.review(claim, TypicalClaim.TODAY).findings())
        .toList();
    long start = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int offset = thread * CLAIMS / THREADS;
        work.add(() -> differing(rules, claims, expected, offset));
      }
      int differing = 0;
      for (Future<Integer> done : threads.invokeAll(work)) {
        differing += done.get();
      }
      System.out.printf(
          "%,d reviews in %d threads, %.1f s, %d differ%n",
          REVIEWS, THREADS, (System.nanoTime() - start) / 1e9, differing);
      if (differing > 0) {
        System.exit(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static int differing(
      PayerRules rules, List<Claim> claims, List<List<Finding>> expected, int offset) {
    int differing = 0;
    for (int i = 0; i < REVIEWS / THREADS; i++) {
      int index = (i + offset) % CLAIMS;
      if (!rules
          .review(claims.get(index), TypicalClaim.TODAY)
          .findings()
          .equals(expected.get(index))) {
        differing++;
      }
    }
    return differing;
  }
}
