package io.github.payerrules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Answer;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.Benefits;
import io.github.payerrules.visit.EligibilityAnswer;
import io.github.payerrules.visit.StatedShares;
import io.github.payerrules.visit.Visit;
import io.github.payerrules.visit.VisitNote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

  private static final String HEAD_271 = """
      ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260605*0900*^*00501*000000001*0*T*:~
      GS*HB*PAYER*PRACTICE*20260605*0900*1*X*005010X279A1~
      ST*271*0001*005010X279A1~
      BHT*0022*11*Q1*20260605*0900~
      HL*1**20*1~
      NM1*PR*2*CIGNA*****PI*62308~
      HL*2*1*21*1~
      NM1*1P*2*EXAMPLE*****XX*2000000028~
      HL*3*2*22*0~
      TRN*2*V1*9EXAMPLE01~
      NM1*IL*1*SYNTHETIC*PATIENT****MI*X0000000001~
      DMG*D8*19700101*F~
      """;
  private static final String END = """
      SE*18*0001~
      GE*1*1~
      IEA*1*000000001~
      """;
  private static final String ACTIVE = HEAD_271 + """
      DTP*346*D8*20260101~
      EB*1**30*HM~
      EB*B*IND*98*HM**27*40*****Y~
      EB*B*IND*98*HM**27*90*****N~
      EB*A*IND*30*HM****.2****Y~
      EB*C*IND*30*HM**23*1500*****Y~
      EB*C*IND*30*HM**29*250*****Y~
      EB*G*IND*30*HM**29*2100*****Y~
      """ + END;
  private static final String APPROVED = """
      ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260603*0900*^*00501*000000004*0*T*:~
      GS*HI*PAYER*PRACTICE*20260603*0900*1*X*005010X217~
      ST*278*0001*005010X217~
      BHT*0007*11*Q4*20260603*0900*18~
      HL*1**20*1~
      NM1*X3*2*CIGNA*****PI*62308~
      HL*2*1*21*1~
      NM1*1P*2*EXAMPLE*****XX*2000000028~
      HL*3*2*22*1~
      NM1*IL*1*SYNTHETIC*PATIENT****MI*X0000000001~
      DMG*D8*19700101*F~
      HL*4*3*EV*1~
      TRN*2*V1*9EXAMPLE01~
      UM*HS*I*3*11:B~
      HI*ABK:M5416~
      HL*5*4*SS*0~
      HCR*A1*A0000000001~
      DTP*007*RD8*20260603-20260901~
      SV1*HC:64483:LT*800*UN*1~
      NM1*SJ*1*SYNTHETIC*CLINICIAN****XX*2000000036~
      HL*6*4*SS*0~
      HCR*A3*A0000000002*0V~
      SV1*HC:64484:LT*400*UN*1~
      """ + END;

  private static AnswersRead read(String text) {
    return read(text, true);
  }

  private static AnswersRead read(String text, boolean isCounted) {
    try {
      return new AnswerReader()
          .withPatientSecret("of this test and no other".getBytes(StandardCharsets.UTF_8))
          .withPayerNames(Map.of("62308", "cigna"))
          .read(
              "answer",
              new ByteArrayInputStream(
                  (isCounted ? Counted.of(text) : text).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException fromMemory) {
      throw new IllegalStateException(fromMemory);
    }
  }

  private static EligibilityAnswer eligibility(String benefits) {
    return read(HEAD_271 + benefits + END).eligibility().get(0);
  }

  private static Visit visit() {
    return Visit.of(Claim.builder()
        .id("V1")
        .payer("cigna")
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code("64483")
            .date(LocalDate.of(2026, 6, 10))
            .build()))
        .build());
  }

  @Test
  void readsCoverageAndWhatTheMemberOwes() {
    EligibilityAnswer answer = read(ACTIVE).eligibility().get(0);

    assertThat(answer.notes()).isEmpty();
    assertThat(answer.traces()).containsExactly("V1");
    assertThat(answer.coverages())
        .containsExactly(Coverage.builder()
            .payer("cigna")
            .plan("hmo")
            .order(1)
            .from(LocalDate.of(2026, 1, 1))
            .verifiedOn(LocalDate.of(2026, 6, 5))
            .costSharingKnown(true)
            .build());
    assertThat(answer.benefits()).singleElement().satisfies(benefits -> {
      assertThat(benefits.copay()).isEqualByComparingTo("40");
      assertThat(benefits.coinsurancePercent()).isEqualByComparingTo("20");
      assertThat(benefits.deductibleLeft()).isEqualByComparingTo("250");
      assertThat(benefits.outOfPocketLeft()).isEqualByComparingTo("2100");
    });
  }

  @Test
  void aMedicareAdvantagePlanIsAnotherPayer() {
    EligibilityAnswer answer = eligibility("""
        EB*1**30*MB~
        DTP*291*D8*20150101~
        EB*R**30*HN~
        DTP*292*D8*20260101~
        NM1*PRP*2*SUNRISE*****PI*H0000~
        """);

    assertThat(answer.coverages())
        .extracting(Coverage::payer, Coverage::plan, Coverage::order, Coverage::from)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "cigna", "original-medicare", 2, LocalDate.of(2015, 1, 1)),
            org.assertj.core.groups.Tuple.tuple(
                "SUNRISE", "medicare-advantage", 1, LocalDate.of(2026, 1, 1)));
  }

  @Test
  void aQualifiedBeneficiaryIsTold() {
    assertThat(eligibility("EB*1**30*QM~\n").qualifiedMedicareBeneficiary()).isTrue();
    assertThat(eligibility("EB*1**30*MB~\n").qualifiedMedicareBeneficiary()).isNull();
  }

  @Test
  void thePayersWordOnAuthorizationIsTaken() {
    EligibilityAnswer answer = eligibility(
        "EB*1**30*PR~\nEB*CB**2*PR*******Y**HC:64483~\nEB*CB**2*PR*******N**HC:99214~\n");

    assertThat(answer.authorizationFor()).containsExactly("64483");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AAA*N**75*C~ | ELIGIBILITY_REJECTED",
        "AAA*Y**42*R~ | ELIGIBILITY_REJECTED",
        "EB*6**30~ | COVERAGE_INACTIVE",
        "EB*V**30~ | INPUT_UNCLEAR",
        "EB*1**30~EB*6**30~ | INPUT_UNCLEAR",
        "REF*18*1~ | INPUT_UNCLEAR"
      })
  void whatIsNoClearYesIsNone(String segments, TaskKind kind) {
    EligibilityAnswer answer = eligibility(segments + "\n");

    assertThat(answer.notes()).extracting(VisitNote::kind).containsExactly(kind);
    assertThat(answer.coverages()).isEmpty();
    assertThat(visit().withEligibility(answer).claim().coverages()).isEmpty();
  }

  @Test
  void aRejectionOfTheWholeInquiryIsTold() {
    AnswersRead read =
        read(HEAD_271.substring(0, HEAD_271.indexOf("HL*2")) + "AAA*Y**42*R~\n" + END);

    assertThat(read.eligibility())
        .singleElement()
        .satisfies(answer -> assertThat(answer.notes())
            .extracting(VisitNote::kind)
            .containsExactly(TaskKind.ELIGIBILITY_REJECTED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "1.5", "10000000", "99999999999"})
  void anAuthorizationOfUnreadableUnitsIsNotUsed(String units) {
    String answer = APPROVED.replace("*UN*1", "*UN*" + units);

    AuthorizationAnswer read = read(answer).authorizations().get(0);
    assertThat(read.authorizations()).isEmpty();
    assertThat(read.notes())
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.kind()).isEqualTo(TaskKind.INPUT_UNCLEAR));
  }

  @Test
  void daysAreNotUnits() {
    AuthorizationAnswer read =
        read(APPROVED.replaceFirst("UN\\*1", "DA*30")).authorizations().get(0);

    assertThat(read.authorizations().get(0).unitsApproved()).isNull();
    assertThat(read.notes())
        .singleElement()
        .satisfies(
            it -> assertThat(it.message()).startsWith("The payer approves days, hours or months"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTP*346*D8*20260101 | DTP*346*D8*20260501 | first day of the plan",
        "EB*B*IND*98*HM**27*40*****Y | EB*B*IND*98*HM**27*75*****Y | more than one copay",
        "EB*C*IND*30*HM**29*250*****Y | EB*C*IND*30*HM**29*0*****Y | more than one deductible",
      })
  void twoValuesInAnEligibilityResponseAreUnclear(String once, String another, String said) {
    EligibilityAnswer answer = read(ACTIVE.replace(once + "~", once + "~" + another + "~"))
        .eligibility()
        .get(0);

    assertThat(unclear(answer)).singleElement().satisfies(it -> {
      assertThat(it.kind()).isEqualTo(TaskKind.INPUT_UNCLEAR);
      assertThat(it.message()).contains(said);
    });
    Benefits most = answer.benefits().get(0).atMost();
    assertThat(most == null ? answer.benefits().get(0) : most).satisfies(it -> {
      assertThat(it.copay()).isIn(new BigDecimal("40"), new BigDecimal("75"));
      assertThat(it.deductibleLeft()).isEqualByComparingTo("250");
    });
    assertThat(unclear(read(ACTIVE.replace(once + "~", once + "~" + once + "~"))
            .eligibility()
            .get(0)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-40", "1e9", "12345678901"})
  void aShareThatCannotBeReadIsNotNothing(String copay) {
    EligibilityAnswer answer =
        read(ACTIVE.replace("27*40*", "27*" + copay + "*")).eligibility().get(0);

    assertThat(answer.benefits()).isEmpty();
    assertThat(answer.coverages().get(0).costSharingKnown()).isFalse();
    assertThat(unclear(answer))
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("a copay that cannot be read"));
  }

  /** What is not clear, of the answer and of the amounts whatever the visit is. */
  private static List<VisitNote> unclear(EligibilityAnswer answer) {
    return Stream.concat(
            answer.notes().stream(), new StatedShares(answer.stated()).notes().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SV1*HC:64483:LT*800*UN*1 | SV1*HC:62323*800*UN*1 | different service",
        "DTP*007*RD8*20260603-20260901 | DTP*007*RD8*20260603-20260701 | different period",
      })
  void twoValuesInAnAuthorizationAreUnclear(String once, String another, String said) {
    AuthorizationAnswer answer = read(APPROVED.replaceFirst(
            Pattern.quote(once + "~"), once + "~" + another + "~"))
        .authorizations()
        .get(0);

    assertThat(answer.notes()).singleElement().satisfies(it -> {
      assertThat(it.kind()).isEqualTo(TaskKind.INPUT_UNCLEAR);
      assertThat(it.message()).contains(said);
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTP*007*RD8*20260603-20260931",
        "DTP*007*D8*JUNE",
        "DTP*007*RD8*20260631-20260901",
        "DTP*036*D8*20260931"
      })
  void aDecisionOfDaysThatCannotBeReadIsNotUsed(String date) {
    AuthorizationAnswer answer = read(APPROVED.replace("DTP*007*RD8*20260603-20260901", date))
        .authorizations()
        .get(0);

    assertThat(answer.authorizations())
        .extracting(Authorization::status)
        .containsExactly(Authorization.Status.DENIED);
    assertThat(answer.notes()).isNotEmpty().allSatisfy(it -> {
      assertThat(it.kind()).isEqualTo(TaskKind.INPUT_UNCLEAR);
      assertThat(it.message()).contains("a date that cannot be read");
    });
  }

  @Test
  void anApprovalWithinARefusalIsNotUsed() {
    AuthorizationAnswer answer = read(APPROVED.replaceFirst(
            "(HL\\*4.*~\n(?:TRN.*~\n)?)", "$1HCR*A3*A0000000001~\n"))
        .authorizations()
        .get(0);

    assertThat(answer.authorizations())
        .extracting(Authorization::status)
        .doesNotContain(Authorization.Status.APPROVED);
    assertThat(answer.notes())
        .extracting(VisitNote::message)
        .anySatisfy(it -> assertThat(it).contains("refuses the request as a whole"));
  }

  @Test
  void anApprovedCancellationCancels() {
    assertThat(read(APPROVED.replace("UM*HS*I*", "UM*HS*3*"))
            .authorizations()
            .get(0)
            .authorizations())
        .extracting(Authorization::status)
        .contains(Authorization.Status.CANCELLED)
        .doesNotContain(Authorization.Status.APPROVED);
  }

  @Test
  void aRequestIsNoAnswer() {
    AnswersRead read = read(APPROVED.replace("BHT*0007*11", "BHT*0007*13"));

    assertThat(read.authorizations()).isEmpty();
    assertThat(read.problems())
        .extracting(Problem::what)
        .contains("this is a request for authorization, and not its answer");
  }

  @Test
  void readsADecisionForEachService() {
    AuthorizationAnswer answer = read(APPROVED).authorizations().get(0);

    assertThat(answer.notes()).isEmpty();
    assertThat(answer.authorizations())
        .containsExactly(
            Authorization.builder()
                .number("A0000000001")
                .codes(List.of("64483"))
                .diagnoses(List.of("M54.16"))
                .from(LocalDate.of(2026, 6, 3))
                .to(LocalDate.of(2026, 9, 1))
                .unitsApproved(1)
                .renderingNpi("2000000036")
                .laterality("LT")
                .placeOfService("11")
                .build(),
            Authorization.builder()
                .number("A0000000002")
                .status(Authorization.Status.DENIED)
                .codes(List.of("64484"))
                .diagnoses(List.of("M54.16"))
                .unitsApproved(1)
                .laterality("LT")
                .placeOfService("11")
                .build());
  }

  @ParameterizedTest
  @CsvSource({"A2, APPROVED", "A6, APPROVED", "A4, PENDING", "CT, PENDING", "C, CANCELLED"})
  void takesEachDecision(String action, Authorization.Status status) {
    AuthorizationAnswer answer =
        read(APPROVED.replace("HCR*A1", "HCR*" + action)).authorizations().get(0);

    assertThat(answer.authorizations().get(0).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"HCR*A1*A0000000001~ | AAA*N**15*C~", "SV1*HC:64483:LT*800*UN*1~ | ''"})
  void anAnswerThatApprovesNothingClearlyIsTold(String from, String to) {
    AuthorizationAnswer answer =
        read(APPROVED.replace(from, to)).authorizations().get(0);

    assertThat(answer.notes()).extracting(VisitNote::kind).contains(TaskKind.INPUT_UNCLEAR);
  }

  @Test
  void noAuthorizationNeededApprovesNothing() {
    AuthorizationAnswer answer = read(APPROVED
            .replace("HCR*A1", "HCR*NA")
            .replace("HCR*A3", "HCR*NA"))
        .authorizations()
        .get(0);

    assertThat(answer.authorizations()).isEmpty();
    assertThat(answer.notNeeded())
        .extracting(Authorization::codes)
        .containsExactly(List.of("64483"), List.of("64484"));
    assertThat(read(APPROVED.replace("HCR*A1", "HCR*NA").replace("SV1*HC:64483:LT*800*UN*1~\n", ""))
            .authorizations()
            .get(0)
            .notes())
        .extracting(VisitNote::kind)
        .containsExactly(TaskKind.INPUT_UNCLEAR);
  }

  @Test
  void anAnswerFindsItsVisit() {
    AnswersRead read = read(ACTIVE);
    Visit other = Visit.of(visit().claim().toBuilder().id("V2").build());

    assertThat(read.appliedTo(visit(), false).claim().coverages()).hasSize(1);
    assertThat(read.appliedTo(other, false)).isEqualTo(other);
    assertThat(read.appliedTo(other, true).claim().coverages()).hasSize(1);
  }

  @Test
  void theAnswerTakesThePlaceOfWhatWasOnFileByThePayer() {
    Visit before = Visit.of(visit().claim().toBuilder()
        .coverages(List.of(
            Coverage.builder()
                .payer("cigna")
                .verifiedOn(LocalDate.of(2025, 1, 1))
                .build(),
            Coverage.builder().payer("aetna").order(2).build()))
        .build());

    assertThat(read(ACTIVE).appliedTo(before, true).claim().coverages())
        .extracting(Coverage::payer, Coverage::verifiedOn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("cigna", LocalDate.of(2026, 6, 5)),
            org.assertj.core.groups.Tuple.tuple("aetna", null));
  }

  private static final String NOT_ACTIVE = HEAD_271 + "EB*6**30~\n" + END;

  @Test
  void theOrderOfAnswersChangesNothing() {
    AnswersRead yes = read(ACTIVE);
    AnswersRead no = read(NOT_ACTIVE);

    Visit one = AnswersRead.appliedTo(visit(), List.of(yes, no), true);

    assertThat(AnswersRead.appliedTo(visit(), List.of(no, yes), true)).isEqualTo(one);
    assertThat(one.notes())
        .extracting(VisitNote::kind)
        .containsExactly(TaskKind.COVERAGE_INACTIVE, TaskKind.INPUT_UNCLEAR);
    assertThat(one.notes().get(1).message()).contains("contradict each other");
    assertThat(AnswersRead.appliedTo(visit(), List.of(no, no), true).notes())
        .extracting(VisitNote::kind)
        .containsOnly(TaskKind.COVERAGE_INACTIVE);
  }

  @Test
  void twoAnswersOfADayCountAsOne() {
    String ended = ACTIVE.replace("EB*1", "DTP*347*D8*20260609~\nEB*1");
    String dearer = ACTIVE.replace("27*40", "27*75");

    Visit unclear = AnswersRead.appliedTo(visit(), List.of(read(ended), read(ACTIVE)), true);
    Visit range = AnswersRead.appliedTo(visit(), List.of(read(dearer), read(ACTIVE)), true);

    assertThat(unclear.notes()).singleElement().satisfies(it -> {
      assertThat(it.topic()).isEqualTo(Answer.Topic.ELIGIBILITY);
      assertThat(it.message()).contains("by one the coverage is active");
    });
    Benefits share = range.benefits().get(0);
    assertThat(share.copay()).isEqualByComparingTo("40");
    assertThat(Objects.requireNonNull(share.atMost()).copay()).isEqualByComparingTo("75");
    assertThat(range.notes())
        .singleElement()
        .satisfies(it -> assertThat(it.message()).contains("more than one copay"));
  }

  @Test
  void anotherPayersNoDoesNotTouchACoverage() {
    AnswersRead aetna = read(NOT_ACTIVE.replace("62308", "60054"));

    Visit visit = AnswersRead.appliedTo(visit(), List.of(aetna, read(ACTIVE)), true);

    assertThat(visit.claim().coverages()).extracting(Coverage::payer).containsExactly("cigna");
  }

  @ParameterizedTest
  @CsvSource({
    "HM, PR, true",
    "EP, HM, true",
    "HN, MC, true",
    "HN, PR, false",
    "C1, PS, false",
    "PR, PR, false"
  })
  void aCoverageOfTwoKindsOfPlansIsAskedAbout(String one, String other, boolean isTold) {
    String both = "EB*1**30*" + one + "~EB*1**30*" + other + "~";
    String reversed = "EB*1**30*" + other + "~EB*1**30*" + one + "~";

    Visit visit = read(HEAD_271 + both + END).appliedTo(visit(), true);

    assertThat(visit.notes()).hasSize(isTold ? 1 : 0);
    assertThat(visit.notes()).allSatisfy(it -> {
      assertThat(it.topic()).isEqualTo(Answer.Topic.PLAN);
      assertThat(it.message()).contains("two kinds of plans");
    });
    assertThat(read(HEAD_271 + reversed + END).appliedTo(visit(), true)).isEqualTo(visit);
  }

  @Test
  void anAnswerAboutNoVisitIsTold() {
    AnswersRead read = read(ACTIVE.replace("TRN*2*V1*", "TRN*2*V2*"));
    Visit one = visit();
    Visit another = Visit.of(one.claim().toBuilder().id("V3").build());

    assertThat(read.aboutNone(List.of(one, another)))
        .singleElement()
        .satisfies(it -> assertThat(it).contains("loop 2000C"));
    assertThat(read.aboutNone(List.of(one))).isEmpty();
    assertThat(read(ACTIVE).aboutNone(List.of(one, another))).isEmpty();
  }

  @Test
  void aFhirAnswerFindsItsVisitByPatient() {
    AnswersRead read = read("""
        {"resourceType": "Bundle", "entry": [
          {"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1970-01-01",
            "name": [{"family": "Synthetic", "given": ["Patient"]}]}},
          {"resource": {"resourceType": "CoverageEligibilityResponse",
            "patient": {"reference": "Patient/p"}, "insurance": [{"inforce": true}]}},
          {"resource": {"resourceType": "ClaimResponse", "use": "preauthorization",
            "patient": {"reference": "Patient/p"}, "preAuthRef": "A1", "outcome": "complete"}}]}
        """);

    assertThat(read.eligibility().get(0).patientKey())
        .isNotNull()
        .isEqualTo(read.authorizations().get(0).patientKey())
        .isEqualTo(read(ACTIVE).eligibility().get(0).patientKey());
  }

  @Test
  void theLastAnswerOfAPayerCounts() {
    AnswersRead before = read(NOT_ACTIVE.replace("20260605", "20260604"));

    Visit visit = AnswersRead.appliedTo(visit(), List.of(read(ACTIVE), before), true);

    assertThat(visit).isEqualTo(read(ACTIVE).appliedTo(visit(), true));
    AnswersRead rejected =
        read(NOT_ACTIVE.replace("EB*6**30~", "AAA*N**42*P~").replace("20260605", "20260606"));
    assertThat(AnswersRead.appliedTo(visit(), List.of(rejected, before), true).notes())
        .extracting(VisitNote::kind)
        .containsExactly(TaskKind.COVERAGE_INACTIVE, TaskKind.ELIGIBILITY_REJECTED);
  }

  @Test
  void readsFhirAnswers() {
    AnswersRead read = read("""
        {"resourceType": "Bundle", "entry": [
          {"resource": {"resourceType": "CoverageEligibilityResponse", "created": "2026-06-05",
            "outcome": "complete",
            "insurance": [{"inforce": true, "benefitPeriod": {"start": "2026-01-01"},
              "item": [
                {"productOrService": {"coding": [{"system": "http://www.ama-assn.org/go/cpt",
                   "code": "64483"}]}, "authorizationRequired": true,
                 "benefit": [
                   {"type": {"coding": [{"code": "copay"}]}, "allowedMoney": {"value": 40}},
                   {"type": {"coding": [{"code": "deductible"}]}, "allowedMoney": {"value": 1500},
                    "usedMoney": {"value": 1250}}]}]}]}},
          {"resource": {"resourceType": "ClaimResponse", "use": "preauthorization",
            "outcome": "error", "error": [{"code": {"text": "x"}}]}}]}
        """);

    assertThat(read.problems()).isEmpty();
    assertThat(read.eligibility()).singleElement().satisfies(answer -> {
      assertThat(answer.coverages()).hasSize(1);
      assertThat(answer.authorizationFor()).containsExactly("64483");
      assertThat(answer.benefits().get(0).deductibleLeft()).isEqualByComparingTo("250");
    });
    assertThat(read.authorizations())
        .singleElement()
        .satisfies(answer -> assertThat(answer.notes()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'inforce': true, 'benefitPeriod': {'end': '2026-04-31'}}",
        "{'inforce': 'perhaps'}",
        "{'inforce': 5}",
        "{'inforce': true, 'item': [{'excluded': 'perhaps'}]}",
        "{'inforce': true, 'item': [{'authorizationRequired': 1}]}",
        "{'inforce': true, 'benefitPeriod': {'start': '2026-04'}}",
        "{'inforce': true}, {'inforce': false}",
        "{'inforce': false, 'coverage': {'reference': 'Coverage/c'}},"
            + " {'inforce': true, 'coverage': {'reference': 'Coverage/c'}}",
        "{'inforce': true, 'benefitPeriod': {'start': '2026-01-01', 'end': '2026-12-31'}},"
            + " {'inforce': false}",
        "{'inforce': false}, {'inforce': true, 'benefitPeriod': {'start': '2026-01-01'}}",
        "{'inforce': true, 'benefitPeriod': {'start': '2026-01-01', 'end': '2026-12-31'}},"
            + " {'inforce': false, 'benefitPeriod': {'start': '2026-12-31'}}"
      })
  void aFhirAnswerThatDoesNotTellWhenACoverageIsInForceIsNotRead(String insurance) {
    AnswersRead read = read("{'resourceType': 'CoverageEligibilityResponse', 'insurance': ["
        .concat(insurance + "]}")
        .replace('\'', '"'));

    assertThat(read.eligibility()).isEmpty();
    assertThat(read.problems())
        .extracting(Problem::what)
        .anySatisfy(it -> assertThat(it).contains("the answer is not read"));
  }

  @ParameterizedTest
  @CsvSource({"98, 1, 0", "perhaps, 0, 1"})
  void aFhirBenefitOfNoKnownServiceIsAsked(String category, int benefits, int notes) {
    EligibilityAnswer answer = read("""
        {"resourceType": "CoverageEligibilityResponse", "insurance": [{"inforce": true, "item": [
          {"category": {"coding": [{"code": "%s"}]}, "benefit": [
            {"type": {"coding": [{"code": "copay"}]}, "allowedMoney": {"value": 40}}]}]}]}
        """.formatted(category)).eligibility().get(0);

    assertThat(answer.stated()).hasSize(benefits);
    assertThat(answer.notes()).hasSize(notes);
  }

  @Test
  void twoPeriodsOfOneCoverageDoNotContradictEachOther() {
    AnswersRead read = read("""
        {"resourceType": "CoverageEligibilityResponse", "insurance": [
          {"inforce": false, "benefitPeriod": {"start": "2025-01-01", "end": "2025-12-31"}},
          {"inforce": true, "benefitPeriod": {"start": "2026-01-01", "end": "2026-12-31"}},
          {"inforce": false, "coverage": {"reference": "Coverage/dental"}}]}
        """);

    assertThat(read.problems()).isEmpty();
    assertThat(read.eligibility().get(0).coverages()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"resourceType\": \"CoverageEligibilityResponse\", \"insurance\": [{\"inforce\": false}]} | COVERAGE_INACTIVE",
        "{\"resourceType\": \"CoverageEligibilityResponse\", \"outcome\": \"error\"} | ELIGIBILITY_REJECTED",
        "{\"resourceType\": \"CoverageEligibilityResponse\", \"insurance\": [{}]} | INPUT_UNCLEAR"
      })
  void aFhirAnswerThatIsNoClearYesIsNone(String json, TaskKind kind) {
    EligibilityAnswer answer = read(json).eligibility().get(0);

    assertThat(answer.notes()).extracting(VisitNote::kind).containsExactly(kind);
    assertThat(answer.coverages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ClaimResponse | \"use\": \"Claim\"",
        "ClaimResponse | \"status\": \"cancelled\"",
        "ClaimResponse | \"outcome\": \"done\"",
        "CoverageEligibilityResponse | \"status\": \"entered-in-error\"",
        "CoverageEligibilityResponse | \"status\": \"aktive\"",
        "CoverageEligibilityResponse | \"modifierExtension\": [{\"url\": \"http://x.org\"}]"
      })
  void aFhirAnswerThatMayMeanAnotherIsNotReadAndTold(String type, String field) {
    AnswersRead read = read("{\"resourceType\": \"" + type + "\", " + field
        + ", \"insurance\": [{\"inforce\": true}]}");

    assertThat(read.eligibility()).isEmpty();
    assertThat(read.authorizations()).isEmpty();
    assertThat(read.problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"A1, APPROVED, 0", "CT, PENDING, 0", "C, CANCELLED, 0", "A9, PENDING, 1"})
  void aFhirDecisionThatIsNotKnownCountsAsPendingAndIsTold(
      String action, Authorization.Status status, int problems) {
    AnswersRead read = read(decision(action, "1"));

    assertThat(read.authorizations().get(0).authorizations())
        .extracting(Authorization::status)
        .containsExactly(status);
    assertThat(read.problems()).hasSize(problems);
  }

  @Test
  void aFhirAnswerThatNoAuthorizationIsNeededApprovesNothing() {
    AuthorizationAnswer answer = read(decision("NA", "1")).authorizations().get(0);

    assertThat(answer.authorizations()).isEmpty();
    assertThat(answer.notNeeded())
        .extracting(Authorization::codes)
        .containsExactly(List.of("64483"));
    assertThat(answer.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "\"many\""})
  void anApprovedQuantityThatIsNoneIsNotUnlimited(String quantity) {
    AnswersRead read = read(decision("A1", quantity));

    assertThat(read.authorizations().get(0).authorizations())
        .extracting(Authorization::status)
        .containsExactly(Authorization.Status.PENDING);
    assertThat(read.problems()).hasSize(1);
  }

  private static String decision(String action, String quantity) {
    return """
        {"resourceType": "ClaimResponse", "use": "preauthorization", "outcome": "complete",
          "preAuthRef": "A0001", "addItem": [{"productOrService": {"coding": [{"code": "64483"}]},
            "extension": [{"url": "http://x.org/extension-itemAuthorizedDetail", "extension": [
              {"url": "quantity", "valueQuantity": {"value": %s}}]}],
            "adjudication": [{"extension": [{"url": "http://x.org/extension-reviewAction",
              "extension": [{"url": "http://x.org/extension-reviewActionCode",
                "valueCodeableConcept": {"coding": [{"code": "%s"}]}}]}]}]}]}
        """.formatted(quantity, action);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{\"value\": 40} | {\"value\": 40.0} | 40 | 0",
        "{\"value\": 40} | {\"value\": 75} | 40 | 1",
        "{\"value\": -40} | {\"value\": -40} | - | 2",
        "{\"value\": \"40\"} | {\"value\": 40} | 40 | 1"
      })
  void aCopayThatIsNotClearIsNotKnownAndTold(String one, String two, String copay, int notes) {
    EligibilityAnswer answer = read("""
        {"resourceType": "CoverageEligibilityResponse", "insurance": [{"inforce": true,
          "item": [{"benefit": [
            {"type": {"coding": [{"code": "copay"}]}, "allowedMoney": %s},
            {"type": {"coding": [{"code": "copay"}]}, "allowedMoney": %s}]}]}]}
        """.formatted(one, two)).eligibility().get(0);

    assertThat(answer.benefits().stream().map(Benefits::copay).filter(Objects::nonNull))
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(copay == null ? List.of() : List.of(new BigDecimal(copay)));
    assertThat(unclear(answer)).hasSize(notes);
  }

  @Test
  void aFhirBenefitOfAnotherCategoryOrPeriodIsNotTheVisits() {
    EligibilityAnswer answer = read("""
        {"resourceType": "CoverageEligibilityResponse", "insurance": [
          {"inforce": true, "benefitPeriod": {"start": "2026-01-01", "end": "2026-12-31"}, "item": [
            {"category": {"coding": [{"code": "86"}]}, "benefit": [
              {"type": {"coding": [{"code": "copay"}]}, "allowedMoney": {"value": 250}}]},
            {"category": {"coding": [{"code": "98"}]}, "benefit": [
              {"type": {"coding": [{"code": "copay"}]}, "allowedMoney": {"value": 40}}]},
            {"category": {"coding": [{"code": "2"}]}, "authorizationRequired": true},
            {"productOrService": {"coding": [{"code": "64483"}]}, "excluded": true}]}]}
        """).eligibility().get(0);

    Visit visit = visit().withEligibility(answer);
    assertThat(visit.benefits().get(0).copay()).isEqualByComparingTo("40");
    assertThat(visit.benefits().get(0).atMost()).isNull();
    assertThat(visit.authorizationByKind()).containsExactly("64483");
    assertThat(visit.notes())
        .extracting(VisitNote::kind)
        .containsExactly(TaskKind.SERVICE_NOT_COVERED);
    Claim later = visit().claim().toBuilder()
        .lines(List.of(visit().claim().lines().get(0).toBuilder()
            .date(LocalDate.of(2027, 1, 5))
            .build()))
        .build();
    assertThat(Visit.of(later).withEligibility(answer).benefits()).isEmpty();
  }

  @Test
  void aFileWithoutAnswersSaysSo() {
    assertThat(read("").problems()).isNotEmpty();
    assertThat(read("{}").problems()).isNotEmpty();
    assertThat(read("{ broken").problems()).isNotEmpty();
    assertThat(read(ACTIVE.replace("ST*271", "ST*835")).problems()).isNotEmpty();
    assertThat(read(ACTIVE.substring(0, ACTIVE.indexOf("SE*"))).problems()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HL*4*3*EV*1~ | HL*4*3*EV*1~HCR*A9~ | a decision that is not known",
        "HL*4*3*EV*1~ | HL*4*3*EV*1~HI*ZZ9~ | a diagnosis that cannot be read",
        "HL*4*3*EV*1~ | HL*4*3*EV*1~HI*ABK~ | a diagnosis that cannot be read",
        "HL*4*3*EV*1~ | HL*4*3*EV*1~HI*BBR:3E0R3~ | -",
        "HL*4*3*EV*1~ | HL*4*3*EV*1~HCR*A4~ | -"
      })
  void aDecisionOrDiagnosisThatCannotBeReadIsAsked(String from, String to, String told) {
    List<String> messages = read(APPROVED.replace(from, to)).authorizations().stream()
        .flatMap(it -> it.notes().stream())
        .filter(it -> it.topic() == Answer.Topic.AUTHORIZATION)
        .map(VisitNote::message)
        .toList();

    assertThat(APPROVED).contains(from);
    assertThat(messages.toString().contains("cannot be read")
            || messages.toString().contains("not known"))
        .isEqualTo(!told.equals("-"));
    assertThat(messages.toString()).contains(told.equals("-") ? "" : told);
  }

  @Test
  void aBenefitForMembersOfNoKnownKindIsAsked() {
    assertThat(read(ACTIVE.replace("EB*B*IND", "EB*B*ZZ9")).eligibility().get(0).notes())
        .extracting(VisitNote::message)
        .contains("The payer's answer does not say for whom a benefit is; it is left out.");
  }

  /** An answer of which a part is missing is no clear yes. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAnswerThatIsCutOffIsAsked(boolean isEligibility) {
    String text = Counted.of(isEligibility ? ACTIVE : APPROVED + END);
    int end = text.indexOf("SE*");
    String next = text.substring(text.indexOf("ST*"));

    assertThat(isCut(text)).isFalse();
    assertThat(isCut(text.substring(0, end))).isTrue();
    assertThat(isCut(text.replaceFirst("SE\\*\\d+", "SE*99"))).isTrue();
    assertThat(isCut(text.replaceFirst("(SE\\*\\d+)\\*0001", "$1*0002"))).isTrue();
    assertThat(isCut(text.substring(0, end) + next)).isTrue();
    assertThat(isCut(text + next)).isFalse();
  }

  private static boolean isCut(String text) {
    AnswersRead read = read(text, false);
    return Stream.concat(
            read.eligibility().stream().flatMap(it -> it.notes().stream()),
            read.authorizations().stream().flatMap(it -> it.notes().stream()))
        .anyMatch(it -> it.message().startsWith("A part of the payer's answer is missing"));
  }

  /** Whatever is wrong at one place: nothing is thrown, and no content is quoted. */
  @Test
  void aFaultThrowsNothingAndQuotesNothing() {
    for (int i = 0; i < 3_000; i++) {
      Random random = new Random(i);
      String text = i % 2 == 0 ? ACTIVE : APPROVED;
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(30));
      String any = "*:~^>\n\r ABZ09az|\u0000";
      String mutated = switch (random.nextInt(4)) {
        case 0 -> text.substring(0, at) + text.substring(end);
        case 1 -> text.substring(0, end) + text.substring(at);
        case 2 -> text.substring(0, at);
        default ->
          text.substring(0, at) + any.charAt(random.nextInt(any.length())) + text.substring(end);
      };
      AnswersRead read = read(mutated);
      StringBuilder said = new StringBuilder(read.problems().toString());
      read.eligibility()
          .forEach(it -> it.notes()
              .forEach(
                  note -> said.append(note.message()).append(note.fix()).append(note.source())));
      read.authorizations()
          .forEach(it -> it.notes()
              .forEach(
                  note -> said.append(note.message()).append(note.fix()).append(note.source())));
      read.eligibility().forEach(said::append);
      read.authorizations().forEach(said::append);

      assertThat(said.toString())
          .as("file %d", i)
          .doesNotContain("SYNTHETIC", "X0000000001", "19700101", "CLINICIAN");
    }
  }

  /** A refusal has no number as a rule: the service tells which approval it is about. */
  @ParameterizedTest
  @CsvSource({
    "HCR*A3, 20260604, true",
    "HCR*A3, 20260603, true",
    "HCR*C, 20260604, true",
    "HCR*A3*B0000000009, 20260604, true",
    "HCR*A3, 20260602, false",
    "HCR*A4, 20260604, true",
    "HCR*A4, 20260603, false"
  })
  void anApprovalThatIsRefusedLaterIsTold(String decision, String day, boolean isTold) {
    String refused = APPROVED
        .replace("*20260603*0900*18", "*" + day + "*0900*18")
        .replace("HCR*A1*A0000000001", decision)
        .replace("HL*6*4*SS*0~\nHCR*A3*A0000000002*0V~\nSV1*HC:64484:LT*400*UN*1~\n", "");
    Visit applied = AnswersRead.appliedTo(visit(), List.of(read(APPROVED), read(refused)), true);

    assertThat(applied.notes().stream()
            .filter(it -> it.message().startsWith("One answer of the payer approves 64483")))
        .hasSize(isTold ? 1 : 0);
  }
}
