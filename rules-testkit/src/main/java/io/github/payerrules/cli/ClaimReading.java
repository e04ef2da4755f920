package io.github.payerrules.cli;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.Document;
import io.github.payerrules.PayerRules;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.testkit.impact.FileContents;
import io.github.payerrules.verify.AnswerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How claims are read: what 837P and FHIR call payers, and the secret of patients' keys. */
final class ClaimReading {

  /** The kind of plan (SBR09) that is one payer everywhere. */
  private static final Map<String, String> PLANS = Map.of("MB", "medicare");

  private static final String MEDICARE = "medicare";

  @Option(
      names = "--payer-id",
      converter = PayerId.Converter.class,
      paramLabel = "ID=NAME",
      description = "Maps a payer ID on 837P claims to a payer in the rules, such as"
          + " 60054=aetna. Repeatable.")
  private List<PayerId> payerIds = new ArrayList<>();

  @Option(
      names = "--patient-secret",
      paramLabel = "FILE",
      description = "A secret file (16 bytes or more) that turns patients into opaque keys."
          + " The same file gives the same keys in every run; without it, keys are"
          + " good for this run only.")
  private @Nullable Path secret;

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description = "Maps FHIR answers to documented facts: a YAML file that names the fact"
          + " for each linkId (question) or code (observation).")
  private @Nullable Path facts;

  private record PayerId(String id, String name) {

    /** From how the option is written, {@code ID=NAME}. */
    static final class Converter implements ITypeConverter<PayerId> {

      @Override
      public PayerId convert(String written) {
        int equals = written.indexOf('=');
        if (equals < 1 || equals == written.length() - 1) {
          throw new TypeConversionException("no ID=NAME");
        }
        return new PayerId(written.substring(0, equals), written.substring(equals + 1));
      }
    }
  }

  private final byte[] ofThisRun = new byte[32];

  ClaimReading() {
    new SecureRandom().nextBytes(ofThisRun);
  }

  /** Whether a patient's key will be the same in the next run. */
  boolean keepsKey(ClaimRead read) {
    return secret != null || read.format().equals("json") || read.format().equals("yaml");
  }

  /** What decides how claims are read, by the options that name it. */
  Map<String, String> inputs() throws IOException {
    return Map.of(
        "--payer-id", new TreeMap<>(payerIds()).toString(),
        "--patient-secret", FileContents.hash(secret == null ? List.of() : List.of(secret)),
        "--facts", FileContents.hash(facts == null ? List.of() : List.of(facts)));
  }

  /** A reader for claims of the payers that have rules. */
  ClaimReader reader(PayerRules rules) {
    return reader(rules.payerNames(), rules.payerIds());
  }

  /** A reader for claims of these payers, by the identifiers that the user gives. */
  ClaimReader reader(Set<String> payers) {
    return reader(payers, Map.of());
  }

  /** A reader for the answers of payers that have rules. */
  AnswerReader answers(PayerRules rules) {
    Map<String, String> names = new HashMap<>(rules.payerIds());
    rules.payerNames().forEach(name -> names.put(name, name));
    if (rules.payerNames().contains(MEDICARE)) {
      names.put("CMS", MEDICARE);
    }
    names.putAll(payerIds());
    return withSecret(new AnswerReader().withPayerNames(names)::withPatientSecret);
  }

  private ClaimReader reader(Set<String> payers, Map<String, String> ids) {
    Map<String, String> names = new HashMap<>(ids);
    PLANS.forEach((plan, name) -> {
      if (payers.contains(name)) {
        names.put(plan, name);
      }
    });
    names.putAll(payerIds());
    return withSecret(withFacts(new ClaimReader().withPayerNames(names))::withPatientSecret);
  }

  private Map<String, String> payerIds() {
    Map<String, String> names = new HashMap<>();
    for (PayerId each : payerIds) {
      String other = names.putIfAbsent(each.id(), each.name());
      if (other != null && !other.equals(each.name())) {
        throw new UsageException("--payer-id names two payers for " + each.id() + ": " + other
            + " and " + each.name() + "; name one");
      }
    }
    return names;
  }

  /** A reader with the secret that is given, else with that of this run, so that keys meet. */
  private <T> T withSecret(Function<byte[], T> reader) {
    try {
      return reader.apply(secret == null ? ofThisRun : Files.readAllBytes(secret));
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(Objects.requireNonNull(secret), unreadable));
    } catch (IllegalArgumentException tooShort) {
      throw new UsageException(secret + ": " + tooShort.getMessage());
    }
  }

  private ClaimReader withFacts(ClaimReader reader) {
    if (facts == null) {
      return reader;
    }
    try {
      Node root = Document.read(facts).root();
      return reader.withFacts(names(root, "linkIds"), names(root, "codes"));
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(facts, unreadable));
    } catch (IllegalArgumentException unknown) {
      throw new UsageException(facts + ": " + unknown.getMessage());
    }
  }

  private static Map<String, String> names(Node root, String field) {
    Map<String, String> names = new HashMap<>();
    if (root instanceof ObjectNode object
        && object.field(field).orElse(null) instanceof ObjectNode entries) {
      entries.fields().forEach((key, value) -> {
        if (value instanceof ScalarNode name) {
          names.put(key, name.text());
        }
      });
    }
    return names;
  }
}
