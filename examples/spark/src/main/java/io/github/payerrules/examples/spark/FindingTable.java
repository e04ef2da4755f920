package io.github.payerrules.examples.spark;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Reviews as rows: one a finding, one a question, and one with the verdict for each claim, so that
 * a claim without findings can be told from one that was not reviewed.
 */
final class FindingTable {

  static final StructType SCHEMA = StructType.fromDDL("kind string, claim string, payer string,"
      + " rule string, outcome string, lines array<int>, carc string, charge decimal(12,2),"
      + " message string, rules string");

  private FindingTable() {}

  static Stream<Row> rows(Claim claim, Review review) {
    String rules = review.versions().rules() + " " + review.versions().contentHash();
    Row verdict = row("verdict", claim, null, word(review.verdict()), List.of(), null, null, rules);
    return Stream.of(
            Stream.of(verdict),
            review.findings().stream().map(finding -> finding(claim, finding, rules)),
            review.questions().stream().map(question -> question(claim, question, rules)))
        .flatMap(each -> each);
  }

  private static Row finding(Claim claim, Finding finding, String rules) {
    return row(
        "finding",
        claim,
        finding.rule(),
        word(finding.outcome()),
        finding.lines(),
        finding.carc(),
        finding.message(),
        rules);
  }

  private static Row question(Claim claim, Question question, String rules) {
    return row(
        "question",
        claim,
        question.rule(),
        word(question.outcome()),
        question.lines(),
        null,
        question.text(),
        rules);
  }

  private static Row row(
      String kind,
      Claim claim,
      @Nullable String rule,
      String outcome,
      List<Integer> lines,
      @Nullable String carc,
      @Nullable String message,
      String rules) {
    return RowFactory.create(
        kind,
        claim.id(),
        claim.payer(),
        rule,
        outcome,
        lines.toArray(),
        carc,
        charge(claim, lines),
        message,
        rules);
  }

  /** As the JSON of a review has it. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A text that is no claim: what is wrong with it, never what is in it. */
  static Row unreadable(String problem) {
    return RowFactory.create(
        "unreadable", null, null, null, null, new Integer[0], null, null, problem, null);
  }

  /** The charge of those lines; of all where none is named. */
  static BigDecimal charge(Claim claim, List<Integer> lines) {
    return claim.lines().stream()
        .filter(line -> lines.isEmpty() || lines.contains(line.number()))
        .map(ServiceLine::charge)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
