package io.github.payerrules.testkit.why;

import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one rule fires or does not fire on one line. Holds values of the claim; {@link #toString()}
 * shows none.
 *
 * @param rule the rule's id
 * @param title the sentence that names it
 * @param outcome what it finds
 * @param source file and line of the rule
 * @param line the number of the line; 0 where the rule is about the claim
 * @param state what came of it
 * @param because what decided, in a sentence
 * @param conditions each condition with what it saw
 * @param change the smallest change that turns the answer; {@code null} where none was looked for,
 *     or none was found
 */
public record Explanation(
    String rule,
    String title,
    Outcome outcome,
    String source,
    int line,
    State state,
    String because,
    List<SeenCondition> conditions,
    @Nullable NeededChange change) {

  /** What came of a rule, those of most interest first. */
  public enum State {
    FIRES("fires"),
    /** It would fire, but another rule gives the same reason. */
    SAME_REASON("gives way"),
    ASKS("asks"),
    /** All conditions but one are met. */
    NEARLY("nearly fires"),
    /** A table of CMS that it needs is not imported. */
    NO_TABLE("needs a table"),
    NOT_IN_EFFECT("not in effect"),
    SILENT("does not fire");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** In plain words. */
    public String words() {
      return words;
    }
  }

  public Explanation {
    conditions = List.copyOf(conditions);
  }

  /** The conditions that are not met, or of which that is not known. */
  public List<SeenCondition> unmet() {
    return conditions.stream()
        .filter(condition -> condition.truth() != Truth.YES)
        .toList();
  }

  Explanation with(@Nullable NeededChange found) {
    return new Explanation(rule, title, outcome, source, line, state, because, conditions, found);
  }

  @Override
  public String toString() {
    return "Explanation[" + rule + ", line " + line + ", " + state + "]";
  }
}
