package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.formats.FindingPlaces;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.x12.Faults;
import io.github.payerrules.internal.formats.x12.Flaw;
import io.github.payerrules.internal.formats.x12.SaidOnce.Contradiction;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.SegmentSizes;
import io.github.payerrules.review.Problem;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The loops of the claims in a transaction: who bills, for whom, and each claim from its CLM on. A
 * segment in the wrong place shows that the start of its loop is missing. Not thread-safe.
 */
final class ClaimWalk {

  private final String file;
  private final ReadingOptions options;
  private final PatientKeys keys;
  private final Consumer<ReadClaim> each;
  private final Hierarchy hierarchy = new Hierarchy();
  private final Faults between;
  private final Report ofNext;
  private final LevelNotices levels;
  private final OncePerLoop once = new OncePerLoop();
  private @Nullable ClaimLoop claim;
  private boolean isLost;
  private boolean afterFlaw;

  ClaimWalk(String file, ReadingOptions options, Consumer<ReadClaim> each) {
    this.file = file;
    this.options = options;
    this.keys = options.patientSecret().keys();
    this.each = each;
    this.between = new Faults(file);
    this.ofNext = new Report(file);
    this.levels = new LevelNotices(ofNext);
  }

  /** Ends the claim that is open, and forgets who bills and for whom. */
  void clear() {
    closeClaim();
    clearLevels();
    isLost = false;
  }

  private void clearLevels() {
    hierarchy.clear();
    levels.clear();
    once.clear();
  }

  /** What is odd before the next claim, and told with it. */
  Faults ofNext() {
    return ofNext.notices();
  }

  /** Forgets the claim that is open. */
  void drop() {
    claim = null;
  }

  /** The report of the open claim; {@code null} if none is open. */
  @Nullable
  Report openReport() {
    return claim == null ? null : claim.report();
  }

  /** A segment of the transaction. */
  void take(Segment segment) {
    boolean isWhole = segment.flaw() == Flaw.NONE || segment.flaw() == Flaw.NOT_TERMINATED;
    if (!isWhole || SegmentSizes.isTooLong(segment)) {
      takeFlawed(segment);
      return;
    }
    afterFlaw = false;
    checkQualifiers(segment);
    Contradiction contradiction = once.take(segment);
    takeWhole(segment);
    if (contradiction != null) {
      takeContradiction(segment, contradiction);
    }
    if (segment.flaw() == Flaw.NOT_TERMINATED) {
      ClaimLoop open = claim;
      if (open == null) {
        between.add(
            segment, hierarchy.loop(), segment.flaw().what(), segment.flaw().fix());
        emitBetween(segment);
      } else {
        open.report()
            .notices()
            .add(segment, open.loop(), segment.flaw().what(), segment.flaw().fix());
      }
    }
  }

  private void checkQualifiers(Segment segment) {
    ClaimLoop open = claim;
    if (open != null) {
      KnownQualifiers.check(segment, open.loop(), open.report());
    } else if (!hierarchy.loop().isEmpty() && !isLost) {
      KnownQualifiers.check(segment, hierarchy.loop(), ofNext);
      KnownQualifiers.checkPlace(segment, hierarchy.loop(), ofNext);
    }
  }

  private void takeWhole(Segment segment) {
    switch (segment.id()) {
      case "BHT" -> {
        closeClaim();
        clearLevels();
      }
      case "HL" -> {
        closeClaim();
        isLost = false;
        levels.begin(segment);
        if (!hierarchy.begin(segment)) {
          between.add(
              segment,
              "2000",
              3,
              "this is not a level of a professional claim",
              "20 is the billing provider, 22 the subscriber, 23 the patient. "
                  + Report.SEND_AGAIN);
          emitBetween(segment);
        }
      }
      case "CLM" -> beginClaim(segment);
      default -> takeOfLoop(segment);
    }
  }

  /** Of who bills and for whom, it concerns all claims that follow at that level. */
  private void takeContradiction(Segment segment, Contradiction contradiction) {
    ClaimLoop open = claim;
    if (open != null) {
      OncePerLoop.tell(contradiction, segment, open.loop(), open.report());
    } else if (!isLost) {
      OncePerLoop.tell(contradiction, segment, hierarchy.loop(), ofNext);
      hierarchy.refuse(ofNext.problems().take());
    }
  }

  private void beginClaim(Segment clm) {
    closeClaim();
    isLost = false;
    levels.beginClaim();
    Report report = new Report(file);
    report.notices().addAll(ofNext.notices().take());
    claim = new ClaimLoop(clm, report, hierarchy);
  }

  private void takeOfLoop(Segment segment) {
    ClaimLoop open = claim;
    if (open == null) {
      levels.take(segment);
      if (!isLost && !hierarchy.take(segment)) {
        tell(segment, Misplaced.inHierarchy(segment, hierarchy.loop()));
      }
      hierarchy.refuse(ofNext.problems().take());
    } else if (!open.take(segment)) {
      if (SegmentSizes.isKnown(segment.id())) {
        misplacedInClaim(segment, open);
      } else {
        open.report()
            .notices()
            .add(
                segment,
                open.loop(),
                "this segment does not belong in a professional claim; it is left out",
                "Check it against your payer's companion guide");
      }
    }
  }

  private void misplacedInClaim(Segment segment, ClaimLoop open) {
    if (open.hasLines() && Misplaced.beginsAnother(segment)) {
      closeClaim();
      tell(segment, Misplaced.afterClaim(segment));
      isLost = true;
    } else {
      open.report()
          .problems()
          .add(
              segment,
              open.loop(),
              "this segment is not allowed here",
              "The order of the segments is wrong, or the one before it that begins its loop is"
                  + " missing. "
                  + Report.SEND_AGAIN);
    }
  }

  private void tell(Segment segment, Misplaced misplaced) {
    between.add(segment, misplaced.loop(), misplaced.what(), misplaced.fix());
    emitBetween(segment);
    isLost = misplaced.isOfClaim();
    if (!misplaced.isOfClaim()) {
      hierarchy.breakOff();
    }
  }

  /** A segment that may have swallowed another, or that cannot be identified. */
  private void takeFlawed(Segment segment) {
    once.clear();
    boolean tooLong = SegmentSizes.isTooLong(segment);
    String what = tooLong
        ? "the segment has too many elements: it ran into the next one"
        : segment.flaw().what();
    String fix = tooLong
        ? "Its terminator is missing, or an element contains the element separator. "
            + Report.SEND_AGAIN
        : segment.flaw().fix();
    if (segment.is("HL")) {
      closeClaim();
      hierarchy.breakOff();
    }
    ClaimLoop open = claim;
    if (open != null) {
      if (looksLikeClaim(segment)) {
        closeClaim();
        claimLost(segment);
      } else {
        open.report().problems().add(segment, open.loop(), what, fix);
      }
    } else if (!afterFlaw) {
      between.add(segment, hierarchy.loop(), what, fix);
      emitBetween(segment);
      isLost |= looksLikeClaim(segment);
    }
    afterFlaw = true;
    String swallowed = SegmentSizes.swallowed(segment, "CLM", "HL");
    if (swallowed != null) {
      closeClaim();
      isLost = true;
      if (swallowed.equals("HL")) {
        hierarchy.breakOff();
      }
    }
  }

  /** CLM05 alone has this form: place of service, qualifier and frequency in one element. */
  private static boolean looksLikeClaim(Segment segment) {
    if (segment.is("CLM")) {
      return true;
    }
    for (int i = 2; i <= Math.min(6, segment.elements()); i++) {
      if (segment.components(i) == 3 && segment.code(i, 2).equals("B")) {
        return true;
      }
    }
    return false;
  }

  private void claimLost(Segment segment) {
    between.add(
        segment,
        "2300",
        "a claim begins here, but its CLM segment cannot be read",
        Report.SEND_AGAIN);
    emitBetween(segment);
    isLost = true;
  }

  /**
   * The transaction has no SE, so that claims may be missing: of those that are there, one whose
   * lines do not add up to its total is cut off itself.
   */
  void endWithoutSe(int line, int number, String what) {
    String fix = "It was cut off, and claims may be missing. Export it again.";
    ClaimLoop open = claim;
    if (open != null && !open.addsUp()) {
      open.report().problems().add(line, number, "SE", "", what, fix);
    }
    closeClaim();
    between.add(line, number, "SE", "", what, fix);
    emit(line, number, between.take());
  }

  private void closeClaim() {
    ClaimLoop open = claim;
    if (open == null) {
      return;
    }
    claim = null;
    Claim read = open.toClaim(hierarchy, options, keys);
    each.accept(new ReadClaim(
        open.segmentLine(),
        "segment " + open.segmentNumber(),
        read,
        open.report().problems().toList(),
        open.report().notices().toList(),
        read == null ? FindingPlaces.NONE : open.places(),
        false));
  }

  private void emitBetween(Segment at) {
    emit(at.line(), at.number(), between.take());
  }

  private void emit(int line, int segment, List<Problem> problems) {
    each.accept(ReadClaim.broken(line, "segment " + segment, problems, false));
  }
}
