package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.LiveRules;
import io.github.payerrules.PayerRules;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Rules are replaced again and again while two threads review: the memory in use after each tenth
 * of the time says whether replaced rules are kept.
 */
public final class SwapSoak {
  private static final int THREADS = 2;
  private static final int LOOKS = 10;
  private static final double MOST_GROWTH = 1.2;

  private SwapSoak() {}

  /**
   * Prints the memory in use, and exits with 1 when the least of the second half is more than that
   * of the first by a fifth. Of each half the least counts: while a review is under way it keeps
   * the rules on which it began.
   *
   * @param arguments how many seconds; 86,400 are a day
   */
  public static void main(String[] arguments) throws Exception {
    long seconds = arguments.length == 0 ? 60 : Long.parseLong(arguments[0]);
    LiveRules live =
        LiveRules.builder(() -> PayerRules.builder().payer("medicare").build()).start();
    AtomicBoolean ended = new AtomicBoolean();
    AtomicLong reviews = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int thread = 0; thread < THREADS; thread++) {
        threads.execute(() -> {
          for (int i = 0; !ended.get(); i++) {
            live.current().review(TypicalClaim.on(i % 100), TypicalClaim.TODAY);
            reviews.incrementAndGet();
          }
        });
      }
      long first = Long.MAX_VALUE;
      long second = Long.MAX_VALUE;
      long start = System.nanoTime();
      for (int look = 1; look <= LOOKS; look++) {
        long until = start + seconds * 1_000_000_000L * look / LOOKS;
        do {
          if (!live.reload().isEmpty()) {
            throw new IllegalStateException("rules refused: " + live.status().lastFailure());
          }
        } while (System.nanoTime() < until);
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10;
        if (look <= LOOKS / 2) {
          first = Math.min(first, used);
        } else {
          second = Math.min(second, used);
        }
        System.out.printf(
            "%,8.0f s  %,8d swaps  %,12d reviews  %,9d KiB in use%n",
            (System.nanoTime() - start) / 1e9, live.status().swaps(), reviews.get(), used);
      }
      if (second > first * MOST_GROWTH) {
        System.exit(1);
      }
    } finally {
      ended.set(true);
      threads.shutdown();
    }
  }
}
