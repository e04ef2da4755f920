package io.github.payerrules.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Workdays of the federal calendar (5 U.S.C. 6103). */
public final class WorkDays {

  private WorkDays() {}

  /** Whether it is neither on a weekend nor a holiday. */
  public static boolean isWorkDay(LocalDate day) {
    return !isWeekend(day) && !isHoliday(day);
  }

  /** The day itself, or the next workday where it is none. */
  public static LocalDate onOrAfter(LocalDate day) {
    LocalDate next = day;
    while (!isWorkDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** That many workdays later; the day itself is not counted. */
  public static LocalDate plus(LocalDate day, int workDays) {
    LocalDate next = day;
    for (int counted = 0; counted < workDays; ) {
      next = next.plusDays(1);
      if (isWorkDay(next)) {
        counted++;
      }
    }
    return next;
  }

  /** That many workdays earlier; the day itself is not counted. */
  public static LocalDate minus(LocalDate day, int workDays) {
    LocalDate before = day;
    for (int counted = 0; counted < workDays; ) {
      before = before.minusDays(1);
      if (isWorkDay(before)) {
        counted++;
      }
    }
    return before;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean isHoliday(LocalDate day) {
    return switch (day.getMonth()) {
      case JANUARY -> fixed(day, Month.JANUARY, 1) || nth(day, 3, DayOfWeek.MONDAY);
      case FEBRUARY -> nth(day, 3, DayOfWeek.MONDAY);
      case MAY -> day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
      case JUNE -> fixed(day, Month.JUNE, 19);
      case JULY -> fixed(day, Month.JULY, 4);
      case SEPTEMBER -> nth(day, 1, DayOfWeek.MONDAY);
      case OCTOBER -> nth(day, 2, DayOfWeek.MONDAY);
      case NOVEMBER -> fixed(day, Month.NOVEMBER, 11) || nth(day, 4, DayOfWeek.THURSDAY);
      case DECEMBER ->
        fixed(day, Month.DECEMBER, 25)
            || (day.getDayOfMonth() == 31 && day.getDayOfWeek() == DayOfWeek.FRIDAY);
      default -> false;
    };
  }

  /** A holiday on a Saturday is kept on Friday, one on a Sunday on Monday. */
  private static boolean fixed(LocalDate day, Month month, int dayOfMonth) {
    LocalDate holiday = LocalDate.of(day.getYear(), month, dayOfMonth);
    return day.equals(
        switch (holiday.getDayOfWeek()) {
          case SATURDAY -> holiday.minusDays(1);
          case SUNDAY -> holiday.plusDays(1);
          default -> holiday;
        });
  }

  private static boolean nth(LocalDate day, int ordinal, DayOfWeek weekday) {
    return day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday)));
  }
}
