package io.github.payerrules.internal.binding;

import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.reading.Problems;
import java.util.regex.Pattern;

/**
 * A node that is being converted, what people call it, and where its problems go.
 *
 * @param node the node
 * @param name such as {@code "date"} or {@code item 2 of "modifiers"}
 * @param position its position from 1 in the list in which it stands; 0 outside of lists
 * @param problems of the claim
 */
record Place(Node node, String name, int position, Problems problems) {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");

  /** A field of this object; the name must be one of ours. */
  Place field(String field, Node value) {
    return new Place(value, "\"" + field + "\"", 0, problems);
  }

  /** An item of this list, by its position from 1. */
  Place item(int itemPosition, Node item) {
    return new Place(item, "item " + itemPosition + " of " + name, itemPosition, problems);
  }

  void wrong(String what, String fix) {
    problems.add(node.line(), node.path(), name + " " + what, fix);
  }

  /** Says that it must be something else than what it is. */
  void mustBe(String expected, String fix) {
    wrong("must be " + expected + ", but is " + kind(), fix);
  }

  private String kind() {
    if (node instanceof ObjectNode) {
      return "an object";
    }
    if (node instanceof ListNode) {
      return "a list";
    }
    if (node instanceof NullNode) {
      return "empty";
    }
    ScalarNode scalar = (ScalarNode) node; // the last of the four
    if (scalar.quoted()) {
      return "a text in quotation marks";
    }
    if (scalar.text().equals("true") || scalar.text().equals("false")) {
      return "true or false";
    }
    if (WHOLE_NUMBER.matcher(scalar.text()).matches()) {
      return "a number";
    }
    return NUMBER.matcher(scalar.text()).matches() ? "a number with decimals" : "a word";
  }
}
