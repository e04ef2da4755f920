package io.github.payerrules.invariants;

import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Claims that differ from a claim in one thing, made from its tree. */
final class Variants {

  private Variants() {}

  /** The pointers of all fields that may be absent, the innermost first. */
  static List<String> fields(Node claim) {
    List<String> fields = new ArrayList<>();
    walk(claim, "", (pointer, node) -> {
      if (!pointer.matches(".*/\\d+")) {
        fields.add(pointer);
      }
    });
    return fields;
  }

  /** The pointers of all lists of two or more items that may stand in any order. */
  static List<String> lists(Node claim) {
    List<String> lists = new ArrayList<>();
    walk(claim, "", (pointer, node) -> {
      if (node instanceof ListNode list
          && list.items().size() > 1
          && !ListsInOrder.contain(pointer)) {
        lists.add(pointer);
      }
    });
    return lists;
  }

  private static void walk(Node node, String pointer, BiConsumer<String, Node> each) {
    if (node instanceof ObjectNode object) {
      object.fields().forEach((name, child) -> walk(child, pointer + "/" + name, each));
    } else if (node instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        walk(list.items().get(i), pointer + "/" + i, each);
      }
    }
    if (!pointer.isEmpty()) {
      each.accept(pointer, node);
    }
  }

  static Node reversed(Node claim, String list) {
    List<Node> items = new ArrayList<>(items(claim, list));
    Collections.reverse(items);
    return claim.with(list, new ListNode(items, 0, ""));
  }

  /** The claim with two items of a list exchanged, for each two of them. */
  static Map<String, Node> exchanged(Node claim, String list) {
    Map<String, Node> variants = new LinkedHashMap<>();
    int size = items(claim, list).size();
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        List<Node> items = new ArrayList<>(items(claim, list));
        Collections.swap(items, i, j);
        variants.put(
            "with " + list + "/" + i + " and " + list + "/" + j + " exchanged",
            claim.with(list, new ListNode(items, 0, "")));
      }
    }
    return variants;
  }

  private static List<Node> items(Node claim, String list) {
    return claim.at(list).filter(ListNode.class::isInstance).map(ListNode.class::cast).stream()
        .flatMap(node -> node.items().stream())
        .toList();
  }
}
