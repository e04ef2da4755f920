package io.github.payerrules;

import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.document.ListNode;
import io.github.payerrules.document.Node;
import io.github.payerrules.document.ObjectNode;
import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.review.InvalidDocumentException;
import io.github.payerrules.review.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a file of answers, with every problem in it. Not thread-safe. */
final class AnswersReader {

  private static final String LINES = "lines";
  private static final String NONE = "none";

  private final Document document;
  private final List<Problem> problems = new ArrayList<>();

  AnswersReader(Document document) {
    this.document = document;
  }

  Answers read() {
    Map<String, Answers.OfClaim> byClaim = new HashMap<>();
    if (document.root() instanceof ObjectNode claims) {
      claims.fields().forEach((claim, answers) -> {
        if (answers.kind() != Node.Kind.NULL) {
          byClaim.put(claim, ofClaim(answers));
        }
      });
    } else if (document.root().kind() != Node.Kind.NULL) {
      wrong(
          1,
          "answers are listed by claim",
          "Write the claim id, and below it facts such as painWeeks: 14.");
    }
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException(problems);
    }
    return new Answers(byClaim);
  }

  private Answers.OfClaim ofClaim(Node answers) {
    Map<Integer, Evidence> ofLines = new HashMap<>();
    Node ofClaim = answers;
    if (ofClaim instanceof ObjectNode fields && fields.field(LINES).isPresent()) {
      addOfLines(fields.field(LINES).orElseThrow(), ofLines);
      ofClaim = fields.without("/" + LINES);
    }
    String mark = null;
    if (ofClaim instanceof ObjectNode fields && fields.field(ClaimMark.FIELD).isPresent()) {
      mark = mark(fields.field(ClaimMark.FIELD).orElseThrow());
      ofClaim = fields.without("/" + ClaimMark.FIELD);
    }
    return new Answers.OfClaim(mark, evidence(ofClaim), ofLines);
  }

  private @Nullable String mark(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.text().strip();
    }
    if (node.kind() != Node.Kind.NULL) {
      wrong(
          node.line(),
          "this is not the mark that the form wrote for the claim",
          "Restore it from the form, or remove the field.");
    }
    return null;
  }

  private void addOfLines(Node node, Map<Integer, Evidence> ofLines) {
    if (!(node instanceof ObjectNode lines)) {
      if (node.kind() != Node.Kind.NULL) {
        wrong(
            node.line(),
            "answers for lines are listed by line number",
            "Write the number, and below it facts such as imageGuidance: fluoroscopy.");
      }
      return;
    }
    lines.fields().forEach((numbers, facts) -> {
      if (facts.kind() == Node.Kind.NULL) {
        return;
      }
      Evidence evidence = evidence(facts);
      for (String number : numbers.split(",", -1)) {
        try {
          ofLines.merge(Integer.valueOf(number.strip()), evidence, Evidence::orElse);
        } catch (NumberFormatException notOne) {
          wrong(
              facts.line(),
              "a line is named by its number",
              "Write a line number of the claim, or several separated by commas.");
        }
      }
    });
  }

  /** Facts are checked as those of a claim are. */
  private Evidence evidence(Node facts) {
    Map<String, Node> claim = Map.of(
        "payer",
        Node.text("any"),
        LINES,
        new ListNode(List.of(), 0, "/" + LINES),
        "evidence",
        facts instanceof ObjectNode fields ? spelledOut(fields) : facts);
    ClaimRead read =
        new ClaimReader().bind(document.file(), new ObjectNode(claim, facts.line(), ""));
    problems.addAll(read.problems());
    return read.claim() == null ? Evidence.builder().build() : read.claim().evidence();
  }

  /** Each fact with a value of its own, in the words of a claim. */
  private ObjectNode spelledOut(ObjectNode answers) {
    Map<String, Node> facts = new LinkedHashMap<>();
    answers.fields().forEach((names, value) -> {
      List<String> asked = names(names);
      if (asked.size() < 2) {
        facts.put(names, isYesOrNo(names) ? trueOrFalse(value) : value);
      } else {
        addChosen(asked, value, facts);
      }
    });
    return new ObjectNode(facts, answers.line(), answers.path());
  }

  private void addChosen(List<String> asked, Node value, Map<String, Node> facts) {
    @Nullable Set<String> chosen = chosen(value);
    if (chosen == null) {
      return;
    }
    if (!new HashSet<>(asked).containsAll(chosen)
        || !asked.stream().allMatch(AnswersReader::isYesOrNo)) {
      wrong(
          value.line(),
          "an answer to several facts names none of them",
          "Write none, or the names of those that apply: " + String.join(", ", asked) + ".");
      return;
    }
    for (String fact : asked) {
      facts.put(
          fact,
          new ScalarNode(String.valueOf(chosen.contains(fact)), false, value.line(), value.path()));
    }
  }

  /** The names that were written; {@code null} where nothing was. */
  private static @Nullable Set<String> chosen(Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.text().strip().equalsIgnoreCase(NONE)
          ? Set.of()
          : new HashSet<>(names(scalar.text()));
    }
    if (value instanceof ListNode list) {
      Set<String> names = new HashSet<>();
      list.items().forEach(item -> names.add(item instanceof ScalarNode one ? one.text() : ""));
      return names;
    }
    return value.kind() == Node.Kind.NULL ? null : Set.of("");
  }

  private static Node trueOrFalse(Node value) {
    return value instanceof ScalarNode scalar
            && (scalar.text().equalsIgnoreCase("yes") || scalar.text().equalsIgnoreCase("no"))
        ? new ScalarNode(
            String.valueOf(scalar.text().equalsIgnoreCase("yes")),
            false,
            scalar.line(),
            scalar.path())
        : value;
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  private static boolean isYesOrNo(String name) {
    Optional<EvidenceFact> fact = EvidenceFact.named(name);
    return fact.isPresent() && fact.get().kind() == EvidenceFact.Kind.YES_NO;
  }

  private void wrong(int line, String what, String fix) {
    problems.add(new Problem(document.file(), line, null, what, fix));
  }
}
