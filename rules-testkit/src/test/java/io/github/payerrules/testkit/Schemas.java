package io.github.payerrules.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The published schemas. */
final class Schemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final String FOLDER = "META-INF/payer-rules/schemas/";

  private Schemas() {}

  static List<Error> errors(String schema, Node document) {
    return errorsOfJson(schema, json(document));
  }

  static List<Error> errorsOfJson(String schema, JsonNode document) {
    Schema loaded =
        REGISTRY.getSchema(SchemaLocation.of("classpath:" + FOLDER + schema + ".schema.json"));
    return loaded.validate(document);
  }

  /** As an editor sees it: what is not quoted and looks like a number is one. */
  private static JsonNode json(Node node) {
    if (node instanceof ObjectNode object) {
      com.fasterxml.jackson.databind.node.ObjectNode json = JSON.createObjectNode();
      object.fields().forEach((name, value) -> json.set(name, json(value)));
      return json;
    }
    if (node instanceof ListNode list) {
      com.fasterxml.jackson.databind.node.ArrayNode json = JSON.createArrayNode();
      list.items().forEach(item -> json.add(json(item)));
      return json;
    }
    if (node instanceof ScalarNode scalar) {
      String text = scalar.text();
      if (!scalar.quoted() && text.matches("true|false")) {
        return JSON.getNodeFactory().booleanNode(text.equals("true"));
      }
      if (!scalar.quoted() && text.matches("-?[0-9]{1,9}")) {
        return JSON.getNodeFactory().numberNode(Integer.parseInt(text));
      }
      if (!scalar.quoted() && text.matches("-?[0-9]+\\.[0-9]+")) {
        return JSON.getNodeFactory().numberNode(new java.math.BigDecimal(text));
      }
      return JSON.getNodeFactory().textNode(text);
    }
    return JSON.getNodeFactory().nullNode();
  }

  static JsonNode definitions(String schema) throws IOException {
    try (InputStream in =
        CaseFile.class.getResourceAsStream("/" + FOLDER + schema + ".schema.json")) {
      return JSON.readTree(in).at("/$defs");
    }
  }

  /** The word for a constant in a claim file. */
  static String word(Enum<?> constant) {
    return JSON.convertValue(constant, String.class);
  }
}
