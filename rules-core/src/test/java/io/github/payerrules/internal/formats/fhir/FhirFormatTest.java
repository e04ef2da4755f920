package io.github.payerrules.internal.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.ClaimWriter;
import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirFormatTest {

  private static final Path EXAMPLES = Path.of("../examples/fhir");

  private final ClaimReader reader = new ClaimReader()
      .withPayerNames(Map.of("11202", "medicare"))
      .withFacts(
          Map.of(
              "pain-duration-weeks", "painWeeks", "conservative-care-failed", "conservativeFailed"),
          Map.of());

  @Test
  void aClaimOfABundleWithWhatItRefersTo() throws IOException {
    ClaimRead read = only("claim-with-template.json", it -> it);
    Claim claim = read.orThrow();

    assertThat(read.format()).isEqualTo("fhir");
    assertThat(read.place()).isEqualTo("/entry/0/resource");
    assertThat(claim.payer()).isEqualTo("medicare");
    assertThat(claim.purpose()).isEqualTo(ClaimPurpose.CLAIM);
    assertThat(claim.state()).isEqualTo("GA");
    assertThat(claim.ageYears()).isEqualTo(78);
    assertThat(claim.diagnoses()).containsExactly("M54.16");
    assertThat(claim.billing().npi()).isEqualTo("1234567893");
    assertThat(claim.rendering().taxonomy()).isEqualTo("208VP0014X");
    assertThat(claim.lines().get(0).code()).isEqualTo("64483");
    assertThat(claim.lines().get(0).modifiers()).containsExactly("LT");
    assertThat(claim.lines().get(0).placeOfService()).isEqualTo("11");
    assertThat(claim.lines().get(0).diagnosisPointers()).containsExactly(1);
    assertThat(claim.lines().get(0).charge()).isEqualByComparingTo("1100");
  }

  @Test
  void answersOfATemplateAreFactsByTheMapping() throws IOException {
    Claim claim = only("claim-with-template.json", it -> it).orThrow();

    assertThat(claim.evidence().recorded(EvidenceFact.PAIN_WEEKS).value()).isEqualTo(14);
    assertThat(claim.evidence().recorded(EvidenceFact.CONSERVATIVE_FAILED).value())
        .isEqualTo(true);
    assertThat(claim.evidence().recorded(EvidenceFact.IMAGING_CONCORDANT)).isNull();
  }

  @Test
  void anAnswerOfAnotherKindIsLeftOutAndTold() throws IOException {
    ClaimRead read = only(
        "claim-with-template.json",
        it -> it.replace("\"valueInteger\": 14", "\"valueString\": \"long\""));

    assertThat(read.orThrow().evidence().recorded(EvidenceFact.PAIN_WEEKS)).isNull();
    assertThat(read.notices())
        .extracting(Problem::what)
        .containsExactly("the answer is not one of the fact painWeeks, and is left out");
  }

  @Test
  void aFieldThatAppearsTwiceIsNotReadHalf() throws IOException {
    ClaimRead read = only(
        "claim-with-template.json", it -> it.replaceFirst("\"item\"", "\"item\": [], \"item\""));

    assertThat(read.isValid()).isFalse();
    assertThat(read.problems())
        .extracting(Problem::what)
        .singleElement()
        .asString()
        .startsWith("a field appears twice, before column ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1100",
        "1e300",
        "1e99999999",
        "1e999999999",
        "1e9999999964483",
        "1100.005",
        "\"1100\""
      })
  void anAmountOutOfRangeIsAProblem(String amount) throws IOException {
    ClaimRead read = only("claim-with-template.json", it -> it.replace("1100.0", amount));

    assertThat(read.problems())
        .extracting(Problem::what)
        .contains("the value is not an amount or a quantity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "1e12", "1e99999999", "\"10\"", "1.0005"})
  void aQuantityOutOfRangeIsAProblem(String quantity) throws IOException {
    ClaimRead read = only(
        "claim-with-template.json",
        it -> it.replaceFirst("(\"quantity\": \\{\\s*\"value\": )[0-9.]+", "$1" + quantity));

    assertThat(read.problems())
        .extracting(Problem::what)
        .contains("the value is not an amount or a quantity");
  }

  @ParameterizedTest
  @CsvSource({"mg, true", "mL, true", "'{unit}', false", "UN, false"})
  void aDoseIsNoNumberOfUnits(String unit, boolean isProblem) throws IOException {
    ClaimRead read = only(
        "claim-with-template.json",
        it -> it.replaceFirst("\"quantity\": \\{", "$0 \"code\": \"" + unit + "\","));

    assertThat(read.problems())
        .extracting(Problem::what)
        .isEqualTo(isProblem ? List.of("the quantity is a dose, not the units billed") : List.of());
  }

  @Test
  void aFactThatDoesNotExistCannotBeMapped() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reader.withFacts(Map.of("q1", "painWeek"), Map.of()))
        .withMessageContaining("painWeek");
  }

  @Test
  void aRequestWithThePayersAnswers() throws IOException {
    Claim claim = only("request-and-answer.json", it -> it).orThrow();

    assertThat(claim.purpose()).isEqualTo(ClaimPurpose.REQUEST);
    Authorization authorization = claim.authorizations().get(0);
    assertThat(authorization.number()).isEqualTo("AUTH0001");
    assertThat(authorization.status()).isEqualTo(Authorization.Status.APPROVED);
    assertThat(authorization.codes()).containsExactly("64483");
    assertThat(authorization.to()).isEqualTo(LocalDate.of(2026, 8, 20));
    assertThat(claim.coverages().get(0).payer()).isEqualTo("medicare");
    assertThat(claim.coverages().get(0).verifiedOn()).isEqualTo(LocalDate.of(2026, 5, 21));
    assertThat(claim.coverages().get(0).costSharingKnown()).isTrue();
  }

  @Test
  void thePayerMayRefuseOrPend() throws IOException {
    assertThat(status("A3")).isEqualTo(Authorization.Status.DENIED);
    assertThat(status("A4")).isEqualTo(Authorization.Status.PENDING);
  }

  private Authorization.Status status(String action) throws IOException {
    return only("request-and-answer.json", it -> it.replace("\"A1\"", '"' + action + '"'))
        .orThrow()
        .authorizations()
        .get(0)
        .status();
  }

  @Test
  void aServiceTypeIsNoProcedureCode() throws IOException {
    ClaimRead read = only(
        "request-and-answer.json",
        it ->
            it.replace("http://www.ama-assn.org/go/cpt", "https://codesystem.x12.org/005010/1365"));

    assertThat(read.problems())
        .extracting(Problem::what)
        .containsExactly("there is no CPT or HCPCS code");
    assertThat(read.problems().get(0).path())
        .isEqualTo("/entry/0/resource/item/0/productOrService");
  }

  @Test
  void aCancelledItemIsLeftOutAndTold() throws IOException {
    String flag = "\"modifierExtension\": [{\"url\": \"http://hl7.org/fhir/us/davinci-pas/"
        + "StructureDefinition/extension-infoCancelledFlag\", \"valueBoolean\": true}], ";
    ClaimRead read = only(
        "request-and-answer.json",
        it -> it.replace("\"careTeamSequence\"", flag + "\"careTeamSequence\""));

    assertThat(read.notices())
        .extracting(Problem::what)
        .contains("the item is cancelled, and is left out");
    assertThat(read.problems()).extracting(Problem::what).containsExactly("the claim has no item");
  }

  @Test
  void aClaimReplacesTheOneThatItNamesUnlessItIsOnlyAssociated() throws IOException {
    assertThat(related("prior").frequencyCode()).isEqualTo("7");
    assertThat(related("prior").originalReference()).isEqualTo("ICN-7");
    assertThat(related("associated").originalReference()).isNull();
  }

  private Claim related(String relationship) throws IOException {
    String related = "\"related\": [{\"claim\": {\"identifier\": {\"value\": \"ICN-7\"}},"
        + " \"relationship\": {\"coding\": [{\"code\": \"" + relationship + "\"}]}}], ";
    return only(
            "claim-with-template.json", it -> it.replace("\"careTeam\"", related + "\"careTeam\""))
        .orThrow();
  }

  @Test
  void aChartBecomesADraftWithTheTasksToBillIt() throws IOException {
    ClaimRead read = only("chart.json", it -> it);
    Claim draft = read.orThrow();

    assertThat(draft.lines()).hasSize(1);
    assertThat(draft.lines().get(0).date()).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(draft.lines().get(0).placeOfService()).isEqualTo("11");
    assertThat(draft.rendering().npi()).isEqualTo("2000000010");
    assertThat(draft.billing().npi()).isEqualTo("1234567893");
    assertThat(draft.diagnoses()).containsExactly("M54.16");
    assertThat(read.notices())
        .extracting(Problem::what)
        .containsExactly(
            "the procedure is left out: it has no CPT or HCPCS code",
            "missing to bill: charges are not in the chart");
    assertThat(read.notices())
        .extracting(Problem::fix)
        .containsExactly("Coder: code it", "Biller: add the charge of each line");
  }

  @Test
  void aChartThatMayMeanAnotherIsNoDraft() throws IOException {
    ClaimRead read = only(
        "chart.json",
        it -> it.replace(
            "\"resourceType\": \"Procedure\",",
            "\"resourceType\": \"Procedure\", \"modifierExtension\": [{\"url\": \"http://x.org\"}],"));

    assertThat(read.problems())
        .extracting(Problem::what)
        .containsExactly(
            "a modifierExtension changes what this means, in a way that is not known here");
  }

  @Test
  void ofTwoVisitsTheFirstIsDraftedAndThePatientIsLookedFor() throws IOException {
    String other = "{\"resource\": {\"resourceType\": \"Encounter\", \"id\": \"other\"}}";
    ClaimRead read = only(
        "chart.json",
        it -> it.replaceFirst("(?s)\\}\\s*\\]\\s*\\}\\s*$", "}, " + other + "]}")
            .replace("\"resourceType\": \"Patient\"", "\"resourceType\": \"Person\""));

    assertThat(read.notices())
        .extracting(Problem::what)
        .contains(
            "there are two different visits; the first is used",
            "the patient is not in the bundle; age and sex are not known");
  }

  @Test
  void aCoverageThatIsNotActiveIsTold() throws IOException {
    ClaimRead read = only(
        "claim-with-template.json",
        it -> it.replaceFirst(
            "(?s)(\"resourceType\": \"Coverage\",.*?\"status\": )\"active\"", "$1\"cancelled\""));

    assertThat(read.notices())
        .extracting(Problem::what)
        .containsExactly("the coverage is not active");
  }

  @Test
  void thePatientIsTheOneOf837Files() throws IOException {
    Path x12 = Path.of("../examples/837p/medicare.837");
    String key = only("claim-with-template.json", it -> it).orThrow().patientKey();

    assertThat(reader.readAll(x12).get(0).orThrow().patientKey()).isEqualTo(key);
  }

  @Test
  void whoThePatientIsIsNowhere() throws IOException {
    assertThat(ClaimWriter.toJson(only("claim-with-template.json", it -> it).orThrow()))
        .doesNotContain("Doe", "Jane", "1948", "TESTMEMBER");
  }

  @Test
  void resourcesMayStandOneALine() throws IOException {
    String one = Files.readString(EXAMPLES.resolve("claim-with-template.json"))
        .replaceAll("\\s*\\R\\s*", "");

    assertThat(all(one + "\n" + one + "\n")).hasSize(2).allMatch(ClaimRead::isValid);
  }

  @Test
  void textThatBreaksOffIsToldWithoutContent() throws IOException {
    String text = Files.readString(EXAMPLES.resolve("claim-with-template.json"));
    ClaimRead read = all(text.substring(0, text.indexOf("Jane") + 2)).get(0);

    assertThat(read.problems()).hasSize(1);
    assertThat(read.problems().get(0).toString())
        .contains("not JSON")
        .doesNotContain("Ja\"", "Doe");
  }

  @Test
  void otherResourcesAreNamed() {
    assertThat(all("{\"resourceType\": \"Patient\", \"id\": \"p\"}").get(0).problems())
        .extracting(Problem::what)
        .containsExactly(
            "there is no Claim here, and no Encounter with a Procedure to draft one from");
  }

  private ClaimRead only(String file, java.util.function.UnaryOperator<String> change)
      throws IOException {
    List<ClaimRead> all = all(change.apply(Files.readString(EXAMPLES.resolve(file))));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<ClaimRead> all(String text) {
    List<ClaimRead> all = new ArrayList<>();
    reader.read(text, "bundle.json", all::add);
    return all;
  }
}
