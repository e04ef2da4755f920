package io.github.payerrules;

import static io.github.payerrules.TestClaims.DAY;
import static io.github.payerrules.TestClaims.claim;
import static io.github.payerrules.TestClaims.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Drug;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.Referral;
import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule with one condition says of a claim, reviewed ten days after its date of service. */
class WordsTest {

  private static final LocalDate TODAY = DAY.plusDays(10);
  private static final String FINDS = "finds";
  private static final String CLEAN = "clean";
  private static final String NO_COVERAGES =
      "not evaluated: No eligibility data: add `coverages` to the claim, or configure a coverage"
          + " source";
  private static final String NO_REFERRALS =
      "not evaluated: No referral data: add `referrals` to the claim (an empty list if there is none)";

  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource({"dates", "codes", "providers", "coverages", "referrals", "performed"})
  void ofALine(String condition, Claim.Builder claim, String said) throws IOException {
    String pattern = "line : Line( procedure == \"ESI\", " + condition + " )";

    assertThat(said(pattern, "deny( line )", claim)).isEqualTo(said);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource({"claims", "providers", "coverages", "referrals"})
  void ofAClaim(String condition, Claim.Builder claim, String said) throws IOException {
    String pattern = "claim : Claim( " + condition + " )";

    assertThat(said(pattern, "deny( claim )", claim)).isEqualTo(said);
  }

  private String said(String pattern, String call, Claim.Builder claim) throws IOException {
    Review review = RuleFolder.in(folder)
        .with("tables/modifiers.csv", "list,modifier,source\nknown,LT,test\nknown,RT,test\n")
        .with("tables/codes.csv", "list,code,source\ndrugs,J1030,test\n")
        .with("it.drl", RuleFolder.rule("it", pattern, call))
        .open()
        .review(claim.build(), TODAY);
    if (!review.findings().isEmpty()) {
      return FINDS;
    }
    if (!review.questions().isEmpty()) {
      return "asks " + String.join(", ", review.questions().get(0).missing());
    }
    return review.notEvaluated().stream()
        .filter(one -> "it".equals(one.rule()))
        .map(one -> "not evaluated: " + one.missing())
        .findFirst()
        .orElse(CLEAN);
  }

  private static ServiceLine.Builder esi(String... modifiers) {
    return line(1, "64483", modifiers);
  }

  private static Claim.Builder plain() {
    return claim(esi());
  }

  private static Stream<Arguments> dates() {
    Claim.Builder inpatient = plain().admittedOn(DAY).dischargedOn(DAY.plusDays(2));
    return Stream.of(
        arguments("daysSinceService == 10", plain(), FINDS),
        arguments("daysSinceService == 0", claim(esi().date(TODAY)), FINDS),
        arguments("daysSinceService < 0", claim(esi().date(TODAY)), CLEAN),
        arguments("daysSinceService < 0", claim(esi().date(TODAY.plusDays(1))), FINDS),
        arguments(
            "daysSinceService < 0",
            claim(esi().date(TODAY.minusDays(1)).endDate(TODAY.plusDays(1))),
            FINDS),
        arguments("daysSpanned > 1", plain(), CLEAN),
        arguments("daysSpanned > 1", claim(esi().endDate(DAY)), CLEAN),
        arguments("daysSpanned == 2", claim(esi().endDate(DAY.plusDays(1))), FINDS),
        arguments("beforeAdmission == true", plain(), "asks admittedOn"),
        arguments("beforeAdmission == true", inpatient, CLEAN),
        arguments("beforeAdmission == true", plain().admittedOn(DAY.plusDays(1)), FINDS),
        arguments("afterDischarge == true", plain(), "asks dischargedOn"),
        arguments("afterDischarge == true", inpatient, CLEAN),
        arguments(
            "afterDischarge == true",
            claim(esi().endDate(DAY.plusDays(2))).dischargedOn(DAY.plusDays(2)),
            CLEAN),
        arguments(
            "afterDischarge == true",
            claim(esi().endDate(DAY.plusDays(3))).dischargedOn(DAY.plusDays(2)),
            FINDS));
  }

  private static Stream<Arguments> codes() {
    ServiceLine.Builder pointing =
        esi().diagnoses(List.of("M54.16")).diagnosisPointers(List.of(1, 2));
    return Stream.of(
        arguments("modifierCount == 0", plain(), FINDS),
        arguments("modifierCount > 1", claim(esi("LT")), CLEAN),
        arguments("modifierCount > 1", claim(esi("LT", "59")), FINDS),
        arguments("hasModifierNotIn( \"known\" )", plain(), CLEAN),
        arguments("hasModifierNotIn( \"known\" )", claim(esi("LT", "RT")), CLEAN),
        arguments("hasModifierNotIn( \"known\" )", claim(esi("LT", "QQ")), FINDS),
        arguments("modifiersNotIn( \"known\" ) == \"QQ, 59\"", claim(esi("QQ", "LT", "59")), FINDS),
        arguments("modifiersNotIn( \"known\" ) == \"\"", claim(esi("LT")), FINDS),
        arguments("diagnosisCount == 1", plain(), FINDS),
        arguments(
            "diagnosisCount == 1", claim(esi().diagnoses(List.of("M54.16", "M54.16"))), FINDS),
        arguments(
            "diagnosisCount == 2", claim(pointing).diagnoses(List.of("M54.16", "M54.17")), FINDS),
        arguments("session.injections == 2", claim(esi("50")), FINDS),
        arguments("session.injections == 3", claim(esi("LT"), line(2, "64484").units(2)), FINDS),
        arguments(
            "session.injections == 6",
            claim(
                esi("50"),
                line(2, "64484", "LT").units(2),
                line(3, "64484", "RT").units(2)),
            FINDS),
        arguments(
            "session.levels == 3, session.injections == 6",
            claim(esi("50"), line(2, "64484", "50").units(2)),
            FINDS),
        arguments(
            "addOn == false, session.levelsSoFar == 1", claim(esi(), line(2, "64484")), FINDS),
        arguments("session.levelsSoFar == 2", claim(esi(), line(2, "64484")), FINDS),
        arguments("session.levelsSoFar == 3", claim(esi(), line(2, "64484")), CLEAN),
        arguments(
            "addOn == true, session.levelsSoFar == 2",
            claim(line(1, "64484"), line(2, "64483")),
            FINDS),
        arguments(
            "number == 2, session.levelsSoFar == 2",
            claim(esi(), line(2, "64484"), line(3, "64484")),
            FINDS),
        arguments(
            "number == 3, session.levelsSoFar == 3",
            claim(esi(), line(2, "64484"), line(3, "64484")),
            FINDS),
        arguments("ndcGiven == false", plain(), "asks drug.ndc"),
        arguments("ndcGiven == false", withDrug(" "), FINDS),
        arguments("ndcGiven == true", withDrug(" "), CLEAN),
        arguments("ndcGiven == true", withDrug("0003-0293-05"), FINDS),
        arguments("levelsRegion == \"T12-L1\"", plain(), CLEAN),
        arguments("levelsRegion == \"lumbar/sacral\"", at("L4-5", "L5-S1"), FINDS),
        arguments("levelsRegion == \"lumbar/sacral\"", at("l4/l5 LT"), FINDS),
        arguments("levelsRegion == \"lumbar/sacral\"", at("S1"), FINDS),
        arguments("levelsRegion == \"cervical/thoracic\"", at("C7-T1"), FINDS),
        arguments("levelsRegion == \"T12-L1\"", at("T12-L1"), FINDS),
        arguments("levelsRegion == \"T12-L1\"", at("T12-L1", "L1-2"), CLEAN),
        arguments("levelsRegion == \"lumbar/sacral\"", at("L4-5", "caudal"), CLEAN),
        arguments("ndcDigits < 99", plain(), CLEAN),
        arguments("ndcDigits < 99", withDrug(" "), CLEAN),
        arguments("ndcDigits == 10", withDrug("0003-0293-05"), FINDS),
        arguments(
            "number == 3, session.levelsSoFar == 2",
            claim(esi("50"), line(2, "64484", "LT"), line(3, "64484", "RT")),
            FINDS));
  }

  private static Stream<Arguments> claims() {
    Claim.Builder drug = claim(esi(), line(2, "J1030"));
    return Stream.of(
        arguments("hasCodeIn( \"drugs\" )", plain(), CLEAN),
        arguments("hasCodeIn( \"drugs\" )", drug, FINDS),
        arguments("daysSinceFirstService == 10", plain(), FINDS),
        arguments(
            "daysSinceFirstService == 11",
            claim(esi(), line(2, "64484").date(DAY.minusDays(1))),
            FINDS),
        arguments("frequencyCode == \"1\"", plain(), FINDS),
        arguments("frequencyCode == \"1\"", plain().frequencyCode("7"), CLEAN),
        arguments("corrected == true", plain(), CLEAN),
        arguments("corrected == true", plain().frequencyCode("6"), CLEAN),
        arguments("corrected == true", plain().frequencyCode("7"), FINDS),
        arguments("corrected == true", plain().frequencyCode("8"), FINDS),
        arguments("originalReferenceGiven == false", plain(), FINDS),
        arguments("originalReferenceGiven == false", plain().originalReference(" "), FINDS),
        arguments("originalReferenceGiven == false", plain().originalReference("A1"), CLEAN),
        arguments("otherPayerAdjudicated == false", plain(), FINDS),
        arguments("otherPayerAdjudicated == true", plain().otherPayerAdjudicatedOn(DAY), FINDS),
        arguments("relatedTo( \"employment\" )", plain(), CLEAN),
        arguments("relatedTo( \"employment\" )", caused(RelatedCause.EMPLOYMENT), FINDS),
        arguments("relatedTo( \"employment\" )", caused(RelatedCause.AUTO_ACCIDENT), CLEAN),
        arguments("relatedTo( \"auto-accident\" )", caused(RelatedCause.AUTO_ACCIDENT), FINDS),
        arguments("relatedTo( \"other-accident\" )", caused(RelatedCause.OTHER_ACCIDENT), FINDS),
        arguments("relatedCauseGiven == true", plain(), CLEAN),
        arguments("relatedCauseGiven == true", caused(RelatedCause.EMPLOYMENT), FINDS),
        arguments("accidentDateGiven == true", plain(), CLEAN),
        arguments("accidentDateGiven == true", plain().accidentOn(DAY), FINDS),
        arguments("accidentStateGiven == true", plain().accidentState(" "), CLEAN),
        arguments("accidentStateGiven == true", plain().accidentState("IL"), FINDS),
        arguments("daysSinceAccident > -9", plain(), CLEAN),
        arguments("daysSinceAccident == 3", plain().accidentOn(DAY.minusDays(3)), FINDS),
        arguments("daysSinceAccident < 0", plain().accidentOn(DAY.plusDays(1)), FINDS),
        arguments("daysSinceDecision > 9", plain(), "asks decidedOn"),
        arguments("daysSinceDecision > 9", plain().decidedOn(DAY.plusDays(1)), CLEAN),
        arguments("daysSinceDecision > 9", plain().decidedOn(DAY), FINDS));
  }

  private static Claim.Builder at(String... levels) {
    return claim(esi().levels(List.of(levels)));
  }

  private static Claim.Builder withDrug(String ndc) {
    return claim(esi().drug(Drug.builder().ndc(ndc).build()));
  }

  private static Claim.Builder caused(RelatedCause cause) {
    return plain().relatedCauses(List.of(cause));
  }

  private static Stream<Arguments> providers() {
    Provider empty = Provider.builder().build();
    Provider untold = Provider.builder().taxonomy("208VP0014X").build();
    // The NPI of the example in CMS's description of the check digit.
    Provider valid = Provider.ofNpi("1234567893");
    return Stream.of(
        arguments("renderingGiven == false", plain(), FINDS),
        arguments("renderingGiven == false", plain().rendering(empty), FINDS),
        arguments("renderingGiven == false", plain().rendering(valid), CLEAN),
        arguments("billingGiven == true", plain(), CLEAN),
        arguments("billingGiven == true", plain().billing(valid), FINDS),
        arguments("referringGiven == true", plain(), CLEAN),
        arguments("referringGiven == true", plain().referring(valid), FINDS),
        arguments("orderingGiven == true", plain(), CLEAN),
        arguments("orderingGiven == true", plain().ordering(valid), FINDS),
        arguments("serviceFacilityGiven == true", plain(), CLEAN),
        arguments("serviceFacilityGiven == true", plain().facility(valid), FINDS),
        arguments("rendering.npiGiven == false", plain(), CLEAN),
        arguments("rendering.npiGiven == false", plain().rendering(untold), FINDS),
        arguments("rendering.npiGiven == false", plain().rendering(Provider.ofNpi(" ")), FINDS),
        arguments("rendering.npiGiven == false", plain().rendering(valid), CLEAN),
        arguments("rendering.npiValid == false", plain(), CLEAN),
        arguments("rendering.npiValid == false", plain().rendering(untold), CLEAN),
        arguments("rendering.npiValid == true", plain().rendering(untold), CLEAN),
        arguments("rendering.npiValid == false", plain().rendering(valid), CLEAN),
        arguments("rendering.npiValid == true", plain().rendering(valid), FINDS),
        arguments("billing.npiValid == false", billedBy("1234567892"), FINDS),
        arguments("billing.npiValid == false", billedBy("1234567983"), FINDS),
        arguments("billing.npiValid == false", billedBy("123456789"), FINDS),
        arguments("billing.npiValid == false", billedBy("12345678931"), FINDS),
        arguments("billing.npiValid == false", billedBy("123456789X"), FINDS),
        arguments("billing.npiValid == true", billedBy("1245319599"), FINDS),
        arguments("referring.taxonomyGiven == false", plain().referring(valid), FINDS),
        arguments("referring.taxonomyGiven == false", plain().referring(untold), CLEAN),
        arguments(
            "rendering.inNetwork == false",
            plain().rendering(valid),
            "asks network status of the rendering provider"),
        arguments(
            "ordering.inNetwork == false",
            plain().ordering(valid),
            "asks network status of the ordering provider"),
        arguments("rendering.inNetwork == false", plain().rendering(network(true)), CLEAN),
        arguments("rendering.inNetwork == false", plain().rendering(network(false)), FINDS),
        arguments("serviceFacility.inNetwork == false", plain(), CLEAN));
  }

  private static Claim.Builder billedBy(String npi) {
    return plain().billing(Provider.ofNpi(npi));
  }

  private static Provider network(boolean in) {
    return Provider.builder().npi("1234567893").inNetwork(in).build();
  }

  @Test
  void theLinesOwnRenderingProviderGoesBeforeTheClaims() throws IOException {
    Claim.Builder claim =
        claim(esi().rendering(Provider.ofNpi("1234567893"))).rendering(Provider.ofNpi("1"));

    assertThat(said(
            "line : Line( procedure == \"ESI\", rendering.npiValid == true )",
            "deny( line )",
            claim))
        .isEqualTo(FINDS);
    assertThat(said("claim : Claim( rendering.npiValid == false )", "deny( claim )", claim))
        .isEqualTo(FINDS);
  }

  private static Stream<Arguments> coverages() {
    Coverage own = Coverage.builder().payer(RuleFolder.PAYER).build();
    Coverage.Builder required = Coverage.builder().payer(RuleFolder.PAYER);
    Coverage.Builder other =
        Coverage.builder().payer("other").order(1).from(DAY).to(DAY);
    return Stream.of(
        arguments("coverageOnFile == false", plain(), NO_COVERAGES),
        arguments("coverageOnFile == false", covered(), FINDS),
        arguments("coverageOnFile == false", covered(other.build()), FINDS),
        arguments("coverageOnFile == false", covered(own), CLEAN),
        arguments("coverage.networkRequired == true", covered(), CLEAN),
        arguments(
            "coverage.networkRequired == true", covered(own), "asks coverage networkRequired"),
        arguments(
            "coverage.networkRequired == true",
            covered(required.networkRequired(false).build()),
            CLEAN),
        arguments(
            "coverage.networkRequired == true",
            covered(required.networkRequired(true).build()),
            FINDS),
        arguments(
            "coverage.referralRequired == true", covered(own), "asks coverage referralRequired"),
        arguments(
            "coverage.referralRequired == true",
            covered(required.referralRequired(true).build()),
            FINDS),
        arguments(
            "coverage.costSharingKnown == false", covered(own), "asks coverage costSharingKnown"),
        arguments(
            "coverage.costSharingKnown == false",
            covered(required.costSharingKnown(false).build()),
            FINDS),
        arguments("coverage.begun == false", plain(), NO_COVERAGES),
        arguments("coverage.begun == false", covered(), CLEAN),
        arguments("coverage.begun == false", covered(own), CLEAN),
        arguments("coverage.begun == false", covered(from(DAY)), CLEAN),
        arguments("coverage.begun == false", covered(from(DAY.plusDays(1))), FINDS),
        arguments("coverage.begun == false", covered(from(DAY.plusDays(1)), own), CLEAN),
        arguments(
            "coverage.begun == false", covered(from(DAY.plusDays(1)), another("gold")), FINDS),
        arguments("coverage.beginsLater == true", plain(), NO_COVERAGES),
        arguments("coverage.beginsLater == true", covered(own), CLEAN),
        arguments("coverage.beginsLater == true", covered(from(DAY)), CLEAN),
        arguments("coverage.beginsLater == true", covered(own, from(DAY.plusDays(1))), FINDS),
        arguments("coverage.beginsLater == true", covered(own, later("gold")), CLEAN),
        arguments("hasActivePlan( \"gold\" ) == true", plain(), NO_COVERAGES),
        arguments("hasActivePlan( \"gold\" ) == true", covered(), CLEAN),
        arguments("hasActivePlan( \"gold\" ) == true", covered(own), CLEAN),
        arguments("hasActivePlan( \"gold\" ) == true", covered(own, another("gold")), FINDS),
        arguments("hasActivePlan( \"gold\" ) == true", covered(another("silver")), CLEAN),
        arguments("hasActivePlan( \"gold\" ) == true", covered(later("gold")), CLEAN),
        arguments("otherPayerPrimary == true", plain(), NO_COVERAGES),
        arguments("otherPayerPrimary == true", covered(own), CLEAN),
        arguments("otherPayerPrimary == true", covered(own, other.build()), FINDS),
        arguments("otherPayerPrimary == true", covered(other.order(2).build()), CLEAN),
        arguments(
            "otherPayerPrimary == true",
            covered(other.order(null).build()),
            "asks order of the other payer's coverage"),
        arguments(
            "otherPayerPrimary == true",
            covered(other.order(1).to(DAY.minusDays(1)).build()),
            CLEAN),
        arguments(
            "otherPayerPrimary == true",
            covered(other.from(DAY.plusDays(1)).to(null).build()),
            CLEAN));
  }

  private static Coverage from(LocalDate date) {
    return Coverage.builder().payer(RuleFolder.PAYER).from(date).build();
  }

  private static Coverage another(String plan) {
    return Coverage.builder().payer("other").plan(plan).from(DAY).build();
  }

  private static Coverage later(String plan) {
    return Coverage.builder().payer("other").plan(plan).from(DAY.plusDays(1)).build();
  }

  private static Claim.Builder covered(Coverage... coverages) {
    return plain().coverages(List.of(coverages));
  }

  private static Stream<Arguments> referrals() {
    Referral open = Referral.builder().build();
    Referral today = Referral.builder().from(DAY).to(DAY).build();
    Referral past = Referral.builder().to(DAY.minusDays(1)).visitsApproved(9).build();
    Referral used = Referral.builder().visitsApproved(6).visitsUsed(6).build();
    Referral left = Referral.builder().visitsApproved(1).build();
    return Stream.of(
        arguments("referralOnFile == false", plain(), NO_REFERRALS),
        arguments("referralOnFile == false", referred(), FINDS),
        arguments("referralOnFile == false", referred(past), CLEAN),
        arguments("referral.coversDate == false", plain(), NO_REFERRALS),
        arguments("referral.coversDate == false", referred(), CLEAN),
        arguments("referral.coversDate == false", referred(past), FINDS),
        arguments("referral.coversDate == false", referred(past, today), CLEAN),
        arguments("referral.coversDate == false", referred(open), CLEAN),
        arguments("referral.visitsLeft < 1", referred(open), CLEAN),
        arguments("referral.visitsLeft < 1", referred(used), FINDS),
        arguments("referral.visitsLeft == 1", referred(used, left), FINDS),
        arguments("referral.visitsLeft < 1", referred(past, used), FINDS),
        arguments("referral.visitsLeft < 1", referred(used, open), CLEAN));
  }

  private static Claim.Builder referred(Referral... referrals) {
    return plain().referrals(List.of(referrals));
  }

  /** A word of a line is compared with another word of it. */
  private static Stream<Arguments> performed() {
    return Stream.of(
        arguments("side != documented.sidePerformed", claim(esi("LT")), "asks sidePerformed"),
        arguments(
            "side != documented.sidePerformed",
            documenting(esi("LT"), EvidenceFact.SIDE_PERFORMED, "LT"),
            CLEAN),
        arguments(
            "side != documented.sidePerformed",
            documenting(esi("LT"), EvidenceFact.SIDE_PERFORMED, "RT"),
            FINDS),
        arguments("units > documented.unitsPerformed", plain(), "asks unitsPerformed"),
        arguments(
            "units > documented.unitsPerformed",
            documenting(esi().units(3), EvidenceFact.UNITS_PERFORMED, 3),
            CLEAN),
        arguments(
            "units > documented.unitsPerformed",
            documenting(esi().units(4), EvidenceFact.UNITS_PERFORMED, 3),
            FINDS),
        arguments(
            "procedure != documented.procedurePerformed",
            documenting(esi(), EvidenceFact.PROCEDURE_PERFORMED, "ESI"),
            CLEAN),
        arguments(
            "procedure != documented.procedurePerformed",
            documenting(esi(), EvidenceFact.PROCEDURE_PERFORMED, "FACET"),
            FINDS));
  }

  private static Claim.Builder documenting(
      ServiceLine.Builder line, EvidenceFact fact, Object value) {
    return claim(line).evidence(Evidence.builder().put(fact, value).build());
  }

  @Test
  void asksForFieldsInPlainWords() throws IOException {
    PayerRules rules = RuleFolder.in(folder)
        .denying("in", "procedure == \"ESI\", beforeAdmission == true")
        .open();

    assertThat(rules.review(plain().build()).questions().get(0).text())
        .isEqualTo("On which day was the patient admitted?");
  }

  @Test
  void anExplanationIsOfItsDay() throws IOException {
    PayerRules rules = RuleFolder.in(folder)
        .denying("late", "procedure == \"ESI\", daysSinceService > 9")
        .open();
    Claim claim = plain().build();

    assertThat(saw(rules, claim, TODAY)).isEqualTo("10");
    assertThat(saw(rules, claim, DAY)).isEqualTo("0");
  }

  private static String saw(PayerRules rules, Claim claim, LocalDate today) {
    return rules.explain(claim, today).get(0).conditions().get(1).saw();
  }
}
