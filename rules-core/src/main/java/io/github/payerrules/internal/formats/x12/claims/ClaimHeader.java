package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loop 2300: the data of the claim as a whole. Not thread-safe. */
final class ClaimHeader {

  /** Of CLM01. */
  private static final int LONGEST_NUMBER = 38;

  private static final String LOOP = "2300";

  private static final Set<String> QUALIFIERS = Set.of("B");
  private static final Set<String> FREQUENCIES = Set.of("1", "7", "8");
  private static final Set<String> ASSIGNMENTS = Set.of("A", "B", "C", "P");
  private static final Set<String> BENEFIT_ASSIGNMENTS = Set.of("N", "W", "Y");
  private static final Set<String> RELEASES = Set.of("A", "I", "M", "N", "O", "Y");

  private final Claim.Builder claim;
  private final Report report;
  private final Spots spots;
  private final SegmentOrder order = SegmentOrder.ofClaim();
  private boolean isOrderTold;
  private final Diagnoses diagnoses;
  private @Nullable BigDecimal total;
  private @Nullable String placeOfService;
  private @Nullable LocalDate serviceDate;
  private @Nullable Integer noteMinutes;

  ClaimHeader(Claim.Builder claim, Report report, Spots spots) {
    this.claim = claim;
    this.report = report;
    this.spots = spots;
    diagnoses = new Diagnoses(report);
  }

  @Nullable
  BigDecimal total() {
    return total;
  }

  @Nullable
  String placeOfService() {
    return placeOfService;
  }

  @Nullable
  LocalDate serviceDate() {
    return serviceDate;
  }

  @Nullable
  Integer noteMinutes() {
    return noteMinutes;
  }

  List<String> diagnoses() {
    return diagnoses.codes();
  }

  void takeClaim(Segment clm) {
    if (clm.hasUndeclaredSeparator() && clm.components(5) > 1) {
      report
          .notices()
          .add(
              clm,
              LOOP,
              5,
              "the component separator is not the one that ISA16 declares",
              "Use the separator that ISA16 declares; payers reject the file otherwise");
    }
    takeNumber(clm);
    total = report.neededAmount(clm, LOOP, 2);
    claim.totalCharge(total);
    takePlace(clm);
    claim.assignmentCode(
        code(clm, 7, ASSIGNMENTS, "A (assigned), B (laboratory only), C (not assigned)"));
    claim.benefitsAssignmentCode(
        code(clm, 8, BENEFIT_ASSIGNMENTS, "Y (yes), N (no), W (not applicable)"));
    claim.releaseOfInformationCode(
        code(clm, 9, RELEASES, "Y (signed release), I (informed consent)"));
    if (clm.has(11)) {
      takeCauses(clm);
    }
  }

  private void takeNumber(Segment clm) {
    String number = clm.text(1);
    if (!number.isEmpty()) {
      claim.id(number);
      claim.claimNumber(number);
    }
    if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
      report
          .notices()
          .add(
              clm,
              LOOP,
              1,
              number.isEmpty()
                  ? "the claim has no number"
                  : "the number of the claim is longer than " + LONGEST_NUMBER + " characters",
              "Give each claim a number of its own, of 20 characters at most: a payer need return"
                  + " no more");
    }
  }

  private void takePlace(Segment clm) {
    report.isSingle(clm, LOOP, 5);
    if (!clm.has(5)) {
      report
          .notices()
          .add(
              clm,
              LOOP,
              5,
              "the place of service is missing",
              "CLM05 is the place of service, B, and the frequency code, with component separators."
                  + " "
                  + Report.SEND_AGAIN);
      return;
    }
    String place = clm.code(5, 1);
    if (place.length() == 2) {
      placeOfService = place;
    } else if (place.isEmpty()) {
      report
          .notices()
          .add(
              clm,
              LOOP,
              5,
              1,
              "the place of service is missing",
              "Put the two digits of the place of service before B. " + Report.SEND_AGAIN);
    } else {
      report
          .problems()
          .add(
              clm,
              LOOP,
              5,
              1,
              "the place of service is not two digits",
              "If CLM05 is intact, the component separator is not the one that ISA16 declares, or a"
                  + " separator is missing in CLM. "
                  + Report.SEND_AGAIN);
    }
    report.expect(clm, LOOP, 5, 2, clm.code(5, 2), QUALIFIERS, "B says that a place follows");
    String frequency = Values.withoutDecimals(clm.code(5, 3));
    if (frequency.isEmpty()) {
      report
          .notices()
          .add(
              clm,
              LOOP,
              5,
              3,
              "the frequency code is missing",
              "1 is an original claim, 7 a replacement, 8 a void. " + Report.SEND_AGAIN);
    }
    report.expect(
        clm,
        LOOP,
        5,
        3,
        frequency,
        FREQUENCIES,
        "1 (original), 7 (replacement) and 8 (void) are the frequency codes of professional claims");
    claim.frequencyCode(frequency.isEmpty() ? null : frequency);
  }

  private void takeCauses(Segment clm) {
    report.isSingle(clm, LOOP, 11);
    List<RelatedCause> causes = new ArrayList<>(1);
    for (int i = 1; i <= 3; i++) {
      switch (clm.code(11, i)) {
        case "AA" -> causes.add(RelatedCause.AUTO_ACCIDENT);
        case "EM" -> causes.add(RelatedCause.EMPLOYMENT);
        case "OA" -> causes.add(RelatedCause.OTHER_ACCIDENT);
        case "", "AB", "AP" -> {} // version 004010: abuse, another responsible party
        default ->
          report
              .notices()
              .add(
                  clm,
                  LOOP,
                  11,
                  i,
                  "this is not a related cause, and is left out",
                  "AA is an auto accident, EM employment, OA another accident. "
                      + Report.SEND_AGAIN);
      }
    }
    claim.relatedCauses(causes);
    claim.accidentState(report.state(clm, LOOP, 11, 4));
  }

  private @Nullable String code(Segment clm, int element, Set<String> known, String words) {
    String code = clm.code(element);
    report.expect(clm, LOOP, element, 0, code, known, words);
    return code.isEmpty() ? null : code;
  }

  /** Whether the segment belongs here. */
  boolean take(Segment segment) {
    if (order.isLate(segment) && !isOrderTold) {
      isOrderTold = true;
      report.notices().add(segment, LOOP, SegmentOrder.WHAT, SegmentOrder.FIX);
    }
    switch (segment.id()) {
      case "DTP" -> takeDate(segment);
      case "REF" -> takeReference(segment);
      case "AMT" -> {
        if (segment.has(1, "F5")) {
          claim.patientPaid(report.amount(segment, LOOP, 2));
        }
      }
      case "HI" -> {
        spots.add(Spots.OF_CLAIM, Spot.DIAGNOSES, segment);
        diagnoses.take(segment);
      }
      case "NTE" -> noteMinutes = NoteMinutes.in(segment, LOOP, noteMinutes, report);
      case "PWK", "CN1", "K3", "CR1", "CR2", "CRC", "HCP", "CR3", "CR5", "CR6", "QTY", "CL1" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private void takeDate(Segment dtp) {
    switch (dtp.code(1)) {
      case "431" -> claim.onsetOn(report.date(dtp, LOOP));
      case "454" -> claim.initialTreatmentOn(report.date(dtp, LOOP));
      case "304" -> claim.lastSeenOn(report.date(dtp, LOOP));
      case "439" -> claim.accidentOn(report.date(dtp, LOOP));
      case "435" -> claim.admittedOn(report.date(dtp, LOOP));
      case "096" -> claim.dischargedOn(report.date(dtp, LOOP));
      case "472" -> {
        spots.add(Spots.OF_CLAIM, Spot.DATE, dtp);
        serviceDate = report.date(dtp, LOOP);
      }
      default -> {}
    }
  }

  private void takeReference(Segment ref) {
    if (!ref.has(2)) {
      return;
    }
    switch (ref.code(1)) {
      case "F8" -> {
        spots.add(Spots.OF_CLAIM, Spot.ORIGINAL_REFERENCE, ref);
        claim.originalReference(ref.text(2));
      }
      case "G1" -> {
        spots.add(Spots.OF_CLAIM, Spot.AUTHORIZATION, ref);
        claim.authorizationNumber(ref.text(2));
      }
      case "9F" -> {
        spots.add(Spots.OF_CLAIM, Spot.REFERRAL, ref);
        claim.referralNumber(ref.text(2));
      }
      default -> {}
    }
  }
}
