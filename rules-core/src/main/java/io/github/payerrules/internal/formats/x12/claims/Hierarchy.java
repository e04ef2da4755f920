package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.Claim;
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

  private static final String HOME = "12";

  /** One is enough to refuse a claim; this bounds the memory. */
  private static final int MOST_REFUSALS = 50;

  private BillingLevel billing = new BillingLevel();
  private SubscriberLevel subscriber = new SubscriberLevel();
  private PatientLevel patient = new PatientLevel();
  private @Nullable Level last;

  /** As HL03 says it; empty outside of all levels. */
  private String level = "";

  private boolean isBroken;
  private final List<Refusal> refusals = new ArrayList<>(0);

  /** Why no claim of a level is read. */
  private record Refusal(String level, Problem problem) {}

  /** As at the beginning of a transaction. */
  void clear() {
    level = "";
    last = null;
    refusals.clear();
    clearBilling();
    isBroken = false;
  }

  private void clearBilling() {
    billing = new BillingLevel();
    clearSubscriber();
  }

  private void clearSubscriber() {
    subscriber = new SubscriberLevel();
    patient = new PatientLevel();
  }

  /** HL: what follows belongs to a new provider, subscriber or patient. */
  boolean begin(Segment hl) {
    level = hl.code(3);
    isBroken = false;
    refusals.removeIf(it -> it.level().compareTo(level) >= 0); // those of the levels above remain
    switch (level) {
      case "20" -> {
        clearBilling();
        last = billing;
      }
      case "22" -> {
        clearSubscriber();
        last = subscriber;
      }
      case "23" -> {
        patient = new PatientLevel();
        last = patient;
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
    return last == null ? "" : last.loop();
  }

  /** Whether the segment belongs here; outside of the levels stand submitter and receiver. */
  boolean take(Segment segment) {
    return switch (level) {
      case "20" -> billing.take(segment);
      case "22" -> subscriber.take(segment);
      case "23" -> patient.take(segment);
      default -> true;
    };
  }

  /** The billing provider's NPI where a group bills. */
  @Nullable
  String groupNpi() {
    return billing.groupNpi();
  }

  @Nullable
  String filingCode() {
    return subscriber.filingCode();
  }

  /** Its identifier and its name, as far as the claim has them. */
  List<String> payer() {
    return subscriber.payer();
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
    String named = payer().isEmpty() ? "" : payer().get(0);
    boolean isSubscriber = patient.patient() == null;
    Person whose = isSubscriber ? subscriber.subscriber() : patient.patient();
    if (whose != null) {
      claim
          .patientKey(whose.key(keys, named))
          .sex(whose.sex())
          .ageYears(whose.ageOn(day, isSubscriber ? "2010BA" : "2010CA", report));
    }
    (isSubscriber ? subscriber : patient).checkDeath(day, report);
    subscriber.addTo(claim);
    billing.addTo(claim, parties.rendering());
    Party facility = parties.facility();
    claim.referring(parties.referring());
    claim.ordering(parties.ordering());
    claim.supervising(parties.supervising());
    claim.facility(facility == null ? null : facility.toProvider(null));
    claim.state(stateOfService(facility, header.placeOfService(), whose));
  }

  /** Adds where the claim that begins now finds what belongs to it too. */
  void addTo(Spots spots) {
    add(spots, Spot.BILLING, billing.at());
    add(spots, Spot.SUBSCRIBER, subscriber.at());
    add(spots, Spot.PAYER_ORDER, subscriber.orderAt());
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
    return billing.state();
  }
}
