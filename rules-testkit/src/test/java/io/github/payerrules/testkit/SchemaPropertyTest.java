package io.github.payerrules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The schema of claims and the reader say the same of claims that were changed at random. A day
 * that its month does not have, such as 2026-02-30, is left out: a schema cannot tell.
 */
class SchemaPropertyTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int CLAIMS = 4_000;
  private static final long SEED = 20_261_123;

  private final Schema schema = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12)
      .getSchema(SchemaLocation.of("classpath:io/github/payerrules/testkit/claim.schema.json"));

  @Test
  void bothAcceptOrBothRefuse() throws IOException {
    Random random = new Random(SEED);
    JsonNode full = full();
    assertThat(refusedByReader(full)).isEmpty();
    List<String> differences = new ArrayList<>();
    int refused = 0;
    for (int i = 0; i < CLAIMS; i++) {
      JsonNode claim = full.deepCopy();
      String change = change(claim, random);
      List<Problem> reader = refusedByReader(claim);
      boolean bySchema = !schema.validate(claim).isEmpty();
      refused += bySchema ? 1 : 0;
      if (bySchema == reader.isEmpty()) {
        differences.add(change + (bySchema ? ": only the schema refuses" : ": only " + reader));
      }
    }
    assertThat(differences.stream().distinct().sorted()).isEmpty();
    assertThat(refused).isBetween(CLAIMS / 10, CLAIMS * 9 / 10);
  }

  /** A claim with every field of the schema. */
  private static JsonNode full() throws IOException {
    try (InputStream in = CaseFile.class.getResourceAsStream("claim.schema.json")) {
      JsonNode definitions = JSON.readTree(in).at("/$defs");
      return sample(definitions.at("/claim"), definitions);
    }
  }

  private static JsonNode sample(JsonNode schema, JsonNode definitions) {
    if (schema.has("$ref")) {
      return sample(
          definitions.at(schema.get("$ref").asText().replace("#/$defs", "")), definitions);
    }
    if (schema.has("anyOf")) {
      return sample(schema.at("/anyOf/0"), definitions);
    }
    if (schema.has("enum")) {
      return schema.at("/enum/0");
    }
    String type = schema.get("type").isArray()
        ? schema.at("/type/0").asText()
        : schema.get("type").asText();
    return switch (type) {
      case "object" -> {
        ObjectNode object = NODES.objectNode();
        schema
            .get("properties")
            .forEachEntry((name, value) -> object.set(name, sample(value, definitions)));
        yield object;
      }
      case "array" -> NODES.arrayNode().add(sample(schema.get("items"), definitions));
      case "integer", "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(true);
      default ->
        schema.has("examples")
            ? schema.at("/examples/0")
            : NODES.textNode(schema.has("pattern") ? "2026-07-01" : "LT");
    };
  }

  private static List<Problem> refusedByReader(JsonNode claim) {
    List<Problem> problems = new ArrayList<>();
    new ClaimReader()
        .read(claim.toString(), "claim.json", read -> problems.addAll(read.problems()));
    return problems;
  }

  /** Changes one place and says where and how. */
  private static String change(JsonNode claim, Random random) {
    List<String> places = new ArrayList<>();
    collect(claim, "", places);
    String place = places.get(random.nextInt(places.size()));
    int cut = place.lastIndexOf('/');
    ContainerNode<?> parent = (ContainerNode<?>) claim.at(place.substring(0, cut));
    String name = place.substring(cut + 1);
    int how = random.nextInt(11);
    if (how == 0) {
      remove(parent, name);
      return place + " left out";
    }
    if (how == 1 && parent instanceof ObjectNode object) {
      object.put(name + "x", 1);
      return place + "x put in";
    }
    JsonNode value = value(how, parent.at("/" + name));
    set(parent, name, value);
    return place + " = " + value;
  }

  private static JsonNode value(int how, JsonNode now) {
    return switch (how) {
      case 2 -> NODES.numberNode(3);
      case 3 -> NODES.numberNode(-1);
      case 4 -> NODES.textNode("2026-13-01");
      case 5 -> NODES.textNode("nonsense");
      case 6 -> NODES.booleanNode(true);
      case 7 -> NODES.nullNode();
      case 8 -> NODES.objectNode();
      case 9 -> NODES.arrayNode();
      default -> NODES.arrayNode().add(now);
    };
  }

  private static void collect(JsonNode node, String path, List<String> places) {
    node.forEachEntry((name, value) -> {
      places.add(path + "/" + name);
      collect(value, path + "/" + name, places);
    });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      places.add(path + "/" + i);
      collect(node.get(i), path + "/" + i, places);
    }
  }

  private static void remove(ContainerNode<?> parent, String name) {
    if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(name));
    } else {
      ((ObjectNode) parent).remove(name);
    }
  }

  private static void set(ContainerNode<?> parent, String name, JsonNode value) {
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
  }
}
