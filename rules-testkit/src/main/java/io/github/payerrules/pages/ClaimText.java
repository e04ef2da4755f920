package io.github.payerrules.pages;

import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A claim in a few lines: what is billed, what was before, what is documented. Whatever else the
 * claim carries stands behind it by name, so that nothing that decides a case is left out.
 */
final class ClaimText {

  private static final Set<String> SERVICE =
      Set.of("number", "code", "modifiers", "units", "date", "diagnoses", "placeOfService");
  private static final Set<String> APART = Set.of("id", "payer", "lines", "history", "evidence");

  private ClaimText() {}

  static List<String> of(Node claim) {
    if (!(claim instanceof ObjectNode object)) {
      return List.of();
    }
    List<String> text = new ArrayList<>();
    items(object, "lines").forEach(line -> text.add(line(line)));
    if (object.fields().containsKey("history")) {
      List<Node> history = items(object, "history");
      text.add("before: " + (history.isEmpty() ? "nothing" : grouped(history)));
    }
    object.field("evidence").ifPresent(evidence -> text.add("documented: " + bare(evidence)));
    String rest = fields(object, APART);
    if (!rest.isEmpty()) {
      text.add(rest);
    }
    return text;
  }

  private static List<Node> items(ObjectNode object, String field) {
    return object.fields().get(field) instanceof ListNode list ? list.items() : List.of();
  }

  private static String line(Node node) {
    if (!(node instanceof ObjectNode line)) {
      return value(node);
    }
    String number = text(line, "number");
    return (number.isEmpty() ? "" : number + ": ") + service(line, true);
  }

  private static String service(ObjectNode service, boolean dated) {
    StringBuilder text = new StringBuilder(text(service, "code"));
    append(text, "-", text(service, "modifiers").replace(", ", "-"));
    append(text, " × ", text(service, "units"));
    if (dated) {
      append(text, " on ", text(service, "date"));
    }
    append(text, " for ", text(service, "diagnoses"));
    append(text, " at ", text(service, "placeOfService"));
    append(text, ", ", fields(service, SERVICE));
    return text.toString();
  }

  /** Earlier services, those that differ in the date alone together. */
  private static String grouped(List<Node> history) {
    Map<String, List<String>> dates = new LinkedHashMap<>();
    for (Node node : history) {
      if (node instanceof ObjectNode service) {
        dates
            .computeIfAbsent(service(service, false), none -> new ArrayList<>())
            .add(text(service, "date"));
      } else {
        dates.computeIfAbsent(value(node), none -> new ArrayList<>());
      }
    }
    return dates.entrySet().stream()
        .map(each -> each.getKey()
            + (each.getValue().isEmpty() ? "" : " on " + String.join(", ", each.getValue())))
        .collect(Collectors.joining("; "));
  }

  private static void append(StringBuilder text, String lead, String more) {
    if (!more.isEmpty()) {
      text.append(lead).append(more);
    }
  }

  private static String text(ObjectNode object, String field) {
    Node node = object.fields().get(field);
    return node == null ? "" : value(node);
  }

  private static String fields(ObjectNode object, Set<String> but) {
    Set<String> names = new LinkedHashSet<>(object.fields().keySet());
    names.removeAll(but);
    return names.stream()
        .map(name -> (name.equals("evidence") ? "documented" : name) + " " + text(object, name))
        .collect(Collectors.joining(", "));
  }

  private static String bare(Node node) {
    return node instanceof ObjectNode object ? fields(object, Set.of()) : value(node);
  }

  private static String value(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.text();
    }
    if (node instanceof ListNode list) {
      return list.items().isEmpty()
          ? "none"
          : list.items().stream().map(ClaimText::value).collect(Collectors.joining(", "));
    }
    return node instanceof ObjectNode ? "(" + bare(node) + ")" : "not known";
  }
}
