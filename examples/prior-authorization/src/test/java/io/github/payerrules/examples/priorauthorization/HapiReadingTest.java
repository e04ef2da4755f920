package io.github.payerrules.examples.priorauthorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ClaimReader reads of FHIR claims is what HAPI FHIR reads of them. */
class HapiReadingTest {

  private static final Path EXAMPLES = Path.of("../fhir");
  private static final Path DA_VINCI = Path.of("../../../shared/data/fhir");
  private static final int GENERATED = 500;

  private static final FhirContext FHIR = FhirContext.forR4();

  private final ClaimReader reader = new ClaimReader();

  @ParameterizedTest
  @ValueSource(strings = {"claim-with-template.json", "request-and-answer.json"})
  void ourExamples(String file) throws IOException {
    assertThat(compared(Files.readString(EXAMPLES.resolve(file)), file)).isEqualTo(1);
  }

  @Test
  void generatedClaims() {
    GeneratedBundles bundles = new GeneratedBundles(20260701);
    for (int i = 0; i < GENERATED; i++) {
      String json = FHIR.newJsonParser().encodeResourceToString(bundles.next(i));

      assertThat(compared(json, "generated bundle " + i)).isEqualTo(1);
    }
  }

  /** The requests of the implementation guide Da Vinci PAS; they do not ship. */
  @Test
  void daVinciExamples() throws IOException {
    Path file = DA_VINCI.resolve("davinci_pas_Examples.fsh");
    assumeTrue(Files.isRegularFile(file), "the Da Vinci examples are not here: " + file);
    List<String> names = new ArrayList<>();
    new FhirShorthand(Files.readAllLines(file)).claimBundles().forEach((name, bundle) -> {
      compared(bundle.toString(), name);
      names.add(name);
    });

    assertThat(names)
        .contains(
            "ReferralAuthorizationBundleExample",
            "HomecareAuthorizationBundleExample",
            "MedicalServicesAuthorizationBundleExample",
            "SurgicalRequestBundleExample");
  }

  /** How many claims were compared. */
  private int compared(String json, String name) {
    Bundle bundle = FHIR.newJsonParser()
        .setParserErrorHandler(new LenientErrorHandler(false))
        .parseResource(Bundle.class, json);
    List<Optional<SeenClaim>> hapis = bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(Claim.class::isInstance)
        .map(Claim.class::cast)
        .filter(it -> !isUpdated(bundle, it))
        .map(it -> SeenClaim.hapis(bundle, it))
        .toList();
    List<ClaimRead> read = new ArrayList<>();
    // As HAPI writes it: what a server sends.
    reader.read(FHIR.newJsonParser().encodeResourceToString(bundle), name, read::add);

    assertThat(read.stream()
            .map(it -> Optional.ofNullable(it.claim()).map(SeenClaim::ours))
            .toList())
        .as(name)
        .isEqualTo(hapis);
    assertThat(read).allMatch(it -> it.isValid() || saysWhichCodeIsMissing(it));
    return read.size();
  }

  /** Whether another claim of the bundle says that it replaces this one, which is then not read. */
  private static boolean isUpdated(Bundle bundle, Claim claim) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(Claim.class::isInstance)
        .flatMap(other -> ((Claim) other).getRelated().stream())
        .map(related -> related.getClaim().getReferenceElement().getIdPart())
        .anyMatch(id -> id != null && id.equals(claim.getIdElement().getIdPart()));
  }

  private static boolean saysWhichCodeIsMissing(ClaimRead read) {
    return read.problems().stream()
        .allMatch(it -> it.what().equals("there is no CPT or HCPCS code"));
  }
}
