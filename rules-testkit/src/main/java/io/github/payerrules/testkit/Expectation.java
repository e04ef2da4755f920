package io.github.payerrules.testkit;

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
 * @param lines the numbers of the lines, the one to mend first. Empty means the claim as a whole;
 *     of a question and of what is not evaluated it means any line
 * @param message the exact message; {@code null} when any will do
 * @param group of a finding the claim adjustment group code, such as {@code PR}; {@code null} when
 *     any will do
 * @param missing of a question exactly the facts that it asks for; empty when any will do
 * @param at the line in the case file, from 1
 */
public record Expectation(
    Kind kind,
    String what,
    List<Integer> lines,
    @Nullable String message,
    @Nullable String group,
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
    missing = List.copyOf(missing);
  }

  /** The expectation in words, such as {@code deny esi-sessions-per-12-months on line 1}. */
  @Override
  public String toString() {
    return kind.word()
        + " "
        + what
        + on(lines)
        + (group == null ? "" : ", group " + group)
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
