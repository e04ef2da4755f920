package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.Size;
import io.github.payerrules.internal.formats.x12.Faults;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one claim (it is not read) and what is odd about it (it is). Reads the values
 * in which there can be something wrong. Not thread-safe.
 */
final class Report {

  static final String SEND_AGAIN = "Correct it in the billing system and export the claim again";

  private final Faults problems;
  private final Faults notices;

  Report(String file) {
    problems = new Faults(file);
    notices = new Faults(file);
  }

  Faults problems() {
    return problems;
  }

  Faults notices() {
    return notices;
  }

  /** A date that the claim cannot do without. */
  @Nullable
  LocalDate neededDate(Segment dtp, String loop) {
    LocalDate date = Values.date(dtp.text(3));
    if (date == null) {
      problems.add(
          dtp,
          loop,
          3,
          "this is not a date",
          "A date is CCYYMMDD, a range CCYYMMDD-CCYYMMDD. " + SEND_AGAIN);
    }
    return date;
  }

  /** A date that the claim can do without. */
  @Nullable
  LocalDate date(Segment dtp, String loop) {
    LocalDate date = Values.date(dtp.text(3));
    if (date == null) {
      notices.add(
          dtp, loop, 3, "this is not a date, and is left out", "A date is CCYYMMDD. " + SEND_AGAIN);
    }
    return date;
  }

  /** An amount that the claim cannot do without. */
  @Nullable
  BigDecimal neededAmount(Segment segment, String loop, int element) {
    return needed(segment, loop, element, Size.AMOUNT);
  }

  /** A quantity that the claim cannot do without. */
  @Nullable
  BigDecimal neededQuantity(Segment segment, String loop, int element) {
    return needed(segment, loop, element, Size.QUANTITY);
  }

  private @Nullable BigDecimal needed(Segment segment, String loop, int element, Size size) {
    BigDecimal number = Values.decimal(segment.code(element));
    if (number == null) {
      problems.add(
          segment,
          loop,
          element,
          segment.has(element) ? "this is not a number" : "the element is empty",
          "A number such as 150 or 79.04 belongs here, without thousands separators or currency."
              + " "
              + SEND_AGAIN);
    } else if (number.signum() < 0) {
      problems.add(
          segment,
          loop,
          element,
          "this is below zero",
          "Bill what was done. To take back what was billed by mistake, send a claim with frequency"
              + " code 8");
    } else if (!size.fits(number)) {
      problems.add(
          segment,
          loop,
          element,
          "this has more digits than an amount or a quantity",
          "At most " + size.inWords() + ". " + SEND_AGAIN);
    }
    return number;
  }

  /** An amount or a quantity that may be absent. */
  @Nullable
  BigDecimal number(Segment segment, String loop, int element) {
    if (!segment.has(element)) {
      return null;
    }
    BigDecimal number = Values.decimal(segment.code(element));
    if (number == null) {
      notices.add(
          segment,
          loop,
          element,
          "this is not a number, and is left out",
          "A number such as 150 or 79.04 belongs here. " + SEND_AGAIN);
    }
    return number;
  }
}
