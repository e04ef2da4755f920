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

  @FunctionalInterface
  private interface Reading<T> {
    @Nullable
    T of(@Nullable Object value);
  }

  FactTree(Map<?, ?> facts) {
    this.facts = facts;
  }

  /** Whether a path is there, even with nothing at it. */
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

  /** The text of the first path that has one. */
  @Nullable
  String text(String... paths) {
    return first(FactTree::asText, paths);
  }

  private static @Nullable String asText(@Nullable Object value) {
    return value == null || value instanceof Map || value instanceof List
        ? null
        : String.valueOf(value);
  }

  /** The number of the first path that has one. */
  @Nullable
  BigDecimal number(String... paths) {
    return first(FactTree::asNumber, paths);
  }

  static @Nullable BigDecimal asNumber(@Nullable Object value) {
    if (value == null || value instanceof Boolean) {
      return null;
    }
    try {
      return new BigDecimal(String.valueOf(value));
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /** The date of the first path that has one. */
  @Nullable
  LocalDate date(String... paths) {
    return first(FactTree::asDate, paths);
  }

  private static @Nullable LocalDate asDate(@Nullable Object value) {
    String text = asText(value);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      return null;
    }
  }

  private <T> @Nullable T first(Reading<T> reading, String... paths) {
    for (String path : paths) {
      T value = reading.of(at(path));
      if (value != null) {
        return value;
      }
    }
    return null;
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

  /** The texts of a list, or the one text in its place. */
  List<String> texts(String path) {
    Object value = at(path);
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    String text = asText(value);
    return text == null ? List.of() : List.of(text);
  }

  boolean isEmpty() {
    return facts.isEmpty();
  }
}
