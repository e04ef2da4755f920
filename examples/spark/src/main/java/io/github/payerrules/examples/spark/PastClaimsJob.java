package io.github.payerrules.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Reviews past claims, or says what changed rules would do to them:
 *
 * <pre>
 * review RULES CLAIMS TABLE [HISTORY]
 * impact RULES NEW-RULES CLAIMS TABLE
 * </pre>
 *
 * <p>Rules are names of payers or a pack; claims are JSON Lines or Parquet; what comes out is
 * Parquet.
 */
final class PastClaimsJob {

  private final LocalDate today;

  PastClaimsJob(LocalDate today) {
    this.today = today;
  }

  /** The job, with the master that spark-submit or {@code -Dspark.master} names. */
  public static void main(String[] arguments) throws IOException {
    List<String> given = new ArrayList<>(List.of(arguments));
    if (given.size() < 4) {
      throw new IllegalArgumentException(
          "Write: review RULES CLAIMS TABLE [HISTORY], or impact RULES NEW-RULES CLAIMS TABLE");
    }
    try (SparkSession spark =
        SparkSession.builder().appName("payer-rules past claims").getOrCreate()) {
      PastClaimsJob job = new PastClaimsJob(LocalDate.now(ZoneId.systemDefault()));
      RuleSet rules = RuleSet.of(given.get(1), spark);
      if (given.get(0).equals("review")) {
        Dataset<String> claims = PastClaims.read(given.get(2), spark);
        Dataset<Row> table = given.size() == 4
            ? job.review(rules, claims)
            : job.review(rules, claims, spark.read().parquet(given.get(4)));
        table.write().mode(SaveMode.Overwrite).partitionBy("kind").parquet(given.get(3));
      } else {
        RuleSet next = RuleSet.of(given.get(2), spark);
        Dataset<String> claims = PastClaims.read(given.get(3), spark);
        job.impact(rules, next, claims).write().mode(SaveMode.Overwrite).parquet(given.get(4));
        totals(spark.read().parquet(given.get(4))).show(1_000, false);
      }
    }
  }

  /** Findings, questions and verdicts of claims by what they carry themselves. */
  Dataset<Row> review(RuleSet rules, Dataset<String> claims) {
    return claims.mapPartitions(new ReviewClaims(rules, today), Encoders.row(FindingTable.SCHEMA));
  }

  /** The same, with the history of each patient from a data set of services. */
  Dataset<Row> review(RuleSet rules, Dataset<String> claims, Dataset<Row> services) {
    Dataset<Row> byPatient = PastClaims.byPatient(claims);
    Dataset<Row> reviewed = grouped(byPatient.filter(col(PastClaims.PATIENT).isNotNull()))
        .cogroup(
            grouped(services), new ReviewPatients(rules, today), Encoders.row(FindingTable.SCHEMA));
    // One group of all claims without a patient would be one task's.
    return reviewed.union(review(rules, PastClaims.withoutPatient(byPatient)));
  }

  private static KeyValueGroupedDataset<String, Row> grouped(Dataset<Row> rows) {
    return rows.groupByKey(
        (MapFunction<Row, String>) row -> row.getAs(PastClaims.PATIENT), Encoders.STRING());
  }

  /** Findings that are new or gone by other rules. */
  Dataset<Row> impact(RuleSet before, RuleSet after, Dataset<String> claims) {
    return claims.mapPartitions(
        new CompareRules(before, after, today), Encoders.row(CompareRules.SCHEMA));
  }

  /** How many findings of each rule are new and gone, and how much was charged for their lines. */
  static Dataset<Row> totals(Dataset<Row> changes) {
    return changes
        .groupBy("change", "payer", "rule", "outcome")
        .agg(count("*").as("findings"), sum("charge").as("charged"))
        .orderBy("payer", "rule", "change", "outcome");
  }
}
