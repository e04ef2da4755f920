package io.github.payerrules.internal.words;

import io.github.payerrules.review.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What words are asked of: a fact of a claim, or what one of its words leads to. A class and no
 * interface, since it is asked for each condition and the virtual machine tells classes apart much
 * faster.
 */
public abstract class Thing {

  /** Whether it is there; UNKNOWN only where {@link #missing()} says why. */
  public Truth present() {
    return Truth.YES;
  }

  /** Whether the number that a word answers is exact, not the least that it can be. */
  public boolean exact(Word word) {
    return true;
  }

  /** Whether, while it is not exact, there may also be no such number. */
  public boolean mayBeAbsent() {
    return false;
  }

  /** What would tell whether it is there, or its numbers exactly. */
  public Missing missing() {
    throw new IllegalStateException(getClass().getSimpleName() + " is always known");
  }

  /** What would tell the number of a word exactly. */
  public Missing missingExactly(Word word) {
    return missing();
  }

  /**
   * What is missing when a word answers {@code null}; {@code null} where it is known that there is
   * no answer.
   */
  public @Nullable Missing missing(Word word) {
    return word.missing();
  }

  /**
   * Of what the answer to a word was made, for a person: dates of sessions, the row of a table.
   * Empty where there is nothing to show.
   */
  public String source(Word word) {
    return "";
  }
}
