package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.OtherPayer;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.formats.FindingPlaces;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A claim from its CLM on, and the loops in it. Not thread-safe. */
final class ClaimLoop {

  /** How many lines a claim may have is the payer's rule; this bounds the memory. */
  private static final int MOST_LINES = 10_000;

  private static final int MOST_PAYERS = 100;

  private final int segmentNumber;
  private final int segmentLine;
  private final Report report;
  private final Claim.Builder claim = Claim.builder();
  private final ClaimHeader header;
  private final Parties parties = Parties.ofClaim();
  private final List<OtherPayerLoop> otherPayers = new ArrayList<>(0);
  private final List<LineLoop> lines = new ArrayList<>(6);
  private final BitSet numbers = new BitSet();
  private final Spots spots = new Spots();

  ClaimLoop(Segment clm, Report report, Hierarchy hierarchy) {
    segmentNumber = clm.number();
    segmentLine = clm.line();
    this.report = report;
    spots.add(Spots.OF_CLAIM, Spot.CLAIM, clm);
    hierarchy.addTo(spots);
    header = new ClaimHeader(claim, report, spots);
    header.takeClaim(clm);
  }

  int segmentNumber() {
    return segmentNumber;
  }

  int segmentLine() {
    return segmentLine;
  }

  Report report() {
    return report;
  }

  /** In which loop a fault of the next segment is. */
  String loop() {
    return !lines.isEmpty()
        ? "2400"
        : !otherPayers.isEmpty() ? "2320" : parties.isBegun() ? "2310" : "2300";
  }

  boolean hasLines() {
    return !lines.isEmpty();
  }

  /** Whether the segment belongs here. */
  boolean take(Segment segment) {
    if (segment.is("LX")) {
      beginLine(segment, Values.whole(segment.code(1)));
      return true;
    }
    if (segment.is("SV1") && (lines.isEmpty() || lines.get(lines.size() - 1).hasService())) {
      report
          .notices()
          .add(
              segment,
              "2400",
              "the LX segment before this line is missing",
              "Begin each service line with LX. " + Report.SEND_AGAIN);
      beginLine(segment, numbers.nextClearBit(1));
    }
    if (!lines.isEmpty()) {
      return lines.get(lines.size() - 1).take(segment, report);
    }
    if (segment.is("SBR") && otherPayers.size() < MOST_PAYERS) {
      spots.add(Spots.OF_CLAIM, Spot.OTHER_PAYER, segment);
      otherPayers.add(new OtherPayerLoop(segment));
      return true;
    }
    if (!otherPayers.isEmpty()) {
      return otherPayers.get(otherPayers.size() - 1).take(segment, report);
    }
    if (parties.isBegun() && segment.is("REF")) {
      KnownQualifiers.checkPlace(segment, "2310", report);
      return true;
    }
    parties.tellTaxonomy(segment, "2310", report);
    if (segment.is("NM1") && segment.has(1, "82")) {
      spots.add(Spots.OF_CLAIM, Spot.RENDERING, segment);
    } else if (segment.is("NM1") && segment.has(1, "DK")) {
      report
          .notices()
          .add(
              segment,
              "2310",
              1,
              "the ordering provider is named on the claim; it is used for all its lines",
              "Name it on each line (loop 2420E). " + Report.SEND_AGAIN);
    } else if (segment.is("N4")) {
      report.state(segment, "2310");
    }
    return header.take(segment) || parties.take(segment);
  }

  private void beginLine(Segment lx, int given) {
    if (lines.size() == MOST_LINES) {
      report
          .problems()
          .add(
              lx,
              "2400",
              String.format(Locale.ROOT, "the claim has more than %,d lines", MOST_LINES),
              "The segments between two claims (CLM, HL) are missing. " + Report.SEND_AGAIN);
      return;
    }
    int number = given;
    if (number < 1 || number > MOST_LINES || numbers.get(number)) {
      report
          .notices()
          .add(
              lx,
              "2400",
              1,
              number < 1 || number > MOST_LINES
                  ? "this is not a line number"
                  : "the line number is used twice in this claim",
              "Number the lines of a claim from 1. The next free number was used");
      number = numbers.nextClearBit(1);
    }
    numbers.set(number);
    lines.add(new LineLoop(lx, number, spots));
  }

  FindingPlaces places() {
    return new Corrections(spots);
  }

  /** Whether the lines add up to the claim: then none of them is missing. */
  boolean addsUp() {
    BigDecimal total = header.total();
    BigDecimal sum = BigDecimal.ZERO;
    for (LineLoop line : lines) {
      BigDecimal charge = line.charge();
      sum = charge == null ? sum : sum.add(charge);
    }
    return total != null && !lines.isEmpty() && sum.compareTo(total) == 0;
  }

  /** {@code null} if something is missing, which is then reported. */
  @Nullable
  Claim toClaim(Hierarchy hierarchy, ReadingOptions options, PatientKeys keys) {
    if (lines.isEmpty()) {
      report
          .problems()
          .add(
              segmentLine,
              segmentNumber,
              "CLM",
              "2300",
              "the claim has no service line",
              "A professional claim has an LX and an SV1 segment for each service. "
                  + Report.SEND_AGAIN);
    }
    String payer = options.payer(hierarchy.payer(), hierarchy.filingCode());
    hierarchy.check(segmentLine, segmentNumber, payer, report);
    takeFromClaim();
    String billingNpi = hierarchy.groupNpi();
    List<ServiceLine> read = new ArrayList<>(lines.size());
    for (LineLoop line : lines) {
      ServiceLine one = line.toLine(billingNpi, report);
      if (one != null) {
        read.add(one);
      }
    }
    if (!report.problems().isEmpty()) {
      return null;
    }
    if (!addsUp()) {
      report
          .notices()
          .add(
              segmentLine,
              segmentNumber,
              "CLM",
              "2300",
              2,
              "the claim's total is not the sum of its lines",
              "CLM02 is the sum of all SV102. Payers reject the claim otherwise: look for a line that"
                  + " is missing, or correct the total. "
                  + Report.SEND_AGAIN);
    }
    List<OtherPayer> others = otherPayers.isEmpty()
        ? List.of()
        : otherPayers.stream().map(OtherPayerLoop::toOtherPayer).toList();
    claim.diagnoses(header.diagnoses()).lines(read).otherPayers(others);
    claim.payer(payer == null ? "" : payer);
    hierarchy.addTo(claim, parties, header, lines.get(0).date(), keys, report);
    return claim.build();
  }

  /** A date or a time that the claim gives for its lines. */
  private void takeFromClaim() {
    for (LineLoop line : lines) {
      line.setPlace(header.placeOfService());
      if (line.date() == null && header.serviceDate() != null) {
        line.setDate(header.serviceDate());
      }
    }
    if (lines.size() == 1 && header.noteMinutes() != null) {
      lines.get(0).setNoteMinutes(header.noteMinutes());
    }
  }
}
