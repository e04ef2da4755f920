package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which payer, and its place among the patient's payers. */
final class PayerOrder {

  private PayerOrder() {}

  /** SBR01: P, S, T, then A to H; U is not known. */
  static @Nullable Integer of(String responsibility) {
    return switch (responsibility) {
      case "P" -> 1;
      case "S" -> 2;
      case "T" -> 3;
      case "A", "B", "C", "D", "E", "F", "G", "H" -> responsibility.charAt(0) - 'A' + 4;
      default -> null;
    };
  }

  /** The payer's identifier in NM1*PR, and its name; empty where there is neither. */
  static List<String> said(Segment nm1) {
    if (!nm1.has(9)) {
      return nm1.has(3) ? List.of(nm1.text(3)) : List.of();
    }
    return nm1.has(3) ? List.of(nm1.code(9), nm1.code(3)) : List.of(nm1.code(9));
  }
}
