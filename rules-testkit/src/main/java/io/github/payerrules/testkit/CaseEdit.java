package io.github.payerrules.testkit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes the text of a case file where one case stands in it; every other character stays as it
 * is, comments too. Used once, by one thread.
 */
final class CaseEdit {

  private record Change(int end, String text) {}

  private final String text;
  private final CaseText writer;
  private final MappingNode fields;
  private final boolean block;
  private final Map<Integer, Change> changes = new TreeMap<>((one, other) -> other - one);

  /**
   * An edit of a case.
   *
   * @param text a case file without problems
   * @param name the name of a case in it
   */
  CaseEdit(String text, boolean json, String name) {
    this.text = text;
    this.writer = new CaseText(json);
    this.fields = find(text, name);
    this.block = fields.getFlowStyle() == FlowStyle.BLOCK;
  }

  private static MappingNode find(String text, String name) {
    LoadSettings settings = LoadSettings.builder()
        .setUseMarks(true)
        .setCodePointLimit(Integer.MAX_VALUE)
        .build();
    Node root = new Compose(settings).composeString(text).orElseThrow();
    for (Node item : ((SequenceNode) root).getValue()) {
      if (item instanceof MappingNode map
          && valueOf(map, "case") instanceof ScalarNode value
          && value.getValue().strip().equals(name)) {
        return map;
      }
    }
    throw new IllegalArgumentException("the file has no such case");
  }

  /** The text with all changes made. */
  String done() {
    StringBuilder edited = new StringBuilder(text);
    // From the end, so that the places before stay where they are.
    changes.forEach((start, change) -> edited.replace(start, change.end(), change.text()));
    return edited.toString();
  }

  CaseEdit expect(List<Expectation> expectations) {
    Node value = valueOf(fields, "expect");
    if (value == null) {
      throw new IllegalArgumentException("the case expects nothing");
    }
    boolean list = value instanceof SequenceNode;
    boolean inLine = !block
        || expectations.isEmpty()
        || (value instanceof SequenceNode items && items.getFlowStyle() == FlowStyle.FLOW);
    if (inLine && (!list || isFlow(value))) {
      replace(start(value), end(value), writer.inLine(expectations));
      return this;
    }
    Node key = keyOf("expect");
    String indent =
        " ".repeat(list && !isFlow(value) ? column(start(value)) : column(start(key)) + 2);
    StringBuilder lines = new StringBuilder(":");
    if (expectations.isEmpty()) {
      lines.append(' ').append(writer.inLine(expectations));
    }
    for (Expectation each : expectations) {
      lines.append('\n').append(indent).append("- ").append(writer.expectation(each));
    }
    replace(end(key), end(value), lines.toString());
    return this;
  }

  CaseEdit near(List<String> rules) {
    Node value = valueOf(fields, "near");
    if (value != null && rules.isEmpty()) {
      remove("near");
    } else if (value != null) {
      String written = rules.size() == 1 ? writer.text(rules.get(0)) : writer.texts(rules);
      replace(start(value), end(value), written);
    }
    return this;
  }

  CaseEdit why(String reason) {
    Node value = valueOf(fields, "why");
    if (value != null) {
      replace(start(value), end(value), writer.text(reason));
      return this;
    }
    Node name = keyOf("case");
    int after = end(valueOfKey("case"));
    String field = writer.name("why") + ": " + writer.text(reason);
    if (block) {
      int lineEnd = text.indexOf('\n', after);
      int at = lineEnd < 0 ? text.length() : lineEnd;
      replace(at, at, "\n" + " ".repeat(column(start(name))) + field);
    } else {
      replace(after, after, ", " + field);
    }
    return this;
  }

  /** Takes a field away, with its line where it stands alone on it. */
  CaseEdit remove(String field) {
    List<NodeTuple> all = fields.getValue();
    for (int i = 0; i < all.size(); i++) {
      if (isKey(all.get(i), field)) {
        int start = start(all.get(i).getKeyNode());
        int end = end(all.get(i).getValueNode());
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', end);
        if (block && text.substring(lineStart, start).isBlank()) {
          replace(lineStart, lineEnd < 0 ? text.length() : lineEnd + 1, "");
        } else if (i + 1 < all.size()) {
          replace(start, start(all.get(i + 1).getKeyNode()), "");
        } else {
          replace(end(all.get(i - 1).getValueNode()), end, "");
        }
      }
    }
    return this;
  }

  private void replace(int start, int end, String with) {
    changes.put(start, new Change(end, with));
  }

  private static boolean isKey(NodeTuple field, String name) {
    return field.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name);
  }

  private static @Nullable Node valueOf(MappingNode map, String name) {
    return map.getValue().stream()
        .filter(field -> isKey(field, name))
        .map(NodeTuple::getValueNode)
        .findFirst()
        .orElse(null);
  }

  private Node valueOfKey(String name) {
    Node value = valueOf(fields, name);
    if (value == null) {
      throw new IllegalArgumentException("the case has no field " + name);
    }
    return value;
  }

  private Node keyOf(String name) {
    return fields.getValue().stream()
        .filter(field -> isKey(field, name))
        .map(NodeTuple::getKeyNode)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFlow(Node node) {
    return node instanceof SequenceNode items && items.getFlowStyle() == FlowStyle.FLOW;
  }

  private int start(Node node) {
    return offset(node.getStartMark().orElseThrow());
  }

  /** The end of what stands there: a block ends with its last value, not before the next field. */
  private int end(Node node) {
    if (node instanceof SequenceNode list
        && list.getFlowStyle() == FlowStyle.BLOCK
        && !list.getValue().isEmpty()) {
      return end(list.getValue().get(list.getValue().size() - 1));
    }
    if (node instanceof MappingNode map
        && map.getFlowStyle() == FlowStyle.BLOCK
        && !map.getValue().isEmpty()) {
      return end(map.getValue().get(map.getValue().size() - 1).getValueNode());
    }
    int end = offset(node.getEndMark().orElseThrow());
    while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Marks count characters, texts their halves. */
  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  private int column(int offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
  }
}
