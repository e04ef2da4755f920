package io.github.payerrules.internal.formats.x12;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The elements of X12 that are not texts: dates and numbers. */
public final class Values {

  private static final int MOST_DIGITS = 15;

  private Values() {}

  /** A date as CCYYMMDD; what follows it, such as a time, is ignored. */
  public static @Nullable LocalDate date(String text) {
    return text.length() < 8 ? null : date(text, 0);
  }

  /** The last day of CCYYMMDD-CCYYMMDD; {@code null} when it is not such a range. */
  public static @Nullable LocalDate rangeEnd(String text) {
    return text.length() == 17 && text.charAt(8) == '-' ? date(text, 9) : null;
  }

  private static @Nullable LocalDate date(String text, int from) {
    int value = 0;
    for (int i = from; i < from + 8; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      value = value * 10 + digit;
    }
    try {
      return LocalDate.of(value / 10_000, value / 100 % 100, value % 100);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** A decimal such as {@code 79.04}, {@code .5} or {@code -10}; {@code null} when it is none. */
  public static @Nullable BigDecimal decimal(String text) {
    int length = text.length();
    int at = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    long value = 0;
    int scale = -1;
    int digits = 0;
    for (; at < length; at++) {
      char c = text.charAt(at);
      if (c == '.' && scale < 0) {
        scale = 0;
      } else if (c >= '0' && c <= '9' && digits < MOST_DIGITS) {
        value = value * 10 + (c - '0');
        digits++;
        scale += scale < 0 ? 0 : 1;
      } else {
        return null;
      }
    }
    if (digits == 0) {
      return null;
    }
    return BigDecimal.valueOf(text.charAt(0) == '-' ? -value : value, Math.max(scale, 0));
  }

  /** A whole number without sign, below a billion; -1 when it is none. */
  public static int whole(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** A code of digits such as {@code 1}; some systems write {@code 1.00}. */
  public static String withoutDecimals(String code) {
    int point = code.indexOf('.');
    return point > 0 && code.substring(point + 1).chars().allMatch(it -> it == '0')
        ? code.substring(0, point)
        : code;
  }
}
