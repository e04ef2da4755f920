package io.github.payerrules.cli;

import io.github.payerrules.ClaimReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How claims are read: what 837P and FHIR call payers, and the secret of patients' keys. */
final class ClaimReading {

  /** The kind of plan (SBR09) that is one payer everywhere. */
  private static final Map<String, String> PLANS = Map.of("MB", "medicare");

  @Option(
      names = "--payer-id",
      paramLabel = "ID=NAME",
      description =
          "The payer's name in the rules for the identifier that 837P claims give it, such as"
              + " 60054=aetna. Repeatable.")
  private Map<String, String> payerIds = new LinkedHashMap<>();

  @Option(
      names = "--patient-secret",
      paramLabel = "FILE",
      description =
          "A file with at least 16 bytes of your own, with which patients become keys: the same"
              + " keys in each run. Without it, keys hold for this run only.")
  private @Nullable Path secret;

  /** A reader for claims of these payers. */
  ClaimReader reader(Set<String> payers) {
    Map<String, String> names = new HashMap<>();
    PLANS.forEach((plan, name) -> {
      if (payers.contains(name)) {
        names.put(plan, name);
      }
    });
    names.putAll(payerIds);
    ClaimReader reader = new ClaimReader().withPayerNames(names);
    if (secret == null) {
      return reader;
    }
    try {
      return reader.withPatientSecret(Files.readAllBytes(secret));
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(unreadable));
    } catch (IllegalArgumentException tooShort) {
      throw new UsageException(secret + ": " + tooShort.getMessage());
    }
  }
}
