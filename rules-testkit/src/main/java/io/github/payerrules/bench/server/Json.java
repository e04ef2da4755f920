package io.github.payerrules.bench.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.testkit.WrittenJson;
import java.io.IOException;
import java.io.UncheckedIOException;

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
    try {
      JsonNode tree = MAPPER.readTree(bytes);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException broken) {
      throw broken;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static byte[] write(Object value) throws JsonProcessingException {
    return MAPPER.writeValueAsBytes(value);
  }
}
