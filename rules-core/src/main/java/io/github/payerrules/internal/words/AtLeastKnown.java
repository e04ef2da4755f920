package io.github.payerrules.internal.words;

/** A thing whose numbers are the least that they can be while something is not known. */
public interface AtLeastKnown {

  boolean exact();

  /** Whether the number of one of its words is exact. */
  default boolean exact(String word) {
    return exact();
  }

  /** Whether, while it is not exact, there may also be no such number. */
  default boolean mayBeAbsent() {
    return false;
  }

  Missing missing();
}
