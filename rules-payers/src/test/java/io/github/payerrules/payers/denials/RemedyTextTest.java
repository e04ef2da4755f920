package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code remedy} says of a line with several amounts. */
class RemedyTextTest {

  @TempDir
  private Path folder;

  private Desk.Worked remedy(String adjustments, String context) {
    Path file = new Desk(folder).file("l.jsonl", """
        {"id": "l", "payer": "aetna", "today": "2026-04-10", "claim_context": {%s}, "line": \
        {"status": "1", "code": "64483", "charge": 620, "paid": 0, "adjustments": [%s], \
        "service_date": "2026-02-12", "remit_date": "2026-03-16"}}
        """.formatted(context, adjustments));
    return Desk.run(List.of("remedy", file.toString(), "--denials", "denials"));
  }

  @Test
  void whatTheBillerHasToDoIsFirstAndEachAmountIsShown() {
    assertThat(remedy("""
            {"group": "CO", "carc": "45", "amount": 420}, {"group": "OA", "carc": "100", "amount": 200}""", "").out()).isEqualTo("""
            l: OA-100 $200.00, no denial, PRICING/paid-to-patient
              The plan paid the patient.
              bill-patient by the biller, no deadline
              Send the patient a statement.
              CO-45 $420.00: no denial, PRICING/fee-schedule, none
            """);
  }

  @Test
  void anUnderpaymentGoesBeforeTheCoinsurance() {
    assertThat(remedy("""
            {"group": "PR", "carc": "2", "amount": 60}, {"group": "CO", "carc": "45", "amount": 320}""", "\"contractedAmount\": 400").out())
        .startsWith("l: CO-45 $320.00, no denial, PRICING/below-contract\n")
        .contains("\n  Paid less than the contracted amount on file. The contract pays $400.00, and"
            + " $300.00 was allowed: $100.00 too little.\n")
        .contains("\n  payment-dispute by the biller, by 09/12/2026, 155 days left\n")
        .endsWith("  PR-2 $60.00: no denial, PATIENT_SHARE/coinsurance, bill-patient\n");
  }

  @Test
  void aSingleAmountIsSaidOnce() {
    assertThat(remedy("{\"group\": \"CO\", \"carc\": \"197\", \"amount\": 620}", "")
            .out()
            .lines())
        .hasSize(4);
  }
}
