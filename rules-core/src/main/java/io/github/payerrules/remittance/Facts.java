package io.github.payerrules.remittance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of facts that nobody can change, in all their depth. */
final class Facts {

  private Facts() {}

  static Map<String, Object> copy(Map<String, Object> facts) {
    Map<String, Object> copy = new LinkedHashMap<>();
    facts.forEach((name, value) -> copy.put(name, value(value)));
    return Collections.unmodifiableMap(copy);
  }

  @SuppressWarnings("NullAway") // a fact may be null: it is known that there is none
  private static Object value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((name, each) -> copy.put(String.valueOf(name), value(each)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(value(each)));
      return Collections.unmodifiableList(copy);
    }
    return value;
  }
}
