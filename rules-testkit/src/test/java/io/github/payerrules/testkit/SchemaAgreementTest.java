package io.github.payerrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.Document;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPart;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What editors are told and what is read are the same: the fields of claims are walked in the types
 * and in the schema, and at each the two must accept and refuse the same values.
 */
class SchemaAgreementTest {

  /** Values of every kind, and those beside the limits of numbers and dates. */
  private static final List<String> PROBES = List.of(
      "null",
      "true",
      "false",
      "yes",
      "'true'",
      "0",
      "1",
      "-1",
      "100",
      "101",
      "999999",
      "1000000",
      "1.5",
      "1.555",
      "1.5555",
      "-0.5",
      "130",
      "131",
      "999999.999",
      "999999999.99",
      "-999999999.99",
      "1000000000",
      "1e3",
      "'1'",
      "''",
      "' '",
      "x",
      "'x y'",
      "64483",
      "2026-07-01",
      "'2026-07-01'",
      "2026-7-1",
      "2026-13-01",
      "2026-07-00",
      "1899-12-31",
      "1900-01-01",
      "2100-12-31",
      "2101-01-01",
      "07/01/2026",
      "[]",
      "[x]",
      "['1']",
      "[1]",
      "[0]",
      "[1.5]",
      "[null]",
      "[true]",
      "[2026-07-01]",
      "[[]]",
      "[{}]",
      "{}",
      "{ a: 1 }",
      "{ value: 1 }");

  /** Enough of an object to be accepted, by the fields that must be there. */
  private static final Map<String, String> SAMPLES = Map.of(
      "payer", "acme",
      "code", "\"64483\"",
      "date", "2026-07-01",
      "relief", "80",
      "lines", "[]",
      "group", "CO",
      "carc", "\"45\"",
      "amount", "12.50");

  @TempDir
  Path folder;

  @Test
  void theFieldsOfClaimsAreThoseOfTheTypes() throws IOException {
    Set<String> ofSchema = new TreeSet<>();
    walk("", Schemas.definitions("claim").at("/claim"), ofSchema);

    assertThat(ofSchema).isEqualTo(new TreeSet<>(fields().keySet()));
  }

  @Test
  void bothAcceptAndRefuseTheSameValuesOfEveryFieldOfAClaim() throws IOException {
    Node whole = Document.yaml("claim", object(Claim.class)).root();
    assertThat(differs(whole)).isEmpty();
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, List<String>> field : fields().entrySet()) {
      String pointer = field.getKey().replace("*", "0");
      Set<String> probes = new LinkedHashSet<>(PROBES);
      probes.addAll(field.getValue());
      for (String probe : probes) {
        Node claim = with(whole, pointer, Document.yaml("probe", probe).root());
        differences.addAll(differs(claim).stream()
            .map(how -> pointer + ": " + probe + " " + how)
            .toList());
      }
      if (whole.at(pointer).isPresent()) {
        differences.addAll(differs(whole.without(pointer)).stream()
            .map(how -> pointer + " left out " + how)
            .toList());
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void bothRefuseAnUnknownFieldOfEveryObject() throws IOException {
    Node whole = Document.yaml("claim", object(Claim.class)).root();
    Set<String> objects = new TreeSet<>();
    for (String field : fields().keySet()) {
      objects.add(field.substring(0, field.lastIndexOf('/')).replace("*", "0"));
    }
    for (String pointer : objects) {
      Node claim = with(whole, pointer + "/other", Node.plain("1"));
      assertThat(accepts(claim)).as(pointer).isFalse();
      assertThat(Schemas.errors("claim", claim)).as(pointer).isNotEmpty();
    }
  }

  @Test
  void bothAcceptAndRefuseTheSameValuesOfEveryFieldOfACase() throws IOException {
    List<String> differences = new ArrayList<>();
    for (String field : CaseReader.CASE_FIELDS) {
      for (String probe : caseProbes()) {
        if (!meansMoreThanItsForm(field, probe)) {
          compare(field, probe, caseWith(field, probe), differences);
        }
      }
    }
    for (String field : ExpectationReader.EXPECTATION_FIELDS) {
      for (String kind : List.of("deny", "review", "advise", "ask", "notEvaluated")) {
        for (String probe : caseProbes()) {
          String other = field.equals(kind) ? "" : kind + ": no-policy, ";
          compare(
              kind + " " + field,
              probe,
              "- { case: a, claim: { lines: [] }, expect: [ { " + other + field + ": " + probe
                  + " } ] }",
              differences);
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  private static List<String> caseProbes() {
    List<String> probes = new ArrayList<>(PROBES);
    probes.addAll(List.of(
        "none",
        "CO-50",
        "PR-B15",
        "CR-50",
        "CO50",
        "N115",
        "MA130",
        "[N115, M25]",
        "X1",
        "[ { deny: a } ]",
        "{ /state: GA }",
        "{ /state: [GA] }",
        "{ state: GA }",
        "/state"));
    return probes;
  }

  /**
   * What only the other cases or the claim can tell: a name, a place in the claim, a name twice.
   */
  private static boolean meansMoreThanItsForm(String field, String probe) {
    return switch (field) {
      case "like" -> true;
      case "change", "remove", "each" -> probe.contains("/") && !probe.contains("{ state");
      case "claim" -> true; // held against the types above
      default -> false;
    };
  }

  private static String caseWith(String field, String probe) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("case", "a");
    fields.put("expect", "none");
    if (field.equals("change") || field.equals("remove")) {
      fields.put("like", "b");
    } else {
      fields.put("claim", "{ lines: [] }");
    }
    fields.put(field, probe);
    List<String> written = new ArrayList<>();
    fields.forEach((name, value) -> written.add(name + ": " + value));
    return "- { " + String.join(", ", written)
        + " }\n- { case: b, claim: { lines: [] }, expect: none }";
  }

  private void compare(String field, String probe, String yaml, List<String> differences)
      throws IOException {
    Path file = folder.resolve("x.cases.yaml");
    Files.writeString(file, yaml);
    boolean loaded = CaseFile.load(file, "x", "acme").problems().isEmpty();
    boolean valid = Schemas.errors("cases", Document.yaml("cases", yaml).root()).isEmpty();
    if (loaded != valid) {
      differences.add(field + ": " + probe + (loaded ? " is read" : " is refused")
          + ", and the schema says otherwise");
    }
  }

  private static List<String> differs(Node claim) {
    boolean read = accepts(claim);
    return read == Schemas.errors("claim", claim).isEmpty()
        ? List.of()
        : List.of((read ? "is read" : "is refused") + ", and the schema says otherwise");
  }

  private static boolean accepts(Node claim) {
    return new ClaimReader().bind("claim", claim).problems().isEmpty();
  }

  private static Node with(Node whole, String pointer, Node value) {
    int slash = pointer.lastIndexOf('/');
    String above = pointer.substring(0, slash);
    Node claim = whole;
    if (!above.isEmpty() && !(whole.at(above).orElse(null) instanceof ObjectNode)) {
      claim = whole.with(
          above, Document.yaml("value", "{ value: " + factSample(above) + " }").root());
    }
    return claim.with(pointer, value);
  }

  private static String factSample(String pointer) {
    EvidenceFact fact =
        EvidenceFact.named(pointer.substring(pointer.lastIndexOf('/') + 1)).orElseThrow();
    return switch (fact.kind()) {
      case WHOLE_NUMBER -> "1";
      case YES_NO -> "true";
      case TEXT -> fact.allowed().isEmpty() ? "x" : fact.allowed().get(0);
      case BLOCKS -> "[]";
    };
  }

  /** The fields of claims by their pointers, {@code *} for an item; with the words of each. */
  private static Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new TreeMap<>();
    addFields("", Claim.class, fields);
    return fields;
  }

  private static void addFields(String path, Class<?> type, Map<String, List<String>> into) {
    ClaimPart.of(type).fields().forEach((name, fieldType) -> {
      String field = path + "/" + name;
      Class<?> item = item(fieldType);
      into.put(field, words(item));
      if (item == Evidence.class) {
        for (EvidenceFact fact : EvidenceFact.values()) {
          addFact(field + "/" + fact.factName(), fact, into);
        }
      } else if (ClaimPart.is(item)) {
        addFields(item == fieldType ? field : field + "/*", item, into);
      }
    });
  }

  private static void addFact(String field, EvidenceFact fact, Map<String, List<String>> into) {
    List<String> probes = new ArrayList<>(fact.allowed());
    probes.add(String.valueOf(fact.most()));
    probes.add(String.valueOf(fact.most() + 1));
    into.put(field, probes);
    for (RecordComponent component : Recorded.class.getRecordComponents()) {
      into.put(field + "/" + component.getName(), probes);
    }
  }

  /** What a list holds; else the type itself. */
  private static Class<?> item(Type type) {
    return type instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : (Class<?>) type;
  }

  private static List<String> words(Class<?> type) {
    List<String> words = new ArrayList<>();
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        words.add(constant.toString());
        words.add(Schemas.word((Enum<?>) constant));
      }
    }
    return words;
  }

  /** An object that is accepted, with an object wherever one may stand. */
  private static String object(Class<?> type) {
    List<String> written = new ArrayList<>();
    ClaimPart.of(type).fields().forEach((name, fieldType) -> {
      Class<?> item = item(fieldType);
      if (item == Evidence.class) {
        written.add(name + ": {}");
      } else if (ClaimPart.is(item)) {
        String nested = object(item);
        written.add(name + ": " + (item == fieldType ? nested : "[ " + nested + " ]"));
      } else if (SAMPLES.containsKey(name)) {
        written.add(name + ": " + SAMPLES.get(name));
      }
    });
    return "{ " + String.join(", ", written) + " }";
  }

  /** The fields that a definition of the schema names, by their pointers. */
  private static void walk(String path, JsonNode schema, Set<String> into) throws IOException {
    JsonNode reference = schema.get("$ref");
    if (reference != null) {
      String name = reference.asText();
      walk(
          path,
          Schemas.definitions("claim").at("/" + name.substring(name.lastIndexOf('/') + 1)),
          into);
    }
    for (String many : List.of("anyOf", "oneOf", "allOf")) {
      for (JsonNode one : schema.path(many)) {
        walk(path, one, into);
      }
    }
    if (schema.has("items") && !path.endsWith("/diagnosticBlocks") && !path.endsWith("/value")) {
      walk(path + "/*", schema.get("items"), into);
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      into.add(path + "/" + property.getKey());
      walk(path + "/" + property.getKey(), property.getValue(), into);
    }
  }
}
