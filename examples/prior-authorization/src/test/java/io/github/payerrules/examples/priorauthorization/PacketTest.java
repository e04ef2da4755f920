package io.github.payerrules.examples.priorauthorization;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.payerrules.PayerRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packets of the example requests, as HAPI FHIR reads and validates them. */
class PacketTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 10);
  private static final Path REQUESTS = Path.of("../requests");

  private static PayerRules rules;
  private static FhirContext fhir;
  private static FhirValidator validator;

  @TempDir
  Path folder;

  @BeforeAll
  static void start() {
    rules = PayerRules.builder().packedPayers().build();
    fhir = FhirContext.forR4();
    // Without terminology: no CPT, ICD-10-CM or NUCC codes come with HAPI, and nothing is fetched.
    FhirInstanceValidator instances = new FhirInstanceValidator(new ValidationSupportChain(
        new DefaultProfileValidationSupport(fhir),
        new CommonCodeSystemsTerminologyService(fhir),
        new InMemoryTerminologyServerValidationSupport(fhir)));
    instances.setNoTerminologyChecks(true);
    validator = fhir.newValidator().registerValidatorModule(instances);
  }

  private static List<Path> requests() throws IOException {
    try (Stream<Path> files = Files.list(REQUESTS)) {
      return files.sorted().toList();
    }
  }

  @Test
  void thePacketsOfFivePayersAreValid() throws IOException {
    assertThat(requests()).hasSize(5);
    for (Path file : requests()) {
      String packet = Packet.of(rules, file, DAY);
      Bundle bundle = fhir.newJsonParser()
          .setParserErrorHandler(new StrictErrorHandler())
          .parseResource(Bundle.class, packet);

      assertThat(bundle.getEntryFirstRep().getResource())
          .as(file.toString())
          .isInstanceOfSatisfying(Claim.class, claim -> {
            assertThat(claim.getUse()).isEqualTo(Claim.Use.PREAUTHORIZATION);
            assertThat(claim
                    .getItemFirstRep()
                    .getProductOrService()
                    .getCodingFirstRep()
                    .getCode())
                .isEqualTo("64483");
          });
      assertThat(errors(packet)).as(file.toString()).isEmpty();
    }
  }

  @Test
  void theValidatorSeesWhatIsWrong() throws IOException {
    String packet = Packet.of(rules, REQUESTS.resolve("epidural.yaml"), DAY)
        .replace("\"insurance\" :", "\"insurances\" :");

    assertThat(errors(packet)).anyMatch(message -> message.contains("Claim.insurance"));
  }

  private static List<String> errors(String packet) {
    return validator.validateWithResult(packet).getMessages().stream()
        .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(PacketTest::text)
        .toList();
  }

  private static String text(SingleValidationMessage message) {
    return message.getLocationString() + ": " + message.getMessage();
  }

  @Test
  void anIncompleteRequestHasNoPacket() throws IOException {
    Path file = folder.resolve("request.yaml");
    Files.writeString(
        file,
        Files.readString(REQUESTS.resolve("epidural.yaml")).replace("  planOfCare: true\n", ""));

    assertThat(Packet.of(rules, file, DAY))
        .isEqualTo("missing: Is there a written plan of care?\n");
  }
}
