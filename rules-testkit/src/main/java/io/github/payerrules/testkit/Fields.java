package io.github.payerrules.testkit;

import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a case file; what is wrong with them is collected. */
final class Fields {

  private final String file;
  private final ObjectNode object;
  private final List<Problem> problems;

  Fields(String file, ObjectNode object, List<String> known, List<Problem> problems) {
    this.file = file;
    this.object = object;
    this.problems = problems;
    object.fields().forEach((name, value) -> {
      if (!known.contains(name)) {
        problem(
            value,
            "there is no field \"" + name + "\" here",
            NearestName.among(name, known)
                .map(near -> "Did you mean " + near + "?")
                .orElse("The fields are " + String.join(", ", known) + "."));
      }
    });
  }

  Optional<Node> find(String name) {
    return object.field(name);
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  @Nullable
  String text(String name) {
    return find(name).map(node -> text(node, name)).orElse(null);
  }

  /** Whether it is {@code true}, the only value that it may have. */
  boolean isTrue(String name) {
    Node node = find(name).orElse(null);
    boolean isTrue =
        node instanceof ScalarNode scalar && !scalar.quoted() && scalar.text().equals("true");
    if (node != null && !isTrue) {
      problem(node, name + " can only be true", "Write true, or remove the line.");
    }
    return isTrue;
  }

  /** A code of that form. */
  @Nullable
  String code(String name, Pattern form, String otherwise, String fix) {
    return find(name).map(node -> code(node, name, form, otherwise, fix)).orElse(null);
  }

  /** One code of that form or a list of them. */
  List<String> codes(String name, Pattern form, String otherwise, String fix) {
    List<String> codes = new ArrayList<>();
    for (Node item : items(name)) {
      String code = code(item, name, form, otherwise, fix);
      if (code != null) {
        codes.add(code);
      }
    }
    return codes;
  }

  private @Nullable String code(
      Node node, String name, Pattern form, String otherwise, String fix) {
    String text = text(node, name);
    if (text == null || form.matcher(text).matches()) {
      return text;
    }
    problem(node, name + " is " + otherwise, fix);
    return null;
  }

  @Nullable
  LocalDate date(String name) {
    Node node = find(name).orElse(null);
    String text = node == null ? null : text(node, name);
    if (node == null || text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      problem(node, name + " is not a date", "Write it as 2026-07-01.");
      return null;
    }
  }

  /** One text or a list of texts. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(name)) {
      String text = text(item, name);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private List<Node> items(String name) {
    Node node = find(name).orElse(null);
    return node instanceof ListNode list ? list.items() : node == null ? List.of() : List.of(node);
  }

  /** A list of line numbers; a single one where {@code list} is not wanted. */
  List<Integer> numbers(String name, boolean list) {
    Node node = find(name).orElse(null);
    if (node == null) {
      return List.of();
    }
    if (node instanceof ListNode == list) {
      List<Integer> numbers = new ArrayList<>();
      for (Node item : node instanceof ListNode items ? items.items() : List.of(node)) {
        if (!(item instanceof ScalarNode scalar)
            || scalar.quoted()
            || !scalar.text().matches("[1-9][0-9]{0,5}")) {
          problem(item, name + " must be the number of a line, from 1", "");
        } else {
          numbers.add(Integer.valueOf(scalar.text()));
        }
      }
      return numbers;
    }
    problem(
        node,
        name + (list ? " must be a list" : " must be one number"),
        "Write line: 1, or lines: [1, 2].");
    return List.of();
  }

  void problem(Node at, String what, String fix) {
    problems.add(problem(file, at, what, fix));
  }

  static Problem problem(String file, Node at, String what, String fix) {
    return new Problem(file, at.line(), at.path().isEmpty() ? null : at.path(), what, fix);
  }

  void problem(String what, String fix) {
    problem(object, what, fix);
  }

  private @Nullable String text(Node node, String name) {
    if (node instanceof ScalarNode scalar && !scalar.text().isBlank()) {
      return scalar.text().strip();
    }
    problem(node, name + " must be a text", "");
    return null;
  }
}
