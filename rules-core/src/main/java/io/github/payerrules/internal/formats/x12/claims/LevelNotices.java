package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Faults;
import io.github.payerrules.internal.formats.x12.Segment;
import java.util.Set;

/**
 * What is odd about who bills and who is insured although the claim can be read without it: told
 * once, with the first claim that it concerns. What the claims cannot be read with is a problem of
 * all of them. Not thread-safe.
 */
final class LevelNotices {

  private static final Set<String> RESPONSIBILITY =
      Set.of("P", "S", "T", "A", "B", "C", "D", "E", "F", "G", "H", "U");
  private static final Set<String> SEX = Set.of("F", "M", "U");

  private final Report report;
  private final Faults notices;
  private final SegmentOrder order = SegmentOrder.ofParty();
  private String level = "";
  private String party = "";
  private String billerNumber = "";
  private String insuredNumber = "";
  private Place biller = Place.NONE;
  private Place insured = Place.NONE;
  private Place responsibility = Place.NONE;
  private boolean hasBiller;
  private boolean hasStreet;
  private boolean hasCity;
  private boolean hasSubscriber;
  private boolean isPatientKnown;
  private boolean isBillerTold;
  private boolean isInsuredTold;
  private boolean isOrderTold;

  /** Adds to this report. */
  LevelNotices(Report report) {
    this.report = report;
    this.notices = report.notices();
  }

  /** Nobody is known. */
  void clear() {
    level = "";
    biller = Place.NONE;
    insured = Place.NONE;
    billerNumber = "";
    insuredNumber = "";
    beginBiller();
    beginInsured();
  }

  private void beginBiller() {
    hasBiller = false;
    hasStreet = false;
    hasCity = false;
    isBillerTold = false;
  }

  private void beginInsured() {
    responsibility = Place.NONE;
    hasSubscriber = false;
    isPatientKnown = false;
    isInsuredTold = false;
  }

  /** HL. */
  void begin(Segment hl) {
    level = hl.code(3);
    party = "";
    isOrderTold = false;
    order.begin();
    switch (level) {
      case "20" -> {
        biller = Place.of(hl);
        billerNumber = hl.text(1);
        beginBiller();
      }
      case "22" -> {
        insured = Place.of(hl);
        insuredNumber = hl.text(1);
        checkParent(hl, billerNumber);
        beginInsured();
      }
      case "23" -> {
        checkParent(hl, insuredNumber);
        isPatientKnown = true;
      }
      default -> {}
    }
  }

  private void checkParent(Segment hl, String expected) {
    if (hl.has(2) && !expected.isEmpty() && !hl.text(2).equals(expected)) {
      notices.add(
          hl,
          "2000",
          2,
          "this is not the number of the level above; the order of the segments is used instead",
          "HL02 is HL01 of the billing provider before a subscriber, of the subscriber before a"
              + " patient. "
              + Report.SEND_AGAIN);
    }
  }

  /** A segment between an HL and the first claim. */
  void take(Segment segment) {
    if (level.isEmpty()) {
      return;
    }
    switch (segment.id()) {
      case "NM1" -> takeParty(segment);
      case "N3" -> hasStreet |= party.equals("85");
      case "N4" -> {
        hasCity |= party.equals("85");
        if (isPerson() || party.equals("85")) {
          report.state(segment, loop());
        }
      }
      case "DMG" -> {
        if (isPerson()) {
          report.date(segment, loop(), 2);
          report.need(segment, loop(), 3, SEX, "F is female, M male, U unknown");
        }
      }
      case "CUR" -> {
        if (segment.has(2) && !segment.has(2, "USD")) {
          report
              .problems()
              .add(
                  segment,
                  "2000A",
                  2,
                  "the amounts are not US dollars",
                  "Only claims in US dollars (USD) are read. " + Report.SEND_AGAIN);
        }
      }
      case "SBR" -> {
        responsibility = Place.of(segment);
        report.need(
            segment,
            "2000B",
            1,
            RESPONSIBILITY,
            "P is the primary payer, S the secondary, T the tertiary, A to H the next ones");
        isPatientKnown = segment.has(2, "18");
      }
      default -> {}
    }
    if (order.isLate(segment) && !isOrderTold) {
      isOrderTold = true;
      notices.add(segment, loop(), SegmentOrder.WHAT, SegmentOrder.FIX);
    }
  }

  /** Whether the current name is that of the subscriber or the patient. */
  private boolean isPerson() {
    return party.equals("IL") || party.equals("QC");
  }

  private void takeParty(Segment nm1) {
    order.begin();
    party = nm1.code(1);
    switch (level) {
      case "20" -> takeBiller(nm1);
      case "22" -> hasSubscriber |= party.equals("IL");
      default -> {}
    }
  }

  private void takeBiller(Segment nm1) {
    switch (party) {
      case "85" -> {
        if (hasBiller) {
          notices.add(
              nm1,
              "2010AA",
              "this level has two billing providers; the later one is used",
              "Begin each billing provider with its own HL. " + Report.SEND_AGAIN);
        }
        hasBiller = true;
      }
      case "87", "PE" -> {}
      default ->
        notices.add(
            nm1,
            "2000A",
            1,
            "this code is not valid at the billing provider level",
            "85 is the billing provider, 87 the pay-to address, PE the pay-to plan. "
                + Report.SEND_AGAIN);
    }
  }

  private String loop() {
    return switch (party) {
      case "85" -> "2010AA";
      case "87" -> "2010AB";
      case "IL" -> "2010BA";
      case "PR" -> "2010BB";
      case "QC" -> "2010CA";
      default -> "";
    };
  }

  /** A claim begins: what it needed has not come. */
  void beginClaim() {
    if (!isBillerTold) {
      isBillerTold = true;
      tellOfBiller();
    }
    if (!isInsuredTold && insured.isKnown()) {
      isInsuredTold = true;
      tellOfInsured();
    }
  }

  private void tellOfBiller() {
    Place at = biller.isKnown() ? biller : insured;
    if (!at.isKnown()) {
      return;
    }
    if (!hasBiller) {
      notices.add(
          at.line(),
          at.segment(),
          "HL",
          "2000A",
          "no billing provider follows",
          "Add NM1*85 with the name and NPI of the billing provider. " + Report.SEND_AGAIN);
    } else if (!hasStreet || !hasCity) {
      notices.add(
          at.line(),
          at.segment(),
          "HL",
          "2010AA",
          "the billing provider has no complete address",
          "Add " + (hasStreet ? "" : "N3 (street)") + (hasStreet || hasCity ? "" : " and ")
              + (hasCity ? "" : "N4 (city, state, ZIP)") + " after NM1*85. "
              + Report.SEND_AGAIN);
    }
  }

  private void tellOfInsured() {
    if (!hasSubscriber) {
      notices.add(
          insured.line(),
          insured.segment(),
          "HL",
          "2000B",
          "no subscriber follows",
          "Add NM1*IL with the name and member id of the subscriber. " + Report.SEND_AGAIN);
    }
    if (!isPatientKnown && responsibility.isKnown()) {
      notices.add(
          responsibility.line(),
          responsibility.segment(),
          "SBR",
          "2000B",
          2,
          "this does not say that the subscriber is the patient, but no other patient follows; the"
              + " subscriber is taken as the patient",
          "Put 18 here where the subscriber is the patient; else add the patient's HL segment (loop"
              + " 2000C). "
              + Report.SEND_AGAIN);
    }
  }
}
