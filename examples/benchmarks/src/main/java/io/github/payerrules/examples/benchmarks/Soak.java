package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Review;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Reviews random claims of all payers in two threads: the same answers each time, how long each
 * took by the clock and by the processor, which other programs do not distort, of all and of each
 * payer, and what is left on the heap. Arguments: how many seconds (60), the seed (1), and a folder
 * of imported tables (none).
 */
public final class Soak {

  private static final int THREADS = 2;
  private static final int CLAIMS_OF_A_PAYER = 200;
  private static final long LONGEST_MICROS = 60_000_000;
  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  private final PayerRules rules;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Review> expected = new ArrayList<>();
  private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
  private final Histogram processorMicros = new Histogram(LONGEST_MICROS, 3);
  private final Map<String, Histogram> ofPayer = new ConcurrentSkipListMap<>();
  private int differing;

  Soak(PayerRules rules, long seed) {
    this.rules = rules;
    for (String payer : rules.payerNames()) {
      RandomPatients patients = new RandomPatients(payer, seed);
      for (int i = 0; i < CLAIMS_OF_A_PAYER; i++) {
        claims.add(patients.next());
      }
    }
    claims.forEach(claim -> expected.add(rules.review(claim, RandomPatients.TODAY)));
  }

  /** Prints the figures, and exits with 1 when an answer differed. */
  public static void main(String[] arguments) throws Exception {
    int seconds = Arguments.number(arguments, 0, 60);
    long seed = Arguments.number(arguments, 1, 1);
    PayerRules.Builder builder = PayerRules.builder().packedPayers();
    if (arguments.length > 2) {
      builder.tables(Path.of(arguments[2]));
    }
    Soak soak = new Soak(builder.build(), seed);
    soak.run(seconds / 4); // until the compiler has settled
    soak.micros.reset();
    soak.processorMicros.reset();
    soak.ofPayer.clear();
    long before = heap();
    soak.run(seconds);
    System.out.println(soak.figures());
    soak.ofPayer.forEach(
        (payer, micros) -> System.out.printf("%-32s %s%n", payer, percentiles(micros)));
    System.out.printf("heap after collection: %,d KB before, %,d KB after%n", before, heap());
    if (soak.differing > 0) {
      System.exit(1);
    }
  }

  /** Reviews for so long. */
  void run(int seconds) throws Exception {
    long endsAt = System.nanoTime() + seconds * 1_000_000_000L;
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int offset = thread * claims.size() / THREADS;
        work.add(() -> review(offset, endsAt));
      }
      for (Future<Integer> done : threads.invokeAll(work)) {
        differing += done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private int review(int offset, long endsAt) {
    Histogram own = new Histogram(LONGEST_MICROS, 3);
    Histogram ownOfProcessor = new Histogram(LONGEST_MICROS, 3);
    int differ = 0;
    for (int i = offset; System.nanoTime() - endsAt < 0; i++) {
      int index = i % claims.size();
      long before = PROCESSOR.getCurrentThreadCpuTime();
      Review review = rules.review(claims.get(index), RandomPatients.TODAY);
      long nanos = PROCESSOR.getCurrentThreadCpuTime() - before;
      long taken = Math.min(LONGEST_MICROS, nanos / 1_000);
      ownOfProcessor.recordValue(taken);
      ofPayer.computeIfAbsent(claims.get(index).payer(), any -> histogram()).recordValue(taken);
      own.recordValue(Math.min(LONGEST_MICROS, review.micros()));
      differ += review.equals(expected.get(index)) ? 0 : 1;
    }
    synchronized (micros) {
      micros.add(own);
      processorMicros.add(ownOfProcessor);
    }
    return differ;
  }

  int differing() {
    return differing;
  }

  /** How many reviews, and how long they took. */
  String figures() {
    return "%,d reviews of %d payers in %d threads, %d differ; micros by the clock: %s; of the processor: %s"
        .formatted(
            micros.getTotalCount(),
            rules.payerNames().size(),
            THREADS,
            differing,
            percentiles(micros),
            percentiles(processorMicros));
  }

  private static String percentiles(Histogram of) {
    return "p50 %d, p90 %d, p99 %d, p99.9 %d, max %d"
        .formatted(
            of.getValueAtPercentile(50),
            of.getValueAtPercentile(90),
            of.getValueAtPercentile(99),
            of.getValueAtPercentile(99.9),
            of.getMaxValue());
  }

  /** One that both threads write. */
  private static Histogram histogram() {
    return new ConcurrentHistogram(LONGEST_MICROS, 3);
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10;
  }
}
