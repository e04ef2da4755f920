package io.github.payerrules.internal.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.internal.reading.TextSource;
import io.github.payerrules.internal.text.OrdinaryNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into trees: no field is lost, no amount is rounded, and no number ends the reading.
 */
public final class JsonNodes {

  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  /** Too large to be returned by {@link #number}. */
  private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(1, -1_000_000);

  private JsonNodes() {}

  /** A parser for {@link #next} of UTF-8; it leaves the stream open. */
  public static JsonParser parser(InputStream in) throws IOException {
    // Given bytes, Jackson guesses at UTF-16 and UTF-32 where a file is damaged.
    JsonParser parser = MAPPER.getFactory().createParser(new TextSource(in));
    parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    return new Numbers(parser);
  }

  /** The value at which a parser stands. */
  public static JsonNode next(JsonParser parser) throws IOException {
    return MAPPER.readTree(parser);
  }

  /**
   * The tree of a text; a missing node where it is empty.
   *
   * @throws JsonProcessingException if it is not JSON; the message may quote the text
   */
  public static JsonNode of(String text) throws JsonProcessingException {
    try (JsonParser parser =
        new Numbers(MAPPER.getFactory().createParser(new StringReader(text)))) {
      JsonNode tree = MAPPER.readTree(parser);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException notJson) {
      throw notJson;
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A node as Java's own maps, lists, texts, numbers and truth values. */
  public static Object plain(JsonNode node) {
    return MAPPER.convertValue(node, Object.class);
  }

  /**
   * The number in a node; {@code null} if it is not a number, or has so many digits or so large an
   * exponent that it cannot be an amount and is slow to compute with.
   */
  public static @Nullable BigDecimal number(JsonNode node) {
    if (!node.isNumber()) {
      return null;
    }
    BigDecimal number = node.decimalValue();
    return OrdinaryNumber.is(number) ? number : null;
  }

  /** Whether what is wrong is that an object has a field twice. */
  public static boolean isRepeatedField(JsonProcessingException notJson) {
    return notJson.getOriginalMessage().startsWith("Duplicate field");
  }

  /** An exponent that Java cannot represent becomes a number too large to be an amount. */
  private static final class Numbers extends JsonParserDelegate {

    Numbers(JsonParser parser) {
      super(parser);
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
      try {
        return super.getDecimalValue();
      } catch (NumberFormatException exponent) {
        return TOO_LARGE;
      }
    }
  }
}
