package io.github.payerrules.examples.spark;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** A claim as JSON. */
final class ClaimText {

  private ClaimText() {}

  /**
   * The rows that a claim gives.
   *
   * @param ofProblems the row of a text that cannot be read, by what is wrong with it
   */
  static Stream<Row> rows(
      String text, Function<Claim, Stream<Row>> ofClaim, Function<String, Row> ofProblems) {
    List<ClaimRead> read = new ArrayList<>();
    new ClaimReader().read(text, "claim", read::add);
    return read.stream().flatMap(each -> {
      Claim claim = each.claim();
      return claim == null
          ? Stream.of(ofProblems.apply(
              each.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"))))
          : ofClaim.apply(claim);
    });
  }
}
