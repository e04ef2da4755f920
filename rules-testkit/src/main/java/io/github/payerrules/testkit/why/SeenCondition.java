package io.github.payerrules.testkit.why;

import io.github.payerrules.review.Truth;

/**
 * One condition of a rule and what it saw. Holds values of the claim; {@link #toString()} shows
 * none.
 *
 * @param condition as the rule file has it
 * @param words the same in plain words
 * @param meaning what the word that is compared means
 * @param truth whether it is met
 * @param saw the value that was compared
 * @param distance how far the value is from the number that turns the condition, such as {@code 1
 *     more would meet it}; empty where no number is compared
 */
public record SeenCondition(
    String condition, String words, String meaning, Truth truth, String saw, String distance) {

  @Override
  public String toString() {
    return "SeenCondition[" + condition + ", " + truth + "]";
  }
}
