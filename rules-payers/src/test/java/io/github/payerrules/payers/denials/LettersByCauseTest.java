package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.denial.AppealLetter;
import io.github.payerrules.denial.AppealLetters;
import io.github.payerrules.denial.DenialReader;
import io.github.payerrules.denial.DenialRules;
import io.github.payerrules.remittance.Denial;
import io.github.payerrules.remittance.LineMatch;
import io.github.payerrules.remittance.MatchedBy;
import io.github.payerrules.remittance.WorkedLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A letter says what the payer denied, and nothing that the payer did not say. */
class LettersByCauseTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final DenialRules RULES = DenialRules.in(Path.of("denials"));
  private static final AppealLetters LETTERS = AppealLetters.in(Path.of("denials", "letters"));
  private static final PayerRules PAYERS =
      PayerRules.builder().payers(Path.of("payers")).build();

  private static AppealLetter letter(String payer, String carc) {
    Denial denial = DenialReader.read("case", """
        {"payer": "%s", "line": {"status": "4", "code": "64405", "charge": 400, "paid": 0,
         "adjustments": [{"group": "CO", "carc": "%s", "amount": 400}],
         "service_date": "2026-02-10", "remit_date": "2026-03-16"}}
        """.formatted(payer, carc)).denial();
    WorkedLine line = WorkedLine.builder()
        .file("remit.835")
        .fileLine(1)
        .payer(payer)
        .claimNumber("visit-1")
        .status("4")
        .remitDate(denial.remitDate())
        .match(new LineMatch(Objects.requireNonNull(denial.line()), List.of(), MatchedBy.NOTHING))
        .remedies(RULES.remedies(denial, TODAY))
        .build();
    return LETTERS.letter(line, null, PAYERS, TODAY);
  }

  @Test
  void anExperimentalDenialIsAnsweredAsOne() {
    assertThat(letter("anthem", "55").text())
        .contains("experimental or investigational", "[literature]")
        .doesNotContain("not medically necessary");
    assertThat(letter("anthem", "50").text())
        .contains("not medically necessary")
        .doesNotContain("experimental");
  }

  @Test
  void noLetterOffersMedicareACallThatItDoesNotHold() {
    assertThat(letter("medicare", "50").text())
        .contains("The treating physician is available")
        .doesNotContain("peer-to-peer");
  }

  @Test
  void datesThatProveTheFilingAreTheArgument() {
    assertThat(letter("aetna", "29").text())
        .contains("the service was on February 10, 2026", "remittance is dated March 16, 2026")
        .doesNotContain("acknowledgment");
  }
}
