package io.github.payerrules.internal.remits;

import io.github.payerrules.internal.formats.x12.Segment;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The pairs of reason and amount of CAS and PLB segments. A missing part is reported. */
final class Reasons {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,5}");
  private static final String FIX = "Ask the payer for it before you post the amount.";

  private Reasons() {}

  /** Whether a pair has a reason or an amount. */
  static boolean isAny(Segment segment, int reason) {
    return segment.has(reason) || segment.has(reason + 1);
  }

  /** The reason code of a pair; empty when it is missing or not a valid code. */
  static String code(Segment segment, int element, String code, Elements elements) {
    if (code.isEmpty()) {
      elements.problem(segment, element, "the reason of this amount is missing", FIX);
    } else if (!CODE.matcher(code).matches()) {
      elements.problem(
          segment,
          element,
          "this is not a reason code; the amount is kept without it",
          "A reason has at most 5 letters and digits. " + FIX);
      return "";
    }
    return code;
  }

  /** The amount of a pair; zero when it is missing. */
  static BigDecimal amount(Segment segment, int element, Elements elements) {
    if (!segment.has(element)) {
      elements.problem(
          segment, element, "the amount of this reason is missing; it is taken as zero", FIX);
    }
    return elements.amount(segment, element);
  }

  /** Reports a segment that has no reason and no amount. */
  static void none(Segment segment, int element, Elements elements) {
    elements.problem(segment, element, "neither a reason nor an amount is there", FIX);
  }
}
