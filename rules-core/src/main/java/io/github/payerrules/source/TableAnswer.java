package io.github.payerrules.source;

import java.util.Objects;

/**
 * What a reference table says of a code on a date of service. Immutable and thread-safe.
 *
 * @param <T> the row that was asked for
 */
public sealed interface TableAnswer<T> {

  /** The table for that date lists it. */
  record Found<T>(T row) implements TableAnswer<T> {
    public Found {
      Objects.requireNonNull(row, "row");
    }
  }

  /** There is a table for that date, and it does not list it. */
  record NotListed<T>() implements TableAnswer<T> {}

  /**
   * There is no table for that date, so nothing is known.
   *
   * @param what what is missing and how to supply it, in words for a person
   */
  record NotCovered<T>(String what) implements TableAnswer<T> {
    public NotCovered {
      Objects.requireNonNull(what, "what");
    }
  }
}
