package io.github.payerrules.document;

import java.util.List;

/**
 * A list. Immutable and thread-safe.
 *
 * @param items the items in the order of the file
 * @param line see {@link Node#line()}
 * @param path see {@link Node#path()}
 */
public record ListNode(List<Node> items, int line, String path) implements Node {

  public ListNode {
    items = List.copyOf(items);
  }

  @Override
  public Kind kind() {
    return Kind.LIST;
  }

  @Override
  public String toString() {
    return "ListNode[" + items.size() + " items, line " + line + "]";
  }
}
