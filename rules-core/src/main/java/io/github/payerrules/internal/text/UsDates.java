package io.github.payerrules.internal.text;

import java.time.LocalDate;

/** Writes dates for billers, as {@code 07/01/2026}. */
public final class UsDates {

  private static final String FORM = "0000-00-00";
  private static final int LENGTH = FORM.length();
  private static final int YEAR = 4;
  private static final int MONTH = 5;
  private static final int DAY = 8;

  private UsDates() {}

  /** One date. */
  public static String of(LocalDate date) {
    return in(date.toString());
  }

  /** The text with each date in it, such as 2026-07-01, written for billers. */
  public static String in(String text) {
    int dash = text.indexOf('-', YEAR);
    StringBuilder written = null; // most texts have no date
    int copied = 0;
    while (dash >= 0) {
      int start = dash - YEAR;
      if (start >= copied && isDate(text, start)) {
        written = written == null ? new StringBuilder(text.length()) : written;
        written
            .append(text, copied, start)
            .append(text, start + MONTH, start + MONTH + 2)
            .append('/')
            .append(text, start + DAY, start + LENGTH)
            .append('/')
            .append(text, start, dash);
        copied = start + LENGTH;
      }
      dash = text.indexOf('-', Math.max(dash + 1, copied));
    }
    return written == null ? text : written.append(text, copied, text.length()).toString();
  }

  private static boolean isDate(String text, int start) {
    int end = start + LENGTH;
    if (end > text.length() || isPart(text, start - 1) || isPart(text, end)) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char wanted = FORM.charAt(i);
      char here = text.charAt(start + i);
      if (wanted == '-' ? here != '-' : here < '0' || here > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether the character makes a longer word of what would be a date, such as a claim's id. */
  private static boolean isPart(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-');
  }
}
