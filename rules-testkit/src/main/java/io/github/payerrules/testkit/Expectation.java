package io.github.payerrules.testkit;

import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a case expects of the review. Immutable and thread-safe.
 *
 * @param kind what is expected
 * @param what the rule's id; of {@link Kind#NOT_EVALUATED} a rule's id or a reason such as
 *     {@code no-policy}
 * @param lines the numbers of the lines, the one to fix first. Empty means the claim as a whole; of
 *     a question and of what is not evaluated it means any line
 * @param message the exact message; {@code null} when any will do
 * @param carc of a finding the group and claim adjustment reason code as rule files write them,
 *     such as {@code CO-151}; {@code null} when any will do
 * @param rarcs of a finding exactly the remark codes, such as {@code N115}; empty when any will do
 * @param missing of a question exactly the facts that it asks for; empty when any will do
 * @param at the line in the case file, from 1
 */
public record Expectation(
    Kind kind,
    String what,
    List<Integer> lines,
    @Nullable String message,
    @Nullable String carc,
    List<String> rarcs,
    List<String> missing,
    int at) {

  /** What a case may expect. */
  public enum Kind {
    /** A finding that predicts a denial. */
    DENY("deny"),
    /** A finding that a person must look at. */
    REVIEW("review"),
    /** A finding that is good to know. */
    ADVISE("advise"),
    /** A question. */
    ASK("ask"),
    /** Something that was not evaluated. */
    NOT_EVALUATED("notEvaluated");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in a case file. */
    public String word() {
      return word;
    }

    /** Whether a finding is expected. */
    public boolean isFinding() {
      return this == DENY || this == REVIEW || this == ADVISE;
    }

    static Kind of(Outcome outcome) {
      return switch (outcome) {
        case DENY -> DENY;
        case REVIEW -> REVIEW;
        case ADVISE -> ADVISE;
      };
    }
  }

  public Expectation {
    lines = List.copyOf(lines);
    rarcs = List.copyOf(rarcs);
    missing = List.copyOf(missing);
  }

  /** That something is expected of a rule or reason on lines, and nothing besides. */
  static Expectation of(Kind kind, String what, List<Integer> lines) {
    return new Expectation(kind, what, lines, null, null, List.of(), List.of(), 0);
  }

  /**
   * What is expected where the finding is right; its message is left open.
   *
   * @param carc whether to state its group and reason code
   * @param rarcs whether to state its remark codes
   */
  static Expectation of(Finding finding, boolean carc, boolean rarcs) {
    return new Expectation(
        Kind.of(finding.outcome()),
        finding.rule(),
        finding.lines(),
        null,
        carc ? carc(finding) : null,
        rarcs ? finding.rarcs() : List.of(),
        List.of(),
        0);
  }

  /** Group and reason code as rule files write them. */
  static String carc(Finding finding) {
    return finding.group() + "-" + finding.carc();
  }

  /** The expectation in words, such as {@code deny esi-sessions-per-12-months on line 1}. */
  @Override
  public String toString() {
    return kind.word()
        + " "
        + what
        + on(lines)
        + (carc == null ? "" : ", carc " + carc)
        + (rarcs.isEmpty() ? "" : ", rarc " + String.join(" ", rarcs))
        + (missing.isEmpty() ? "" : ", missing " + String.join(", ", missing))
        + (message == null ? "" : "\n\"" + message + "\"");
  }

  static String on(List<Integer> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    return (lines.size() == 1 ? " on line " : " on lines ")
        + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
