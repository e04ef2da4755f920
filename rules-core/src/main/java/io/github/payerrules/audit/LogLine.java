package io.github.payerrules.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a log: an object whose last two fields are the hash of all text before them and the
 * seal of that hash. The hash is of the bytes as they are, so that no other spelling passes.
 *
 * @param number the line's number in the chain, from 1
 * @param previous the hash of the line before
 * @param content all fields but hash and seal
 * @param hash the hash that the line states
 * @param seal the keyed hash of the hash
 * @param hashIsRight whether the line's text has that hash
 */
record LogLine(
    long number, String previous, JsonNode content, String hash, String seal, boolean hashIsRight) {

  static final String SEAL = "line";

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private static final Pattern END =
      Pattern.compile(",\"hash\":\"([0-9a-f]{64})\",\"seal\":\"([0-9a-f]{64})\"}\\z");

  /** The text of a line, and its hash. */
  record Written(String text, String hash) {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static Written write(long number, String previous, ObjectNode fields, byte[] secret) {
    ObjectNode content = object();
    content.put("n", number);
    content.setAll(fields);
    content.put("prev", previous);
    String text = content.toString();
    String open = text.substring(0, text.length() - 1);
    String hash = Digests.hash(open);
    String seal = Digests.keyed(secret, SEAL, hash);
    return new Written(open + ",\"hash\":\"" + hash + "\",\"seal\":\"" + seal + "\"}", hash);
  }

  /** The line; {@code null} where the text is none. */
  static @Nullable LogLine read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Matcher end = END.matcher(text);
    if (!end.find()) {
      return null;
    }
    String open = text.substring(0, end.start());
    try {
      JsonNode content = MAPPER.readTree(open + "}");
      JsonNode number = content.path("n");
      if (!number.canConvertToLong() || !content.path("prev").isTextual()) {
        return null;
      }
      // Bytes that are no UTF-8 become other bytes here, and so another hash.
      boolean isRight = Digests.hash(open).equals(end.group(1));
      return new LogLine(
          number.longValue(),
          content.path("prev").textValue(),
          content,
          end.group(1),
          end.group(2),
          isRight);
    } catch (JsonProcessingException changed) {
      return null;
    }
  }

  String event() {
    return content.path("event").asText();
  }

  boolean isSealedWith(byte[] secret) {
    return Digests.keyed(secret, SEAL, hash).equals(seal);
  }
}
