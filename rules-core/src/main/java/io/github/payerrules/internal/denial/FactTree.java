package io.github.payerrules.internal.denial;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts by their paths, such as {@code mue.limit}; what is not there is not known. */
final class FactTree {

  static final FactTree EMPTY = new FactTree(Map.of());

  private final Map<?, ?> facts;

  FactTree(Map<?, ?> facts) {
    this.facts = facts;
  }

  /** Whether something stands at a path, if only that there is none. */
  boolean has(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0
        ? facts.containsKey(path)
        : at(path.substring(0, dot)) instanceof Map<?, ?> map
            && map.containsKey(path.substring(dot + 1));
  }

  @Nullable
  Object at(String path) {
    Object value = facts;
    for (String step : path.split("\\.", -1)) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value;
  }

  @Nullable
  String text(String path) {
    Object value = at(path);
    return value == null || value instanceof Map || value instanceof List
        ? null
        : String.valueOf(value);
  }

  @Nullable
  BigDecimal number(String path) {
    return number(at(path));
  }

  static @Nullable BigDecimal number(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return null;
    }
    try {
      return new BigDecimal(String.valueOf(value));
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  @Nullable
  Boolean truth(String path) {
    return at(path) instanceof Boolean truth ? truth : null;
  }

  @Nullable
  LocalDate date(String path) {
    String text = text(path);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  FactTree tree(String path) {
    return at(path) instanceof Map<?, ?> map ? new FactTree(map) : EMPTY;
  }

  /** The objects of a list; empty where there is none. */
  List<FactTree> list(String path) {
    return at(path) instanceof List<?> list
        ? list.stream()
            .filter(each -> each instanceof Map)
            .map(each -> new FactTree((Map<?, ?>) each))
            .toList()
        : List.of();
  }

  /** The texts of a list, or the one text that stands in its place. */
  List<String> texts(String path) {
    Object value = at(path);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    String text = text(path);
    return text == null ? List.of() : List.of(text);
  }

  boolean isEmpty() {
    return facts.isEmpty();
  }
}
