package io.github.payerrules.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.Versions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a further service may change of the tables that are missing. */
class SaidTest {

  private static final Review OWN = review(missing("NCCI PTP edits", 1), missing("MUE", 1, 2));

  @Test
  void aTableMayBeMissingOnMoreLines() {
    assertThat(Said.sameButMoreTables(
            OWN, review(missing("NCCI PTP edits", 1, 2), missing("MUE", 1, 2))))
        .isTrue();
    assertThat(Said.sameButMoreTables(
            OWN,
            review(missing("NCCI PTP edits", 1), missing("MUE", 1, 2), missing("add-on codes", 1))))
        .isTrue();
  }

  @Test
  void aTableThatIsMissingNoMoreIsADifference() {
    assertThat(Said.sameButMoreTables(OWN, review(missing("MUE", 1, 2)))).isFalse();
  }

  @Test
  void aTableThatIsMissingOnFewerLinesIsADifference() {
    assertThat(Said.sameButMoreTables(OWN, review(missing("NCCI PTP edits", 1), missing("MUE", 1))))
        .isFalse();
  }

  private static Review review(NotEvaluated... missing) {
    return Review.builder()
        .payer("acme")
        .reviewedOn(LocalDate.of(2026, 6, 1))
        .versions(Versions.builder().library("1").rules("1").contentHash("h").build())
        .notEvaluated(List.of(missing))
        .build();
  }

  private static NotEvaluated missing(String table, Integer... lines) {
    return NotEvaluated.builder()
        .reason(NotEvaluated.Reason.NO_TABLE)
        .scope(NotEvaluated.Scope.INSTALLATION)
        .needs(List.of(table))
        .lines(List.of(lines))
        .missing("No table of " + table)
        .build();
  }
}
