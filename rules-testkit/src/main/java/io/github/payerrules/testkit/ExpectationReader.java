package io.github.payerrules.testkit;

import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.Expectation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a case expects. */
final class ExpectationReader {

  static final List<String> EXPECTATION_FIELDS = List.of(
      "deny",
      "review",
      "advise",
      "ask",
      "notEvaluated",
      "line",
      "lines",
      "message",
      "carc",
      "rarc",
      "missing");

  /** Group and claim adjustment reason code, as in rule files. */
  static final Pattern CARC = Pattern.compile("(CO|PR|OA|PI)-[A-Z]?[0-9]{1,3}");

  /** A remittance advice remark code. */
  static final Pattern RARC = Pattern.compile("(MA?|N)[0-9]{1,3}");

  private final String file;
  private final List<Problem> problems;

  ExpectationReader(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  List<Expectation> read(Fields fields) {
    Node expect = fields.find("expect").orElse(null);
    if (expect instanceof ScalarNode scalar && scalar.text().equals("none")) {
      return List.of();
    }
    if (!(expect instanceof ListNode list)) {
      fields.problem(
          expect == null ? fields.find("case").orElseThrow() : expect,
          expect == null ? "the case expects nothing" : "expect must be none or a list",
          "Write expect: none when no finding is right, or a list such as - { deny: rule-id, line: 1 }.");
      return List.of();
    }
    if (list.items().isEmpty()) {
      fields.problem(
          list, "the case expects nothing", "Write expect: none when no finding is right.");
    }
    List<Expectation> expectations = new ArrayList<>();
    for (Node item : list.items()) {
      Expectation expectation = expectation(fields, item);
      if (expectation != null) {
        expectations.add(expectation);
      }
    }
    return expectations;
  }

  private @Nullable Expectation expectation(Fields of, Node item) {
    if (!(item instanceof ObjectNode object)) {
      of.problem(item, "an expectation is a map", "Such as { deny: rule-id, line: 1 }.");
      return null;
    }
    Fields fields = new Fields(file, object, EXPECTATION_FIELDS, problems);
    List<Kind> kinds =
        Arrays.stream(Kind.values()).filter(kind -> fields.has(kind.word())).toList();
    if (kinds.size() != 1) {
      fields.problem(
          kinds.isEmpty()
              ? "the expectation names no rule"
              : "the expectation names more than one rule",
          "Write exactly one of deny, review, advise, ask, notEvaluated.");
      return null;
    }
    if (fields.has("line") && fields.has("lines")) {
      fields.problem("the expectation has both line and lines", "Write line: 1, or lines: [1, 2].");
    }
    if (fields.has("missing") && kinds.get(0) != Kind.ASK) {
      fields.problem("missing is for a question", "Write it next to ask.");
    }
    for (String code : List.of("carc", "rarc")) {
      if (fields.has(code) && !kinds.get(0).isFinding()) {
        fields.problem(code + " is for a finding", "Write it next to deny, review or advise.");
      }
    }
    String what = fields.text(kinds.get(0).word());
    if (what == null) {
      return null;
    }
    List<Integer> lines =
        fields.has("line") ? fields.numbers("line", false) : fields.numbers("lines", true);
    return new Expectation(
        kinds.get(0),
        what,
        lines,
        fields.text("message"),
        fields.code(
            "carc",
            CARC,
            "no group and reason code",
            "Write the group CO, PR, OA or PI, a hyphen and the code: CO-50."),
        fields.codes("rarc", RARC, "not a remark code", "Write codes such as N115, M25 or MA130."),
        fields.texts("missing"),
        object.line());
  }
}
