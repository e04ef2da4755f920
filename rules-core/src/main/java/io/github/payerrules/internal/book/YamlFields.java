package io.github.payerrules.internal.book;

import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes values of given kinds out of the fields of a YAML file and says what is wrong with them.
 *
 * @param file the file for messages
 * @param problems where they are said
 */
record YamlFields(String file, List<Problem> problems) {

  /** The node as fields of those names; {@code null} where it is something else. */
  @Nullable
  ObjectNode object(Node node, String expected, String fix, Set<String> names) {
    if (!(node instanceof ObjectNode object)) {
      problem(node, "expected " + expected, fix);
      return null;
    }
    object.fields().forEach((name, value) -> {
      if (!names.contains(name)) {
        problem(
            value,
            "unknown field \"" + name + "\"",
            NearestName.among(name, names)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Fields: " + listed(names) + "."));
      }
    });
    return object;
  }

  private static String listed(Set<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  /** A text that must be there; empty where it is not. */
  String required(ObjectNode object, String field) {
    if (!object.fields().containsKey(field)) {
      problem(object, "the field " + field + " is missing", "Write " + field + ": and a text.");
    }
    return text(object, field);
  }

  /** A text; empty where there is none. */
  String text(ObjectNode object, String field) {
    Node node = object.fields().get(field);
    if (node == null) {
      return "";
    }
    if (node instanceof ScalarNode scalar && !scalar.text().isBlank()) {
      return scalar.text().strip();
    }
    problem(node, field + " is not a text", "Write " + field + ": and a text.");
    return "";
  }

  /** One of those texts. */
  String oneOf(ObjectNode object, String field, String otherwise, String... allowed) {
    String text = text(object, field);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!List.of(allowed).contains(text)) {
      problem(
          object.fields().get(field),
          field + " is not one of " + String.join(", ", allowed),
          "Write " + field + ": " + allowed[0] + ".");
      return otherwise;
    }
    return text;
  }

  /** A whole number from 0 on that must be there; {@code null} where it is not. */
  @Nullable
  Integer number(ObjectNode object, String field) {
    String text = required(object, field);
    if (text.matches("\\d{1,6}")) {
      return Integer.valueOf(text);
    }
    if (!text.isEmpty()) {
      problem(
          object.fields().get(field), field + " is not a whole number", "Write " + field + ": 30.");
    }
    return null;
  }

  /** A date, if there is one. */
  @Nullable
  LocalDate date(ObjectNode object, String field) {
    String text = text(object, field);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      problem(
          object.fields().get(field),
          field + " is not a date",
          "Write year-month-day, such as 2024-01-31.");
      return null;
    }
  }

  int problemCount() {
    return problems.size();
  }

  void problem(@Nullable Node node, String what, String fix) {
    problems.add(new Problem(file, node == null ? 0 : node.line(), null, what, fix));
  }
}
