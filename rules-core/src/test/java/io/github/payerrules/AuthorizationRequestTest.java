package io.github.payerrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.request.AuthorizationRequest;
import io.github.payerrules.request.AuthorizationRequests;
import io.github.payerrules.request.PasBundle;
import io.github.payerrules.request.RequestItem;
import io.github.payerrules.request.RequestSection;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorizationRequestTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  @TempDir
  Path payers;

  private PayerRules rules;

  @BeforeEach
  void makeRules() throws IOException {
    rules = RuleFolder.in(payers)
        .with("payer.yaml", """
            name: Acme Health
            version: "1"
            requests: [ medical-necessity ]
            """)
        .denying("medical-necessity", "procedure == \"ESI\", documented.painWeeks < 4")
        .denying("request", "procedure == \"ESI\", documented.planOfCare == false")
        .open();
  }

  @Test
  void holdsWhatThePolicyAsksForAndNothingElse() {
    AuthorizationRequest request = request(planned(
        Evidence.builder().painWeeks(14).planOfCare(true).pregnant(false).painScore(7)));

    assertThat(request.isComplete()).isTrue();
    assertThat(request.items())
        .filteredOn(item -> EvidenceFact.named(item.name()).isPresent())
        .extracting(RequestItem::name, RequestItem::value, RequestItem::rules)
        .containsExactly(
            tuple("painWeeks", "14", List.of("medical-necessity")),
            tuple("planOfCare", "yes", List.of("request")));
    assertThat(request.claim().evidence().toMap()).containsOnlyKeys("painWeeks", "planOfCare");
    assertThat(request.heldBack())
        .containsEntry("documented facts that no rule asks for", 2)
        .containsEntry("charges", 1)
        .containsEntry("diagnoses of no requested service", 1);
  }

  @Test
  void isInTheOrderInWhichACoordinatorPutsItTogether() {
    AuthorizationRequest request = request(planned(Evidence.builder().painWeeks(14)));

    assertThat(request.items()).extracting(RequestItem::section).isSorted();
    assertThat(request.gaps())
        .extracting(RequestItem::section, RequestItem::name, RequestItem::state)
        .containsExactly(tuple(RequestSection.PLAN, "planOfCare", RequestItem.State.MISSING));
  }

  @Test
  void aCriterionThatIsNotMetIsAGap() {
    AuthorizationRequest request =
        request(planned(Evidence.builder().painWeeks(2).planOfCare(true)));

    assertThat(request.gaps())
        .extracting(RequestItem::name, RequestItem::state)
        .containsExactly(tuple("medical-necessity", RequestItem.State.NOT_MET));
  }

  @Test
  void whatEveryRequestStatesIsAGapWhereItIsNotThere() {
    Claim claim = planned(Evidence.builder().painWeeks(14).planOfCare(true));
    Claim bare = claim.toBuilder()
        .patientKey(null)
        .billing(null)
        .lines(List.of(claim.lines().get(0).toBuilder().placeOfService(null).build()))
        .build();

    assertThat(request(bare).gaps())
        .extracting(RequestItem::name)
        .contains("patientKey", "billing", "placeOfService");
  }

  @Test
  void aPayerWhoseRulesDoNotKnowTheServiceIsNeverComplete() {
    Claim claim = planned(Evidence.builder().painWeeks(14).planOfCare(true));
    Claim other = claim.toBuilder()
        .lines(List.of(claim.lines().get(0).toBuilder().code("99214").build()))
        .build();

    assertThat(request(other).gaps()).extracting(RequestItem::name).contains("no-policy");
  }

  @Test
  void noPacketIsMadeOfARequestWithAGap() {
    AuthorizationRequest request = request(planned(Evidence.builder()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasBundle.json(request, TODAY))
        .withMessageContaining("is not complete");
  }

  @Test
  void theBundleReadsBackAsTheRequest() throws IOException {
    AuthorizationRequest request =
        request(planned(Evidence.builder().painWeeks(14).planOfCare(true).pregnant(false)));

    String bundle = PasBundle.json(request, TODAY);

    JsonNode json = new ObjectMapper().readTree(bundle);
    assertThat(json.at("/entry/0/resource/resourceType").asText()).isEqualTo("Claim");
    assertThat(json.at("/entry/0/resource/use").asText()).isEqualTo("preauthorization");
    assertThat(bundle).doesNotContain("812.5", "pregnant", "M79.18");
    Claim read = new ClaimReader()
        .withFacts(Map.of("painWeeks", "painWeeks", "planOfCare", "planOfCare"), Map.of())
        .claim(bundle);
    assertThat(read.purpose()).isEqualTo(ClaimPurpose.REQUEST);
    assertThat(read.payer()).isEqualTo("acme");
    assertThat(read.evidence()).isEqualTo(request.claim().evidence());
    assertThat(read.diagnoses()).containsExactly("M54.16");
    assertThat(read.billing()).isEqualTo(Provider.ofNpi("2000000028"));
    assertThat(read.rendering()).isEqualTo(Provider.ofNpi("2000000036"));
    ServiceLine line = read.lines().get(0);
    assertThat(line.code()).isEqualTo("64483");
    assertThat(line.modifiers()).containsExactly("LT");
    assertThat(line.date()).isEqualTo(LocalDate.of(2026, 7, 20));
    assertThat(line.placeOfService()).isEqualTo("11");
    assertThat(line.units()).isEqualByComparingTo("1");
  }

  private AuthorizationRequest request(Claim planned) {
    return AuthorizationRequests.of(rules).request(planned, TODAY);
  }

  private static Claim planned(Evidence.Builder evidence) {
    return Claim.builder()
        .id("r1")
        .payer("acme")
        .patientKey("p")
        .diagnoses(List.of("M54.16", "M79.18"))
        .billing(Provider.ofNpi("2000000028"))
        .rendering(Provider.ofNpi("2000000036"))
        .evidence(evidence.build())
        .lines(List.of(ServiceLine.builder()
            .number(1)
            .code("64483")
            .modifiers(List.of("LT"))
            .date(LocalDate.of(2026, 7, 20))
            .diagnosisPointers(List.of(1))
            .placeOfService("11")
            .charge(new BigDecimal("812.50"))
            .build()))
        .build();
  }
}
