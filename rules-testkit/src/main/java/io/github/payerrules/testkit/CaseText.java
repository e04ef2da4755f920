package io.github.payerrules.testkit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.NullNode;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes parts of cases in the layout of the cases that ship: a line for each service, each
 * expectation.
 *
 * @param json whether all names and texts are quoted
 */
record CaseText(boolean json) {

  /** What YAML takes for a text in any place, and for nothing else. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_./()-]*(?: [A-Za-z0-9_./()-]+)*");

  private static final Pattern OTHER_THAN_TEXT =
      Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** An expectation as a map on one line. */
  String expectation(Expectation expectation) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(expectation.kind().word(), text(expectation.what()));
    if (expectation.lines().size() == 1) {
      fields.put("line", String.valueOf(expectation.lines().get(0)));
    } else if (!expectation.lines().isEmpty()) {
      fields.put("lines", expectation.lines().toString());
    }
    if (expectation.carc() != null) {
      fields.put("carc", text(expectation.carc()));
    }
    if (!expectation.rarcs().isEmpty()) {
      fields.put("rarc", texts(expectation.rarcs()));
    }
    if (!expectation.missing().isEmpty()) {
      fields.put("missing", texts(expectation.missing()));
    }
    if (expectation.message() != null) {
      fields.put("message", text(expectation.message()));
    }
    return map(fields);
  }

  /** Expectations in one line: a list, or the word for none. */
  String inLine(List<Expectation> expectations) {
    return expectations.isEmpty()
        ? text("none")
        : expectations.stream()
            .map(this::expectation)
            .collect(Collectors.joining(", ", "[ ", " ]"));
  }

  /** A list of texts in one line. */
  String texts(List<String> texts) {
    return texts.stream().map(this::text).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A text, quoted where that is needed. */
  String text(String text) {
    boolean plain = !json
        && (DATE.matcher(text).matches()
            || (PLAIN.matcher(text).matches() && !OTHER_THAN_TEXT.matcher(text).matches()));
    return plain
        ? text
        : '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  String name(String name) {
    return json ? text(name) : name;
  }

  /** The fields of a claim, one to a line; each item of a list of maps on a line of its own. */
  List<String> claim(ObjectNode claim) {
    List<String> lines = new ArrayList<>();
    claim.fields().forEach((name, value) -> {
      boolean maps = value instanceof ListNode list
          && list.items().stream().anyMatch(ObjectNode.class::isInstance);
      if (maps) {
        lines.add(name + ":");
        ((ListNode) value).items().forEach(item -> lines.add("  - " + inLine(item)));
      } else {
        lines.add(name + ": " + inLine(value));
      }
    });
    return lines;
  }

  /** A value in one line. */
  String inLine(Node node) {
    if (node instanceof ObjectNode object) {
      Map<String, String> fields = new LinkedHashMap<>();
      object.fields().forEach((name, value) -> fields.put(name, inLine(value)));
      return map(fields);
    }
    if (node instanceof ListNode list) {
      return list.items().stream().map(this::inLine).collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof NullNode) {
      return "null";
    }
    ScalarNode scalar = (ScalarNode) node; // the only other kind
    return scalar.quoted() ? text(scalar.text()) : scalar.text();
  }

  private String map(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> name(field.getKey()) + ": " + field.getValue())
        .collect(Collectors.joining(", ", "{ ", " }"));
  }
}
