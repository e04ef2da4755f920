package io.github.payerrules.internal.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Details of items that are billed are lines; none is lost in silence. */
class FhirDetailsTest {

  private static final String PARENT = service("64483");

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      1450 | 1450 | 350 | 64483 1100, 64484 350
      1450 |    - | 350 | 64483 1100, 64484 350
      1100 | 1450 | 350 | 64483 1100, 64484 350
      1100 | 1000 | 350 | 64483 750, 64484 350
         - |    - | 350 | 64483 null, 64484 350
      """)
  void anItemAndADetailWithCodeAndChargeAreLines(
      String net, String total, String ofDetail, String lines) {
    String item = PARENT + net(net) + detail(service("64484") + net(ofDetail));

    ClaimRead read = read(item, total);

    assertThat(shown(read)).isEqualTo(lines);
    assertThat(read.notices()).isEmpty();
  }

  @Test
  void aDetailTakesWhatItsItemSaysAndANumberOfItsOwn() {
    String item = PARENT
        + net("1450")
        + detail(service("64484") + net("350")
            + ", 'modifier': [{'coding': [{'code': 'LT'}]}], 'quantity': {'value': 2}");
    ServiceLine detail = read(item, "1450").orThrow().lines().get(1);

    assertThat(detail.number()).isEqualTo(4);
    assertThat(detail.date()).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(detail.placeOfService()).isEqualTo("11");
    assertThat(detail.diagnosisPointers()).containsExactly(1);
    assertThat(detail.modifiers()).containsExactly("LT");
    assertThat(detail.units()).isEqualByComparingTo("2");
  }

  @Test
  void anItemWithoutACodeGroupsItsDetails() {
    String item = "'productOrService': {'text': 'injection'}" + net("1450")
        + ", 'detail': [{'sequence': 1, " + service("64483") + net("1100") + "}, {'sequence': 2, "
        + "'productOrService': {'text': 'more'}, 'subDetail': [{'sequence': 1, "
        + service("64484") + net("350") + "}]}]";
    ClaimRead read = read(item, "1450");

    assertThat(shown(read)).isEqualTo("64483 1100, 64484 350");
    assertThat(read.notices()).isEmpty();
  }

  @Test
  void theChargeOfAGroupIsThatOfItsOnlyService() {
    String item =
        "'productOrService': {'text': 'injection'}" + net("1100") + detail(service("64483"));

    assertThat(shown(read(item, "1100"))).isEqualTo("64483 1100");
  }

  @Test
  void anItemWhoseChargeIsThatOfItsDetailsIsTheirGroup() {
    String item = PARENT + net("1450") + ", 'detail': [{'sequence': 1, " + service("64483")
        + net("1100") + "}, {'sequence': 2, " + service("64484") + net("350") + "}]";
    ClaimRead read = read(item, "1450");

    assertThat(shown(read)).isEqualTo("64483 1100, 64484 350");
    assertThat(read.notices())
        .extracting(Problem::what)
        .containsExactly(
            "the charge is that of its details: they are the lines, and the item itself is left"
                + " out");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      'productOrService': {'text': 'needle'}, 'net': {'value': 10}
      'productOrService': {'coding': [{'code': '64484'}]}
      """)
  void aPartThatIsNotBilledByItselfIsLeftOutAndTold(String part) {
    ClaimRead read = read(PARENT + net("1100") + detail(part), "1100");

    assertThat(shown(read)).isEqualTo("64483 1100");
    assertThat(read.notices())
        .extracting(Problem::what)
        .containsExactly(
            "this part of an item has no CPT or HCPCS code with a charge, and is left out");
    assertThat(read.notices().get(0).path()).isEqualTo("/item/0/detail/0");
  }

  @Test
  void aChargeThatIsNotThatOfTheDetailsIsTold() {
    ClaimRead read = read(PARENT + net("100") + detail(service("64484") + net("350")), "100");

    assertThat(shown(read)).isEqualTo("64483 100, 64484 350");
    assertThat(read.notices())
        .extracting(Problem::what)
        .containsExactly("the charge is not that of the details; each line has its own");
  }

  @Test
  void anAmountOfADetailThatIsNoneIsAProblem() {
    ClaimRead read = read(PARENT + net("1100") + detail(service("64484") + net("-5")), "1100");

    assertThat(read.problems())
        .extracting(Problem::what)
        .containsExactly("the value is not an amount or a quantity");
  }

  private static String service(String code) {
    return "'productOrService': {'coding': [{'code': '" + code + "'}]}";
  }

  private static String net(String value) {
    return value == null ? "" : ", 'net': {'value': " + value + "}";
  }

  private static String detail(String fields) {
    return ", 'detail': [{'sequence': 1, " + fields + "}]";
  }

  private static String shown(ClaimRead read) {
    List<String> lines = new ArrayList<>();
    for (ServiceLine line : read.orThrow().lines()) {
      lines.add(line.code() + " " + String.valueOf(line.charge()).replace(".00", ""));
    }
    return String.join(", ", lines);
  }

  private static ClaimRead read(String item, String total) {
    String claim = "{'resourceType': 'Claim', 'insurer': {'display': 'Plan'}, "
        + (total == null ? "" : "'total': {'value': " + total + "}, ")
        + "'diagnosis': [{'sequence': 1, 'diagnosisCodeableConcept': {'coding': [{'system':"
        + " 'http://hl7.org/fhir/sid/icd-10-cm', 'code': 'M54.16'}]}}], "
        + "'item': [{'sequence': 3, 'servicedDate': '2026-06-01', 'diagnosisSequence': [1],"
        + " 'locationCodeableConcept': {'coding': [{'code': '11'}]}, "
        + item
        + "}]}";
    List<ClaimRead> all = new ArrayList<>();
    new ClaimReader().read(claim.replace('\'', '"'), "claim.json", all::add);
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
