package io.github.payerrules.internal.facts.history;

import java.time.LocalDate;

/** A stretch of time that ends on a date of service. */
sealed interface Span {

  static Span months(int months) {
    return new Months(months);
  }

  static Span days(int days) {
    return new Days(days);
  }

  /** The first day of the stretch that ends on that date. */
  LocalDate firstDay(LocalDate last);

  /** The first date whose stretch no longer reaches back to {@code date}. */
  default LocalDate firstDateWithout(LocalDate date) {
    LocalDate candidate = date;
    while (!firstDay(candidate).isAfter(date)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /** The days after the same day that many months before. */
  record Months(int months) implements Span {
    @Override
    public LocalDate firstDay(LocalDate last) {
      return last.minusMonths(months).plusDays(1);
    }

    @Override
    public LocalDate firstDateWithout(LocalDate date) {
      // A shorter month may need a day more: 12 months after 29 February is 1 March.
      LocalDate candidate = date.plusMonths(months);
      return firstDay(candidate).isAfter(date) ? candidate : candidate.plusDays(1);
    }
  }

  /** That many days, the last one included. */
  record Days(int days) implements Span {
    @Override
    public LocalDate firstDay(LocalDate last) {
      return last.minusDays(days - 1L);
    }

    @Override
    public LocalDate firstDateWithout(LocalDate date) {
      return date.plusDays(days);
    }
  }

  /** From 1 January. */
  record CalendarYear() implements Span {
    @Override
    public LocalDate firstDay(LocalDate last) {
      return last.withDayOfYear(1);
    }
  }

  /** All time; it never ends. */
  record Ever() implements Span {
    @Override
    public LocalDate firstDay(LocalDate last) {
      return LocalDate.MIN;
    }

    @Override
    public LocalDate firstDateWithout(LocalDate date) {
      return LocalDate.MAX;
    }
  }
}
