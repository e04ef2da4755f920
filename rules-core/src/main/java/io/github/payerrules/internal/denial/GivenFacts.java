package io.github.payerrules.internal.denial;

import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Facts from a file as plain values, and facts that are added to others. */
public final class GivenFacts {

  /** The lines of facts that are in no file. */
  public static final Map<String, Integer> NO_LINES = Map.of();

  private GivenFacts() {}

  /** A node as texts, lists and maps. */
  public static Object plain(Node node) {
    if (node instanceof ObjectNode object) {
      Map<String, Object> map = new LinkedHashMap<>();
      object.fields().forEach((name, value) -> map.put(name, plain(value)));
      return map;
    }
    if (node instanceof ListNode list) {
      return list.items().stream().map(GivenFacts::plain).toList();
    }
    return node instanceof ScalarNode scalar ? scalar.text() : "";
  }

  /** A copy in all its depth; what is empty is left out. */
  static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((name, each) -> {
        if (each != null) {
          copy.put(String.valueOf(name), copy(each));
        }
      });
      return copy;
    }
    return value instanceof Collection<?> list
        ? list.stream().filter(Objects::nonNull).map(GivenFacts::copy).toList()
        : value;
  }

  /** The line of the file for each path, such as {@code recordsRequest.on}. */
  public static Map<String, Integer> lines(ObjectNode facts) {
    Map<String, Integer> lines = new HashMap<>();
    lines.put("", facts.line());
    lines(facts, "", lines);
    return lines;
  }

  private static void lines(Node node, String path, Map<String, Integer> lines) {
    if (node instanceof ObjectNode object) {
      object.fields().forEach((name, value) -> {
        String inner = path.isEmpty() ? name : path + "." + name;
        lines.putIfAbsent(inner, value.line());
        lines(value, inner, lines);
      });
    } else if (node instanceof ListNode list) {
      list.items().forEach(each -> lines(each, path, lines));
    }
  }

  /** Adds facts; what is said twice is as it is said last, part by part. */
  @SuppressWarnings("unchecked")
  public static void add(Map<String, Object> to, Map<String, Object> more) {
    more.forEach((name, value) -> {
      if (value instanceof Map<?, ?> && to.get(name) instanceof Map<?, ?> before) {
        Map<String, Object> joined = new LinkedHashMap<>((Map<String, Object>) before);
        add(joined, (Map<String, Object>) value);
        to.put(name, joined);
      } else {
        to.put(name, value);
      }
    });
  }
}
