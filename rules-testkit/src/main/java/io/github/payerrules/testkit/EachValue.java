package io.github.payerrules.testkit;

import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One of the values for which a case with {@code each} is run, or, where it names several places,
 * one combination of their values. Immutable.
 *
 * @param of the name of the case in the file
 * @param name the name of the case of this value: that name and the value
 * @param line where the value stands, from 1
 * @param changes the values at their places in the claim
 */
record EachValue(String of, String name, int line, List<CaseChange> changes) {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final int MOST = 10_000;
  private static final String MEND =
      "Give the place and its values, such as { /lines/0/diagnoses/0: [M54.16, M54.17] }.";

  EachValue {
    changes = List.copyOf(changes);
  }

  /** A case that is run once, as it stands. */
  static EachValue asItStands(String name, int line) {
    return new EachValue(name, name, line, List.of());
  }

  /** The values of a case; none where it has no {@code each}, or after a problem was noted. */
  static List<EachValue> of(String name, Fields fields) {
    Node each = fields.find("each").orElse(null);
    if (each == null) {
      return List.of();
    }
    if (!(each instanceof ObjectNode places) || places.fields().isEmpty()) {
      fields.problem(each, "each must be a map", MEND);
      return List.of();
    }
    List<EachValue> all = List.of(asItStands(name, each.line()));
    for (Map.Entry<String, Node> place : places.fields().entrySet()) {
      List<ScalarNode> values = values(place.getValue(), fields);
      if (values.isEmpty()) {
        return List.of();
      }
      if ((long) all.size() * values.size() > MOST) {
        fields.problem(
            place.getValue(),
            "each makes more than " + MOST + " cases",
            "All values of one place are tried with all of the others: make it several cases.");
        return List.of();
      }
      all = all.stream()
          .flatMap(before -> values.stream().map(value -> before.with(place.getKey(), value)))
          .toList();
    }
    return all;
  }

  /** Several places with commas between them all take the value. */
  private EachValue with(String pointers, ScalarNode value) {
    List<CaseChange> with = new ArrayList<>(changes);
    for (String pointer : COMMA.split(pointers.strip(), -1)) {
      with.add(new CaseChange(pointer, value));
    }
    String shown = value.text().strip();
    return new EachValue(of, name + (changes.isEmpty() ? ": " : ", ") + shown, value.line(), with);
  }

  /** The values of a place; none after a problem was noted. */
  private static List<ScalarNode> values(Node values, Fields fields) {
    if (!(values instanceof ListNode list) || list.items().isEmpty()) {
      fields.problem(values, "the values of each must be a list", MEND);
      return List.of();
    }
    Map<String, ScalarNode> seen = new LinkedHashMap<>();
    boolean sound = true;
    for (Node item : list.items()) {
      if (!(item instanceof ScalarNode value) || value.text().isBlank()) {
        fields.problem(item, "a value of each must be a text or a number", MEND);
        sound = false;
        continue;
      }
      ScalarNode earlier = seen.putIfAbsent(value.text().strip(), value);
      if (earlier != null) {
        fields.problem(
            item,
            "the value appears twice; the first is on line " + earlier.line(),
            "Keep one of the two.");
        sound = false;
      }
    }
    return sound ? List.copyOf(seen.values()) : List.of();
  }
}
