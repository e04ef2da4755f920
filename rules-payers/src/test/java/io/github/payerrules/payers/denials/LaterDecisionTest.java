package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.payers.denials.Desk.Worked;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several remittances about one service: the later payment date counts, not the file's name. */
class LaterDecisionTest {

  private static final String DENIED = """
      CLP*P1*4*620.00*0*0*12*ICN1*11*1~
      SVC*HC:64483:LT*620.00*0**1~
      DTM*472*20260212~
      CAS*CO*197*620.00~
      """;
  private static final String WHOLE_CLAIM = """
      CLP*P1*4*620.00*0*0*12*ICN1*11*1~
      CAS*CO*252*620.00~
      """;
  private static final String TAKEN_BACK_WHOLE = """
      CLP*P1*22*-620.00*0*0*12*ICN1*11*1~
      CAS*CO*252*-620.00~
      DTM*232*20260212~
      """;
  private static final String TAKEN_BACK_BY_OTHER_CODE = """
      CLP*P1*22*-620.00*0*0*12*ICN1*11*1~
      SVC*HC:64484:LT*-620.00*0**0*HC:64483:LT~
      DTM*472*20260212~
      CAS*CO*197*-620.00~
      """;
  private static final String DUPLICATE = DENIED.replace("CO*197*", "OA*18*");
  private static final String DEDUCTIBLE =
      DENIED.replace("CLP*P1*4*620.00*0*0", "CLP*P1*1*620.00*0*620.00").replace("CO*197", "PR*1");
  private static final String TAKEN_BACK = """
      CLP*P1*22*-620.00*-250.00*-50.00*12*ICN1*11*1~
      SVC*HC:64483:LT*-620.00*-250.00**1~
      DTM*472*20260212~
      CAS*CO*45*-320.00~
      CAS*PR*2*-50.00~
      """;

  private static final String TWO_DENIED = DENIED.replace("P1*4*620.00", "P1*4*1240.00")
      + "SVC*HC:64484:LT*620.00*0**1~\nDTM*472*20260212~\nCAS*CO*197*620.00~\n";
  private static final String WHOLE_PAID = """
      CLP*P1*1*620.00*250.00*0*12*ICN2*11*1~
      CAS*CO*45*370.00~
      DTM*232*20260212~
      """;

  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(folder);
  }

  private static Stream<Arguments> bothOrders() {
    return Stream.of(Arguments.of("a.835", "b.835"), Arguments.of("b.835", "a.835"));
  }

  private void remit(String name, String day, String claims) {
    String paid = claims.equals(Desk.PAID) ? "250.00" : claims.equals(TAKEN_BACK) ? "-250.00" : "0";
    desk.remittance(name, "AETNA", day, paid, claims);
  }

  /** The rows of the worklist. */
  private static List<String> rows(Worked worked) {
    return worked.out().lines().filter(line -> line.matches("\\d+\\. .*")).toList();
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void aDenialThatWasPaidLaterIsNotOnTheWorklist(String denial, String payment) {
    remit(denial, "20260316", DENIED);
    remit(payment, "20260401", Desk.PAID);

    Worked worked = desk.work();

    assertThat(rows(worked)).isEmpty();
    assertThat(worked.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.835, b.835, DTM*232*20260212~",
    "b.835, a.835, DTM*232*20260212~",
    "a.835, b.835, ''",
    "b.835, a.835, ''"
  })
  void aWholeClaimThatWasDeniedAndIsPaidByItsLinesLaterIsNot(
      String denial, String payment, String day) {
    remit(denial, "20260316", WHOLE_CLAIM + day + "\n");
    remit(payment, "20260401", Desk.PAID);

    assertThat(rows(desk.work())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {TAKEN_BACK_WHOLE, TAKEN_BACK_BY_OTHER_CODE})
  void whatIsTakenBackAndDecidedInOnePaymentIsNot(String takenBack) {
    desk.remittance("a.835", "AETNA", "20260401", "250.00", takenBack + Desk.PAID);

    Worked worked = desk.work();

    assertThat(rows(worked)).isEmpty();
    assertThat(worked.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void aClaimThatIsDeniedAsAWholeAfterItsLinesWereIsWorkedOnce(String lines, String whole) {
    remit(lines, "20260316", DENIED);
    remit(whole, "20260401", WHOLE_CLAIM + "DTM*232*20260212~\n");

    assertThat(rows(desk.work())).singleElement().asString().contains("CO-252");
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void linesThatAreDeniedAfterTheWholeClaimWasAreWorkedOnce(String whole, String lines) {
    remit(whole, "20260316", WHOLE_CLAIM + "DTM*232*20260212~\n");
    remit(lines, "20260401", DENIED);

    assertThat(rows(desk.work())).singleElement().asString().contains("CO-197");
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void aWholeClaimOfAnotherDayStays(String denial, String payment) {
    remit(denial, "20260316", WHOLE_CLAIM + "DTM*232*20260213~\n");
    remit(payment, "20260401", Desk.PAID);

    assertThat(rows(desk.work())).singleElement().asString().contains("CO-252");
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void ofOneDayBothStayAndAreTold(String denial, String payment) {
    remit(denial, "20260401", WHOLE_CLAIM + "DTM*232*20260212~\n");
    remit(payment, "20260401", Desk.PAID);

    Worked worked = desk.work();

    assertThat(rows(worked)).singleElement().asString().contains("CO-252");
    assertThat(worked.err()).contains("a service is decided twice on one day");
  }

  /** The refused line is paid already, though it looks like the other side of another one. */
  @ParameterizedTest
  @MethodSource("bothOrders")
  void aDuplicateBesideTheOtherSideThatIsPaidIsNot(String paid, String duplicate) {
    remit(paid, "20260316", Desk.PAID);
    remit(
        duplicate,
        "20260401",
        DUPLICATE + "SVC*HC:64483:RT*620.00*620.00**1~\nDTM*472*20260212~\n");

    assertThat(rows(desk.work())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void aDenialThatBecameTheDeductibleIsNot(String denial, String later) {
    remit(denial, "20260316", DENIED);
    remit(later, "20260401", DEDUCTIBLE);

    assertThat(rows(desk.work())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void aPaymentThatIsDeniedLaterIsOnTheWorklist(String payment, String denial) {
    remit(payment, "20260316", Desk.PAID);
    remit(denial, "20260401", DENIED);

    assertThat(rows(desk.work())).singleElement().asString().contains("CO-197");
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void aPaymentThatIsTakenBackLaterIsOnTheWorklist(String payment, String reversal) {
    remit(payment, "20260316", Desk.PAID);
    remit(reversal, "20260401", TAKEN_BACK);

    assertThat(rows(desk.work())).singleElement().asString().contains("reversal: alone");
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void aReversalThatIsCorrectedLaterIsNot(String reversal, String payment) {
    remit(reversal, "20260316", TAKEN_BACK);
    remit(payment, "20260401", Desk.PAID);

    assertThat(rows(desk.work())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void theLaterOfTwoDenialsCounts(String first, String second) {
    remit(first, "20260316", DENIED);
    remit(second, "20260401", DENIED.replace("CO*197", "CO*50"));

    assertThat(rows(desk.work())).singleElement().asString().contains("CO-50");
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void ofOneDayTheDenialStaysAndIsTold(String denial, String payment) {
    remit(denial, "20260316", DENIED);
    remit(payment, "20260316", Desk.PAID);

    Worked worked = desk.work();

    assertThat(rows(worked)).singleElement().asString().contains("CO-197");
    assertThat(worked.err())
        .contains(
            denial + ":6: a service is decided twice on one day, and otherwise in "
                + folder.resolve(payment) + ":6; this one is on the worklist",
            "Ask the payer which of them counts.");
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void ofTwoDenialsOfOneDayOneIsChosenWhateverTheOrder(String one, String other) {
    remit(one, "20260316", DENIED);
    remit(other, "20260316", DENIED.replace("CO*197", "CO*50"));

    Worked worked = desk.work();

    assertThat(rows(worked)).singleElement().asString().contains("CO-197");
    assertThat(worked.err()).contains("decided twice on one day");
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void withoutADateTheDenialStaysAndIsTold(String denial, String payment) {
    remit(denial, "20260316", DENIED);
    remit(payment, "", Desk.PAID);

    Worked worked = desk.work();

    assertThat(rows(worked)).singleElement().asString().contains("CO-197");
    assertThat(worked.err()).contains("which of two decisions on a service is the later one");
  }

  @ParameterizedTest
  @CsvSource({"64483:LT, 64483:RT", "64483, 64483"})
  void linesOfOneClaimAreNotTakenForOneAnother(String denied, String paid) {
    String lines = """
        CLP*P1*1*1240.00*250.00*50.00*12*ICN1*11*1~
        SVC*HC:%s*620.00*0**1~
        DTM*472*20260212~
        CAS*CO*197*620.00~
        SVC*HC:%s*620.00*250.00**1~
        DTM*472*20260212~
        CAS*CO*45*320.00~
        CAS*PR*2*50.00~
        """;
    desk.remittance("a.835", "250.00", lines.formatted(denied, paid));

    Worked worked = desk.work();

    assertThat(rows(worked)).singleElement().asString().contains("CO-197");
    assertThat(worked.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20260401", "20260301"})
  void theOrderOfArgumentsDoesNotCount(String day) {
    remit("a.835", "20260316", DENIED);
    remit("b.835", day, Desk.PAID);

    List<String> one = rows(args("a.835", "b.835"));

    assertThat(rows(args("b.835", "a.835"))).isEqualTo(one);
    assertThat(one).hasSize(day.equals("20260401") ? 0 : 1);
  }

  @ParameterizedTest
  @MethodSource("bothOrders")
  void aLaterRefusalAsADuplicateSettlesNothing(String first, String duplicate) {
    remit(first, "20260316", DENIED);
    remit(duplicate, "20260401", DUPLICATE);

    assertThat(rows(desk.work())).singleElement().asString().contains("CO-197");
  }

  @Test
  void servicesThatArePaidTwiceAreToldOnceForTheirFiles() {
    String both = Desk.PAID + Desk.PAID.replace("CLP*P1", "CLP*P2");
    desk.remittance("a.835", "AETNA", "20260316", "500.00", both);
    desk.remittance("b.835", "AETNA", "20260401", "500.00", both);

    Worked worked = desk.work();

    assertThat(rows(worked)).isEmpty();
    assertThat(worked.exit()).isZero();
    assertThat(worked.err().lines())
        .anySatisfy(
            it -> assertThat(it).contains("b.835:6: 2 services are paid more than once", "a.835:6"))
        .hasSize(2);
    remit("c.835", "20260320", TAKEN_BACK + TAKEN_BACK.replace("CLP*P1", "CLP*P2"));
    assertThat(desk.work().err()).doesNotContain("more than once");
  }

  @Test
  void aDenialThatIsPaidForLessIsTold() {
    remit("a.835", "20260316", DENIED);
    desk.remittance(
        "b.835",
        "AETNA",
        "20260401",
        "125.00",
        Desk.PAID
            .replace("620.00*250.00*50.00", "310.00*125.00*25.00")
            .replace("620.00*250.00", "310.00*125.00")
            .replace("CO*45*320.00", "CO*45*160.00")
            .replace("PR*2*50.00", "PR*2*25.00"));

    Worked worked = desk.work();

    assertThat(rows(worked)).isEmpty();
    assertThat(worked.err()).contains("paid later for a lower charge", "b.835:6");
  }

  @Test
  void ofDecisionsOnOneLineThePlaceInTheFileIsTold() {
    String decision = desk.text(written("a.835", "20260316", Desk.PAID)).replace("\n", "");
    String again = decision.replace("20260316", "20260401").replace("TRN*1*a", "TRN*1*b");
    desk.file("a.835", decision + again);

    assertThat(desk.work().err()).contains("a.835:1 (decision 1 of the file)");
  }

  private String written(String name, String day, String claims) {
    remit(name, day, claims);
    return name;
  }

  @ParameterizedTest
  @CsvSource({"620.00, 370.00, true", "1240.00, 990.00, false"})
  void aWholeClaimThatIsPaidForLessThanItsLinesIsTold(String charge, String cut, boolean isTold) {
    String whole = WHOLE_PAID.replace("*620.00*", "*" + charge + "*").replace("370.00", cut);
    remit("a.835", "20260316", TWO_DENIED);
    desk.remittance("b.835", "AETNA", "20260401", "250.00", whole);

    Worked worked = desk.work();

    assertThat(rows(worked)).isEmpty();
    assertThat(worked.err().contains("settled later for a lower charge of the claim, in "))
        .isEqualTo(isTold);
  }

  @Test
  void linesThatArePaidForLessThanTheWholeClaimAreTold() {
    remit("a.835", "20260316", WHOLE_CLAIM.replace("620.00", "1240.00") + "DTM*232*20260212~\n");
    remit("b.835", "20260401", Desk.PAID);

    assertThat(desk.work().err()).contains("settled later for a lower charge of the claim, in ");
  }

  @ParameterizedTest
  @CsvSource({"M1, M1, 0", "M1, m1, 0", "M1, '', 0", "'', M2, 0", "M1, M2, 1"})
  void aPaymentOfAnotherMemberSettlesNothing(String denied, String paid, int open) {
    remit("a.835", "20260316", ofMember(DENIED, denied));
    remit("b.835", "20260401", ofMember(Desk.PAID, paid));

    Worked worked = desk.work();

    assertThat(rows(worked)).hasSize(open);
    assertThat(worked.out() + worked.err()).doesNotContain("M1", "M2");
  }

  private static String ofMember(String claim, String member) {
    int first = claim.indexOf("SVC");
    String name = "NM1*QC*1*DOE*JANE" + (member.isEmpty() ? "" : "****MI*" + member) + "~\n";
    return claim.substring(0, first) + name + claim.substring(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n"})
  void decisionsOfOneBundleAreTakenApart(String between) {
    String decision = """
        {"resource": {"resourceType": "ExplanationOfBenefit", "status": "active", "use": "claim",
        "outcome": "complete", "created": "%1$s", "identifier": [{"value": "%2$s"}],
        "insurer": {"display": "AETNA"}, "supportingInfo": [{"category": {"coding": [
        {"code": "patientaccountnumber"}]}, "valueString": "P1"}], "item": [{"sequence": 1,
        "servicedDate": "2026-02-12", "productOrService": {"coding": [{"code": "64483"}]},
        "adjudication": [{"category": {"coding": [{"code": "submitted"}]},
        "amount": {"value": 620}}, {"category": {"coding": [{"code": "CO"}]}, "reason": {"coding": [
        {"system": "https://x12.org/codes/claim-adjustment-reason-codes", "code": "%3$s"}]},
        "amount": {"value": %4$s}}, {"category": {"coding": [{"code": "paidtoprovider"}]},
        "amount": {"value": %5$s}}]}], "payment": {"date": "%1$s", "identifier": {"value": "%2$s"},
        "amount": {"value": %5$s}}}}""".replace("\n", between);
    desk.file(
        "a.json",
        "{\"resourceType\": \"Bundle\", \"entry\": ["
            + decision.formatted("2026-03-16", "E1", "50", "620", "0") + "," + between
            + decision.formatted("2026-04-01", "E2", "45", "370", "250") + "]}");

    assertThat(rows(desk.work())).isEmpty();
  }

  @Test
  void aPredeterminationSettlesNothing() {
    remit("a.835", "20260316", DENIED);
    desk.remittance("b.835", "AETNA", "20260401", "250.00", Desk.PAID.replace("P1*1*", "P1*25*"));

    Worked worked = desk.work();

    assertThat(rows(worked)).hasSize(1);
    assertThat(worked.err()).contains("a predetermination (status 25) and yet paid");
  }

  @Test
  void aPaymentThatDoesNotBalanceCanBeRead() {
    desk.remittance("a.835", "AETNA", "20260316", "251.00", Desk.PAID);

    Worked worked = desk.work();

    assertThat(worked.exit()).isEqualTo(1);
    assertThat(worked.err()).contains("does not balance");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-15, true", "2026-03-16, false"})
  void aPaymentAfterTodayIsTold(String today, boolean isTold) {
    remit("a.835", "20260316", DENIED);

    assertThat(desk.work("--today", today).err().contains("a payment date is after today"))
        .isEqualTo(isTold);
  }

  /** Segments of a line of the same code: modifiers and line control number. */
  private static String line(String status, String modifiers, String number) {
    String amounts = status.equals("4") ? "620.00*0" : "620.00*250.00";
    String adjustment = status.equals("4") ? "CO*4*620.00" : "CO*45*370.00";
    return "CLP*P1*" + status + "*" + amounts + "*0*12*ICN1*11*1~\n"
        + service(modifiers, number, amounts, adjustment);
  }

  private static String service(
      String modifiers, String number, String amounts, String adjustment) {
    return "SVC*HC:64483" + modifiers + "*" + amounts + "**1~\nDTM*472*20260212~\nCAS*" + adjustment
        + "~\n" + (number.isEmpty() ? "" : "REF*6R*" + number + "~\n");
  }

  @ParameterizedTest
  @CsvSource({
    // A corrected modifier; the number of the line, or that the code is there once, tells.
    "'', L1, :LT, L1, 0",
    "'', '', :LT, '', 0",
    ":LT, '', :LT:59, '', 0",
    ":59, L1, :XS, L9, 0",
    // The other side is another service.
    ":RT, L1, :LT, L1, 1",
    ":RT, '', :LT, '', 1"
  })
  void aDenialThatWasPaidWithAnotherModifierIsNot(
      String denied, String deniedNumber, String paid, String paidNumber, int open) {
    String later = line("1", paid, paidNumber);
    desk.remittance("a.835", "AETNA", "20260316", "0", line("4", denied, deniedNumber));
    desk.remittance("b.835", "AETNA", "20260401", "250.00", later);

    assertThat(rows(desk.work())).hasSize(open);
  }

  @ParameterizedTest
  @CsvSource({"L1, L2, 0", "L1, L1, 1", "'', '', 1"})
  void ofTwoLinesOfACodeTheNumberTellsWhichOneWasPaid(String one, String other, int open) {
    String both = service(":LT", one, "620.00*250.00", "CO*45*370.00")
        + service("", other, "620.00*0", "CO*4*620.00");
    desk.remittance(
        "a.835", "AETNA", "20260316", "250.00", "CLP*P1*1*1240.00*250.00*0*12*ICN1*11*1~\n" + both);
    desk.remittance("b.835", "AETNA", "20260401", "250.00", line("1", ":59", "L2"));

    assertThat(rows(desk.work())).hasSize(open);
  }

  @Test
  void aDuplicateWhoseFirstDecisionIsNotThereIsOnTheWorklist() {
    remit("a.835", "20260401", DUPLICATE);

    assertThat(rows(desk.work())).singleElement().asString().contains("OA-18");
  }

  private Worked args(String one, String other) {
    return Desk.run(List.of(
        "denials",
        folder.resolve(one).toString(),
        folder.resolve(other).toString(),
        "--payers",
        "payers/aetna",
        "--denials",
        "denials",
        "--today",
        "2026-04-10"));
  }
}
