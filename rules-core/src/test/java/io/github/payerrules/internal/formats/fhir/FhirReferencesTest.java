package io.github.payerrules.internal.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who the payer is, and what is referred to, however a bundle says it. */
class FhirReferencesTest {

  private static final String ITEM = """
      "item": [{"sequence": 1, "productOrService": {"coding": [{"code": "64483"}]},
        "servicedDate": "2026-06-01"}]""";

  private final ClaimReader reader = new ClaimReader()
      .withPayerNames(Map.of("60054", "aetna", "62308", "cigna", "blue-cross-of-x", "bcbs"));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"identifier": [{"system": "urn:oid:2.16.840.1.113883.4.4", "value": "99-1"}, {"system": "https://naic.org", "value": "60054"}]} | aetna
      {"identifier": [{"value": "X1"}, {"type": {"coding": [{"code": "NIIP"}]}, "value": "60054"}]} | aetna
      {"identifier": [{"value": "X1"}, {"type": {"coding": [{"code": "payerid"}]}, "value": "X3"}]} | X3
      {"identifier": [{"system": "http://hl7.org/fhir/sid/us-npi", "value": "1234567893"}], "name": "Blue Cross of X"} | bcbs
      {"identifier": [{"value": "X1"}], "name": "Y", "alias": ["Z", "Blue Cross of X"]} | bcbs
      {"identifier": [{"value": "X1"}, {"system": "http://example.org/payer-id", "value": "X2"}], "name": "Y"} | X2
      {"name": "Unknown Plan"} | Unknown Plan
      """)
  void anInsurerIsKnownByAnyOfItsIdentifiersOrItsName(String organization, String payer) {
    String insurer =
        organization.replaceFirst("\\{", "{\"resourceType\": \"Organization\", \"id\": \"o\", ");
    Claim claim =
        only(claim("\"contained\": [" + insurer + "], \"insurer\": {\"reference\": \"#o\"}"));

    assertThat(claim.payer()).isEqualTo(payer);
  }

  @ParameterizedTest
  @CsvSource({
    "urn:oid:2.16.840.1.113883.6.12, true", "urn:oid:2.16.840.1.113883.6.285, true",
    "http://www.ama-assn.org/go/cpt, true", "urn:oid:2.16.840.1.113883.6.127, false"
  })
  void aProcedureIsKnownByTheAddressOrTheNumberOfItsSystem(String system, boolean isKnown) {
    String claim = claim("\"insurer\": {\"identifier\": {\"value\": \"60054\"}}")
        .replace("\"code\": \"64483\"", "\"code\": \"64483\", \"system\": \"" + system + "\"");

    assertThat(read(claim).get(0).isValid()).isEqualTo(isKnown);
  }

  @Test
  void aContainedCoverageRefersToWhatItsClaimContains() {
    Claim claim = only(claim("""
        "contained": [
          {"resourceType": "Coverage", "id": "c", "payor": [{"reference": "#o"}]},
          {"resourceType": "Organization", "id": "o", "identifier": [{"value": "60054"}]}],
        "insurance": [{"sequence": 1, "focal": true, "coverage": {"reference": "#c"}}]"""));

    assertThat(claim.payer()).isEqualTo("aetna");
  }

  @Test
  void aPersonWhoPaysIsNoPayerAndStaysUnnamed() {
    ClaimRead read = read(claim("""
        "contained": [
          {"resourceType": "Coverage", "id": "c", "payor": [{"reference": "#p"}]},
          {"resourceType": "Patient", "id": "p", "identifier": [{"value": "MRN-1"}]}],
        "insurance": [{"sequence": 1, "coverage": {"reference": "#c"}}]""")).get(0);

    assertThat(read.problems())
        .extracting(Problem::what)
        .containsExactly("the claim names no payer");
    assertThat(read.problems().toString()).doesNotContain("MRN-1");
  }

  @Test
  void ofSeveralInsurancesTheFocalOneIsThePayersElseTheFirst() {
    String insurances = """
        "contained": [
          {"resourceType": "Coverage", "id": "a", "order": 1, "payor": [{"identifier": {"value": "60054"}}]},
          {"resourceType": "Coverage", "id": "b", "order": 2, "payor": [{"identifier": {"value": "62308"}}]}],
        "insurance": [
          {"sequence": 2, "focal": %s, "coverage": {"reference": "#b"}},
          {"sequence": 1, "focal": false, "coverage": {"reference": "#a"}}]""";
    Claim second = only(claim(insurances.formatted("true")));
    Claim first = only(claim(insurances.formatted("false")));

    assertThat(second.payer()).isEqualTo("cigna");
    assertThat(second.payerOrder()).isEqualTo(2);
    assertThat(second.otherPayers()).extracting(it -> it.payer()).containsExactly("aetna");
    assertThat(first.payer()).isEqualTo("aetna");
    assertThat(first.otherPayers()).extracting(it -> it.payer()).containsExactly("cigna");
  }

  @ParameterizedTest
  @CsvSource({
    "Organization/o",
    "Organization/o/_history/3",
    "https://fhir.example.org/r4/Organization/o",
    "urn:uuid:11111111-2222-3333-4444-555555555555"
  })
  void aReferenceIsFollowedByAddressTypeAndVersion(String reference) {
    String bundle = """
        {"resourceType": "Bundle", "type": "collection", "entry": [
          {"resource": %s},
          {"fullUrl": "urn:uuid:11111111-2222-3333-4444-555555555555", "resource":
            {"resourceType": "Organization", "id": "o", "identifier": [{"value": "60054"}]}}]}
        """.formatted(claim("\"insurer\": {\"reference\": \"" + reference + "\"}"));

    assertThat(only(bundle).payer()).isEqualTo("aetna");
  }

  @Test
  void anUpdateOfARequestTakesThePlaceOfTheRequestInItsBundle() {
    String insurer =
        "\"insurer\": {\"identifier\": {\"value\": \"60054\"}}, \"use\": \"preauthorization\"";
    String bundle = """
        {"resourceType": "Bundle", "entry": [{"resource": %s}, {"resource": %s}]}
        """.formatted(
            claim(insurer
                + ", \"id\": \"new\", \"related\": [{\"claim\": {\"reference\": \"Claim/old\"}}]"),
            claim(insurer + ", \"id\": \"old\""));

    assertThat(read(bundle)).hasSize(1);
    assertThat(read(bundle).get(0).place()).isEqualTo("/entry/0/resource");
  }

  @ParameterizedTest
  @CsvSource({"cancelled", "entered-in-error"})
  void aWithdrawnClaimIsNotReviewed(String status) {
    String withdrawn = claim(
        "\"status\": \"" + status + "\", \"insurer\": {\"identifier\": {\"value\": \"60054\"}}");

    assertThat(read(withdrawn).get(0).problems())
        .extracting(Problem::what)
        .containsExactly("the claim is withdrawn");
  }

  @Test
  void xmlIsRefusedInASentence() {
    assertThat(read("<Bundle xmlns=\"http://hl7.org/fhir\"></Bundle>").get(0).problems())
        .extracting(Problem::fix)
        .containsExactly("Export the resources again, as JSON: FHIR in XML is not read");
  }

  @Test
  void aBundleOfMoreThan64MbIsRefusedAndWhatCameBeforeIsRead() throws IOException {
    String before =
        claim("\"insurer\": {\"identifier\": {\"value\": \"60054\"}}").replace("\n", "");
    byte[] entry = "{\"resource\": {\"resourceType\": \"Basic\", \"text\": {\"div\": \"%s\"}}},"
        .formatted("x".repeat(1 << 20))
        .getBytes(StandardCharsets.US_ASCII);
    List<InputStream> parts = new ArrayList<>();
    parts.add(in(before + "\n{\"resourceType\": \"Bundle\", \"entry\": ["));
    Collections.nCopies(65, entry).forEach(it -> parts.add(new ByteArrayInputStream(it)));
    parts.add(in("{}]}"));
    List<ClaimRead> all = new ArrayList<>();
    reader.read(new SequenceInputStream(Collections.enumeration(parts)), "big.json", all::add);

    assertThat(all).hasSize(2);
    assertThat(all.get(0).isValid()).isTrue();
    assertThat(all.get(1).problems())
        .extracting(Problem::toString)
        .containsExactly("big.json:2: the bundle that begins here is larger than 64 MB\n"
            + "    Split it: a claim with what it refers to is enough; leave out documents");
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String claim(String fields) {
    return "{\"resourceType\": \"Claim\", " + fields + ", " + ITEM + "}";
  }

  private Claim only(String text) {
    List<ClaimRead> all = read(text);
    assertThat(all).hasSize(1);
    return all.get(0).orThrow();
  }

  private List<ClaimRead> read(String text) {
    List<ClaimRead> all = new ArrayList<>();
    reader.read(text, "claim.json", all::add);
    return all;
  }
}
