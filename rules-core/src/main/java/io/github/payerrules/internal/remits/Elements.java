package io.github.payerrules.internal.remits;

import io.github.payerrules.internal.formats.x12.OneValue;
import io.github.payerrules.internal.formats.x12.SaidOnce;
import io.github.payerrules.internal.formats.x12.SaidOnce.Contradiction;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.SegmentNames;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.internal.text.Ranges;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.review.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts, dates and procedures of segments; what is wrong is said with its position. */
final class Elements {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,6})?|\\.\\d{1,6})");
  private static final Pattern FOREIGN_COMPOSITE = Pattern.compile("([A-Z]{2})([^A-Za-z0-9 ])(.+)");

  private static final int QUALIFIER = 2;

  private final String file;
  private final RemittanceHandler handler;

  Elements(String file, RemittanceHandler handler) {
    this.file = file;
    this.handler = handler;
  }

  /** An amount; zero where none is there, or what is there is not a number. */
  BigDecimal amount(Segment segment, int element) {
    BigDecimal amount = amountOrNull(segment, element);
    return amount == null ? BigDecimal.ZERO : amount;
  }

  @Nullable
  BigDecimal amountOrNull(Segment segment, int element) {
    if (!segment.has(element)) {
      return null;
    }
    String text = segment.code(element);
    if (!NUMBER.matcher(text).matches()) {
      problem(
          segment,
          element,
          "this is not an amount; it is taken as zero",
          "Write digits with a decimal point, such as -120.50. Ask the sender for a correct file.");
      return null;
    }
    return new BigDecimal(text);
  }

  /** A quantity, which only a reversal has below zero. */
  @Nullable
  BigDecimal units(Segment segment, int element, boolean isReversal) {
    BigDecimal units = amountOrNull(segment, element);
    if (units != null && units.signum() < 0 && !isReversal) {
      problem(
          segment,
          element,
          "the units are below zero, but the claim is not a reversal (CLP02 is not 22)",
          "Ask the payer how many units it decided on.");
    }
    return units;
  }

  /**
   * Whether the segment says another value than one before it: then it is told and left out.
   *
   * @param where the payment, the claim or the line, for messages
   */
  boolean contradicts(SaidOnce said, Segment segment, List<OneValue> once, String where) {
    Contradiction found = said.take(segment, once);
    if (found == null) {
      return false;
    }
    problem(
        segment,
        found.element(),
        found.inWords(where) + "; that one is used",
        "Ask the payer which one is right before you post it.");
    return true;
  }

  /** A code in capitals, as the lists of codes have it. */
  static String code(Segment segment, int element) {
    return segment.code(element).toUpperCase(Locale.ROOT);
  }

  /** A date; of a span the first day. */
  @Nullable
  LocalDate date(Segment segment, int element) {
    if (!segment.has(element)) {
      return null;
    }
    LocalDate date = Values.date(segment.text(element));
    if (date == null || !Ranges.isDate(date)) {
      problem(segment, element, "this is not a date", "Write it as CCYYMMDD, from 1900 to 2100.");
      return null;
    }
    return date;
  }

  /**
   * The parts of a procedure composite, its qualifier first. Some senders separate them with
   * another character than the ISA segment declares, and some leave the qualifier out.
   */
  String[] procedure(Segment segment, int element) {
    int components = segment.components(element);
    if (components == 1) {
      Matcher foreign = FOREIGN_COMPOSITE.matcher(segment.text(element));
      if (foreign.matches()) {
        return segment
            .text(element)
            .toUpperCase(Locale.ROOT)
            .split(Pattern.quote(foreign.group(2)), -1);
      }
    }
    int missing = segment.code(element, 1).length() <= QUALIFIER ? 0 : 1;
    String[] parts = new String[missing + components];
    Arrays.fill(parts, "");
    for (int i = 0; i < components; i++) {
      parts[missing + i] = segment.code(element, i + 1).toUpperCase(Locale.ROOT);
    }
    return parts;
  }

  /** Of a segment that was read before. */
  void problem(int line, String segment, String what, String fix) {
    handler.problem(new Problem(file, line, segment, what, fix));
  }

  /** Of a segment that is not there. */
  void notice(int line, String segment, String what, String fix) {
    handler.notice(new Problem(file, line, segment, what, fix));
  }

  /** What may be right, and loses nothing. */
  void notice(Segment segment, int element, String what, String fix) {
    handler.notice(new Problem(file, segment.line(), place(segment, element), what, fix));
  }

  void problem(Segment segment, int element, String what, String fix) {
    handler.problem(at(segment, element, what, fix));
  }

  /** Claims may be missing. */
  void incomplete(Segment segment, String what, String fix) {
    handler.incomplete(at(segment, 0, what, fix));
  }

  private Problem at(Segment segment, int element, String what, String fix) {
    return new Problem(
        file,
        element > 0 ? segment.lineOf(element) : segment.line(),
        place(segment, element),
        what,
        fix);
  }

  private static @Nullable String place(Segment segment, int element) {
    String id = SegmentNames.shown(segment.id());
    return id.isEmpty()
        ? null
        : id + (element > 0 ? String.format(Locale.ROOT, "%02d", element) : "");
  }
}
