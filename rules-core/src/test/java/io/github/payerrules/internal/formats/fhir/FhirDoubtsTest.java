package io.github.payerrules.internal.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two values for one thing, values that are not known, and what changes the meaning. */
class FhirDoubtsTest {

  private static final String CPT = "'system': 'http://www.ama-assn.org/go/cpt'";
  private static final String ICD = "'system': 'http://hl7.org/fhir/sid/icd-10-cm'";

  private final ClaimReader reader = new ClaimReader()
      .withPayerNames(Map.of("60054", "aetna"))
      .withFacts(Map.of("weeks", "painWeeks"), Map.of("72514-3", "painMonths"));

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      'use': 'CLAIM' | use | this is not a use of FHIR: a claim and a request are reviewed by different rules
      'status': 'aktive' | status | this is not a status of FHIR
      'modifierExtension': [{'url': 'http://x.org/y', 'valueBoolean': true}] | modifierExtension | a modifierExtension changes what this means, in a way that is not known here
      'total': {'value': 5, 'currency': 'EUR'} | total/currency | the amount is not in US dollars
      'diagnosis': [{'sequence': 1, 'diagnosisCodeableConcept': {'coding': [{ICD, 'code': 'M54.16'}, {ICD, 'code': 'M47.26'}]}}] | diagnosis/0 | there are two different codes of one diagnosis: which one is meant is not known
      'diagnosis': [{'sequence': 1, 'diagnosisCodeableConcept': {'coding': [{ICD, 'code': 'M54.16'}]}}, {'sequence': 1, 'diagnosisCodeableConcept': {'coding': [{ICD, 'code': 'M47.26'}]}}] | diagnosis/1/sequence | this sequence number is used twice: which one is referred to is not known
      'insurance': [{'sequence': 1, 'focal': true, 'coverage': {'reference': '#a'}}, {'sequence': 2, 'focal': true, 'coverage': {'reference': '#b'}}] | insurance | there are two different coverages that are focal: which one is meant is not known
      'contained': [{'resourceType': 'Patient', 'id': 'p', 'gender': 'male'}, {'resourceType': 'Patient', 'id': 'p', 'gender': 'female'}], 'patient': {'reference': '#p'} | patient | this refers to two resources with different content
      'contained': [{'resourceType': 'Patient', 'id': 'p', 'modifierExtension': [{'url': 'http://x.org/y'}]}], 'patient': {'reference': '#p'} | contained/0/modifierExtension | a modifierExtension changes what this means, in a way that is not known here
      """)
  void aClaimThatMayMeanAnotherIsAProblem(String fields, String path, String what) {
    ClaimRead read = one(claim(fields, ""));

    assertThat(read.problems()).extracting(Problem::what).containsExactly(what);
    assertThat(read.problems().get(0).path()).isEqualTo("/" + path);
    assertThat(read.problems().toString()).doesNotContain("M47", "EUR", "x.org", "aktive");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      'modifierExtension': [{'url': 'http://x.org/not-done', 'valueBoolean': true}] | a modifierExtension changes what this means, in a way that is not known here
      'quantity': {'value': 1, 'comparator': '>'} | the quantity is not exact: it is more or less than its value
      'net': {'value': 5, 'currency': 'CAD'} | the amount is not in US dollars
      'servicedPeriod': {'start': '2025-01-01', 'end': '2025-01-02'} | servicedDate and servicedPeriod are both there, and differ
      """)
  void soIsAnItemThatMayMeanAnother(String fields, String what) {
    assertThat(one(claim("", fields)).problems()).extracting(Problem::what).containsExactly(what);
  }

  @Test
  void twoCodesOfOneListForOneServiceAreAProblem() {
    String item =
        ITEM.replace("{CPT, 'code': '64483'}", "{CPT, 'code': '64483'}, {CPT, 'code': '62323'}");

    assertThat(one(claim("", "").replace(json(ITEM), json(item))).problems())
        .extracting(Problem::what)
        .containsExactly(
            "two codes of one code list for one thing: which one is meant is not known");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      'modifier': [{'coding': [{'code': 'LT'}, {'code': 'RT'}]}] | there are two different modifiers in one element; the first is used
      'modifier': [{'text': 'left'}] | the modifier has no code, and is left out
      'unitPrice': {'value': 50}, 'quantity': {'value': 2}, 'net': {'value': 1000} | this is not unitPrice times quantity and factor; it is used as the charge
      'locationCodeableConcept': {'coding': [{'system': 'http://x.org', 'code': '11'}, {'code': '24'}]} | there are two different places of service; the first is used
      """)
  void whatCanBeReadWithoutIsTold(String fields, String what) {
    assertThat(notices(claim("", fields))).containsExactly(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'unitPrice': {'value': 33.333}, 'quantity': {'value': 3}, 'net': {'value': 100}",
        "'unitPrice': {'value': 50}, 'quantity': {'value': 2}, 'factor': 0.5, 'net': {'value': 50}",
        "'unitPrice': {'value': 50}, 'net': {'value': 53}, 'tax': {'value': 3}"
      })
  void aNetThatIsTheProductIsNoDoubt(String fields) {
    assertThat(notices(claim("", fields))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      'identifier': [{'value': 'A-1'}, {'value': 'B-2'}] | there are two different numbers of the claim of one kind; the first is used
      'insurance': [{'sequence': 1, 'coverage': {'display': 'x'}, 'preAuthRef': ['A1', 'A2']}] | there are two different authorization numbers; the first is used
      'use': 'claim', 'related': [{'reference': {'value': 'OLD1'}}, {'reference': {'value': 'OLD2'}}] | there are two different claims that this one replaces; the first is used
      'use': 'claim', 'related': [{'relationship': {'coding': [{'code': 'follows'}]}, 'reference': {'value': 'OLD1'}}] | the relationship is not one of FHIR; the claim is read as a replacement
      'supportingInfo': [{'category': {'coding': [{'code': 'onset'}]}, 'timingDate': '2026-01-01'}, {'category': {'coding': [{'code': 'onset'}]}, 'timingDate': '2025-01-01'}] | there are two different days of onset; the first is used
      'accident': {'date': '2026-13-01', 'type': {'coding': [{'code': 'MVA'}]}} | this is not a day of the calendar, and is left out
      'accident': {'date': '2026-01-01', 'type': {'coding': [{'code': 'FALL'}]}} | the type of the accident is not one of FHIR; it is read as another accident
      'type': {'coding': [{'code': 'prof'}]} | the type is not one of FHIR's claim types; the claim is read as professional
      'careTeam': [{'sequence': 1, 'role': {'coding': [{'code': 'surgeon'}]}, 'provider': {'identifier': {'system': 'http://hl7.org/fhir/sid/us-npi', 'value': '1234567893'}}}] | this role is not known; the provider counts as rendering for the items that name it
      'provider': {'reference': 'Organization/o1'} | who this is is not in the bundle; NPI, taxonomy and state are not known
      'facility': {'reference': 'Location/l1'} | who this is is not in the bundle; NPI, taxonomy and state are not known
      'careTeam': [{'sequence': 1, 'provider': {'reference': 'Practitioner/x1'}}] | who this is is not in the bundle; NPI, taxonomy and state are not known
      'insurance': [{'sequence': 1, 'coverage': {'reference': 'Coverage/c1'}}] | the coverage is not in the bundle; plan, member number and dates are not known
      'contained': [{'resourceType': 'Patient', 'id': 'p'}, {'resourceType': 'Patient', 'id': 'q'}, {'resourceType': 'Coverage', 'id': 'c', 'beneficiary': {'reference': '#q'}}], 'patient': {'reference': '#p'}, 'insurance': [{'sequence': 1, 'coverage': {'reference': '#c'}}] | the coverage is another patient's than the claim
      'contained': [{'resourceType': 'Coverage', 'id': 'c', 'period': {'end': '2026-05-31'}}], 'insurance': [{'sequence': 1, 'coverage': {'reference': '#c'}}] | the coverage is not in force on the date of service
      'contained': [{'resourceType': 'Coverage', 'id': 'c', 'period': {'start': '2026-06-02'}}], 'insurance': [{'sequence': 1, 'coverage': {'reference': '#c'}}] | the coverage is not in force on the date of service
      'patient': {'reference': 'Patient/p1'} | the patient is not in the bundle; age and sex are not known
      'patient': {'reference': 5} | the patient is not in the bundle; age and sex are not known
      'contained': [{'resourceType': 'Organization', 'id': 'p'}], 'patient': {'reference': '#p'} | the patient is not in the bundle; age and sex are not known
      'contained': [{'resourceType': 'Patient', 'id': 'p', 'birthDate': '1948-02-31'}], 'patient': {'reference': '#p'} | this is not a day of the calendar, and is left out
      'contained': [{'resourceType': 'Patient', 'id': 'p', 'birthDate': '2026-06-02'}], 'patient': {'reference': '#p'} | the patient cannot have been born on that day; the age is not known
      'contained': [{'resourceType': 'Patient', 'id': 'p', 'birthDate': '1848-06-02'}], 'patient': {'reference': '#p'} | the patient cannot have been born on that day; the age is not known
      'contained': [{'resourceType': 'Patient', 'id': 'p', 'gender': 'F'}], 'patient': {'reference': '#p'} | the gender is not one of FHIR; the sex is not known
      'addItem': [{'productOrService': {'coding': [{'code': '64484'}]}}] | a Claim has its services under item; those here are left out
      """)
  void soIsWhatTheClaimSaysAsAWhole(String fields, String what) {
    assertThat(notices(claim(fields, ""))).containsExactly(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'provider': {'reference': 'Organization/o1', 'identifier': {'value': '1234567893'}}",
        "'contained': [{'resourceType': 'Patient', 'id': 'p'}, {'resourceType': 'Coverage',"
            + " 'id': 'c', 'beneficiary': {'reference': '#p'}, 'period': {'start': '2026-06-01',"
            + " 'end': '2026-06-01'}}], 'patient': {'reference': '#p'},"
            + " 'insurance': [{'sequence': 1, 'coverage': {'reference': '#c'}}]"
      })
  void whatLeadsToWhatIsThereIsNoDoubt(String fields) {
    assertThat(notices(claim(fields, ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1"})
  void anItemOfNobodyInTheTeamIsTold(int sequence, int told) {
    String team = "'careTeam': [{'sequence': 1, 'provider': {'identifier': {'system':"
        + " 'http://hl7.org/fhir/sid/us-npi', 'value': '1234567893'}}}]";

    assertThat(notices(claim(team, "'careTeamSequence': [" + sequence + "]"))).hasSize(told);
  }

  /** A name that is none of FHIR may be anything, such as a patient's. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      'JaneDoe': [{'productOrService': {'coding': [{'code': '64484'}]}}] | /*
      'JaneDoe': {'JohnDoe': [{'date': '2026-13-01'}]} | /*/*/0/date
      'supportingInfo': [{'JaneDoe': {'start': '2026-02-02', 'end': '2026-01-01'}}] | /supportingInfo/0/*/end
      """)
  void whatIsNoElementIsNotQuoted(String fields, String path) {
    List<ClaimRead> reads = new ArrayList<>();
    reader.read(claim(fields, ""), "claim.json", reads::add);

    assertThat(reads)
        .flatExtracting(read -> Stream.concat(read.notices().stream(), read.problems().stream())
            .map(Problem::path)
            .toList())
        .contains(path);
    assertThat(reads.toString() + reads.get(0).notices() + reads.get(0).problems())
        .doesNotContain("Doe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'identifier': [{'system': 'http://a.org', 'value': 'A-1'}, {'system': 'http://b.org', 'value': 'B-2'}]",
        "'insurance': [{'sequence': 1, 'coverage': {'display': 'x'}, 'preAuthRef': ['A1', 'A1']}]",
        "'type': {'coding': [{'system': 'http://x.org', 'code': 'CMS'}, {'code': 'professional'}]}",
        "'total': {'value': 5, 'currency': 'USD'}",
        "'status': 'draft'",
        "'use': 'claim', 'related': [{'relationship': {'coding': [{'code': 'prior'}]}, 'reference': {'value': 'OLD1'}}]",
        "'diagnosis': [{'sequence': 1, 'diagnosisCodeableConcept': {'coding': [{ICD, 'code': 'M54.16'}, {'system': 'http://snomed.info/sct', 'code': '1'}, {ICD, 'code': 'M54.16'}]}}]"
      })
  void repetitionAndOtherCodeListsAreNoDoubt(String fields) {
    assertThat(notices(claim(fields, ""))).isEmpty();
  }

  @Test
  void aDateThatIsThePeriodIsNoDoubt() {
    assertThat(notices(claim("", "'servicedPeriod': {'start': '2026-06-01'}"))).isEmpty();
  }

  @Test
  void aPointerToADiagnosisThatIsNotThereStaysOne() {
    Claim claim = one(claim(
            "'diagnosis': [{'sequence': 1, 'diagnosisCodeableConcept': {'coding': [{ICD, 'code': 'M54.16'}]}}]",
            "'diagnosisSequence': [1, 9]"))
        .orThrow();

    assertThat(claim.lines().get(0).diagnosisPointers()).containsExactly(1, 9);
  }

  @Test
  void anotherServersResourceIsNotTakenForOursOfTheSameNumber() {
    String bundle = """
        {"resourceType": "Bundle", "entry": [{"fullUrl": "http://a.org/fhir/Claim/c", "resource": %s},
          {"fullUrl": "http://a.org/fhir/Patient/p", "resource": {"resourceType": "Patient",
            "id": "p", "gender": "female"}}]}
        """;
    String claim = claim("'id': 'c', 'patient': {'reference': '%s'}", "");

    for (String ours : List.of("Patient/p", "http://a.org/fhir/Patient/p")) {
      assertThat(one(bundle.formatted(claim.formatted(ours))).orThrow().sex()).isNotNull();
    }
    assertThat(notices(bundle.formatted(claim.formatted("http://b.org/fhir/Patient/p"))))
        .containsExactly("the patient is not in the bundle; age and sex are not known");
  }

  @Test
  void ofTwoServersTheOneOfTheClaimIsMeant() {
    String bundle = """
        {"resourceType": "Bundle", "entry": [
          {"fullUrl": "http://b.org/Patient/p", "resource": {"resourceType": "Patient", "id": "p",
            "gender": "male"}},
          {"fullUrl": "http://a.org/Patient/p", "resource": {"resourceType": "Patient", "id": "p",
            "gender": "female"}},
          {"fullUrl": "http://a.org/Claim/c", "resource": %s}]}
        """.formatted(claim("'id': 'c', 'patient': {'reference': 'Patient/p'}", ""));

    assertThat(one(bundle).orThrow().sex().toString()).isEqualTo("FEMALE");
  }

  @Test
  void twoClaimsOfOneIdAreBothReadAndTold() {
    String bundle =
        "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": %s}, {\"resource\": %s}]}"
            .formatted(claim("'id': 'c'", ""), claim("'id': 'c', 'status': 'active'", ""));
    List<ClaimRead> read = new ArrayList<>();
    reader.read(bundle, "claim.json", read::add);

    assertThat(read).hasSize(2).allMatch(ClaimRead::isValid);
    assertThat(read.get(1).notices())
        .extracting(Problem::what)
        .containsExactly(
            "another Claim in the bundle has this id and other content; both are read");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      {'resourceType': 'QuestionnaireResponse', 'status': 'entered-in-error', 'item': [{'linkId': 'weeks', 'answer': [{'valueInteger': 8}]}]} | the answers are withdrawn, and are left out
      {'resourceType': 'Observation', 'status': 'cancelled', 'code': {'coding': [{'code': '72514-3'}]}, 'valueInteger': 8} | the answers are withdrawn, and are left out
      {'resourceType': 'Observation', 'code': {'coding': [{'code': '72514-3'}]}, 'valueQuantity': {'value': 8, 'comparator': '<'}} | a modifierExtension or comparator changes what is said here; it is left out
      """)
  void evidenceThatDoesNotCountIsLeftOutAndTold(String answers, String what) {
    String bundle =
        "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": %s}, {\"resource\": %s}]}"
            .formatted(json(answers), claim("", ""));

    assertThat(notices(bundle)).containsExactly(what);
    assertThat(one(bundle).orThrow().evidence().isEmpty()).isTrue();
  }

  @Test
  void ofTwoDifferentAnswersTheLaterIsUsedAndTold() {
    String answer = "{'linkId': 'weeks', 'answer': [{'valueInteger': %d}]}";
    String bundle = ("{'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType':"
        + " 'QuestionnaireResponse', 'item': [" + answer + ", " + answer + "]}}, {'resource': ");

    assertThat(notices(json(bundle.formatted(4, 8)) + claim("", "") + "}]}"))
        .containsExactly(
            "there are two different answers for the fact painWeeks; the later in the file is"
                + " used");
    assertThat(notices(json(bundle.formatted(4, 4)) + claim("", "") + "}]}")).isEmpty();
  }

  @Test
  void onlyRequestsAreRequests() {
    assertThat(one(claim("'use': 'claim'", "")).orThrow().purpose()).isEqualTo(ClaimPurpose.CLAIM);
    assertThat(one(claim("'use': 'predetermination'", "")).orThrow().purpose())
        .isEqualTo(ClaimPurpose.REQUEST);
  }

  private static final String ITEM =
      "'productOrService': {'coding': [{CPT, 'code': '64483'}]}, 'servicedDate': '2026-06-01'";

  private static String claim(String fields, String ofItem) {
    return json("{'resourceType': 'Claim', 'insurer': {'identifier': {'value': '60054'}}, "
        + fields
        + (fields.isEmpty() ? "" : ", ")
        + "'item': [{'sequence': 1, "
        + ofItem
        + (ofItem.isEmpty() ? "" : ", ")
        + ITEM
        + "}]}");
  }

  private static String json(String text) {
    return text.replace("CPT,", CPT + ",").replace("ICD,", ICD + ",").replace('\'', '"');
  }

  private List<String> notices(String text) {
    ClaimRead read = one(text);
    assertThat(read.problems()).isEmpty();
    return read.notices().stream().map(Problem::what).toList();
  }

  private ClaimRead one(String text) {
    List<ClaimRead> all = new ArrayList<>();
    reader.read(text, "claim.json", all::add);
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
