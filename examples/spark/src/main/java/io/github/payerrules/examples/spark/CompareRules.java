package io.github.payerrules.examples.spark;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.ReviewChanges;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * What changed rules do to past claims: a row for each finding that is new or gone, and for each
 * claim that cannot be read.
 */
record CompareRules(RuleSet before, RuleSet after, LocalDate today)
    implements MapPartitionsFunction<String, Row> {

  static final StructType SCHEMA = StructType.fromDDL("change string, claim string, payer string,"
      + " rule string, outcome string, charge decimal(12,2)");

  private static final long serialVersionUID = 1;

  @Override
  public Iterator<Row> call(Iterator<String> claims) {
    PayerRules was = before.rules();
    PayerRules is = after.rules();
    return ReviewClaims.stream(claims)
        .flatMap(text -> ClaimText.rows(
            text,
            claim -> changes(claim, was, is),
            problems -> RowFactory.create("unreadable", null, null, null, null, null)))
        .iterator();
  }

  private Stream<Row> changes(Claim claim, PayerRules was, PayerRules is) {
    ReviewChanges changes =
        ReviewChanges.between(was.review(claim, today), is.review(claim, today));
    return Stream.concat(rows("new", claim, changes.added()), rows("gone", claim, changes.gone()));
  }

  private static Stream<Row> rows(String change, Claim claim, List<Finding> findings) {
    return findings.stream()
        .map(finding -> RowFactory.create(
            change,
            claim.id(),
            claim.payer(),
            finding.rule(),
            FindingTable.word(finding.outcome()),
            FindingTable.charge(claim, finding.lines())));
  }
}
