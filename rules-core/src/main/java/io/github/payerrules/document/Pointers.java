package io.github.payerrules.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON pointers over nodes. Messages name the steps by number: names may come from claims. */
final class Pointers {

  private static final int NO_INDEX = -1;

  private Pointers() {}

  static Optional<Node> at(Node root, String pointer) {
    Optional<Node> node = Optional.of(root);
    for (String step : steps(pointer)) {
      node = node.flatMap(parent -> child(parent, step));
    }
    return node;
  }

  static Node with(Node root, String pointer, Node value) {
    return with(root, steps(pointer), 0, value);
  }

  private static Node with(Node node, List<String> steps, int depth, Node value) {
    if (depth == steps.size()) {
      return value;
    }
    String step = steps.get(depth);
    boolean last = depth == steps.size() - 1;
    if (node instanceof ObjectNode object && (last || object.fields().containsKey(step))) {
      Map<String, Node> fields = new LinkedHashMap<>(object.fields());
      Node old = object.field(step).orElse(value);
      fields.put(step, with(old, steps, depth + 1, value));
      return new ObjectNode(fields, object.line(), object.path());
    }
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>(list.items());
      int index = index(step, items.size());
      if (index != NO_INDEX) {
        items.set(index, with(items.get(index), steps, depth + 1, value));
        return new ListNode(items, list.line(), list.path());
      }
      if (last && (step.equals("-") || step.equals(String.valueOf(items.size())))) {
        items.add(value);
        return new ListNode(items, list.line(), list.path());
      }
    }
    throw noSuchPlace(depth);
  }

  static Node without(Node root, String pointer) {
    List<String> steps = steps(pointer);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a document cannot be without itself");
    }
    return without(root, steps, 0);
  }

  private static Node without(Node node, List<String> steps, int depth) {
    String step = steps.get(depth);
    boolean last = depth == steps.size() - 1;
    Node child = child(node, step).orElseThrow(() -> noSuchPlace(depth));
    if (node instanceof ObjectNode object) {
      Map<String, Node> fields = new LinkedHashMap<>(object.fields());
      if (last) {
        fields.remove(step);
      } else {
        fields.put(step, without(child, steps, depth + 1));
      }
      return new ObjectNode(fields, object.line(), object.path());
    }
    ListNode list = (ListNode) node; // only these two have children
    List<Node> items = new ArrayList<>(list.items());
    int index = index(step, items.size());
    if (last) {
      items.remove(index);
    } else {
      items.set(index, without(child, steps, depth + 1));
    }
    return new ListNode(items, list.line(), list.path());
  }

  private static Optional<Node> child(Node parent, String step) {
    if (parent instanceof ObjectNode object) {
      return object.field(step);
    }
    if (parent instanceof ListNode list) {
      int index = index(step, list.items().size());
      return index == NO_INDEX ? Optional.empty() : Optional.of(list.items().get(index));
    }
    return Optional.empty();
  }

  private static int index(String step, int size) {
    if (step.isEmpty() || step.length() > 9 || !step.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return NO_INDEX;
    }
    int index = Integer.parseInt(step);
    return index < size ? index : NO_INDEX;
  }

  private static List<String> steps(String pointer) {
    if (pointer.isEmpty()) {
      return List.of();
    }
    if (!pointer.startsWith("/")) {
      throw new IllegalArgumentException("a pointer begins with a slash, such as /lines/0/date");
    }
    return Arrays.stream(pointer.substring(1).split("/", -1))
        .map(step -> step.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  private static IllegalArgumentException noSuchPlace(int depth) {
    return new IllegalArgumentException("no such place: step " + (depth + 1) + " of the pointer");
  }
}
