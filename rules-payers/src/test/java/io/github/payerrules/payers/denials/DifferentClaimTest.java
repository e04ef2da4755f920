package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim that has the number of a remittance and is not what the payer decided. */
class DifferentClaimTest {

  private static final String DENIED = """
      CLP*D1*4*1240.00*0*0*12*ICN6*11*1~
      SVC*HC:64483:LT*620.00*0**1~
      DTM*472*20260212~
      CAS*CO*197*620.00~
      SVC*HC:64483:RT*620.00*0**1~
      DTM*472*20260226~
      CAS*CO*197*620.00~
      """;
  private static final String CLAIM = """
      {"id": "D1", "payer": "aetna", "claimNumber": "D1", "patientKey": "t1", "ageYears": 50,
       "state": "TX", "diagnoses": ["M54.16"], "totalCharge": 1240,
       "lines": [{"number": 1, "code": "64483", "modifiers": ["LT"], "units": 1,
                  "date": "2026-02-12", "placeOfService": "11", "charge": 620,
                  "diagnosisPointers": [1]},
                 {"number": 2, "code": "64483", "modifiers": ["RT"], "units": 1,
                  "date": "2026-02-26", "placeOfService": "11", "charge": 620,
                  "diagnosisPointers": [1]}]}
      """;
  private static final String TOLD =
      "a.835:6: the claim of this number is not as the payer decided it: ";

  @TempDir
  private Path folder;

  private String said(String claim) {
    Desk desk = new Desk(folder);
    Path claims = desk.file("claims.json", claim);
    desk.remittance("a.835", "AETNA", "0", DENIED);
    return desk.work("--payers", "payers/aetna", "--claims", claims.toString()).err();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-12, 2026-02-13, line 1 is not in the claim by code and date of service",
    "'\"64483\"', '\"64484\"', 'lines 1, 2 are not in the claim by code and date of service'",
    "'charge\": 620', 'charge\": 600', 'lines 1, 2 are in the claim with another charge'"
  })
  void isTold(String sent, String given, String difference) {
    assertThat(said(CLAIM.replace(sent, given))).contains(TOLD + difference + "\n");
  }

  @Test
  void andSoAreTwoDifferencesAtOnce() {
    String given =
        CLAIM.replace("2026-02-12", "2026-02-13").replace("charge\": 620", "charge\": 9");

    assertThat(said(given))
        .contains(TOLD + "line 1 is not in the claim by code and date of service; line 2 is in the"
            + " claim with another charge");
  }

  @Test
  void theClaimAsItWasSentIsNot() {
    assertThat(said(CLAIM)).isEmpty();
  }
}
