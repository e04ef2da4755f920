package io.github.payerrules.internal.binding;

import io.github.payerrules.document.ScalarNode;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.internal.text.Ranges;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts, numbers, dates and words. No message shows what the file has. */
final class Scalars {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
  private static final Pattern SIGNED_AMOUNT = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,2})?");
  private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,3})?");
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

  private Scalars() {}

  /** A text; codes without quotation marks are texts too. An empty one is none. */
  static @Nullable String text(Place place) {
    if (!(place.node() instanceof ScalarNode scalar) || isTrueOrFalse(scalar)) {
      place.mustBe("a text", "write one value as text; if in doubt, use quotation marks");
      return null;
    }
    return scalar.text().isBlank() ? null : scalar.text();
  }

  static Converter wholeNumber(int from, int to) {
    return place -> wholeNumber(place, from, to);
  }

  static @Nullable Integer wholeNumber(Place place, int from, int to) {
    String range = "a whole number from %s to %s".formatted(from, to);
    if (!(place.node() instanceof ScalarNode scalar)
        || scalar.quoted()
        || !WHOLE_NUMBER.matcher(scalar.text()).matches()) {
      place.mustBe("a whole number", "write " + range + ", without quotation marks");
      return null;
    }
    long number = Long.parseLong(scalar.text());
    if (number < from || number > to) {
      place.wrong("is out of range", "write " + range);
      return null;
    }
    return (int) number;
  }

  static @Nullable Boolean trueOrFalse(Place place) {
    if (!(place.node() instanceof ScalarNode scalar) || !isTrueOrFalse(scalar)) {
      place.mustBe(
          "true or false", "write true or false in small letters, without quotation marks");
      return null;
    }
    return Boolean.valueOf(scalar.text());
  }

  private static boolean isTrueOrFalse(ScalarNode scalar) {
    return !scalar.quoted() && (scalar.text().equals("true") || scalar.text().equals("false"));
  }

  /** Dollars, zero or more. */
  static @Nullable BigDecimal amount(Place place) {
    return decimal(
        place,
        AMOUNT,
        "is not an amount",
        "write dollars with at most two decimals, such as 1250.00, without quotation marks");
  }

  /** Dollars, also below zero. */
  static @Nullable BigDecimal signedAmount(Place place) {
    return decimal(
        place,
        SIGNED_AMOUNT,
        "is not an amount",
        "write dollars with at most two decimals, such as 1250.00 or -1250.00, without quotation marks");
  }

  /** Units, or the quantity of a drug. */
  static @Nullable BigDecimal quantity(Place place) {
    String range = "a number from 0 to 999999 with at most three decimals, such as 2 or 1.5";
    if (!(place.node() instanceof ScalarNode scalar)
        || scalar.quoted()
        || !NUMBER.matcher(scalar.text()).matches()) {
      place.mustBe("a number", "write " + range + ", without quotation marks");
      return null;
    }
    if (!QUANTITY.matcher(scalar.text()).matches()) {
      place.wrong("is out of range", "write " + range);
      return null;
    }
    return new BigDecimal(scalar.text());
  }

  private static @Nullable BigDecimal decimal(
      Place place, Pattern form, String wrong, String expected) {
    if (!(place.node() instanceof ScalarNode scalar)
        || scalar.quoted()
        || !form.matcher(scalar.text()).matches()) {
      place.wrong(wrong, expected);
      return null;
    }
    return new BigDecimal(scalar.text());
  }

  static @Nullable LocalDate date(Place place) {
    if (place.node() instanceof ScalarNode scalar) {
      Matcher date = DATE.matcher(scalar.text());
      if (date.matches()) {
        return date(place, date);
      }
    }
    place.wrong("is not a date", "write it as YYYY-MM-DD, such as 2026-07-01");
    return null;
  }

  private static @Nullable LocalDate date(Place place, Matcher date) {
    int year = Integer.parseInt(date.group(1));
    if (!Ranges.isYear(year)) {
      place.wrong(
          "has an impossible year",
          "use a year from %d to %d".formatted(Ranges.FIRST_YEAR, Ranges.LAST_YEAR));
      return null;
    }
    try {
      return LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
    } catch (DateTimeException impossible) {
      place.wrong("is a day that does not exist", "check month and day: YYYY-MM-DD");
      return null;
    }
  }

  /** One of some words, each standing for a value. */
  static Converter oneOf(Map<String, ?> words) {
    Map<String, Object> inOrder = new LinkedHashMap<>(words);
    String all = String.join(", ", inOrder.keySet());
    return place -> {
      if (!(place.node() instanceof ScalarNode scalar)) {
        place.mustBe("a word", "one of: " + all);
        return null;
      }
      if (scalar.text().isBlank()) {
        return null;
      }
      Object value = inOrder.get(scalar.text());
      if (value == null) {
        Optional<String> meant = place.problems().isFull()
            ? Optional.empty()
            : NearestName.among(scalar.text(), inOrder.keySet());
        String hint = meant.map(it -> "did you mean \"" + it + "\"? ").orElse("");
        place.wrong("is not an allowed word", hint + "one of: " + all);
      }
      return value;
    };
  }
}
