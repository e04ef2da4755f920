package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.OneValue.Weight;
import io.github.payerrules.internal.formats.x12.SaidOnce;
import io.github.payerrules.internal.formats.x12.SaidOnce.Contradiction;
import io.github.payerrules.internal.formats.x12.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Finds two values for one thing in one loop, for all loops of {@link ClaimValues}. Not
 * thread-safe.
 */
final class OncePerLoop {

  private final SaidOnce ofLoop = new SaidOnce();
  private final SaidOnce ofPart = new SaidOnce();
  private ClaimValues.@Nullable Loop loop;
  private boolean isPart;
  private boolean isParty;
  private boolean hasService;

  /** Between transactions. */
  void clear() {
    begin(null);
  }

  private void begin(ClaimValues.@Nullable Loop next) {
    loop = next;
    isPart = false;
    isParty = false;
    hasService = false;
    ofLoop.begin();
    ofPart.begin();
  }

  /** The next segment: {@code null} unless it contradicts one before it. */
  @Nullable
  Contradiction take(Segment segment) {
    beginLoop(segment);
    if (loop == null || isNumberOfAnother(segment)) {
      return null;
    }
    Contradiction found = ofLoop.take(segment, ClaimValues.of(loop));
    if (beginsPart(segment)) {
      isPart = true;
      isParty |= segment.is("NM1");
      ofPart.begin();
    } else if (found == null && isPart) {
      found = ofPart.take(segment, ClaimValues.OF_PART);
    }
    return found;
  }

  private void beginLoop(Segment segment) {
    switch (segment.id()) {
      case "HL" -> begin(ofLevel(segment.code(3)));
      case "CLM" -> begin(ClaimValues.Loop.CLAIM);
      case "SBR" -> {
        if (loop == ClaimValues.Loop.CLAIM || loop == ClaimValues.Loop.OTHER_PAYER) {
          begin(ClaimValues.Loop.OTHER_PAYER);
        }
      }
      case "LX" -> begin(ClaimValues.Loop.LINE);
      case "SV1" -> {
        if (loop != ClaimValues.Loop.LINE || hasService) {
          begin(ClaimValues.Loop.LINE); // its LX is missing
        }
        hasService = true;
      }
      default -> {}
    }
  }

  private static ClaimValues.@Nullable Loop ofLevel(String level) {
    return switch (level) {
      case "20" -> ClaimValues.Loop.BILLING;
      case "22" -> ClaimValues.Loop.SUBSCRIBER;
      case "23" -> ClaimValues.Loop.PATIENT;
      default -> null;
    };
  }

  private static boolean beginsPart(Segment segment) {
    return segment.is("NM1") || segment.is("LIN") || segment.is("SVD");
  }

  /** Another payer's number, or a provider's own, which is not read. */
  private boolean isNumberOfAnother(Segment segment) {
    return segment.is("REF")
        && (segment.has(4) || (isParty && loop != ClaimValues.Loop.OTHER_PAYER));
  }

  /** Tells it where the claim is read with one of the two, and refuses the claim otherwise. */
  static void tell(Contradiction found, Segment segment, String loop, Report report) {
    Weight weight = found.what().weight();
    (weight == Weight.REFUSED ? report.problems() : report.notices())
        .add(segment, loop, found.element(), what(found), Report.KEEP_ONE);
  }

  static String what(Contradiction found) {
    return found.inWords("loop")
        + switch (found.what().weight()) {
          case REFUSED -> "";
          case LATER -> "; this one is used";
          case FIRST -> "; that one is used";
        };
  }
}
