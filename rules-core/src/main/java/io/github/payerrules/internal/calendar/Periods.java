package io.github.payerrules.internal.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Periods of days, whose ends may be open. */
public final class Periods {

  private Periods() {}

  /**
   * Whether a period holds a day; its first and last day are in it.
   *
   * @param from the first day; {@code null} where it has none
   * @param until the last day; {@code null} where it has none
   */
  public static boolean holds(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /**
   * Whether a period ends before it begins: it holds no day, and which end is wrong is not known.
   */
  public static boolean isReversed(@Nullable LocalDate from, @Nullable LocalDate until) {
    return from != null && until != null && until.isBefore(from);
  }
}
