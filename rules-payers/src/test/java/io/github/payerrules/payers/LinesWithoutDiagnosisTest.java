package io.github.payerrules.payers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line that is linked to no diagnosis is told that, and not which diagnoses are covered. */
class LinesWithoutDiagnosisTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
  private static final PayerRules RULES =
      PayerRules.builder().payers(Path.of("payers")).build();

  @ParameterizedTest
  @CsvSource({
    "medicare, FL, 64483, LT",
    "medicare, NY, 64490, RT",
    "medicare, KY, 27096, LT",
    "medicare, WA, 20553, ''",
    "medicare, TX, 64615, ''",
    "medicare, OH, G0480, ''",
    "medicare, GA, 22513, ''",
    "medicare, CA, 64450, RT",
    "bcbs-south-carolina, SC, 64454, LT",
    "texas-medicaid, TX, 20610, LT",
    "anthem, VA, 64405, LT",
    "cigna, CO, 64628, ''"
  })
  void isToldSoAlone(String payer, String state, String code, String side) {
    Review review = RULES.review(claim(payer, state, code, side), DAY);

    assertThat(review.findings())
        .filteredOn(finding -> finding.rule().equals("line-without-diagnosis"))
        .singleElement()
        .returns(Outcome.DENY, Finding::outcome)
        .returns("16", Finding::carc);
    assertThat(review.findings()).extracting(Finding::carc).doesNotContain("11", "146", "167");
  }

  private static Claim claim(String payer, String state, String code, String side) {
    ServiceLine line = ServiceLine.builder()
        .number(1)
        .code(code)
        .modifiers(side.isEmpty() ? List.of() : List.of(side))
        .date(DAY)
        .placeOfService("11")
        .build();
    return Claim.builder()
        .payer(payer)
        .state(state)
        .lines(List.of(line))
        .history(List.of())
        .build();
  }
}
