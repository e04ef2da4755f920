package io.github.payerrules.internal.text;

import java.time.LocalDate;

/** Writes dates for billers, as {@code 07/01/2026}. */
public final class UsDates {

  private static final String FORM = "0000-00-00";
  private static final int LENGTH = FORM.length();
  private static final int MONTH = 5;
  private static final int DAY = 8;

  private UsDates() {}

  /** One date. */
  public static String of(LocalDate date) {
    return in(date.toString());
  }

  /** The text with each date in it, such as 2026-07-01, written for billers. */
  public static String in(String text) {
    int dash = text.indexOf('-');
    if (dash < 0 || text.length() < LENGTH) {
      return text;
    }
    StringBuilder written = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (isDate(text, at)) {
        written
            .append(text, at + MONTH, at + MONTH + 2)
            .append('/')
            .append(text, at + DAY, at + LENGTH)
            .append('/')
            .append(text, at, at + MONTH - 1);
        at += LENGTH;
      } else {
        written.append(text.charAt(at));
        at++;
      }
    }
    return written.toString();
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
