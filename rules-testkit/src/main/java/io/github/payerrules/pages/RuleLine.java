package io.github.payerrules.pages;

import io.github.payerrules.testkit.proof.RuleCoverage;
import io.github.payerrules.testkit.proof.RuleCoverage.ConditionCoverage;
import io.github.payerrules.testkit.rules.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a rule's text.
 *
 * @param number the line in the file, from 1
 * @param parts the text in pieces
 */
record RuleLine(int number, List<Part> parts) {

  /**
   * A piece of a line.
   *
   * @param text as it stands
   * @param seen of a condition, what cases show of it; otherwise {@code PLAIN}
   * @param ends whether a condition ends with it, so that what is seen of it can be said behind it
   */
  record Part(String text, Seen seen, boolean ends) {}

  /** What cases show of a condition. */
  enum Seen {
    /** No condition. */
    PLAIN("", ""),
    /** It held and it did not, and it alone decided a case. */
    DECIDED("decided", "true and false, and alone decided a case"),
    /** It held and it did not. */
    BOTH("both", "true and false, but never alone decided a case"),
    /** It always held. */
    TRUE("held", "never false"),
    /** It never held. */
    FALSE("failed", "never true"),
    /** It was never asked. */
    NONE("unseen", "never asked");

    private final String style;
    private final String words;

    Seen(String style, String words) {
      this.style = style;
      this.words = words;
    }

    String style() {
      return style;
    }

    String words() {
      return words;
    }

    static Seen of(ConditionCoverage condition) {
      if (condition.bothWays()) {
        return condition.decidedBy() != null ? DECIDED : BOTH;
      }
      return condition.heldBy() != null ? TRUE : condition.failedBy() != null ? FALSE : NONE;
    }
  }

  /** The lines of a rule's text. */
  static List<RuleLine> of(RuleCoverage rule) {
    List<RuleLine> lines = new ArrayList<>();
    int number = rule.rule().info().line();
    for (String text : rule.rule().text().split("\n", -1)) {
      lines.add(new RuleLine(number, parts(text, number, rule.conditions())));
      number++;
    }
    return lines;
  }

  private static List<Part> parts(String text, int line, List<ConditionCoverage> conditions) {
    List<Part> parts = new ArrayList<>();
    int done = 0;
    for (ConditionCoverage condition : conditions) {
      TextSpan span = condition.condition().span();
      if (span.line() <= line && line <= span.endLine()) {
        int from = span.line() == line ? span.column() - 1 : indentation(text);
        int to = span.endLine() == line ? span.endColumn() - 1 : text.length();
        if (from >= done && from < to && to <= text.length()) {
          parts.add(new Part(text.substring(done, from), Seen.PLAIN, false));
          parts.add(new Part(text.substring(from, to), Seen.of(condition), span.endLine() == line));
          done = to;
        }
      }
    }
    parts.add(new Part(text.substring(done), Seen.PLAIN, false));
    return parts.stream().filter(part -> !part.text().isEmpty()).toList();
  }

  private static int indentation(String text) {
    return text.length() - text.stripLeading().length();
  }
}
