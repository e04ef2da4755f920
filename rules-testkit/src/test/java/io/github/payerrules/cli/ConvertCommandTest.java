package io.github.payerrules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

  private static final String EXAMPLES = "../examples/837p";
  private static final String MEDICARE = EXAMPLES + "/medicare.837";
  private static final List<String> IDENTITY =
      List.of("DOE", "JANE", "TESTMEMBER", "19480315", "1948-03-15", "TEST STREET", "TESTTOWN");

  @TempDir
  Path folder;

  @Test
  void aClaimOfX12InOurFieldsWithItsPlace() throws IOException {
    Ran ran = Ran.with("convert", MEDICARE, "--json");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    JsonNode first = new ObjectMapper().readTree(ran.out().lines().findFirst().orElseThrow());
    assertThat(first.get("file").asText()).isEqualTo(MEDICARE);
    assertThat(first.get("format").asText()).isEqualTo("x12");
    assertThat(first.get("index").asInt()).isEqualTo(1);
    assertThat(first.get("line").asInt()).isEqualTo(21);
    assertThat(first.get("place").asText()).isEqualTo("segment 21");
    assertThat(first.at("/claim/payer").asText()).isEqualTo("medicare");
    assertThat(first.at("/claim/lines/0/code").asText()).isEqualTo("64483");
    assertThat(ran.out().lines()).hasSize(2);
  }

  @Test
  void whoThePatientIsIsNowhere() {
    assertThat(Ran.with("convert", EXAMPLES).out())
        .contains("EPI-1001")
        .doesNotContain(IDENTITY.toArray(new String[0]));
  }

  @Test
  void theOutputCanBeConvertedAgain() throws IOException {
    Path converted = folder.resolve("converted.yaml");
    Files.writeString(converted, Ran.with("convert", MEDICARE).out());

    Ran again = Ran.with("convert", converted.toString());

    assertThat(again.exit()).isZero();
    assertThat(again.out().lines().filter(it -> it.contains("\"code\""))).hasSize(4);
  }

  @Test
  void keysAreTheSameInEachRunWithASecret() throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "sixteen bytes or more");

    String first =
        Ran.with("convert", MEDICARE, "--patient-secret", secret.toString()).out();
    String again =
        Ran.with("convert", MEDICARE, "--patient-secret", secret.toString()).out();

    assertThat(first).isEqualTo(again).contains("patientKey");
    assertThat(Ran.with("convert", MEDICARE).out()).isNotEqualTo(first);
  }

  @Test
  void aShortSecretIsRefused() throws IOException {
    Path secret = folder.resolve("secret");
    Files.writeString(secret, "short");

    Ran ran = Ran.with("convert", MEDICARE, "--patient-secret", secret.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("fewer than 16 bytes");
  }

  @Test
  void answersInFhirAreFactsByTheMapping() {
    Ran ran =
        Ran.with("convert", "../examples/fhir", "--facts", "../examples/fhir-facts.yaml", "--json");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("\"painWeeks\":14", "\"AUTH0001\"", "missing to bill");
    assertThat(ran.out()).doesNotContain("Doe", "1948", "TESTMEMBER");
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestIsShown() throws IOException {
    Path broken = folder.resolve("broken.837");
    Files.writeString(
        broken,
        Files.readString(Path.of(MEDICARE)).replaceFirst("64483:LT\\*1100", "64483:LT*11OO"));

    Ran ran = Ran.with("convert", broken.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains(broken + ":26 loop 2400, segment 26, SV102: this is not a number")
        .doesNotContain("11OO");
    assertThat(ran.out()).contains("TPI-1002").doesNotContain("EPI-1001");
  }

  @Test
  void checkReviewsTheExamplesAndFindsEarlierServicesInPastFiles() {
    String payers = "../rules-payers/payers";
    Ran ran = Ran.with("check", EXAMPLES, "--payers", payers, "--today", "2026-07-01");
    Ran withPast = Ran.with(
        "check",
        MEDICARE,
        "--payers",
        payers,
        "--today",
        "2026-07-01",
        "--history-from",
        "../examples/837p-past");

    assertThat(ran.out()).contains("7 claims", "0 unreadable");
    assertThat(withPast.err()).contains("History: 5 services of 1 patients, from 2025-12-01");
    assertThat(withPast.out()).contains("esi-sessions-per-12-months");
    assertThat(withPast.out().replaceAll("\\s+", " "))
        .contains(
            "Where it is in " + MEDICARE,
            "esi-sessions-per-12-months: line 27, loop 2400, segment 27, DTP03 (472); line 31, loop"
                + " 2400, segment 31, DTP03 (472)");
    assertThat(ran.out()).doesNotContain("DENIAL EXPECTED");
  }
}
