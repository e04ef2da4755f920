package io.github.payerrules.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What a review of each kind of claim costs its thread: processor time and allocated bytes, which a
 * busy machine changes less than it changes the time that passes. Of the random claims also what
 * some of the rules cost when they are written by hand, {@link PoliciesByHand}: what no engine can
 * be quicker than; and what the same ones cost on another engine, {@link EvreteRules}.
 */
public final class ReviewCost {

  private static final int ROUNDS = 12;
  private static final long NANOS_PER_ROUND = 400_000_000L;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** One kind of work, with the least that a round of it has cost. */
  private static final class Kind {

    private final String name;
    private final IntConsumer review;
    private double micros = Double.MAX_VALUE;
    private double kilobytes;

    Kind(String name, IntConsumer review) {
      this.name = name;
      this.review = review;
    }

    void round() {
      int reviews = 0;
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      long before = THREADS.getCurrentThreadCpuTime();
      long took = 0;
      while (took < NANOS_PER_ROUND) {
        for (int i = 0; i < 50; i++) {
          review.accept(reviews++);
        }
        took = THREADS.getCurrentThreadCpuTime() - before;
      }
      micros = Math.min(micros, took / 1_000.0 / reviews);
      kilobytes = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1_024.0 / reviews;
    }
  }

  private ReviewCost() {}

  /** Measures the kinds whose names begin with an argument; all without one. */
  public static void main(String[] arguments) {
    PayerRules rules = PayerRules.builder().payer("medicare").build();
    TextbookRules textbook = TextbookRules.ofAsManyRulesAs(rules.payers().get(0));
    Claim[] varying = new Claim[256];
    Arrays.setAll(varying, TypicalClaim::on);
    RandomPatients patients = new RandomPatients("medicare", 1);
    Claim[] random = new Claim[256];
    Arrays.setAll(random, i -> patients.next());
    List<Check> checks = PoliciesByHand.of(PoliciesByHand.MEDICARE);
    EvreteRules evrete = new EvreteRules(checks);
    List<Kind> kinds = new ArrayList<>(List.of(
        new Kind("textbook", i -> textbook.review(varying[i % varying.length])),
        of("typical", rules, varying[0]),
        of("varying", rules, varying),
        of("bare", rules, TypicalClaim.bare()),
        of("50 lines", rules, TypicalClaim.ofLines(50)),
        of("5,000 earlier services", rules, TypicalClaim.withServices(5_000)),
        of("random", rules, random),
        new Kind(
            "random, by hand " + checks.size() + " rules",
            i -> PoliciesByHand.find(checks, random[i % random.length], RandomPatients.TODAY)),
        new Kind(
            "random, Evrete " + checks.size() + " rules",
            i -> evrete.review(random[i % random.length], RandomPatients.TODAY))));
    kinds.removeIf(
        kind -> arguments.length > 0 && Arrays.stream(arguments).noneMatch(kind.name::startsWith));
    // Turn by turn, so that what else the machine does falls on all of them.
    for (int round = 0; round < ROUNDS; round++) {
      kinds.forEach(Kind::round);
    }
    evrete.close();
    for (Kind kind : kinds) {
      System.out.printf(
          "%-26s %8.1f µs %8.1f KB  %5.2f of the first%n",
          kind.name, kind.micros, kind.kilobytes, kind.micros / kinds.get(0).micros);
    }
  }

  private static Kind of(String name, PayerRules rules, Claim... claims) {
    return new Kind(name, i -> rules.review(claims[i % claims.length], TypicalClaim.TODAY));
  }
}
