package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.LineAdjudication;
import io.github.payerrules.internal.formats.x12.Segment;
import java.util.List;

/** Loop 2430: what another payer answered on a line. Not thread-safe. */
final class AdjudicationLoop {

  private static final String LOOP = "2430";

  private final LineAdjudication.Builder adjudication = LineAdjudication.builder();
  private final List<Adjustment> adjustments = Adjustments.none();

  AdjudicationLoop(Segment svd, Report report) {
    adjudication.payer(svd.has(1) ? svd.code(1) : null);
    adjudication.paid(report.amount(svd, LOOP, 2));
    adjudication.units(report.quantity(svd, LOOP, 5));
  }

  void takeAdjustments(Segment cas, Report report) {
    Adjustments.take(cas, LOOP, adjustments, report);
  }

  void takeDate(Segment dtp, Report report) {
    adjudication.adjudicatedOn(report.date(dtp, LOOP));
  }

  void takeLiability(Segment amt, Report report) {
    adjudication.patientLiability(report.amount(amt, LOOP, 2));
  }

  LineAdjudication toAdjudication() {
    return adjudication.adjustments(adjustments).build();
  }
}
