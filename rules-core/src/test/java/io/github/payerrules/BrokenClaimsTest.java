package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.history;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.UnitOfMeasure;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim that cannot be right gets findings, never an exception. */
class BrokenClaimsTest {

  private PayerRules rules;

  @BeforeEach
  void open(@TempDir Path parent) throws IOException {
    rules = RuleFolder.in(parent)
        .denying("limit", "procedure == \"ESI\", sessions.inLastMonths( 12 ).count > 9")
        .denying("late", "daysSinceService > 9999999")
        .open();
  }

  private List<String> structure(Claim claim) {
    return rules.review(claim, DAY).findings().stream()
        .filter(finding -> finding.category().equals("structure"))
        .map(Finding::rule)
        .toList();
  }

  @Test
  void noClaimOrDayIsSaidClearly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.review(null))
        .withMessage("the claim is null; give one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.review(claim(line(1, "64483")).build(), null))
        .withMessage("the day is null; give one");
    assertThatIllegalArgumentException().isThrownBy(() -> rules.explain(null));
  }

  @Test
  void aLineNumberThatCannotBe() {
    assertThat(structure(claim(line(0, "64483")).build()))
        .containsExactly("line-number-impossible");
    assertThat(structure(claim(line(-3, "64483")).build()))
        .containsExactly("line-number-impossible");
    assertThat(structure(claim(line(1_000_000, "64483")).build()))
        .containsExactly("line-number-impossible");
    assertThat(structure(claim(line(999_999, "64483")).build())).isEmpty();
  }

  @Test
  void aStateThatIsNone() {
    assertThat(structure(claim(line(1, "64483")).state("XX").build()))
        .containsExactly("state-unknown");
    assertThat(structure(claim(line(1, "64483")).state("Georgia").build()))
        .containsExactly("state-unknown");
    assertThat(structure(claim(line(1, "64483")).state("pr").build())).isEmpty();
  }

  @Test
  void aDischargeBeforeTheAdmission() {
    Claim.Builder stay = claim(line(1, "64483")).admittedOn(DAY);

    assertThat(structure(stay.dischargedOn(DAY.minusDays(1)).build()))
        .containsExactly("discharge-before-admission");
    assertThat(structure(stay.dischargedOn(DAY).build())).isEmpty();
    assertThat(structure(stay.dischargedOn(null).build())).isEmpty();
  }

  @Test
  void anAgeThatNobodyReaches() {
    assertThat(structure(claim(line(1, "64483")).ageYears(131).build()))
        .containsExactly("age-impossible");
    assertThat(structure(claim(line(1, "64483")).ageYears(-1).build()))
        .containsExactly("age-impossible");
    assertThat(structure(claim(line(1, "64483")).ageYears(130).build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"00099, true", "00100, false", "01999, false", "02000, true", "64483, true"})
  void minutesOfWhatIsNoAnesthesia(String code, boolean isTold) {
    assertThat(
            structure(claim(line(1, code).unitOfMeasure(UnitOfMeasure.MINUTES).minutes(45))
                .build()))
        .isEqualTo(isTold ? List.of("minutes-of-no-anesthesia") : List.of());
    assertThat(structure(claim(line(1, code).minutes(45)).build())).isEmpty();
  }

  @Test
  void minutesThatAreNotStated() {
    assertThat(structure(
            claim(line(1, "64483").unitOfMeasure(UnitOfMeasure.MINUTES)).build()))
        .containsExactly("minutes-missing");
    assertThat(structure(
            claim(line(1, "64483").unitOfMeasure(UnitOfMeasure.MINUTES).minutes(0))
                .build()))
        .containsExactly("minutes-missing");
    assertThat(structure(
            claim(line(1, "01992").unitOfMeasure(UnitOfMeasure.MINUTES).minutes(45))
                .build()))
        .isEmpty();
  }

  @Test
  void unitsBelowOneAndAStartedUnit() {
    assertThat(structure(claim(line(1, "64483").units(0)).build()))
        .containsExactly("units-not-positive");
    assertThat(structure(claim(line(1, "64483").units(new BigDecimal("0.5"))).build()))
        .containsExactly("units-fraction");
    assertThat(structure(claim(line(1, "64483").units(new BigDecimal("1e12"))).build()))
        .isEmpty();
  }

  @Test
  void aBlankPayer() {
    Review review = rules.review(claim(line(1, "64483")).payer(" ").build());

    assertThat(review.notEvaluated())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(Reason.UNKNOWN_PAYER));
  }

  @Test
  void datesAtTheEndsOfTime() {
    for (LocalDate date : List.of(LocalDate.MIN, LocalDate.MAX)) {
      Claim claim = claim(line(1, "64483").date(date).endDate(date), line(2, "64493"))
          .admittedOn(date)
          .dischargedOn(date)
          .onsetOn(date)
          .decidedOn(date)
          .history(history("64483", date, DAY))
          .historyCompleteFrom(date)
          .build();

      assertThat(rules.review(claim, DAY).payer()).isEqualTo("acme");
      assertThat(rules.review(claim, date).payer()).isEqualTo("acme");
      assertThat(rules.explain(claim, date)).isNotNull();
    }
  }
}
