package io.github.payerrules.internal.rule;

import org.jspecify.annotations.Nullable;

/** The words of a line by which the rules that concern it are found without asking each rule. */
public enum LeadingWord {
  PROCEDURE("procedure"),
  PROCEDURE_GROUP("procedureGroup"),
  CODE("code");

  private final String word;

  LeadingWord(String word) {
    this.word = word;
  }

  /** The word that the condition compares with a text, or {@code null}. */
  public static @Nullable LeadingWord of(Condition condition) {
    if (condition instanceof Condition.Literal literal
        && literal.comparison() == Comparison.EQUAL
        && literal.path().steps().size() == 1) {
      String name = literal.path().steps().get(0).word().name();
      for (LeadingWord leading : values()) {
        if (leading.word.equals(name)) {
          return leading;
        }
      }
    }
    return null;
  }
}
