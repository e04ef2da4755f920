package io.github.payerrules.request;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.claim.ServiceLine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as FHIR R4: a Bundle that begins with a Claim of use {@code preauthorization}, as Da
 * Vinci PAS sends it, with patient, coverage, payer, providers and the documented facts as a
 * QuestionnaireResponse. It holds what the request holds and no more; who the patient is, the
 * practice's system adds where it sends it.
 */
public final class PasBundle {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String CODES = "http://terminology.hl7.org/CodeSystem/";
  private static final String CPT = "http://www.ama-assn.org/go/cpt";
  private static final String HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
  private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
  private static final String NPI = "http://hl7.org/fhir/sid/us-npi";
  private static final String POS =
      "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set";

  private final AuthorizationRequest request;
  private final Claim claim;
  private final LocalDate created;
  private final ObjectNode bundle = MAPPER.createObjectNode();
  private final ArrayNode entries;
  private final Map<Provider, String> providers = new LinkedHashMap<>();

  private PasBundle(AuthorizationRequest request, LocalDate created) {
    this.request = request;
    this.claim = request.claim();
    this.created = created;
    bundle.put("resourceType", "Bundle").put("type", "collection");
    bundle.put("timestamp", created + "T00:00:00Z");
    this.entries = bundle.putArray("entry");
  }

  /**
   * The bundle as JSON.
   *
   * @param created the day of the request
   * @throws IllegalArgumentException if the request is not complete
   */
  public static String json(AuthorizationRequest request, LocalDate created) {
    if (!request.isComplete()) {
      throw new IllegalArgumentException(
          "the request is not complete; see its gaps. A packet is made of a complete one");
    }
    return new PasBundle(request, created).write().toPrettyString();
  }

  private ObjectNode write() {
    // The Claim comes first; what it refers to follows.
    ObjectNode resource = entry("Claim");
    ObjectNode patient = entry("Patient");
    patient
        .putArray("identifier")
        .addObject()
        .put("system", "urn:payer-rules:patient-key")
        .put("value", String.valueOf(claim.patientKey()));
    ObjectNode insurer = entry("Organization", "insurer");
    insurer.put("active", true).put("name", claim.payer());
    insurer.putArray("identifier").addObject().put("value", claim.payer());
    ObjectNode coverage = entry("Coverage");
    coverage.put("status", "active");
    reference(coverage, "beneficiary", urn("Patient"));
    coverage.putArray("payor").addObject().put("reference", urn("insurer"));
    concept(resource.put("status", "active"), "type", CODES + "claim-type", "professional");
    resource.put("use", "preauthorization");
    reference(resource, "patient", urn("Patient"));
    resource.put("created", created.toString());
    reference(resource, "insurer", urn("insurer"));
    Provider billing = claim.billing();
    if (billing != null) {
      reference(resource, "provider", organization(billing));
    }
    concept(resource, "priority", CODES + "processpriority", "normal");
    team(resource);
    facts(resource);
    diagnoses(resource);
    ObjectNode insurance = resource.putArray("insurance").addObject();
    insurance.put("sequence", 1).put("focal", true);
    reference(insurance, "coverage", urn("Coverage"));
    ArrayNode items = resource.putArray("item");
    claim.lines().forEach(line -> item(items.addObject(), line));
    return bundle;
  }

  private static String urn(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode entry(String type) {
    return entry(type, type);
  }

  private ObjectNode entry(String type, String name) {
    ObjectNode entry = entries.addObject().put("fullUrl", urn(name));
    ObjectNode resource = entry.putObject("resource");
    return resource.put("resourceType", type).put("id", urn(name).substring("urn:uuid:".length()));
  }

  private static void reference(ObjectNode object, String field, String to) {
    object.putObject(field).put("reference", to);
  }

  private static ObjectNode concept(ObjectNode object, String field, String system, String code) {
    fill(object.putObject(field), system, code);
    return object;
  }

  private static void fill(ObjectNode concept, String system, String code) {
    concept.putArray("coding").addObject().put("system", system).put("code", code);
  }

  private String organization(Provider provider) {
    return party(provider, "Organization");
  }

  private String party(Provider provider, String type) {
    String known = providers.get(provider);
    if (known != null) {
      return known;
    }
    String name = type + " " + providers.size();
    providers.put(provider, urn(name));
    ObjectNode party = entry(type, name);
    ArrayNode identifiers = party.putArray("identifier");
    if (provider.npi() != null) {
      identifiers.addObject().put("system", NPI).put("value", provider.npi());
    }
    if (type.equals("Organization")) {
      party.put("active", true).put("name", "NPI " + provider.npi());
      if (provider.state() != null) {
        party.putArray("address").addObject().put("state", provider.state());
      }
    }
    if (provider.taxonomy() != null) {
      ObjectNode concept = type.equals("Organization")
          ? party.putArray("type").addObject()
          : party.putArray("qualification").addObject().putObject("code");
      fill(concept, "http://nucc.org/provider-taxonomy", provider.taxonomy());
    }
    return urn(name);
  }

  private void team(ObjectNode resource) {
    Map<String, @Nullable Provider> roles = new LinkedHashMap<>();
    roles.put("primary", claim.rendering());
    roles.put("referring", claim.referring());
    roles.put("ordering", claim.ordering());
    List<String> known = new ArrayList<>();
    roles.forEach((role, provider) -> {
      if (provider != null) {
        known.add(role);
      }
    });
    if (known.isEmpty()) {
      return;
    }
    ArrayNode team = resource.putArray("careTeam");
    for (String role : known) {
      Provider provider = roles.get(role);
      if (provider != null) {
        ObjectNode member = team.addObject().put("sequence", team.size());
        reference(member, "provider", party(provider, "Practitioner"));
        concept(member, "role", CODES + "claimcareteamrole", role);
      }
    }
  }

  private void facts(ObjectNode resource) {
    List<RequestItem> facts = request.items().stream()
        .filter(item -> !item.isGap() && EvidenceFact.named(item.name()).isPresent())
        .toList();
    if (facts.isEmpty()) {
      return;
    }
    ObjectNode info = resource.putArray("supportingInfo").addObject().put("sequence", 1);
    concept(info, "category", CODES + "claiminformationcategory", "info");
    reference(info, "valueReference", urn("QuestionnaireResponse"));
    ObjectNode answers = entry("QuestionnaireResponse");
    answers.put("status", "completed");
    reference(answers, "subject", urn("Patient"));
    answers.put("authored", created.toString());
    ArrayNode items = answers.putArray("item");
    for (RequestItem item : facts) {
      EvidenceFact fact = EvidenceFact.named(item.name()).orElseThrow();
      ObjectNode of = items.addObject().put("linkId", item.name()).put("text", item.title());
      ObjectNode answer = of.putArray("answer").addObject();
      Recorded recorded = recorded(fact);
      Object value = recorded == null ? item.value() : recorded.value();
      if (value instanceof Boolean yes) {
        answer.put("valueBoolean", yes);
      } else if (value instanceof Integer number) {
        answer.put("valueInteger", number);
      } else {
        answer.put("valueString", item.value());
      }
    }
  }

  private @Nullable Recorded recorded(EvidenceFact fact) {
    Recorded ofClaim = claim.evidence().recorded(fact);
    return ofClaim != null
        ? ofClaim
        : claim.lines().stream()
            .flatMap(line -> line.evidence().find(fact).stream())
            .findFirst()
            .orElse(null);
  }

  private void diagnoses(ObjectNode resource) {
    ArrayNode diagnoses = resource.putArray("diagnosis");
    for (String code : claim.diagnoses()) {
      concept(
          diagnoses.addObject().put("sequence", diagnoses.size()),
          "diagnosisCodeableConcept",
          ICD,
          code);
    }
  }

  private void item(ObjectNode item, ServiceLine line) {
    item.put("sequence", line.number());
    ArrayNode pointers = MAPPER.createArrayNode();
    line.diagnoses().forEach(code -> pointers.add(claim.diagnoses().indexOf(code) + 1));
    if (!pointers.isEmpty()) {
      item.set("diagnosisSequence", pointers);
    }
    concept(
        item,
        "productOrService",
        Character.isDigit(line.code().charAt(0)) ? CPT : HCPCS,
        line.code());
    if (!line.modifiers().isEmpty()) {
      ArrayNode modifiers = item.putArray("modifier");
      line.modifiers().forEach(each -> fill(modifiers.addObject(), CPT, each));
    }
    LocalDate end = line.endDate();
    if (end == null) {
      item.put("servicedDate", line.date().toString());
    } else {
      item.putObject("servicedPeriod")
          .put("start", line.date().toString())
          .put("end", end.toString());
    }
    if (line.placeOfService() != null) {
      concept(item, "locationCodeableConcept", POS, line.placeOfService());
    }
    item.putObject("quantity").put("value", line.units());
    List<String> sites = new ArrayList<>(line.levels());
    if (line.laterality() != null) {
      sites.add(line.laterality().toUpperCase(Locale.ROOT));
    }
    if (!sites.isEmpty()) {
      item.putObject("bodySite").put("text", String.join(", ", sites));
    }
  }
}
