package io.github.payerrules.testkit.proof;

import io.github.payerrules.Document;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes of a payer's {@code payer.yaml} that an analyst could make by mistake: in its numbers
 * and time limits, and in what it takes of included folders. Used once, by one thread.
 */
final class PayerFileChanges {

  private static final Pattern TIME = Pattern.compile("(\\d+)( .+)");
  private static final Pattern REQUESTS = Pattern.compile("^(\\s*requests\\s*:\\s*)\\[[^\\]]*\\]");

  /**
   * A change of one value.
   *
   * @param change the change in one line, with what it is about
   * @param term the number or time limit whose value it is, by the name by which rules ask for it;
   *     empty where it is the value of something else
   * @param field the field, such as {@code within}
   * @param line the line, from 1
   * @param before the line as it is
   * @param after what stands there instead; empty where the line is left out
   * @param text the whole file with the change
   */
  record Change(
      String change,
      String term,
      String field,
      int line,
      String before,
      String after,
      String text) {}

  private final String[] lines;
  private final Node root;
  private final List<Change> changes = new ArrayList<>();

  /** Of the text of a {@code payer.yaml} without problems. */
  PayerFileChanges(String text) {
    this.lines = text.split("\n", -1);
    this.root = Document.yaml("payer.yaml", text).root();
  }

  List<Change> all() {
    for (ObjectNode parameter : entries("parameters")) {
      String name = text(parameter, "name");
      counted(parameter, "value", name, name, "");
      dated(parameter, name, name);
    }
    for (ObjectNode deadline : entries("deadlines")) {
      String name = text(deadline, "for");
      String network = text(deadline, "network");
      String what = name + (network.isEmpty() ? "" : ", network " + network);
      Matcher time = TIME.matcher(text(deadline, "within"));
      counted(deadline, "within", name, what, time.matches() ? time.group(2) : "");
      other(deadline, "from", name, what, "service", "decision");
      other(deadline, "network", name, what, "in", "out");
      dated(deadline, name, what);
    }
    if (root instanceof ObjectNode payer) {
      other(payer, "notices", "", "", "true", "false");
    }
    requests();
    exceptions();
    return List.copyOf(changes);
  }

  private List<ObjectNode> entries(String field) {
    return root.at("/" + field).orElse(null) instanceof ListNode list
        ? list.items().stream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .toList()
        : List.of();
  }

  private static String text(ObjectNode entry, String field) {
    return entry.field(field).orElse(null) instanceof ScalarNode scalar ? scalar.text() : "";
  }

  /** One more and one less, with the unit behind it. */
  private void counted(ObjectNode entry, String field, String term, String what, String unit) {
    String value = text(entry, field);
    String number = value.substring(0, value.length() - unit.length());
    if (number.matches("\\d{1,6}")) {
      int count = Integer.parseInt(number);
      replace(entry, field, term, what, (count + 1) + unit);
      replace(entry, field, term, what, (count - 1) + unit);
    }
  }

  /** What every number and time limit has: its dates, and whether it is verified. */
  private void dated(ObjectNode entry, String term, String what) {
    for (String field : List.of("effective", "until")) {
      try {
        LocalDate date = LocalDate.parse(text(entry, field));
        replace(entry, field, term, what, date.minusDays(1).toString());
        replace(entry, field, term, what, date.plusDays(1).toString());
      } catch (DateTimeException none) {
        // There is no such date to move.
      }
    }
    replace(entry, "mark", term, what, text(entry, "mark").equals("M") ? "V" : "M");
  }

  private void other(
      ObjectNode entry, String field, String term, String what, String one, String other) {
    String value = text(entry, field);
    if (value.equals(one) || value.equals(other)) {
      replace(entry, field, term, what, value.equals(one) ? other : one);
    }
  }

  /** Changes a field that stands with its name on one line, once. */
  private void replace(ObjectNode entry, String field, String term, String what, String with) {
    if (!(entry.field(field).orElse(null) instanceof ScalarNode value)) {
      return;
    }
    String before = lines[value.line() - 1];
    Matcher place = Pattern.compile(
            "(?<!\\w)" + field + "\\s*:\\s*[\"']?(" + Pattern.quote(value.text()) + ")(?![\\w-])")
        .matcher(before);
    if (place.find()) {
      int from = place.start(1);
      int to = place.end(1);
      if (!place.find()) {
        String change =
            (what.isEmpty() ? "" : what + ": ") + field + " " + value.text() + " -> " + with;
        add(
            change,
            term,
            field,
            value.line(),
            before.substring(0, from) + with + before.substring(to));
      }
    }
  }

  /** Leaves out the areas by which requests are reviewed, where they stand on one line. */
  private void requests() {
    if (!(root.at("/requests").orElse(null) instanceof ListNode list)
        || list.items().isEmpty()) {
      return;
    }
    int line = list.line();
    Matcher written = REQUESTS.matcher(lines[line - 1]);
    if (!written.find()) {
      return;
    }
    List<String> areas =
        list.items().stream().map(item -> ((ScalarNode) item).text()).toList();
    for (String area : areas) {
      List<String> others = areas.stream().filter(other -> !other.equals(area)).toList();
      add(
          "requests " + area + " -> (left out)",
          "",
          "requests",
          line,
          written.group(1) + "[ " + String.join(", ", others) + " ]");
    }
  }

  /** Leaves out what says that a rule of an included folder does not hold. */
  private void exceptions() {
    if (root.at("/except").orElse(null) instanceof ObjectNode except) {
      except.fields().forEach((rule, reason) -> {
        String line = lines[reason.line() - 1];
        if (reason instanceof ScalarNode why && line.strip().equals(rule + ": " + why.text())) {
          add("except " + rule + " -> (left out)", "", "except", reason.line(), "");
        }
      });
    }
  }

  private void add(String change, String term, String field, int line, String after) {
    String[] changed = lines.clone();
    changed[line - 1] = after;
    changes.add(
        new Change(change, term, field, line, lines[line - 1], after, String.join("\n", changed)));
  }
}
