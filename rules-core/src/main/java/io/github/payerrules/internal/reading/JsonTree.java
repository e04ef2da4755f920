package io.github.payerrules.internal.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.reading.Slice.End;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text into a tree. */
final class JsonTree {

  private static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxStringLength(Limits.LONGEST_TEXT)
          .maxNumberLength(Limits.LONGEST_NUMBER)
          .maxNestingDepth(Limits.DEEPEST)
          .maxNameLength(1000)
          .build())
      .build();

  private final JsonParser parser;
  private final Problems problems;
  private final Slice slice;
  private final Limits limits;
  private int nodes;
  private boolean partial;

  private JsonTree(JsonParser parser, Problems problems, Slice slice, Limits limits) {
    this.parser = parser;
    this.problems = problems;
    this.slice = slice;
    this.limits = limits;
  }

  static Tree read(Problems problems, Slice slice, String path, Limits limits) {
    if (slice.end() == End.TOO_LARGE) {
      tooLarge(problems, slice.line(), path, limits);
      return new Tree(slice.line(), null, problems.toList());
    }
    try (JsonParser parser = FACTORY.createParser(slice.text())) {
      Node root = new JsonTree(parser, problems, slice, limits).document(path);
      return new Tree(slice.line(), root, problems.toList());
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
  }

  static void tooLarge(Problems problems, int line, String path, Limits limits) {
    problems.add(
        line, path, "this is larger than the limit for one claim or file", limits.inWords());
  }

  private @Nullable Node document(String path) throws IOException {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.add(slice.line(), null, "there is nothing in it", "");
        return null;
      }
      Node root = node(first, path, slice.line(), 1);
      if (parser.nextToken() != null) {
        problems.add(line(), null, "there is more text after the end", "one value was expected");
      }
      return partial ? null : root;
    } catch (JsonProcessingException broken) {
      JsonWords.explain(broken, parser.getParsingContext(), slice, problems);
      return null;
    }
  }

  private Node node(JsonToken token, String path, int line, int depth) throws IOException {
    nodes++;
    if (nodes > limits.nodes() || depth > limits.depth()) {
      return passedOver(path, line, depth);
    }
    return switch (token) {
      case START_OBJECT -> object(path, line, depth);
      case START_ARRAY -> list(path, line, depth);
      case VALUE_NULL -> new NullNode(line, path);
      default -> {
        String text = parser.getText();
        Trees.refuseHalfCharacters(problems, text, line, path);
        yield new ScalarNode(text, token == JsonToken.VALUE_STRING, line, path);
      }
    };
  }

  private Node passedOver(String path, int line, int depth) throws IOException {
    partial = true;
    parser.skipChildren();
    if (depth > limits.depth()) {
      problems.add(
          line,
          path,
          "lists and objects are nested too deep",
          "at most " + limits.depth() + " within each other");
    } else if (nodes == limits.nodes() + 1) {
      tooLarge(problems, line, path, limits);
    }
    return new NullNode(line, path);
  }

  private Node object(String path, int line, int depth) throws IOException {
    Map<String, Node> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      int nameLine = line();
      Trees.refuseHalfCharacters(problems, name, nameLine, path);
      Node value = node(parser.nextToken(), Trees.child(path, name), nameLine, depth + 1);
      Node first = fields.putIfAbsent(name, value);
      if (first != null) {
        Trees.givenTwice(problems, name, value, first.line());
      }
    }
    return new ObjectNode(fields, line, path);
  }

  private Node list(String path, int line, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(token, path + "/" + items.size(), line(), depth + 1));
    }
    return new ListNode(items, line, path);
  }

  private int line() {
    return slice.line() + parser.currentTokenLocation().getLineNr() - 1;
  }
}
