package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.Size;
import io.github.payerrules.internal.formats.x12.Faults;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.internal.text.Ranges;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one claim (it is not read) and what is odd about it (it is). Reads the values
 * in which there can be something wrong. Not thread-safe.
 */
final class Report {

  static final String SEND_AGAIN = "Correct it in the billing system and export the claim again";

  static final String KEEP_ONE = "Keep the right one of the two. " + SEND_AGAIN;

  private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
  private static final Pattern REASON = Pattern.compile("[A-Z0-9]{1,5}");

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
    LocalDate date = dateIn(dtp, 3);
    if (date == null) {
      problems.add(
          dtp,
          loop,
          3,
          "this is not a date",
          "A date is CCYYMMDD from 1900 to 2100, a range CCYYMMDD-CCYYMMDD. " + SEND_AGAIN);
    }
    return date;
  }

  /** The last day of a span; {@code null} where there is none after the first. */
  @Nullable
  LocalDate end(Segment dtp, String loop, LocalDate first) {
    String text = dtp.text(3);
    LocalDate end = Values.rangeEnd(text);
    if (end == null ? text.indexOf('-') >= 0 : end.isBefore(first) || !Ranges.isDate(end)) {
      problems.add(
          dtp,
          loop,
          3,
          "this is not a span of days",
          "A range is CCYYMMDD-CCYYMMDD, with the first day first. " + SEND_AGAIN);
      return null;
    }
    return first.equals(end) ? null : end;
  }

  private static @Nullable LocalDate dateIn(Segment segment, int element) {
    LocalDate date = Values.date(segment.text(element));
    return date == null || !Ranges.isDate(date) ? null : date;
  }

  /** A date that the claim can do without. */
  @Nullable
  LocalDate date(Segment dtp, String loop) {
    return date(dtp, loop, 3);
  }

  /** The same in another element. */
  @Nullable
  LocalDate date(Segment segment, String loop, int element) {
    LocalDate date = dateIn(segment, element);
    if (date == null && segment.has(element)) {
      leftOut(segment, loop, element, 0, "a date", "A date is CCYYMMDD from 1900 to 2100. ");
    }
    return date;
  }

  /** A state of the United States or a province of Canada. */
  @Nullable
  String state(Segment segment, String loop, int element, int component) {
    String state = segment.code(element, Math.max(component, 1));
    if (state.isEmpty() || STATE.matcher(state).matches()) {
      return state.isEmpty() ? null : state;
    }
    leftOut(segment, loop, element, component, "a state", "A state is two letters. ");
    return null;
  }

  private void leftOut(
      Segment segment, String loop, int element, int component, String what, String fix) {
    notices.add(
        segment,
        loop,
        element,
        component,
        "this is not " + what + ", and is left out",
        fix + SEND_AGAIN);
  }

  /** The state of an address, which one in another country need not have. */
  @Nullable
  String state(Segment n4, String loop) {
    return n4.has(4) ? null : state(n4, loop, 2, 0);
  }

  /** Tells a code that is none of the known ones; it stays in the claim. */
  void expect(
      Segment segment,
      String loop,
      int element,
      int component,
      String code,
      Set<String> known,
      String words) {
    if (!code.isEmpty() && !known.contains(code)) {
      notices.add(
          segment,
          loop,
          element,
          component,
          "this code is not valid here",
          words + ". " + SEND_AGAIN);
    }
  }

  /** Tells a reason code of an adjustment that is none; it stays in the claim. */
  void expectReason(Segment cas, String loop, int element) {
    expect(
        cas,
        loop,
        element,
        REASON,
        "this is not a reason code",
        "A reason has at most 5 letters and digits. ");
  }

  /** Tells a value that has not the form that it must have; it stays in the claim. */
  void expect(Segment segment, String loop, int element, Pattern form, String what, String words) {
    if (segment.has(element) && !form.matcher(segment.code(element)).matches()) {
      notices.add(segment, loop, element, what, words + SEND_AGAIN);
    }
  }

  /** The same where the claim is read without the code. */
  void need(Segment segment, String loop, int element, Set<String> known, String words) {
    String code = segment.code(element);
    if (!code.isEmpty() && !known.contains(code)) {
      leftOut(segment, loop, element, 0, "a valid code", words + ". ");
    }
  }

  /** Whether the element is not repeated, of which only the first would be read. */
  boolean isSingle(Segment segment, String loop, int element) {
    boolean repeated = segment.isRepeated(element);
    if (repeated) {
      problems.add(
          segment,
          loop,
          element,
          "this element has the repetition separator (ISA11), which is not allowed here",
          "Write each value in an element or component of its own. " + SEND_AGAIN);
    }
    return !repeated;
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

  /** An amount that may be absent; zero or more. */
  @Nullable
  BigDecimal amount(Segment segment, String loop, int element) {
    return number(segment, loop, element, Size.AMOUNT, false);
  }

  /** An amount that may be absent, and may be below zero. */
  @Nullable
  BigDecimal signedAmount(Segment segment, String loop, int element) {
    return number(segment, loop, element, Size.AMOUNT, true);
  }

  /** A quantity that may be absent; zero or more. */
  @Nullable
  BigDecimal quantity(Segment segment, String loop, int element) {
    return number(segment, loop, element, Size.QUANTITY, false);
  }

  private @Nullable BigDecimal number(
      Segment segment, String loop, int element, Size size, boolean maySink) {
    if (!segment.has(element)) {
      return null;
    }
    BigDecimal number = Values.decimal(segment.code(element));
    if (number == null) {
      leftOut(
          segment, loop, element, 0, "a number", "A number such as 150 or 79.04 belongs here. ");
      return null;
    }
    if (!size.fits(number) || (number.signum() < 0 && !maySink)) {
      notices.add(
          segment,
          loop,
          element,
          "this number is out of range, and is left out",
          (maySink ? "At most " : "Zero or more, with at most ") + size.inWords() + ". "
              + SEND_AGAIN);
      return null;
    }
    return number;
  }
}
