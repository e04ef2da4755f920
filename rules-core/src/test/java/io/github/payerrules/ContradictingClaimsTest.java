package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.LineAdjudication;
import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim of which two parts cannot both be right is told of, whatever its payer's rules say. */
class ContradictingClaimsTest {

  private PayerRules rules;

  @BeforeEach
  void open(@TempDir Path parent) throws IOException {
    rules = RuleFolder.in(parent).denying("late", "daysSinceService > 9999999").open();
  }

  private List<String> structure(Claim claim) {
    return rules.review(claim, DAY).findings().stream()
        .filter(finding -> finding.category().equals("structure"))
        .map(Finding::rule)
        .toList();
  }

  private static BigDecimal dollars(String amount) {
    return new BigDecimal(amount);
  }

  @ParameterizedTest
  @CsvSource({"'', ", "300, ", "300.00, ", "299.99, total-charge-differs"})
  void theTotalIsTheSumOfTheLines(String total, String found) {
    Claim claim = claim(
            line(1, "64483").charge(dollars("200")), line(2, "64484").charge(dollars("100.0")))
        .totalCharge(total.isEmpty() ? null : dollars(total))
        .build();

    assertThat(structure(claim)).isEqualTo(found == null ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({"1, ", "2, primary-payer-missing", "3, primary-payer-missing", ", "})
  void whoPaysAfterAnotherNeedsItsDecision(@Nullable Integer order, @Nullable String found) {
    Claim claim = claim(line(1, "64483")).payerOrder(order).build();

    assertThat(structure(claim)).isEqualTo(found == null ? List.of() : List.of(found));
    assertThat(structure(secondary(primary()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "64483, 1.5, units-fraction",
    "J1100, 0.25, units-fraction",
    "64483, 2.0, ",
    "01992, 4.7, "
  })
  void onlyAnesthesiaHasAFractionOfAUnit(String code, BigDecimal units, @Nullable String found) {
    assertThat(structure(claim(line(1, code).units(units)).build()))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({
    "painWeeks, 20, painMonths, 0, documented-time-contradicts",
    "painWeeks, 20, painMonths, 4, ",
    "painWeeks, 12, painMonths, 3, ",
    "painWeeks, 4, painMonths, 0, ",
    "painWeeks, 12, painMonths, 5, ",
    "conservativeCareWeeks, 17, conservativeCareMonths, 3, ",
    "conservativeCareWeeks, 18, conservativeCareMonths, 3, documented-time-contradicts",
    "priorReliefWeeks, 13, priorReliefMonths, 3, ",
    "baselineScore, 10, baselineScale, NRS, ",
    "baselineScore, 70, baselineScale, NRS, documented-score-impossible",
    "baselineScore, 70, baselineScale, VAS, ",
    "baselineScore, 25, baselineScale, RDQ, documented-score-impossible",
    "baselineScore, 70, baselineScale, other, "
  })
  void documentedFactsThatCannotBothBeRightAreTold(
      String fact, String value, String other, String otherValue, @Nullable String found) {
    Evidence evidence = Evidence.of(Map.of(fact, value, other, otherValue));

    assertThat(structure(claim(line(1, "64483")).evidence(evidence).build()))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({"painScore, 11", "priorReliefPercent, 101", "rdqScore, 25", "modicType, 4"})
  void aDocumentedNumberThatCannotBeIsRefused(String fact, String value) {
    assertThatThrownBy(() -> Evidence.of(Map.of(fact, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(fact + " must be a whole number from 0 to ");
  }

  @ParameterizedTest
  @CsvSource({
    "LT, RT, side-differs-from-modifier",
    "RT, left, side-differs-from-modifier",
    "LT, LT, ",
    "LT, left, ",
    "LT, bilateral, ",
    "59, RT, "
  })
  void theDocumentedSideIsThatOfTheModifier(String modifier, String side, @Nullable String found) {
    assertThat(structure(claim(line(1, "64483").modifiers(List.of(modifier)).laterality(side))
            .build()))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({"0, ", "1, earlier-service-after-today"})
  void anEarlierServiceIsNotAfterToday(int days, @Nullable String found) {
    PriorService earlier =
        PriorService.builder().code("64483").date(DAY.plusDays(days)).build();

    assertThat(structure(claim(line(1, "64484")).history(List.of(earlier)).build()))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({"0, ", "1, verified-after-today"})
  void noCoverageIsVerifiedAfterToday(int days, @Nullable String found) {
    Coverage coverage =
        Coverage.builder().payer("acme").verifiedOn(DAY.plusDays(days)).build();

    assertThat(structure(claim(line(1, "64483")).coverages(List.of(coverage)).build()))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({"208VP0014X, ", "208VP0014, -taxonomy-malformed", "ZZ9, -taxonomy-malformed"})
  void aTaxonomyCodeHasTenCharacters(String code, @Nullable String found) {
    Provider provider = Provider.builder().npi("1234567893").taxonomy(code).build();

    assertThat(structure(
            claim(line(1, "64483")).billing(provider).rendering(provider).build()))
        .isEqualTo(found == null ? List.of() : List.of("billing" + found, "rendering" + found));
  }

  @ParameterizedTest
  @CsvSource({"0, ", "-1, authorization-dates-reversed"})
  void noAuthorizationEndsBeforeItBegins(int days, @Nullable String found) {
    Authorization authorization = Authorization.builder()
        .number("A1")
        .status(Authorization.Status.APPROVED)
        .from(DAY)
        .to(DAY.plusDays(days))
        .build();

    assertThat(structure(
            claim(line(1, "64483")).authorizations(List.of(authorization)).build()))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void aTotalIsNotComparedWithLinesThatHaveNoCharge() {
    assertThat(structure(claim(line(1, "64483").charge(dollars("200")), line(2, "64484"))
            .totalCharge(dollars("10"))
            .build()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, ", "6, ", "7, ", "8, ", "01, frequency-code-unknown", "9, frequency-code-unknown"
  })
  void theFrequencyCodeIsOneOfAPractice(String code, String found) {
    assertThat(structure(claim(line(1, "64483")).frequencyCode(code).build()))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({"200, ", "0, ", "200.01, patient-paid-above-total"})
  void thePatientPaysNoMoreThanTheTotal(String paid, String found) {
    assertThat(structure(claim(line(1, "64483").charge(dollars("200")))
            .totalCharge(dollars("200"))
            .patientPaid(dollars(paid))
            .build()))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void aDiagnosisIsListedOnce() {
    assertThat(structure(claim(line(1, "64483").diagnoses(List.of("M54.16")))
            .diagnoses(List.of("M54.16", "M54.17", "M54.16"))
            .build()))
        .containsExactly("diagnosis-twice");
    assertThat(structure(claim(line(1, "64483").diagnoses(List.of("M54.16")))
            .diagnoses(List.of("M54.16", "M54.17"))
            .build()))
        .isEmpty();
  }

  @Test
  void anIllnessBeginsBeforeItIsTreated() {
    assertThat(structure(claim(line(1, "64483")).onsetOn(DAY.plusDays(1)).build()))
        .containsExactly("onset-after-service");
    assertThat(structure(claim(line(1, "64483")).onsetOn(DAY).build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "M54.16,          , ",
    "M54.16,         1, ",
    "'',           1 2, ",
    "M54.16 M51.16, 2 1, ",
    "M54.16,         2, line-diagnoses-differ",
    "M54.16,       1 2, line-diagnoses-differ",
    "M54.16 M51.16,  1, line-diagnoses-differ",
    "M54.17,          , line-diagnoses-differ",
    "M54.16,         9, diagnosis-pointer-without-diagnosis"
  })
  void theDiagnosesOfALineAreThoseOfTheClaim(String diagnoses, String pointers, String found) {
    ServiceLine.Builder line = line(1, "64483")
        .diagnoses(diagnoses.isEmpty() ? List.of() : List.of(diagnoses.split(" ")))
        .diagnosisPointers(
            pointers == null
                ? List.of()
                : List.of(pointers.split(" ")).stream().map(Integer::valueOf).toList());

    assertThat(structure(claim(line).diagnoses(List.of("M54.16", "M51.16")).build()))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void aClaimWithoutDiagnosesOfItsOwnTakesThoseOfItsLines() {
    assertThat(structure(claim(line(1, "64483").diagnoses(List.of("M54.17")))
            .diagnoses(List.of())
            .build()))
        .isEmpty();
  }

  // ---- Other payers

  private static OtherPayer.Builder primary() {
    return OtherPayer.builder().payer("aetna").order(1).paid(dollars("60"));
  }

  private static LineAdjudication.Builder answer(String paid, String adjusted) {
    return LineAdjudication.builder()
        .payer("aetna")
        .paid(dollars(paid))
        .adjustments(List.of(Adjustment.builder()
            .group("CO")
            .carc("45")
            .amount(dollars(adjusted))
            .build()));
  }

  private static Claim secondary(OtherPayer.Builder other, LineAdjudication.Builder... answers) {
    return claim(line(1, "64483")
            .charge(dollars("100"))
            .adjudications(List.of(answers).stream().map(each -> each.build()).toList()))
        .payerOrder(2)
        .otherPayers(List.of(other.build()))
        .build();
  }

  @Test
  void aClaimThatBalances() {
    assertThat(structure(secondary(primary(), answer("60", "40")))).isEmpty();
    assertThat(structure(secondary(primary(), answer("60.00", "40.0")))).isEmpty();
    assertThat(structure(secondary(primary(), answer("50", "20"), answer("10", "20"))))
        .isEmpty();
    assertThat(structure(secondary(primary()))).isEmpty();
    assertThat(structure(secondary(primary().paid(null), answer("60", "40")))).isEmpty();
  }

  @Test
  void anAnswerThatIsNotTheChargeOfItsLine() {
    assertThat(structure(secondary(primary(), answer("60", "39.99"))))
        .containsExactly("line-answer-does-not-balance");
  }

  @Test
  void aPaymentThatIsNotThatOfItsLines() {
    assertThat(structure(secondary(primary().paid(dollars("60.01")), answer("60", "40"))))
        .containsExactly("other-payer-does-not-balance");
    List<Adjustment> ofClaim =
        List.of(Adjustment.builder().group("PR").carc("1").amount(dollars("5")).build());
    assertThat(structure(secondary(primary().adjustments(ofClaim), answer("60", "40"))))
        .containsExactly("other-payer-does-not-balance");
    assertThat(structure(
            secondary(primary().adjustments(ofClaim).paid(dollars("55")), answer("60", "40"))))
        .isEmpty();
  }

  @Test
  void anAnswerOfAPayerThatTheClaimDoesNotName() {
    assertThat(structure(secondary(primary().payer("cigna"), answer("60", "40"))))
        .containsExactly("line-answer-of-unlisted-payer");
  }

  @Test
  void twoPayersInOnePlace() {
    assertThat(structure(secondary(primary().order(2)))).containsExactly("payer-order-twice");
    assertThat(structure(secondary(primary().order(null)))).isEmpty();
    Claim three = secondary(primary()).toBuilder()
        .otherPayers(List.of(primary().build(), primary().payer("cigna").build()))
        .build();
    assertThat(structure(three)).containsExactly("payer-order-twice");
  }

  @Test
  void anAnswerFromBeforeTheService() {
    assertThat(structure(secondary(primary().adjudicatedOn(DAY.minusDays(1)))))
        .containsExactly("other-payer-answered-before-service");
    assertThat(structure(secondary(primary().adjudicatedOn(DAY)))).isEmpty();
    assertThat(structure(secondary(primary(), answer("60", "40").adjudicatedOn(DAY.minusDays(1)))))
        .containsExactly("other-payer-answered-before-service");
  }
}
