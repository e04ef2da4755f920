package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.x12.Faults;
import io.github.payerrules.internal.formats.x12.Flaw;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.SegmentReader;
import io.github.payerrules.internal.formats.x12.SegmentSizes;
import io.github.payerrules.internal.formats.x12.Transaction;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Professional claims (837P: 005010X222 with its errata, 004010X098) in a file of X12, one at a
 * time. Goes on at the next claim after a fault; names and passes over transactions of other kinds.
 * Not thread-safe.
 */
public final class ProfessionalClaims {

  private static final String NOT_READ = "only professional claims (837P) are read as claims; ";

  private final String file;
  private final SegmentReader segments;
  private final ReadingOptions options;
  private final PatientKeys keys;
  private final Consumer<ReadClaim> each;
  private final Hierarchy hierarchy = new Hierarchy();
  private final Faults between;
  private String version = "";
  private String groupVersion = "";
  private @Nullable Transaction refusedInGroup;
  private boolean isRefused;
  private @Nullable ClaimLoop claim;
  private boolean isLost;
  private boolean inTransaction;
  private int segmentsInTransaction;
  private int claimsRead;
  private boolean afterFlaw;
  private int lastLine = 1;
  private int lastNumber;

  private ProfessionalClaims(
      String file, InputStream in, ReadingOptions options, Consumer<ReadClaim> each) {
    this.file = file;
    this.segments = new SegmentReader(in);
    this.options = options;
    this.keys = options.patientSecret().keys();
    this.each = each;
    this.between = new Faults(file);
  }

  /**
   * Reads a stream to its end; does not close it.
   *
   * @param file how problems call it
   * @param each is given each claim, and each fault between claims, in the order of the file
   */
  public static void read(
      String file, InputStream in, ReadingOptions options, Consumer<ReadClaim> each)
      throws IOException {
    new ProfessionalClaims(file, in, options, each).readAll();
  }

  private void readAll() throws IOException {
    for (Segment it = segments.next(); it != null; it = segments.next()) {
      segmentsInTransaction++;
      take(it);
      lastLine = it.line();
      lastNumber = it.number();
    }
    endOfFile();
  }

  private void take(Segment segment) {
    switch (segment.id()) {
      case "ISA" -> {
        beginAnew("the interchange before this ISA segment");
        groupVersion = "";
        refusedInGroup = null;
      }
      case "GS" -> {
        beginAnew("the transaction before this GS segment");
        groupVersion = segment.code(8);
        refusedInGroup = null;
      }
      case "ST" -> beginTransaction(segment);
      case "SE" -> endTransaction(segment);
      case "GE", "IEA" -> beginAnew("the transaction before this " + segment.id() + " segment");
      case "TA1" -> refuse(segment, Transaction.INTERCHANGE_ACKNOWLEDGMENT);
      default -> {
        if (!isRefused) {
          takeContent(segment);
        }
      }
    }
  }

  private void beginAnew(String what) {
    if (inTransaction && !isRefused) {
      closeUnended(what + " has no SE segment");
    }
    closeClaim();
    hierarchy.clear();
    inTransaction = false;
    isRefused = false;
    isLost = false;
    version = "";
  }

  private void beginTransaction(Segment st) {
    beginAnew("the transaction before this ST segment");
    inTransaction = true;
    segmentsInTransaction = 1;
    version = st.has(3) ? st.code(3) : groupVersion;
    Transaction transaction = Transaction.of(st.code(1), version);
    if (transaction != Transaction.PROFESSIONAL_CLAIM) {
      refuse(st, transaction);
    }
  }

  private void refuse(Segment at, Transaction transaction) {
    closeClaim();
    isRefused = true;
    if (refusedInGroup != transaction) {
      refusedInGroup = transaction;
      Faults faults = new Faults(file);
      faults.add(at, "", "this is " + transaction.title(), NOT_READ + instead(transaction));
      claimsRead++;
      each.accept(ReadClaim.broken(at.line(), "segment " + at.number(), faults.toList(), true));
    }
  }

  private static String instead(Transaction transaction) {
    return switch (transaction) {
      case REMITTANCE -> "it says what became of claims: give the folder in which it is as history";
      case INSTITUTIONAL_CLAIM, DENTAL_CLAIM ->
        "if these are professional claims, the version in GS08 and ST03 is wrong"
            + " (005010X222A1 is professional)";
      default -> "export the 837P files of the billing system, or leave this file out";
    };
  }

  private void endTransaction(Segment se) {
    ClaimLoop open = claim;
    int counted = Values.whole(se.code(1));
    if (open != null && inTransaction && counted != segmentsInTransaction) {
      open.report()
          .notices()
          .add(
              se,
              "",
              1,
              "the number of segments is not that of the transaction, in which there are "
                  + segmentsInTransaction,
              "A payer that reads strictly rejects the transaction (999). Export it again");
    }
    closeClaim();
    beginAnew("");
    inTransaction = false;
  }

  private void takeContent(Segment segment) {
    boolean isWhole = segment.flaw() == Flaw.NONE || segment.flaw() == Flaw.NOT_TERMINATED;
    if (!isWhole || SegmentSizes.isTooLong(segment)) {
      takeFlawed(segment);
      return;
    }
    afterFlaw = false;
    takeWhole(segment);
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

  private void takeWhole(Segment segment) {
    switch (segment.id()) {
      case "BHT" -> {
        closeClaim();
        hierarchy.clear();
        inTransaction = true;
      }
      case "HL" -> {
        closeClaim();
        isLost = false;
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
      case "SV2", "SV3" -> takeOfAnotherKind(segment);
      default -> takeOfLoop(segment);
    }
  }

  /** Without a version its lines tell an institutional or dental claim; with one it is a fault. */
  private void takeOfAnotherKind(Segment line) {
    if (version.isEmpty()) {
      claim = null;
      refuse(line, line.is("SV2") ? Transaction.INSTITUTIONAL_CLAIM : Transaction.DENTAL_CLAIM);
    } else {
      takeOfLoop(line);
    }
  }

  private void beginClaim(Segment clm) {
    closeClaim();
    isLost = false;
    claim = new ClaimLoop(clm, new Report(file));
  }

  private void takeOfLoop(Segment segment) {
    ClaimLoop open = claim;
    if (open == null) {
      if (!isLost && !hierarchy.take(segment)) {
        misplacedInHierarchy(segment);
      }
    } else if (!open.take(segment)) {
      if (SegmentSizes.isKnown(segment.id())) {
        misplacedInClaim(segment, open);
      } else {
        open.report()
            .notices()
            .add(
                segment,
                open.loop(),
                "no segment of a professional claim has this identifier; it is left out",
                "Compare the identifier with the guide of your payer");
      }
    }
  }

  /** What begins the loop of this segment is missing. */
  private void misplacedInHierarchy(Segment segment) {
    boolean isOfClaim = switch (segment.id()) {
      case "LX", "SV1", "HI", "DTP", "OI" -> true;
      default -> false;
    };
    between.add(
        segment,
        hierarchy.loop(),
        isOfClaim
            ? "this segment stands outside of a claim: its CLM segment is missing or unreadable"
            : "this segment does not belong here: the HL segment before it is missing or"
                + " unreadable",
        (isOfClaim
                ? "A claim begins with CLM. "
                : "Each provider, subscriber and patient begins" + " with HL. ")
            + Report.SEND_AGAIN);
    emitBetween(segment);
    isLost = isOfClaim;
    if (!isOfClaim) {
      hierarchy.breakOff();
    }
  }

  private void misplacedInClaim(Segment segment, ClaimLoop open) {
    if (open.hasLines() && beginsAnother(segment)) {
      closeClaim();
      boolean isOfClaim = segment.is("HI");
      between.add(
          segment,
          isOfClaim ? "2300" : "2000",
          isOfClaim
              ? "another claim goes on here, but its CLM segment is missing or unreadable"
              : "another subscriber or patient goes on here, but the HL segment is missing or"
                  + " unreadable",
          Report.SEND_AGAIN);
      emitBetween(segment);
      isLost = true;
      if (!isOfClaim) {
        hierarchy.breakOff();
      }
    } else {
      open.report()
          .problems()
          .add(
              segment,
              open.loop(),
              "this segment does not belong here",
              "The order of the segments is wrong, or the one before it that begins its loop is"
                  + " missing. "
                  + Report.SEND_AGAIN);
    }
  }

  private static boolean beginsAnother(Segment segment) {
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

  /** A segment of which it is not known what it swallowed, or what it was. */
  private void takeFlawed(Segment segment) {
    boolean tooLong = SegmentSizes.isTooLong(segment);
    String what = tooLong
        ? "the segment has more elements than it can have: it swallowed the next one"
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

  private void closeUnended(String what) {
    ClaimLoop open = claim;
    if (open != null) {
      Faults faults = open.addsUp() ? open.report().notices() : open.report().problems();
      faults.add(
          lastLine,
          lastNumber,
          "SE",
          "",
          what,
          "It was cut off, and claims may be missing after this one. Export it again");
    }
  }

  private void closeClaim() {
    ClaimLoop open = claim;
    if (open == null) {
      return;
    }
    claim = null;
    Claim read = open.toClaim(hierarchy, options, keys);
    claimsRead++;
    each.accept(new ReadClaim(
        open.segmentLine(),
        "segment " + open.segmentNumber(),
        read,
        open.report().problems().toList(),
        open.report().notices().toList(),
        read == null ? Map.of() : open.linePlaces(),
        false));
  }

  private void emitBetween(Segment at) {
    emit(at.line(), at.number(), between.take());
  }

  private void emit(int line, int segment, List<Problem> problems) {
    claimsRead++;
    each.accept(ReadClaim.broken(line, "segment " + segment, problems, false));
  }

  private void endOfFile() {
    beginAnew("the file ends, and the last transaction");
    if (claimsRead == 0) {
      Faults faults = new Faults(file);
      faults.add(
          lastLine,
          lastNumber,
          "CLM",
          "",
          "there is no claim in this file",
          "A claim begins with CLM");
      emit(lastLine, lastNumber, faults.toList());
    }
  }
}
