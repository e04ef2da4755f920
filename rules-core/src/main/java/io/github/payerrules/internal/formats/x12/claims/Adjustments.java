package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.internal.formats.x12.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** CAS: up to six adjustments of one group. */
final class Adjustments {

  private static final int MOST = 19;

  /** No remittance comes near it; this bounds the memory. */
  private static final int MOST_IN_ALL = 1000;

  private Adjustments() {}

  static void take(Segment cas, String loop, List<Adjustment> into, Report report) {
    String group = cas.code(1);
    report.expect(
        cas,
        loop,
        1,
        0,
        group,
        Adjustment.GROUPS,
        "CO, PR, OA and PI are the groups of adjustments; CR only of corrections");
    for (int at = 2; at <= Math.min(MOST, cas.elements()); at += 3) {
      if (cas.has(at) && into.size() < MOST_IN_ALL) {
        BigDecimal amount = report.signedAmount(cas, loop, at + 1);
        if (group.isEmpty() || amount == null) {
          report
              .notices()
              .add(
                  cas,
                  loop,
                  group.isEmpty() ? 1 : at + 1,
                  "an adjustment without its group or amount is left out",
                  "CAS needs a group, and an amount for each reason code. " + Report.SEND_AGAIN);
        } else {
          report.expectReason(cas, loop, at);
          into.add(Adjustment.builder()
              .group(group)
              .carc(cas.code(at))
              .amount(amount)
              .quantity(report.quantity(cas, loop, at + 2))
              .build());
        }
      }
    }
  }

  static List<Adjustment> none() {
    return new ArrayList<>(2);
  }
}
