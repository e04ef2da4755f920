package io.github.payerrules.payers.denials;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.payers.denials.Desk.Worked;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Practices that give all claims of a patient one number: the services tell them apart. */
class ClaimsOfOneNumberTest {

  private static final String DENIED = """
      CLP*ACC1*4*620.00*0*0*12*ICN6*11*1~
      SVC*HC:64483:LT*620.00*0**1~
      DTM*472*20260212~
      CAS*CO*197*620.00~
      """;
  private static final String CLAIM = """
      {"id": "ACC1", "payer": "aetna", "patientKey": "t1", "ageYears": 50, "state": "TX",
       "diagnoses": ["M54.16"], "totalCharge": 620, "rendering": {"npi": "%s"}, %s
       "lines": [{"number": 1, "code": "%s", "modifiers": ["LT"], "units": 1, "date": "%s",
                  "placeOfService": "11", "charge": 620, "diagnosisPointers": [1]}]}
      """;
  private static final String FIRST = "1234567893";
  private static final String SECOND = "1234567802";
  private static final String TOLD = "several claims have the number and the services";

  @TempDir
  private Path folder;

  private static String claim(String npi, String code, String date, String more) {
    return CLAIM.formatted(npi, more, code, date).replace("\n", "") + "\n";
  }

  private Worked work(String... claims) {
    Desk desk = new Desk(folder);
    Path file = desk.file("claims.jsonl", String.join("", claims));
    desk.remittance("a.835", "AETNA", "0", DENIED);
    return desk.work("--payers", "payers/aetna", "--claims", file.toString(), "--json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"64483 2026-01-12", "20610 2026-02-12"})
  void theClaimWithTheServicesIsTheOne(String another) {
    String sent = claim(FIRST, "64483", "2026-02-12", "");
    String other = claim(SECOND, another.substring(0, 5), another.substring(6), "");

    for (Worked worked : new Worked[] {work(sent, other), work(other, sent)}) {
      assertThat(worked.out()).contains("\"provider\":\"" + FIRST + "\"").doesNotContain(SECOND);
      assertThat(worked.err()).doesNotContain(TOLD);
    }
  }

  @Test
  void aCorrectionReplacesTheClaimOfItsNumber() {
    String sent = claim(SECOND, "64483", "2026-02-12", "");
    String corrected = claim(
        FIRST, "64483", "2026-02-12", "\"frequencyCode\": \"7\", \"originalReference\": \"ICN6\",");

    for (Worked worked : new Worked[] {work(sent, corrected), work(corrected, sent)}) {
      assertThat(worked.out()).contains("\"provider\":\"" + FIRST + "\"");
      assertThat(worked.err()).doesNotContain(TOLD);
    }
  }

  @Test
  void twoThatFitAsWellAreToldAndTheirOrderChangesNothing() {
    String one = claim(FIRST, "64483", "2026-02-12", "");
    String two = claim(SECOND, "64483", "2026-02-12", "");

    Worked forth = work(one, two);
    Worked back = work(two, one);

    assertThat(forth.out()).isEqualTo(back.out());
    assertThat(forth.err()).contains("a.835:6: " + TOLD);
    assertThat(work(one, one).err()).doesNotContain(TOLD);
  }
}
