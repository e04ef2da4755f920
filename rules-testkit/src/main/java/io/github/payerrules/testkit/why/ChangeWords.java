package io.github.payerrules.testkit.why;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.testkit.CaseChange;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes of a claim in plain words. */
final class ChangeWords {

  private ChangeWords() {}

  /**
   * One change in a sentence without its end.
   *
   * @param claim the claim before it
   */
  static String of(Node claim, CaseChange change) {
    String[] steps = change.pointer().substring(1).split("/", -1);
    Node value = change.value();
    Optional<Node> before =
        steps[steps.length - 1].equals("-") ? Optional.empty() : claim.at(change.pointer());
    String what = what(claim, steps);
    if (value == null) {
      return "without " + what + before.map(node -> " (" + shown(node) + ")").orElse("");
    }
    if (isNew(steps, before)) {
      return "with " + what + ": " + shown(value);
    }
    return "with "
        + what
        + " "
        + shown(value)
        + before.map(node -> " instead of " + shown(node)).orElse(", which is not given now");
  }

  private static boolean isNew(String[] steps, Optional<Node> before) {
    boolean list =
        steps[0].equals("history") || steps[0].equals("lines") || steps[0].equals("authorizations");
    return before.isEmpty() && list && (steps.length == 1 || steps[1].equals("-"));
  }

  private static String what(Node claim, String[] steps) {
    boolean added = steps.length == 1 || steps[1].equals("-");
    return switch (steps[0]) {
      case "evidence" ->
        steps.length == 1 ? "what is documented" : "documented " + fields(steps, 1);
      case "lines" -> added ? "one more line" : item("line " + number(claim, steps[1]), steps);
      case "history" ->
        added
            ? "one more earlier service"
            : item("the earlier service" + ofDay(claim, steps), steps);
      case "authorizations" ->
        steps.length == 1
            ? "the authorizations on file"
            : item("authorization " + ordinal(steps[1]), steps);
      default -> "the claim's " + fields(steps, 0);
    };
  }

  private static String item(String item, String[] steps) {
    return steps.length == 2 ? item : fields(steps, 2) + " of " + item;
  }

  private static String fields(String[] steps, int from) {
    StringBuilder fields = new StringBuilder();
    for (int i = from; i < steps.length; i++) {
      fields.append(i > from ? " " : "").append(steps[i].matches("\\d+") ? "" : spaced(steps[i]));
    }
    return fields.toString().strip();
  }

  private static String spaced(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  private static String number(Node claim, String index) {
    return claim.at("/lines/" + index + "/number").map(ChangeWords::shown).orElse(ordinal(index));
  }

  private static String ordinal(String index) {
    return index.matches("\\d{1,6}") ? String.valueOf(Integer.parseInt(index) + 1) : index;
  }

  private static String ofDay(Node claim, String[] steps) {
    return claim
        .at("/history/" + steps[1] + "/date")
        .map(date -> " of " + shown(date))
        .orElse("");
  }

  /** A value as JSON. */
  static String json(Node node) {
    if (node instanceof ScalarNode scalar) {
      boolean bare = !scalar.quoted() && scalar.text().matches("true|false|-?\\d{1,9}(\\.\\d+)?");
      return bare ? scalar.text() : TextNode.valueOf(scalar.text()).toString();
    }
    if (node instanceof ListNode list) {
      return list.items().stream()
          .map(ChangeWords::json)
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (node instanceof ObjectNode object) {
      return object.fields().entrySet().stream()
          .map(field -> TextNode.valueOf(field.getKey()) + ":" + json(field.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return "null";
  }

  /** A value on one line. */
  static String shown(@Nullable Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.text();
    }
    if (node instanceof ListNode list) {
      return list.items().isEmpty()
          ? "none"
          : list.items().stream().map(ChangeWords::shown).collect(Collectors.joining(" "));
    }
    if (node instanceof ObjectNode object) {
      return object.fields().entrySet().stream()
          .filter(field -> !(field.getValue() instanceof NullNode))
          .map((Map.Entry<String, Node> field) ->
              spaced(field.getKey()) + " " + shown(field.getValue()))
          .collect(Collectors.joining(", "));
    }
    return "nothing";
  }
}
