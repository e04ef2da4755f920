package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.source.PairRow;
import io.github.payerrules.source.TableAnswer;
import io.github.payerrules.tables.CompiledTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Random pairs in the mapped table, beside a HashMap of the same pairs, in one run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class PairBenchmark {

  private static final int PROBES = 1 << 18;

  private final CompiledTables tables = PairFile.opened();
  private final Map<String, Integer> map = new HashMap<>();
  private final String[] probes;
  private int next;

  public PairBenchmark() {
    List<PairFile.Pair> pairs = PairFile.read();
    pairs.forEach(pair -> map.put(pair.columnOne() + pair.columnTwo(), pair.indicator()));
    this.probes = PairFile.probes(pairs, PROBES);
  }

  private int next() {
    next = (next + 2) & (2 * PROBES - 1);
    return next;
  }

  @Benchmark
  public TableAnswer<PairRow> mapped() {
    int at = next();
    return tables.pair(probes[at], probes[at + 1], PairFile.DAY);
  }

  @Benchmark
  public @Nullable Integer hashMap() {
    int at = next();
    return map.get(probes[at] + probes[at + 1]);
  }
}
