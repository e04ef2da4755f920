package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.review.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loops 2000A, 2000B and 2000C: the billing provider, the subscriber with the payer, and the
 * patient, to whom the claims that follow belong. Not thread-safe.
 */
final class Hierarchy {

  private static final String SURGICAL_CENTER = "261QA1903X";
  private static final String HOME = "12";

  /** One is enough to refuse a claim; this bounds the memory. */
  private static final int MOST_REFUSALS = 50;

  private String level = "";
  private @Nullable String taxonomy;
  private @Nullable Party billing;
  private @Nullable Person subscriber;
  private @Nullable Person patient;
  private List<String> payer = List.of();
  private @Nullable String filingCode;
  private @Nullable Integer order;
  private String loop = "";
  private boolean isBroken;
  private final List<Refusal> refusals = new ArrayList<>(0);
  private Place billingAt = Place.NONE;
  private Place subscriberAt = Place.NONE;
  private Place orderAt = Place.NONE;

  /** Why no claim of a level is read. */
  private record Refusal(String level, Problem problem) {}

  /** As at the beginning of a transaction. */
  void clear() {
    level = "";
    loop = "";
    refusals.clear();
    clearBilling();
    isBroken = false;
  }

  private void clearBilling() {
    taxonomy = null;
    billing = null;
    billingAt = Place.NONE;
    clearSubscriber();
  }

  private void clearSubscriber() {
    subscriber = null;
    subscriberAt = Place.NONE;
    orderAt = Place.NONE;
    payer = List.of();
    filingCode = null;
    order = null;
    patient = null;
  }

  /** HL: what follows belongs to a new provider, subscriber or patient. */
  boolean begin(Segment hl) {
    level = hl.code(3);
    isBroken = false;
    refusals.removeIf(it -> it.level().compareTo(level) >= 0); // those of the levels above remain
    switch (level) {
      case "20" -> {
        loop = "2000A";
        clearBilling();
      }
      case "22" -> {
        loop = "2000B";
        clearSubscriber();
      }
      case "23" -> {
        loop = "2000C";
        patient = null;
      }
      default -> {
        isBroken = true;
        return false;
      }
    }
    return true;
  }

  /** An HL is missing: it is not known whose claims follow. */
  void breakOff() {
    isBroken = true;
    level = "";
  }

  /** For these problems no claim of the current level is read. */
  void refuse(List<Problem> problems) {
    problems.stream()
        .limit(Math.max(0, MOST_REFUSALS - refusals.size()))
        .forEach(it -> refusals.add(new Refusal(level, it)));
  }

  String loop() {
    return loop;
  }

  /** Whether the segment belongs here. */
  boolean take(Segment segment) {
    return switch (level) {
      case "20" -> takeOfBilling(segment);
      case "22" -> takeOfSubscriber(segment);
      case "23" -> takeOfPatient(segment);
      default -> true; // the submitter and the receiver
    };
  }

  private boolean takeOfBilling(Segment segment) {
    switch (segment.id()) {
      case "PRV" -> {
        if (segment.has(1, "BI") || segment.has(1, "PT")) {
          taxonomy = segment.has(3) ? segment.code(3) : null;
        }
      }
      case "NM1" -> {
        loop = segment.has(1, "85") ? "2010AA" : segment.has(1, "87") ? "2010AB" : "2010AC";
        if (segment.has(1, "85")) {
          billing = new Party(segment);
          billingAt = Place.of(segment);
        } else if (segment.has(1, "IL") || segment.has(1, "PR") || segment.has(1, "QC")) {
          return false;
        }
      }
      case "N4" -> {
        if (billing != null && loop.equals("2010AA")) {
          billing.takeState(segment);
        }
      }
      case "SBR", "PAT", "DMG", "OI", "LX", "SV1", "HI", "DTP" -> {
        return false;
      }
      default -> {}
    }
    return true;
  }

  private boolean takeOfSubscriber(Segment segment) {
    switch (segment.id()) {
      case "SBR" -> {
        order = PayerOrder.of(segment.code(1));
        orderAt = Place.of(segment);
        filingCode = segment.has(9) ? segment.code(9) : null;
      }
      case "NM1" -> {
        if (segment.has(1, "IL")) {
          loop = "2010BA";
          subscriber = new Person(segment);
          subscriberAt = Place.of(segment);
        } else if (segment.has(1, "PR")) {
          loop = "2010BB";
          payer = PayerOrder.said(segment);
        } else {
          loop = "2010BC"; // in 004010: a responsible person, the holder of a credit card
          return !segment.has(1, "QC") && !segment.has(1, "85");
        }
      }
      case "DMG", "N4" -> {
        if (subscriber != null && loop.equals("2010BA")) {
          subscriber.take(segment);
        }
      }
      case "LX", "SV1", "HI", "DTP", "OI" -> {
        return false;
      }
      default -> {}
    }
    return true;
  }

  private boolean takeOfPatient(Segment segment) {
    switch (segment.id()) {
      case "NM1" -> {
        loop = "2010CA";
        if (segment.has(1, "QC")) {
          patient = new Person(segment);
        } else if (segment.has(1, "IL") || segment.has(1, "PR") || segment.has(1, "85")) {
          return false;
        }
      }
      case "DMG", "N4" -> {
        if (patient != null) {
          patient.take(segment);
        }
      }
      case "SBR", "LX", "SV1", "HI", "DTP", "OI" -> {
        return false;
      }
      default -> {}
    }
    return true;
  }

  /** The billing provider's NPI where a group bills. */
  @Nullable
  String groupNpi() {
    return billing != null && billing.isOrganization() ? billing.npi() : null;
  }

  @Nullable
  String filingCode() {
    return filingCode;
  }

  /** Its identifier and its name, as far as the claim has them. */
  List<String> payer() {
    return payer;
  }

  void check(int line, int number, @Nullable String knownPayer, Report report) {
    report.problems().addAll(refusals.stream().map(Refusal::problem).toList());
    if (isBroken) {
      report
          .problems()
          .add(
              line,
              number,
              "CLM",
              "2300",
              "an HL segment before this claim is missing or cannot be read, so it is not known whose"
                  + " claim this is",
              "Correct the HL segment. " + Report.SEND_AGAIN);
    }
    if (knownPayer == null) {
      report
          .problems()
          .add(
              line,
              number,
              "CLM",
              "2300",
              "the claim names no payer",
              "Add NM1*PR with the payer's identifier to the subscriber (loop 2010BB), or set a"
                  + " payer for claims without one");
    }
  }

  void addTo(
      Claim.Builder claim,
      Parties parties,
      ClaimHeader header,
      @Nullable LocalDate day,
      PatientKeys keys,
      Report report) {
    String named = payer.isEmpty() ? "" : payer.get(0);
    claim.claimFilingCode(filingCode).payerOrder(order);
    Person whose = patient == null ? subscriber : patient;
    if (whose != null) {
      claim
          .patientKey(whose.key(keys, named))
          .sex(whose.sex())
          .ageYears(whose.ageOn(day, patient == null ? "2010BA" : "2010CA", report));
    }
    Party bills = billing;
    if (bills != null) {
      bills.setTaxonomy(taxonomy);
      claim.billing(bills.toProvider(null));
      if (SURGICAL_CENTER.equals(taxonomy)) {
        claim.type(ClaimType.FACILITY);
      }
    }
    Party rendering = parties.rendering();
    if (rendering != null) {
      claim.rendering(rendering.toProvider(groupNpi()));
    } else if (bills != null && !bills.isOrganization()) {
      claim.rendering(bills.toProvider(null)); // the guide names none who is the billing provider
    }
    Party facility = parties.facility();
    claim.referring(parties.referring());
    claim.ordering(parties.ordering());
    claim.supervising(parties.supervising());
    claim.facility(facility == null ? null : facility.toProvider(null));
    claim.state(stateOfService(facility, header.placeOfService(), whose));
  }

  /** Adds where the claim that begins now finds what belongs to it too. */
  void addTo(Spots spots) {
    add(spots, Spot.BILLING, billingAt);
    add(spots, Spot.SUBSCRIBER, subscriberAt);
    add(spots, Spot.PAYER_ORDER, orderAt);
  }

  private static void add(Spots spots, Spot spot, Place at) {
    if (at.isKnown()) {
      spots.add(Spots.OF_CLAIM, spot, at.segment(), at.line());
    }
  }

  private @Nullable String stateOfService(
      @Nullable Party facility, @Nullable String placeOfService, @Nullable Person whose) {
    if (facility != null && facility.state() != null) {
      return facility.state();
    }
    if (HOME.equals(placeOfService)) {
      return whose == null ? null : whose.state();
    }
    return billing == null ? null : billing.state();
  }
}
