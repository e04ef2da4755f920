package io.github.payerrules.internal.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as CMS's files write them, as days since 1970. */
final class TableDates {

  /** In force since before the first date that a table can give. */
  static final int ALWAYS = Integer.MIN_VALUE;

  /** Not ended. */
  static final int NEVER = Integer.MAX_VALUE;

  /** What is no date; no table is that old. */
  static final int INVALID = Integer.MIN_VALUE + 1;

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(\\D.*)?");
  private static final Pattern AMERICAN =
      Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})(\\D.*)?");
  private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);

  private TableDates() {}

  static int of(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /**
   * A date: {@code 20240701}, {@code 2024-07-01}, {@code 07/01/2024}, the Julian {@code 2024183},
   * or the day number of a spreadsheet.
   *
   * @return {@link #INVALID} for what is no date
   */
  static int parse(String text) {
    try {
      return isNumber(text) ? parseNumber(text) : parseWritten(text);
    } catch (DateTimeException | ArithmeticException noSuchDay) {
      return INVALID;
    }
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 8;
  }

  private static int parseNumber(String text) {
    int number = Integer.parseInt(text);
    return switch (text.length()) {
      case 8 -> of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100));
      case 7 -> of(LocalDate.ofYearDay(number / 1_000, number % 1_000));
      case 5 -> of(SPREADSHEET_DAY_ZERO.plusDays(number));
      default -> INVALID;
    };
  }

  private static int parseWritten(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
    }
    Matcher american = AMERICAN.matcher(text);
    return american.matches()
        ? of(LocalDate.of(number(american, 3), number(american, 1), number(american, 2)))
        : INVALID;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
