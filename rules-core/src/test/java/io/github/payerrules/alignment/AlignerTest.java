package io.github.payerrules.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlignerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private static final Authorization APPROVED = Authorization.builder()
      .number("A1")
      .codes(List.of("64483"))
      .diagnoses(List.of("M54.16"))
      .from(LocalDate.of(2026, 6, 1))
      .to(LocalDate.of(2026, 8, 31))
      .unitsApproved(2)
      .unitsUsed(0)
      .laterality("LT")
      .placeOfService("11")
      .renderingNpi("2000000036")
      .build();

  @Test
  void whatWasApprovedPlannedAndBilledAlikeNeedsNothing() {
    Alignment one = align(List.of(plan(it -> it), bill(it -> it)));

    assertThat(one.isAligned()).isTrue();
    assertThat(one.lines().get(0).modificationRequest()).isNull();
    assertThat(one.lines().get(0).rows())
        .extracting(AspectRow::agreement)
        .doesNotContain(Agreement.DIFFERS, Agreement.UNKNOWN);
  }

  @Test
  void aClaimThatDepartsFromPlanAndApprovalIsCorrectedFirst() {
    Alignment one = align(List.of(plan(it -> it), bill(it -> it.modifiers(List.of("RT")))));

    assertThat(corrections(one)).containsExactly(tuple(Correction.Where.CLAIM, Aspect.SIDE));
    assertThat(text(one)).startsWith("Billed RT, planned and approved LT: correct the claim if");
    assertThat(one.lines().get(0).modificationRequest())
        .contains("Authorization: A1\n", "- side: from LT to RT\n", "performed on 07/01/2026");
  }

  @Test
  void aPlanThatWasNeverApprovedGoesToThePayer() {
    UnaryOperator<ServiceLine.Builder> other = it -> it.diagnoses(List.of("M54.17"));

    Alignment one = align(List.of(plan(other), bill(other)));

    assertThat(corrections(one)).containsExactly(tuple(Correction.Where.PAYER, Aspect.DIAGNOSIS));
    assertThat(text(one)).startsWith("Planned and billed M54.17, approved M54.16");
  }

  @Test
  void aPlanIsToldBeforeTheService() {
    Claim plan = plan(it -> it.date(LocalDate.of(2026, 9, 1)).placeOfService("24"));

    Alignment one = align(List.of(plan));

    assertThat(corrections(one))
        .containsExactly(
            tuple(Correction.Where.PLAN, Aspect.DATES), tuple(Correction.Where.PAYER, Aspect.SITE));
    assertThat(text(one))
        .startsWith("The authorization ends on 08/31/2026, the service is planned for 09/01/2026");
    assertThat(one.lines().get(0).modificationRequest())
        .contains("has not been performed", "dates that include 09/01/2026", "from 11 to 24");
  }

  @Test
  void theLastDayIsInsideAndTheDayAfterIsNot() {
    assertThat(align(List.of(bill(it -> it.date(LocalDate.of(2026, 6, 1))))).isAligned())
        .isTrue();
    assertThat(align(List.of(plan(it -> it.date(LocalDate.of(2026, 8, 31))))).isAligned())
        .isTrue();
    assertThat(corrections(align(List.of(bill(it -> it.date(LocalDate.of(2026, 5, 31)))))))
        .containsExactly(tuple(Correction.Where.CLAIM, Aspect.DATES));
  }

  @Test
  void aServiceOfSeveralDaysMustEndWithinTheDates() {
    Claim claim = bill(it -> it.date(LocalDate.of(2026, 7, 1)).endDate(LocalDate.of(2026, 9, 1)));

    assertThat(corrections(align(List.of(claim))))
        .containsExactly(tuple(Correction.Where.CLAIM, Aspect.DATES));
  }

  @Test
  void theNumberBelongsOnTheClaim() {
    Claim without = bill(it -> it).toBuilder().authorizationNumber(null).build();
    Claim wrong = bill(it -> it).toBuilder().authorizationNumber("A9").build();

    assertThat(text(align(List.of(without)))).contains("Put authorization number A1 on the claim");
    assertThat(text(align(List.of(wrong)))).contains("No authorization A9 is on file");
  }

  @ParameterizedTest
  @EnumSource(
      value = Authorization.Status.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "APPROVED")
  void whatIsNotApprovedIsNeverInOrder(Authorization.Status status) {
    Authorization open = APPROVED.toBuilder().status(status).build();

    assertThat(corrections(align(List.of(with(bill(it -> it), open)))))
        .contains(tuple(Correction.Where.CLAIM, Aspect.STATUS));
    assertThat(corrections(align(List.of(with(plan(it -> it), open)))))
        .contains(tuple(Correction.Where.PLAN, Aspect.STATUS));
  }

  @Test
  void aClaimThatDoesNotSayTheSideIsNotASilentYes() {
    Alignment one = align(List.of(bill(it -> it.modifiers(List.of()))));

    assertThat(text(one)).isEqualTo("Approved LT; the claim does not say the side.");
  }

  @Test
  void bothSidesCoverEachSide() {
    Authorization both = APPROVED.toBuilder().laterality("bilateral").build();

    assertThat(align(List.of(with(bill(it -> it), both))).isAligned()).isTrue();
    Claim bilateral = bill(it -> it.modifiers(List.of("50")));
    assertThat(corrections(align(List.of(bilateral))))
        .containsExactly(tuple(Correction.Where.CLAIM, Aspect.SIDE));
  }

  @Test
  void levelsAreComparedOfPlanAndClaim() {
    Alignment one = align(
        List.of(plan(it -> it.levels(List.of("L4-5"))), bill(it -> it.levels(List.of("L5-S1")))));

    assertThat(text(one)).startsWith("Billed L5-S1, planned L4-5: check the note");
  }

  @Test
  void whatAnotherLineNeedsIsNotChangedAway() {
    Claim two = bill(it -> it).toBuilder()
        .lines(List.of(
            line(1, "64484", "LT", "M54.16"),
            line(2, "64483", "LT", "M54.16"),
            line(3, "64483", "RT", "M54.17")))
        .build();

    Alignment one = align(List.of(two));

    assertThat(one.lines().get(0).corrections())
        .extracting(Correction::where, Correction::aspect)
        .containsExactly(tuple(Correction.Where.PAYER, Aspect.CODE));
    assertThat(one.lines().get(0).modificationRequest())
        .contains("- code: add 64484; 64483 stays approved")
        .doesNotContain("from 64483", "units");
    assertThat(one.lines().get(1).corrections()).isEmpty();
    assertThat(one.lines().get(2).modificationRequest())
        .contains("- side: add RT; LT stays approved", "- diagnosis: add M54.17");
  }

  @Test
  void aCodeThatNoOtherLineNeedsIsChanged() {
    Alignment one = align(List.of(bill(it -> it.code("62323").modifiers(List.of("LT")))));

    assertThat(one.lines().get(0).modificationRequest()).contains("- code: from 64483 to 62323");
  }

  @Test
  void oneUnitForBothSidesIsAskedAbout() {
    Authorization both =
        APPROVED.toBuilder().laterality("bilateral").unitsApproved(1).build();
    Claim sides = with(
        bill(it -> it).toBuilder()
            .lines(List.of(line(1, "64483", "LT", "M54.16"), line(2, "64483", "RT", "M54.16")))
            .build(),
        both);

    assertThat(align(List.of(sides)).lines().get(1).corrections())
        .singleElement()
        .satisfies(it -> assertThat(it.text()).contains("Both sides are approved"));
  }

  private static ServiceLine line(int number, String code, String side, String diagnosis) {
    return ServiceLine.builder()
        .number(number)
        .code(code)
        .modifiers(List.of(side))
        .date(DAY)
        .diagnoses(List.of(diagnosis))
        .placeOfService("11")
        .build();
  }

  @Test
  void datesThatAreReversedCoverNothing() {
    Authorization reversed = APPROVED.toBuilder()
        .from(LocalDate.of(2026, 8, 31))
        .to(LocalDate.of(2026, 6, 1))
        .build();

    assertThat(text(align(List.of(with(bill(it -> it), reversed))))).contains("are reversed");
  }

  @Test
  void unitsThatOtherClaimsTookAreNotLeft() {
    List<Claim> claims = List.of(
        named("first", DAY.minusDays(20)), named("second", DAY), named("third", DAY.plusDays(30)));
    AuthorizationLedger ledger = AuthorizationLedger.of(claims, TODAY);

    List<Alignment> all = Aligner.of(ledger).alignAll();

    assertThat(all).extracting(Alignment::isAligned).containsExactly(true, true, false);
    assertThat(text(all.get(2)))
        .contains("1 more unit than is left")
        .contains("used by first on 06/11/2026, second on 07/01/2026");
    assertThat(ledger.entries()).singleElement().satisfies(entry -> {
      assertThat(entry.left()).isEqualByComparingTo("-1");
      assertThat(entry.uses())
          .extracting(LedgerUse::claim, LedgerUse::isPlanned, LedgerUse::left)
          .containsExactly(
              tuple("first", false, new BigDecimal("1")),
              tuple("second", false, new BigDecimal("0")),
              tuple("third", true, new BigDecimal("-1")));
      assertThat(entry.warnings()).singleElement().asString().contains("on 07/31/2026: 1 short");
    });
  }

  @Test
  void aCorrectedClaimTakesItsUnitsOnce() {
    Claim first =
        named("c1", DAY).toBuilder().claimNumber("N1").payerClaimNumber("P1").build();
    Claim corrected = named("c2", DAY).toBuilder()
        .claimNumber("N2")
        .frequencyCode("7")
        .originalReference("P1")
        .build();

    assertThat(AuthorizationLedger.of(List.of(first, corrected), TODAY)
            .entries()
            .get(0)
            .uses())
        .extracting(LedgerUse::claim)
        .containsExactly("c2");
  }

  @Test
  void unitsUsedBeforeTheFirstClaimCount() {
    Claim claim = with(bill(it -> it), APPROVED.toBuilder().unitsUsed(2).build());

    assertThat(corrections(align(List.of(claim))))
        .containsExactly(tuple(Correction.Where.PAYER, Aspect.UNITS));
  }

  @Test
  void aServiceOutsideTheDatesIsReportedWithBothAsBillersWriteThem() {
    Claim claim = with(
        named("c", DAY),
        APPROVED.toBuilder().from(DAY.plusDays(1)).to(DAY.plusDays(31)).build());

    assertThat(AuthorizationLedger.of(List.of(claim), TODAY).entries().get(0).warnings())
        .anySatisfy(warning -> assertThat(warning)
            .contains("on 07/01/2026, outside its dates (07/02/2026 to 08/01/2026)"));
  }

  @Test
  void anAuthorizationThatEndsSoonWithUnitsLeftIsTold() {
    AuthorizationLedger ledger =
        AuthorizationLedger.of(List.of(named("c", DAY)), LocalDate.of(2026, 8, 10));

    assertThat(ledger.entries().get(0).warnings())
        .containsExactly("It ends on 08/31/2026 with 1 unit left.");
  }

  @Test
  void twoOfOneNumberThatContradictEachOtherAreToldInWhateverOrder() {
    Authorization denied = APPROVED.toBuilder()
        .status(Authorization.Status.DENIED)
        .unitsApproved(9)
        .to(LocalDate.of(2026, 12, 15))
        .build();
    Claim one =
        bill(it -> it).toBuilder().authorizations(List.of(APPROVED, denied)).build();
    Claim other = one.toBuilder().authorizations(List.of(denied, APPROVED)).build();

    assertThat(corrections(align(List.of(one))))
        .containsExactly(tuple(Correction.Where.PAYER, Aspect.STATUS));
    assertThat(text(align(List.of(one))))
        .contains("Authorization A1 is on file more than once and says two things: approved,"
            + " units: 2, 06/01/2026 to 08/31/2026; and denied, units: 9, 06/01/2026 to"
            + " 12/15/2026. Ask the payer which one holds");
    assertThat(align(List.of(other)).lines()).isEqualTo(align(List.of(one)).lines());
    List<LedgerEntry> entries = AuthorizationLedger.of(List.of(one), TODAY).entries();
    assertThat(entries).singleElement().satisfies(entry -> {
      assertThat(entry.authorization()).isEqualTo(APPROVED);
      assertThat(entry.warnings())
          .singleElement()
          .asString()
          .startsWith("It is also on file as denied, units: 9, 06/01/2026 to 12/15/2026");
    });
    assertThat(AuthorizationLedger.of(List.of(other), TODAY).entries()).isEqualTo(entries);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, true", "2, 2, false", "0, 2, false"})
  void otherUnitsThatAreUsedAreTold(int used, int otherUsed, boolean isTold) {
    List<Authorization> both = List.of(
        APPROVED.toBuilder().unitsApproved(9).unitsUsed(used).build(),
        APPROVED.toBuilder().unitsApproved(9).unitsUsed(otherUsed).build());
    Claim claim = bill(it -> it).toBuilder().authorizations(both).build();

    assertThat(corrections(align(List.of(claim))).isEmpty()).isEqualTo(!isTold);
    if (isTold) {
      assertThat(text(align(List.of(claim)))).contains("used: 1", "used: 2");
    }
  }

  @Test
  void otherUnitsOrDatesOfOneNumberAreToldWhereTheDaysOverlap() {
    Authorization units = APPROVED.toBuilder().unitsApproved(3).build();
    Authorization dates = APPROVED.toBuilder().to(LocalDate.of(2026, 7, 15)).build();
    Authorization later = APPROVED.toBuilder()
        .from(LocalDate.of(2026, 9, 1))
        .to(LocalDate.of(2026, 12, 31))
        .build();

    assertThat(corrections(align(List.of(withBoth(units)))))
        .containsExactly(tuple(Correction.Where.PAYER, Aspect.UNITS));
    assertThat(corrections(align(List.of(withBoth(dates)))))
        .containsExactly(tuple(Correction.Where.PAYER, Aspect.DATES));
    assertThat(align(List.of(withBoth(later))).isAligned()).isTrue();
    assertThat(AuthorizationLedger.of(List.of(withBoth(later)), TODAY)
            .entries()
            .get(0)
            .warnings())
        .as("its units are not those of both")
        .isNotEmpty();
  }

  @Test
  void aDecisionAfterARequestThatWasPendingContradictsNothing() {
    Authorization pending = APPROVED.toBuilder()
        .status(Authorization.Status.PENDING)
        .unitsApproved(null)
        .build();
    Authorization otherNumber =
        APPROVED.toBuilder().number("A2").status(Authorization.Status.DENIED).build();

    assertThat(align(List.of(withBoth(pending))).isAligned()).isTrue();
    assertThat(align(List.of(withBoth(otherNumber))).isAligned()).isTrue();
    assertThat(align(List.of(withBoth(APPROVED))).isAligned()).isTrue();
  }

  private static Claim withBoth(Authorization other) {
    return bill(it -> it).toBuilder().authorizations(List.of(APPROVED, other)).build();
  }

  @Test
  void aRecordWithoutLinesIsOnFileForItsPatient() {
    Claim record = Claim.builder()
        .payer("aetna")
        .patientKey("p")
        .lines(List.of())
        .authorizations(List.of(APPROVED))
        .build();
    Claim claim = bill(it -> it).toBuilder().authorizations(null).build();

    assertThat(align(List.of(record, claim)).isAligned()).isTrue();
    Claim other = claim.toBuilder().patientKey("q").authorizationNumber(null).build();
    assertThat(align(List.of(record, other)).lines().get(0).authorization()).isNull();
  }

  @Test
  void aBilledLineThatWasNotPlannedIsTold() {
    List<ServiceLine> lines = new ArrayList<>(bill(it -> it).lines());
    lines.add(lines.get(0).toBuilder().number(2).code("64484").build());
    Claim claim = bill(it -> it).toBuilder().lines(lines).build();

    Alignment one = align(List.of(plan(it -> it), claim));

    assertThat(one.lines()).hasSize(2);
    assertThat(one.lines().get(1).corrections())
        .extracting(Correction::text)
        .anyMatch(it -> it.startsWith("Billed but not planned"))
        .anyMatch(it -> it.contains("approved 64483"));
  }

  private static Alignment align(List<Claim> claims) {
    return Aligner.of(AuthorizationLedger.of(claims, TODAY)).alignAll().get(0);
  }

  private static List<org.assertj.core.groups.Tuple> corrections(Alignment one) {
    return one.lines().stream()
        .flatMap(it -> it.corrections().stream())
        .map(it -> tuple(it.where(), it.aspect()))
        .toList();
  }

  private static String text(Alignment one) {
    return one.lines().get(0).corrections().get(0).text();
  }

  private static Claim with(Claim claim, Authorization authorization) {
    return claim.toBuilder().authorizations(List.of(authorization)).build();
  }

  private static Claim named(String id, LocalDate day) {
    return bill(it -> it.date(day)).toBuilder().id(id).build();
  }

  private static Claim plan(UnaryOperator<ServiceLine.Builder> change) {
    return bill(change).toBuilder()
        .id("plan")
        .authorizationNumber(null)
        .purpose(ClaimPurpose.REQUEST)
        .build();
  }

  private static Claim bill(UnaryOperator<ServiceLine.Builder> change) {
    ServiceLine.Builder line = ServiceLine.builder()
        .number(1)
        .code("64483")
        .date(DAY)
        .modifiers(List.of("LT"))
        .diagnoses(List.of("M54.16"))
        .placeOfService("11");
    return Claim.builder()
        .id("claim")
        .payer("aetna")
        .patientKey("p")
        .authorizationNumber("A1")
        .authorizations(List.of(APPROVED))
        .rendering(Provider.ofNpi("2000000036"))
        .lines(List.of(change.apply(line).build()))
        .build();
  }
}
