package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.internal.formats.x12.Segment;
import java.util.List;

/** Loops 2320 and 2330: another payer of the patient, and what it answered. Not thread-safe. */
final class OtherPayerLoop {

  private final OtherPayer.Builder payer = OtherPayer.builder();
  private final List<Adjustment> adjustments = Adjustments.none();
  private boolean isPayer;

  OtherPayerLoop(Segment sbr) {
    payer.order(PayerOrder.of(sbr.code(1)));
    payer.claimFilingCode(sbr.has(9) ? sbr.code(9) : null);
  }

  /** Whether the segment belongs here. */
  boolean take(Segment segment, Report report) {
    switch (segment.id()) {
      case "CAS" -> Adjustments.take(segment, "2320", adjustments, report);
      case "AMT" -> {
        if (segment.has(1, "D")) {
          payer.paid(report.amount(segment, "2320", 2));
        } else if (segment.has(1, "EAF")) {
          payer.patientLiability(report.amount(segment, "2320", 2));
        }
      }
      case "NM1" -> {
        isPayer = segment.has(1, "PR");
        if (isPayer) {
          PayerOrder.said(segment).stream().findFirst().ifPresent(payer::payer);
        }
      }
      case "DTP" -> {
        if (isPayer && segment.has(1, "573")) {
          payer.adjudicatedOn(report.date(segment, "2330B"));
        }
      }
      case "REF" -> {
        if (isPayer && segment.has(1, "F8")) {
          payer.payerClaimNumber(segment.text(2));
        }
      }
      case "OI", "MOA", "MIA", "N2", "N3", "N4", "PER", "DMG" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  OtherPayer toOtherPayer() {
    return payer.adjustments(adjustments).build();
  }
}
