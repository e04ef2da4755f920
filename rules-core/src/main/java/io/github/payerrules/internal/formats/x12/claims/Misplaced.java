package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;

/**
 * A segment outside the loop to which it belongs: what begins that loop is missing.
 *
 * @param loop the loop in which it stands
 * @param isOfClaim whether a claim is lost by it, rather than who bills or for whom
 */
record Misplaced(String loop, boolean isOfClaim, String what, String fix) {

  /** Between two claims. */
  static Misplaced inHierarchy(Segment segment, String loop) {
    boolean isOfClaim = switch (segment.id()) {
      case "LX", "SV1", "HI", "DTP", "OI" -> true;
      default -> false;
    };
    return isOfClaim
        ? new Misplaced(
            loop,
            true,
            "this segment is outside a claim: its CLM segment is missing or unreadable",
            "A claim begins with CLM. " + Report.SEND_AGAIN)
        : new Misplaced(
            loop,
            false,
            "this segment is not allowed here: the HL segment before it is missing or unreadable",
            "Each provider, subscriber and patient begins with HL. " + Report.SEND_AGAIN);
  }

  /** After the lines of a claim, one that {@linkplain #beginsAnother begins another}. */
  static Misplaced afterClaim(Segment segment) {
    return segment.is("HI")
        ? new Misplaced(
            "2300",
            true,
            "another claim continues here, but its CLM segment is missing or unreadable",
            Report.SEND_AGAIN)
        : new Misplaced(
            "2000",
            false,
            "another subscriber or patient continues here, but the HL segment is missing or"
                + " unreadable",
            Report.SEND_AGAIN);
  }

  /** Whether the segment cannot be of the claim whose lines came before it. */
  static boolean beginsAnother(Segment segment) {
    return switch (segment.id()) {
      case "HI", "SBR", "PAT", "DMG", "OI" -> true;
      case "NM1" ->
        segment.has(1, "IL")
            || segment.has(1, "QC")
            || segment.has(1, "85")
            || segment.has(1, "87");
      case "PRV" -> segment.has(1, "BI");
      default -> false;
    };
  }
}
