package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payerrules.payers.denials.Desk.Worked;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a biller finds on the worklist of remittances, and what she does not. */
class DenialWorklistTest {

  private static final String NOTHING_ALLOWED = """
      CLP*N1*1*620.00*0*0*12*ICN2*11*1~
      SVC*HC:64483:LT*620.00*0**1~
      DTM*472*20260212~
      CAS*CO*45*620.00~
      """;
  private static final String WITHOUT_REASON = """
      CLP*N2*1*620.00*0*0*12*ICN3*11*1~
      SVC*HC:64483:LT*620.00*0**1~
      DTM*472*20260212~
      """;
  private static final String TOGETHER = """
      CLP*T1*1*830.00*200.00*100.00*12*ICN4*11*1~
      CAS*PR*1*100.00~
      CAS*CO*45*530.00~
      SVC*HC:64483:LT*620.00*200.00**1~
      DTM*472*20260212~
      SVC*HC:20610:RT*210.00*0**1~
      DTM*472*20260212~
      """;
  private static final String ON_THE_CLAIM = """
      CLP*T2*4*830.00*0*0*12*ICN5*11*1~
      CAS*CO*197*620.00~
      SVC*HC:64483:LT*620.00*0**1~
      DTM*472*20260212~
      SVC*HC:20610:RT*210.00*0**1~
      DTM*472*20260212~
      CAS*CO*45*210.00~
      """;
  private static final String NO_AUTHORIZATION = """
      CLP*D1*4*620.00*0*0*12*ICN6*11*1~
      SVC*HC:64483:LT*620.00*0**1~
      DTM*472*20260212~
      CAS*CO*197*620.00~
      """;
  private static final String CLAIM = """
      {"id": "D1", "payer": "aetna", "claimNumber": "D1", "patientKey": "t1", "ageYears": 50,
       "state": "TX", "diagnoses": ["M54.16"], "totalCharge": 620, %s
       "lines": [{"number": 1, "code": "64483", "modifiers": ["LT"], "units": 1,
                  "date": "2026-02-12", "placeOfService": "11", "charge": 620,
                  "diagnosisPointers": [1]}]}
      """;

  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void sitDown() {
    desk = new Desk(folder);
  }

  @Test
  void whatIsNoDenialButToBeWorkedIsInTextTableAndPage() {
    desk.remittance("a.835", "250.00", Desk.PAID + NOTHING_ALLOWED + WITHOUT_REASON);

    Worked worked = desk.work(
        "--csv",
        folder.resolve("w.csv").toString(),
        "--report",
        folder.resolve("w.html").toString());

    assertThat(worked.exit()).isEqualTo(1);
    assertThat(worked.out())
        .contains(
            "3 lines, 0 denied (0%), $0.00 denied",
            "  Not denied, but to be worked: 2, $1,240.00\n",
            "1. $620.00  aetna  64483  CO-45  pricing: nothing allowed  payment dispute"
                + "  09/12/2026, 155 days left\n",
            "2. $620.00  aetna  64483  no reason code  claim data: no reason given"
                + "  verify eligibility  no deadline\n    does not balance, off by $620.00\n");
    assertThat(desk.text("w.csv").lines())
        .hasSize(3)
        .anyMatch(row -> row.contains(",N1,") && row.contains(",payment-dispute,"))
        .anyMatch(row -> row.contains(",N2,") && row.contains(",false,,620.00,"));
    assertThat(desk.text("w.html")).contains("payment dispute", "claim N1", "claim N2");
  }

  @Test
  void whatIsOnlyPostedIsNot() {
    desk.remittance("a.835", "250.00", Desk.PAID);

    Worked worked = desk.work();

    assertThat(worked.exit()).isZero();
    assertThat(worked.out())
        .isEqualTo("1 lines, 0 denied (0%), $0.00 denied; 1 with no matching claim\n");
  }

  @Test
  void aLineThatDoesNotBalanceSaysSo() {
    desk.remittance("a.835", "250.00", Desk.PAID.replace("*320.00~", "*310.00~"));

    Worked worked = desk.work();

    assertThat(worked.exit()).isEqualTo(1);
    assertThat(worked.out())
        .contains("1. $10.00  aetna  64483  no reason code  claim data: does not balance"
            + "  verify eligibility  no deadline\n    does not balance, off by $10.00\n"
            + "    PR-2 $50.00  patient share: coinsurance  bill patient  no deadline\n");
    JsonNode line = desk.work("--json").lines().get(0);
    assertThat(line.path("difference").asInt()).isEqualTo(10);
    assertThat(line.at("/remedies/0/why").asText())
        .contains("$10.00 of the charge is neither paid nor adjusted");
  }

  @Test
  void partOfTheChargeWithoutAnyReasonIsNotPaidAsCharged() {
    desk.remittance(
        "a.835",
        "200.00",
        WITHOUT_REASON.replace("*0*0*12", "*200.00*0*12").replace("*0**1", "*200.00**1"));

    assertThat(desk.work("--json").lines())
        .singleElement()
        .satisfies(line -> assertThat(line.at("/remedies/0/why").asText())
            .isEqualTo("The remittance does not balance: $420.00 of the charge is neither paid nor"
                + " adjusted. Ask the payer."));
  }

  @ParameterizedTest
  @CsvSource({"-320.00, 0", "-319.00, 1"})
  void anAmountThatIsTakenBackIsNoDenial(String back, int denied) {
    desk.remittance(
        "a.835", "250.00", Desk.PAID + "CAS*CO*197*320.00~\nCAS*CO*197*" + back + "~\n");

    Worked worked = desk.work();

    assertThat(worked.out()).contains("1 lines, " + denied + " denied");
    if (denied == 1) {
      assertThat(worked.out()).contains("$1.00 denied").contains("CO-197");
    } else {
      assertThat(worked.exit()).isZero();
    }
  }

  @Test
  void aLineWithoutAChargeIsNotWorked() {
    desk.remittance("a.835", "0", WITHOUT_REASON.replace("620.00", "0"));

    Worked worked = desk.work();

    assertThat(worked.exit()).isZero();
  }

  @Test
  void linesThatAreAdjustedTogetherArePosted() {
    desk.remittance("a.835", "200.00", TOGETHER);

    assertThat(desk.work().exit()).isZero();
    assertThat(desk.work("--json").lines())
        .hasSize(3)
        .noneMatch(line -> line.has("difference"))
        .satisfiesExactly(
            line ->
                assertThat(line.at("/remedies/0/detail").asText()).isEqualTo("adjusted-together"),
            line ->
                assertThat(line.at("/remedies/0/detail").asText()).isEqualTo("adjusted-together"),
            line -> assertThat(line.at("/remedies/0/code").asText()).isEqualTo("PR-1"));
  }

  @Test
  void theReasonOnTheClaimIsThatOfTheOnlyLineThatIsOpen() {
    desk.remittance("a.835", "0", ON_THE_CLAIM);

    assertThat(desk.work("--json").lines()).hasSize(2).first().satisfies(line -> {
      assertThat(line.at("/match/line/code").asText()).isEqualTo("64483");
      assertThat(line.at("/remedies/0/code").asText()).isEqualTo("CO-197");
      assertThat(line.has("difference")).isFalse();
    });
  }

  @Test
  void whatTheLinesDoNotSayOfTheClaimIsALineOfItsOwn() {
    desk.remittance(
        "a.835", "250.00", Desk.PAID.replace("*620.00*250.00*50.00", "*700.00*250.00*50.00"));

    assertThat(desk.work().out())
        .contains("1. $80.00  aetna  whole claim  no reason code  claim data: does not balance");
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "P1, 0"})
  void aReversalIsWorkedWhereNothingCorrectsIt(String corrected, int exit) {
    String reversal = Desk.PAID
        .replace("CLP*P1*1*620.00*250.00*50.00", "CLP*P1*22*-620.00*-250.00*-50.00")
        .replace("*620.00*250.00**", "*-620.00*-250.00**")
        .replace("*320.00~", "*-320.00~")
        .replace("PR*2*50.00~", "PR*2*-50.00~");
    desk.remittance(
        "a.835",
        corrected.isEmpty() ? "-250.00" : "0",
        reversal + (corrected.isEmpty() ? "" : Desk.PAID));

    Worked worked = desk.work();

    assertThat(worked.exit()).isEqualTo(exit);
    assertThat(worked
            .out()
            .lines()
            .filter(line -> line.contains("reversal: alone"))
            .toList())
        .isEqualTo(
            exit == 0
                ? List.of()
                : List.of(
                    "1. $250.00  aetna  64483  CO-45  reversal: alone  post reversal  no deadline"));
  }

  @Test
  void theNextPayerIsBilledUntilItDecides() {
    Path claims = desk.file("claims.json", CLAIM.formatted("""
        "coverages": [{"payer": "aetna", "plan": "ppo", "order": 1, "from": "2025-01-01"},
                      {"payer": "cigna", "plan": "ppo", "order": 2, "from": "2025-01-01"}],
        """));
    desk.remittance("a.835", "250.00", Desk.PAID.replace("*P1*", "*D1*"));
    Worked first = desk.work("--claims", claims.toString());
    desk.remittance("b.835", "CIGNA", "50.00", """
        CLP*D1*2*620.00*50.00*0*12*ICN9*11*1~
        SVC*HC:64483:LT*620.00*50.00**1~
        DTM*472*20260212~
        CAS*OA*23*570.00~
        """);
    Worked second = desk.work("--claims", claims.toString());

    assertThat(first.out())
        .contains("$50.00  aetna  64483  PR-2  patient share: next payer  bill next payer");
    assertThat(second.out()).doesNotContain("bill next payer");
  }

  @ParameterizedTest
  @CsvSource({"'', not-checked", "'\"authorizations\": [],', caught"})
  void aRuleThatCouldNotBeAskedHasMissedNothing(String field, String predicted) {
    Path claims = desk.file("claims.json", CLAIM.formatted(field));
    desk.remittance("a.835", "0", NO_AUTHORIZATION);
    Path drafts = folder.resolve("drafts.yaml");

    List<JsonNode> lines = desk.work(
            "--claims", claims.toString(), "--json", "--drafts", drafts.toString())
        .lines();

    assertThat(lines)
        .singleElement()
        .satisfies(line -> assertThat(line.path("predicted").asText()).isEqualTo(predicted));
    assertThat(drafts).isEmptyFile();
  }

  @Test
  void aDayThatHasPassedLooksPassed() {
    desk.remittance("a.835", "0", NO_AUTHORIZATION);
    Path table = folder.resolve("w.csv");

    Worked worked = desk.work("--today", "2026-11-30", "--csv", table.toString());

    assertThat(worked.out()).contains("write off  too late, the last day was 09/12/2026\n");
    assertThat(desk.text("w.csv")).contains(",true,2026-09-12,");
    assertThat(desk.work().out()).contains("get authorization  09/12/2026, 155 days left\n");
  }

  @Test
  void aStepThatNothingReplacesIsLateToo() {
    desk.remittance("a.835", "0", NO_AUTHORIZATION.replace("CO*197", "CO*16"));
    Path facts = desk.file("facts.yaml", "payers:\n  aetna:\n    correctedLimitDays: 90\n");

    Worked worked =
        desk.work("--today", "2026-11-30", "--json", "--denial-facts", facts.toString());

    assertThat(worked.lines()).singleElement().satisfies(line -> {
      assertThat(line.at("/remedies/0/action").asText()).isEqualTo("correct-and-resend");
      assertThat(line.at("/remedies/0/late").asBoolean()).isTrue();
      assertThat(line.at("/remedies/0/lastDay").asText()).isEqualTo("2026-05-13");
    });
    assertThat(desk.work("--today", "2026-11-30", "--denial-facts", facts.toString())
            .out())
        .contains("correct and resend  05/13/2026, 201 days past due\n");
  }
}
