package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void aReasonWithoutAnAmountBesideOthersIsNoDenial() {
    String zero = "{\"group\": \"CO\", \"carc\": \"197\", \"amount\": 0}";
    String all = "{\"group\": \"CO\", \"carc\": \"45\", \"amount\": 620}";

    assertThat(remedy(zero + ", " + all, "").out())
        .isEqualTo(remedy(all, "").out())
        .startsWith("l: CO-45 $620.00")
        .doesNotContain("CO-197");
    assertThat(remedy(zero, "").out()).contains("CO-197");
  }

  @Test
  void aSingleAmountIsSaidOnce() {
    assertThat(remedy("{\"group\": \"CO\", \"carc\": \"197\", \"amount\": 620}", "")
            .out()
            .lines())
        .hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"filingLimitDay\": 120`, `unknown fact \"filingLimitDay\"`, `Did you mean \"filingLimitDays\"?`",
        "`\"filingLimitDays\": -5`, this is not a number, a number of at least 0",
        "`\"firstReceivedOn\": \"2026-02-31\"`, this is not a date, `a date, such as 2026-01-31`",
        "`\"recordsRequest\": {\"letteron\": \"2026-02-01\"}`, unknown fact, `Did you mean \"letterOn\"?`"
      })
  void aFactThatIsMisspelledOrCannotBeReadIsTold(String context, String what, String fix) {
    Desk.Worked worked = remedy("{\"group\": \"CO\", \"carc\": \"29\", \"amount\": 620}", context);

    assertThat(worked.err()).startsWith("notice: ").contains("l.jsonl:1 claim_context.", what, fix);
    assertThat(worked.out()).startsWith("l: CO-29 $620.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"filingLimitDays\": 120",
        "\"filingLimitDays\": null",
        "\"accountNote\": \"x\"",
        "\"diagnoses\": [\"M54.16\"]"
      })
  void theClaimsOwnFieldsAndFurtherNamesAreNot(String context) {
    assertThat(remedy("{\"group\": \"CO\", \"carc\": \"29\", \"amount\": 620}", context)
            .err())
        .isEmpty();
  }
}
