package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Review;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One typical claim through the public API with the whole Medicare book, beside the textbook way of
 * the same engine, in one run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReviewBenchmark {
  private static final int CLAIMS = 256;

  private final PayerRules rules = PayerRules.builder().payer("medicare").build();
  private final PayerRules allPayers = PayerRules.builder().packedPayers().build();
  private final TextbookRules textbook =
      TextbookRules.ofAsManyRulesAs(rules.payers().get(0));
  private final Claim[] claims =
      IntStream.range(0, CLAIMS).mapToObj(TypicalClaim::on).toArray(Claim[]::new);
  private int next;

  /** Through the public API, the same claim again and again. */
  @Benchmark
  public Review repeatedClaim() {
    return rules.review(claims[0], TypicalClaim.TODAY);
  }

  /** Each payer is at work before anything is measured. */
  @Setup
  public void reviewByEachPayer() {
    allPayers
        .payers()
        .forEach(payer -> allPayers.review(TypicalClaim.to(payer.payer(), 0), TypicalClaim.TODAY));
  }

  /** The same claim and rules, with all payers loaded. */
  @Benchmark
  public Review repeatedClaimAmongAllPayers() {
    return allPayers.review(claims[0], TypicalClaim.TODAY);
  }

  /** Through the public API, claims that vary. */
  @Benchmark
  public Review varyingClaims() {
    next = (next + 1) % CLAIMS;
    return rules.review(claims[next], TypicalClaim.TODAY);
  }

  /** A new KieSession for each claim, joins and accumulates over the same facts. */
  @Benchmark
  public int textbook() {
    next = (next + 1) % CLAIMS;
    return textbook.review(claims[next]);
  }
}
