package io.github.payerrules.pages;

import io.github.payerrules.PayerRules;
import io.github.payerrules.testkit.proof.Coverage;
import io.github.payerrules.testkit.proof.Mutation;
import io.github.payerrules.testkit.proof.Proof;
import org.jspecify.annotations.Nullable;

/**
 * What came of the cases, as a page: results, what they show of each rule, and which mistakes in
 * rules they would not notice. Immutable and thread-safe.
 */
public final class Report {

  private final ReportPage page;

  private Report(ReportPage page) {
    this.page = page;
  }

  /**
   * A report.
   *
   * @param rules the rules
   * @param proof their cases, run
   * @param coverage what {@link Proof#coverage} measured
   * @param mutation what {@link Proof#mutation} measured; {@code null} where it was not measured
   */
  public static Report of(
      PayerRules rules, Proof proof, Coverage coverage, @Nullable Mutation mutation) {
    return new Report(ReportPage.of(rules.payers(), proof, coverage, mutation));
  }

  /** The page in HTML: all that it needs is in it, so that it opens without a network. */
  public String html() {
    return Html.page("report.jte", page);
  }
}
