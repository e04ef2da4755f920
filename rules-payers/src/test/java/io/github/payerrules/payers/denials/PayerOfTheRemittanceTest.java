package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.payers.denials.Desk.Worked;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose deadlines hold where claim and remittance name different payers. */
class PayerOfTheRemittanceTest {

  private static final String DENIED = """
      CLP*D1*4*620.00*0*0*12*ICN6*11*1~
      SVC*HC:64483:LT*620.00*0**1~
      DTM*472*20260212~
      CAS*CO*197*620.00~
      """;
  private static final String CLAIM = """
      {"id": "D1", "payer": "%s", "claimNumber": "D1", "patientKey": "t1", "ageYears": 50,
       "state": "TX", "diagnoses": ["M54.16"], "totalCharge": 620, "coverages": [%s],
       "lines": [{"number": 1, "code": "64483", "modifiers": ["LT"], "units": 1,
                  "date": "2026-02-12", "placeOfService": "11", "charge": 620,
                  "diagnosisPointers": [1]}]}
      """;
  private static final String TOLD = "a.835:6: the remittance is of another payer than the claim";

  @TempDir
  private Path folder;

  private Worked work(String remitter, String payer, String coverages) {
    Desk desk = new Desk(folder);
    Path claims = desk.file("claims.json", CLAIM.formatted(payer, coverages));
    desk.remittance("a.835", remitter, "0", DENIED);
    return desk.work("--payers", "payers/medicare", "--claims", claims.toString());
  }

  @Test
  void thePayerThatDeniedDecidesAndTheOtherIsTold() {
    Worked worked = work("PALMETTO GBA", "aetna", "");

    assertThat(worked.out()).contains("1. $620.00  medicare  64483", "07/14/2026");
    assertThat(worked.err()).contains("notice: ", TOLD);
    assertThat(worked.exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "AETNA, aetna, aetna",
    "AETNA MEDICARE, aetna/medicare-advantage, aetna/medicare-advantage",
    "HUMANA INSURANCE COMPANY, medicare-advantage, medicare-advantage",
    "BLUE CROSS OF SOMEWHERE, aetna, aetna",
    "AETNA, 60054-OF-A-CLEARINGHOUSE, aetna"
  })
  void theSamePayerByAnotherNameIsNotTold(String remitter, String payer, String shown) {
    Worked worked = work(remitter, payer, "");

    assertThat(worked.out()).contains("1. $620.00  " + shown + "  64483");
    assertThat(worked.err()).isEmpty();
  }

  @Test
  void aSecondPayerOfThePatientDecidesForItself() {
    Worked worked = work("CIGNA", "aetna", """
        {"payer": "aetna", "plan": "ppo", "order": 1, "from": "2025-01-01"},
        {"payer": "cigna", "plan": "ppo", "order": 2, "from": "2025-01-01"}
        """);

    assertThat(worked.out()).contains("1. $620.00  cigna  64483");
    assertThat(worked.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"HC:64483:LT, false", "HC:20610:LT, true"})
  void aLineThatTheClaimDoesNotHaveIsNotMissed(String decided, boolean isNotChecked) {
    Desk desk = new Desk(folder);
    Path claims = desk.file("claims.json", CLAIM.formatted("aetna", ""));
    desk.remittance("a.835", "0", DENIED.replace("HC:64483:LT", decided).replace("197", "B7"));

    String predicted = desk.work("--claims", claims.toString(), "--json")
        .lines()
        .get(0)
        .path("predicted")
        .asText();

    assertThat(predicted.equals("not-checked")).isEqualTo(isNotChecked);
  }
}
