package io.github.payerrules.internal.book;

import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.reading.Tree;
import io.github.payerrules.internal.reading.Trees;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a payer's {@code payer.yaml} says.
 *
 * @param title the payer's full name
 * @param version the version of its rules
 * @param shared whether the folder is only included by others
 * @param includes the folders whose rules and tables hold for the payer too
 * @param except the included rules that do not, with the reason
 * @param about what the rules cover and what they do not; empty where nothing is said
 */
record PayerFile(
    String title,
    String version,
    boolean shared,
    List<Named> includes,
    List<Excepted> except,
    String about) {

  /** A name that the file gives, and where. */
  record Named(String name, int line) {}

  /** A rule that does not hold, why, and where the file says so. */
  record Excepted(String rule, String reason, int line) {}

  private static final Set<String> FIELDS =
      Set.of("name", "version", "shared", "includes", "except", "about");
  private static final PayerFile EMPTY = new PayerFile("", "", false, List.of(), List.of(), "");

  PayerFile {
    includes = List.copyOf(includes);
    except = List.copyOf(except);
  }

  /** Whether the rule of an included folder does not hold. */
  boolean excepts(String rule) {
    return except.stream().anyMatch(excepted -> excepted.rule().equals(rule));
  }

  static PayerFile read(PayerFiles files, List<Problem> problems) {
    String file = files.name() + "/" + PayerFiles.PAYER_FILE;
    String text = files.texts().get(PayerFiles.PAYER_FILE);
    if (text == null) {
      problems.add(
          new Problem(file, 0, null, "the file is missing", "Write name: and version: into it."));
      return EMPTY;
    }
    Tree tree = Trees.yaml(file, text);
    problems.addAll(tree.problems());
    Node root = tree.root();
    return root == null || !tree.problems().isEmpty()
        ? EMPTY
        : new Reader(file, problems).read(root);
  }

  private record Reader(String file, List<Problem> problems) {

    PayerFile read(Node root) {
      if (!(root instanceof ObjectNode object)) {
        problem(root, "expected fields such as name:", "Write name: and version:.");
        return EMPTY;
      }
      object.fields().forEach(this::checkField);
      for (String required : List.of("name", "version")) {
        if (object.field(required).isEmpty()) {
          problem(
              root, "the field " + required + " is missing", "Write " + required + ": and a text.");
        }
      }
      return new PayerFile(
          text(object, "name"),
          text(object, "version"),
          yes(object),
          texts(object),
          reasons(object),
          text(object, "about"));
    }

    private void checkField(String name, Node value) {
      if (!FIELDS.contains(name)) {
        problem(
            value,
            "no field \"" + name + "\"",
            NearestName.among(name, FIELDS)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Fields: " + String.join(", ", FIELDS.stream().sorted().toList()) + "."));
      }
    }

    private String text(ObjectNode object, String field) {
      Node node = object.fields().get(field);
      if (node == null) {
        return "";
      }
      if (node instanceof ScalarNode scalar && !scalar.text().isBlank()) {
        return scalar.text();
      }
      problem(node, field + " is not a text", "Write " + field + ": and a text.");
      return "";
    }

    private boolean yes(ObjectNode object) {
      String text = text(object, "shared");
      if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
        problem(
            object.fields().get("shared"),
            "shared is neither true nor false",
            "Write shared: true.");
      }
      return text.equals("true");
    }

    private List<Named> texts(ObjectNode object) {
      Node node = object.fields().get("includes");
      List<Named> texts = new ArrayList<>();
      if (node instanceof ListNode list) {
        for (Node item : list.items()) {
          if (item instanceof ScalarNode scalar) {
            texts.add(new Named(scalar.text(), scalar.line()));
          } else {
            problem(
                item, "includes holds something else than names", "Write includes: [ folder ].");
          }
        }
      } else if (node != null) {
        problem(node, "includes is not a list", "Write includes: [ folder ].");
      }
      return texts;
    }

    private List<Excepted> reasons(ObjectNode object) {
      Node node = object.fields().get("except");
      List<Excepted> reasons = new ArrayList<>();
      if (node instanceof ObjectNode byRule) {
        byRule.fields().forEach((rule, reason) -> {
          if (reason instanceof ScalarNode scalar && !scalar.text().isBlank()) {
            reasons.add(new Excepted(rule, scalar.text().strip(), reason.line()));
          } else {
            problem(
                reason,
                "the exception of " + rule + " has no reason",
                "Write " + rule + ": and the reason.");
          }
        });
      } else if (node != null) {
        problem(
            node,
            "except is not a list of rules with reasons",
            "Write except: { rule-id: reason }.");
      }
      return reasons;
    }

    private void problem(@org.jspecify.annotations.Nullable Node node, String what, String mend) {
      problems.add(new Problem(file, node == null ? 0 : node.line(), null, what, mend));
    }
  }
}
