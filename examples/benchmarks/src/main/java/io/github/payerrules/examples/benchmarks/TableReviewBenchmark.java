package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Review;
import io.github.payerrules.source.PairRow;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.tables.CompiledTables;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the code pairs add to the review of a claim of 50 lines with 50 codes, of all specialties.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class TableReviewBenchmark {

  private static final int CLAIMS = 256;
  private static final int LINES = 50;

  private final CompiledTables tables = PairFile.opened();
  private final PayerRules without = PayerRules.builder().payer("medicare").build();
  private final PayerRules with =
      PayerRules.builder().payer("medicare").tables(tables).build();
  private final Claim[] claims = new Claim[CLAIMS];
  private final List<List<String>> codes = new ArrayList<>();
  private int next;

  public TableReviewBenchmark() {
    List<String> all =
        PairFile.read().stream().map(PairFile.Pair::columnOne).distinct().toList();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < CLAIMS; i++) {
      List<String> ofClaim =
          random.ints(0, all.size()).distinct().limit(LINES).mapToObj(all::get).toList();
      codes.add(ofClaim);
      claims[i] = claim(ofClaim);
    }
  }

  private static Claim claim(List<String> codes) {
    List<ServiceLine> lines = new ArrayList<>();
    for (String code : codes) {
      lines.add(ServiceLine.builder()
          .number(lines.size() + 1)
          .code(code)
          .date(PairFile.DAY)
          .diagnoses(List.of("M54.16"))
          .placeOfService("11")
          .build());
    }
    return Claim.builder()
        .payer("medicare")
        .state("TX")
        .lines(lines)
        .history(List.of())
        .build();
  }

  private int next() {
    next = (next + 1) % CLAIMS;
    return next;
  }

  /** The 2,450 ordered probes alone, for claims that vary. */
  @Benchmark
  public TableAnswer<List<PairRow>> probes() {
    return tables.pairsAmong(codes.get(next()), PairFile.DAY);
  }

  @Benchmark
  public Review varyingWithout() {
    return without.review(claims[next()], PairFile.DAY);
  }

  @Benchmark
  public Review varyingWith() {
    return with.review(claims[next()], PairFile.DAY);
  }

  @Benchmark
  public Review repeatedWithout() {
    return without.review(claims[0], PairFile.DAY);
  }

  @Benchmark
  public Review repeatedWith() {
    return with.review(claims[0], PairFile.DAY);
  }
}
