package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.internal.formats.x12.Segment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loop 2300: the data of the claim as a whole. Not thread-safe. */
final class ClaimHeader {

  private static final String LOOP = "2300";

  /** The guide allows 12; this bounds the memory. */
  private static final int MOST_DIAGNOSES = 100;

  private final Claim.Builder claim;
  private final Report report;
  private final Spots spots;
  private final SegmentOrder order = SegmentOrder.ofClaim();
  private boolean isOrderTold;
  private final List<String> diagnoses = new ArrayList<>(4);
  private @Nullable BigDecimal total;
  private @Nullable String placeOfService;
  private @Nullable LocalDate serviceDate;
  private @Nullable Integer noteMinutes;

  ClaimHeader(Claim.Builder claim, Report report, Spots spots) {
    this.claim = claim;
    this.report = report;
    this.spots = spots;
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
    return diagnoses;
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
    String number = clm.text(1);
    if (!number.isEmpty()) {
      claim.id(number);
      claim.claimNumber(number);
    }
    total = report.neededAmount(clm, LOOP, 2);
    claim.totalCharge(total);
    takePlace(clm);
    claim.assignmentCode(code(clm, 7));
    claim.benefitsAssignmentCode(code(clm, 8));
    claim.releaseOfInformationCode(code(clm, 9));
    if (clm.has(11)) {
      takeCauses(clm);
    }
  }

  private void takePlace(Segment clm) {
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
    String frequency = clm.code(5, 3);
    claim.frequencyCode(frequency.isEmpty() ? null : frequency);
  }

  private void takeCauses(Segment clm) {
    List<RelatedCause> causes = new ArrayList<>(1);
    for (int i = 1; i <= 3; i++) {
      switch (clm.code(11, i)) {
        case "AA" -> causes.add(RelatedCause.AUTO_ACCIDENT);
        case "EM" -> causes.add(RelatedCause.EMPLOYMENT);
        case "OA" -> causes.add(RelatedCause.OTHER_ACCIDENT);
        default -> {}
      }
    }
    claim.relatedCauses(causes);
    String state = clm.code(11, 4);
    claim.accidentState(state.length() == 2 ? state : null);
  }

  private static @Nullable String code(Segment segment, int element) {
    return segment.has(element) ? segment.code(element) : null;
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
          claim.patientPaid(report.number(segment, LOOP, 2));
        }
      }
      case "HI" -> takeCodes(segment);
      case "NTE" -> noteMinutes = NoteMinutes.in(segment.text(2));
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

  /** The diagnoses; other codes, such as those of conditions, are left out. */
  private void takeCodes(Segment hi) {
    spots.add(Spots.OF_CLAIM, Spot.DIAGNOSES, hi);
    boolean isTold = false;
    for (int i = 1; i <= hi.elements(); i++) {
      if (isDiagnosis(hi.code(i, 1))) {
        String code = hi.code(i, 2);
        if (code.isEmpty()) {
          code = splitApart(hi, i, isTold);
          isTold = true;
        }
        if (!code.isEmpty() && diagnoses.size() < MOST_DIAGNOSES) {
          diagnoses.add(code);
        }
      }
    }
  }

  /** A code in the element after its qualifier's, as some systems write it. */
  private String splitApart(Segment hi, int qualifier, boolean isTold) {
    boolean isCode = hi.components(qualifier + 1) == 1 && !isDiagnosis(hi.code(qualifier + 1, 1));
    if (!isTold) {
      report
          .notices()
          .add(
              hi,
              LOOP,
              qualifier,
              "the qualifier and the diagnosis are not one element",
              "Put the component separator between the qualifier and the code; payers reject the claim"
                  + " otherwise. "
                  + Report.SEND_AGAIN);
    }
    return isCode ? hi.code(qualifier + 1) : "";
  }

  private static boolean isDiagnosis(String qualifier) {
    return switch (qualifier) {
      case "ABK", "ABF", "BK", "BF" -> true;
      default -> false;
    };
  }
}
