package io.github.payerrules.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a review of each kind of claim costs its thread: processor time and allocated bytes, which a
 * busy machine changes less than it changes the time that passes.
 */
public final class ReviewCost {

  private static final int ROUNDS = 7;
  private static final long NANOS_PER_ROUND = 1_000_000_000L;

  private ReviewCost() {}

  /** Measures the kinds of claims whose names begin with the first argument; all without one. */
  public static void main(String[] arguments) {
    PayerRules rules = PayerRules.builder().payer("medicare").build();
    Claim[] varying = new Claim[256];
    Arrays.setAll(varying, TypicalClaim::on);
    Map<String, Claim[]> kinds = new LinkedHashMap<>();
    kinds.put("typical", new Claim[] {TypicalClaim.on(0)});
    kinds.put("varying", varying);
    kinds.put("bare", new Claim[] {TypicalClaim.bare()});
    kinds.put("50 lines", new Claim[] {TypicalClaim.ofLines(50)});
    kinds.put("5,000 earlier services", new Claim[] {TypicalClaim.withServices(5_000)});
    kinds.forEach((kind, claims) -> {
      if (arguments.length == 0 || kind.startsWith(arguments[0])) {
        print(kind, rules, claims);
      }
    });
  }

  private static void print(String kind, PayerRules rules, Claim... claims) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    double bytes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int reviews = 0;
      long bytesBefore = threads.getCurrentThreadAllocatedBytes();
      long before = threads.getCurrentThreadCpuTime();
      long took = 0;
      while (took < NANOS_PER_ROUND) {
        for (int i = 0; i < 100; i++) {
          rules.review(claims[reviews++ % claims.length], TypicalClaim.TODAY);
        }
        took = threads.getCurrentThreadCpuTime() - before;
      }
      bytes = (double) (threads.getCurrentThreadAllocatedBytes() - bytesBefore) / reviews;
      best = Math.min(best, (double) took / reviews);
    }
    System.out.printf("%-24s %7.1f µs %7.1f KB%n", kind, best / 1_000, bytes / 1_024);
  }
}
