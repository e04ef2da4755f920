package io.github.payerrules.internal.text;

import java.time.LocalDate;

/** What numbers and dates of a claim may be, in every format. */
public final class Ranges {

  public static final int FIRST_YEAR = 1900;
  public static final int LAST_YEAR = 2100;

  /** In years. */
  public static final int OLDEST = 130;

  /** Of whole numbers. */
  public static final int LARGEST = 999_999;

  private Ranges() {}

  /** Whether a claim may have a date of that year. */
  public static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** Whether a claim may have that date. */
  public static boolean isDate(LocalDate date) {
    return isYear(date.getYear());
  }
}
