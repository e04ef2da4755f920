package io.github.payerrules.examples.spark;

import io.github.payerrules.BatchRun;
import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reviews a file of claims to Medicare by plain Java and by Spark, turn by turn, in one JVM and on
 * the same cores: {@code BesidePlainJava FILE.jsonl [ROUNDS]}. Both read and review each claim, and
 * count what is found.
 */
final class BesidePlainJava {

  private record Turn(long findings, double seconds) {}

  private BesidePlainJava() {}

  /** Prints claims a second of each round. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    PayerRules rules = PayerRules.builder().payer("medicare").build();
    long claims = count(file);
    long start = System.nanoTime();
    try (SparkSession spark =
        SparkSession.builder().appName("payer-rules beside plain Java").getOrCreate()) {
      spark.sparkContext().setLogLevel("ERROR");
      System.out.printf(
          "Spark started in %.1f s; %,d claims, %d processors%n",
          seconds(start), claims, processors());
      for (int round = 1; round <= rounds; round++) {
        Turn plain = plain(file, rules, today);
        Turn onSpark = spark(file, spark, today);
        System.out.printf(
            "round %d: plain Java %,.0f claims/s, Spark %,.0f claims/s (%.0f %%); findings %,d and %,d%n",
            round,
            claims / plain.seconds(),
            claims / onSpark.seconds(),
            100 * plain.seconds() / onSpark.seconds(),
            plain.findings(),
            onSpark.findings());
      }
    }
  }

  private static Turn plain(Path file, PayerRules rules, LocalDate today) throws IOException {
    long start = System.nanoTime();
    AtomicLong findings = new AtomicLong();
    try (BatchRun<ClaimRead> run = rules.batch().withToday(today).start(ClaimRead::claim, each -> {
      if (each.review() != null) {
        findings.addAndGet(each.review().findings().size());
      }
    })) {
      new ClaimReader().read(file, run::add);
      run.finish();
    }
    return new Turn(findings.get(), seconds(start));
  }

  private static Turn spark(Path file, SparkSession spark, LocalDate today) {
    long start = System.nanoTime();
    Dataset<String> claims = PastClaims.read(file.toString(), spark).repartition(4 * processors());
    Dataset<Row> table = new PastClaimsJob(today).review(RuleSet.of("medicare", spark), claims);
    long findings = table.filter("kind = 'finding'").count();
    return new Turn(findings, seconds(start));
  }

  private static long count(Path file) throws IOException {
    AtomicLong claims = new AtomicLong();
    new ClaimReader().read(file, read -> claims.incrementAndGet());
    return claims.get();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
