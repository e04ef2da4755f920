package io.github.payerrules.examples.spark;

import io.github.payerrules.PayerRules;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Reviews the claims of a partition, each by what it carries itself. */
record ReviewClaims(RuleSet set, LocalDate today) implements MapPartitionsFunction<String, Row> {

  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> call(Iterator<String> claims) {
    PayerRules rules = set.rules();
    return stream(claims)
        .flatMap(text -> ClaimText.rows(
            text,
            claim -> FindingTable.rows(claim, rules.review(claim, today)),
            FindingTable::unreadable))
        .iterator();
  }

  /** One claim after the other: Spark runs a task a core. */
  static <T> Stream<T> stream(Iterator<T> items) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
  }
}
