package io.github.payerrules.internal.rule;

import io.github.payerrules.internal.calendar.Periods;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of service on which something holds, both ends included.
 *
 * @param from the first; {@code null} when it is not known, which holds for all
 * @param until the last; {@code null} while it holds
 */
public record InEffect(@Nullable LocalDate from, @Nullable LocalDate until) {

  /** Holds on every date. */
  public static final InEffect ALWAYS = new InEffect(null, null);

  public boolean on(LocalDate date) {
    return Periods.holds(from, until, date);
  }

  /** Whether both hold on some day. */
  public boolean overlaps(InEffect other) {
    return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
  }

  private boolean beginsBeforeEndOf(InEffect other) {
    return from == null || other.until == null || !from.isAfter(other.until);
  }
}
