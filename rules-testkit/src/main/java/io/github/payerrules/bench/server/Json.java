package io.github.payerrules.bench.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.testkit.WrittenJson;
import java.nio.charset.StandardCharsets;

/** What the page and the bench say to each other. */
final class Json {

  private static final ObjectMapper MAPPER = WrittenJson.mapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode with(ObjectNode object, String name, Object value) {
    return object.set(name, MAPPER.valueToTree(value));
  }

  static JsonNode read(byte[] bytes) throws JsonProcessingException {
    // Given bytes, Jackson guesses at UTF-16 and UTF-32.
    JsonNode tree = MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
    return tree == null ? MissingNode.getInstance() : tree;
  }

  static byte[] write(Object value) throws JsonProcessingException {
    return MAPPER.writeValueAsBytes(value);
  }
}
