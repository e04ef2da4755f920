package io.github.payerrules.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.testkit.Printable;
import io.github.payerrules.testkit.WrittenJson;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of JSON for each thing. */
final class Json {

  private static final ObjectMapper MAPPER = WrittenJson.mapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The value's fields, put into an object after those that it has. */
  static ObjectNode and(ObjectNode object, Object value) {
    return object.setAll((ObjectNode) MAPPER.valueToTree(value));
  }

  static ObjectNode with(ObjectNode object, String name, Object value) {
    return object.set(name, MAPPER.valueToTree(value));
  }

  /** JSON with a field a line. */
  static String readable(String json) {
    try {
      return Printable.json(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(json)));
    } catch (JsonProcessingException impossible) {
      // Its message may quote a claim.
      throw new IllegalStateException("a claim cannot be written as JSON");
    }
  }

  /** The tree of a text that this program wrote. */
  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException impossible) {
      // Its message may quote a claim.
      throw new IllegalStateException("a claim cannot be written as JSON");
    }
  }

  /** The tree of a text that may be anything; {@code null} where it is not a JSON object. */
  static @Nullable JsonNode treeOrNull(String text) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      return tree != null && tree.isObject() ? tree : null;
    } catch (JsonProcessingException notJson) {
      return null;
    }
  }

  /** The value that a tree holds. */
  static <T> T value(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException | IllegalArgumentException | IllegalStateException wrong) {
      // Its message may quote a claim.
      throw new UsageException("what was written as JSON is not a "
          + type.getSimpleName().toLowerCase(Locale.ROOT) + " of this version");
    }
  }

  static String line(Object value) {
    try {
      return Printable.json(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a result cannot be written as JSON", impossible);
    }
  }
}
