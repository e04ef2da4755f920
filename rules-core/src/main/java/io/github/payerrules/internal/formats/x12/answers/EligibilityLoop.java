package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.claim.Coverage;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.x12.SaidOnce;
import io.github.payerrules.internal.formats.x12.SaidOnce.Contradiction;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.visit.Answer.Topic;
import io.github.payerrules.visit.EligibilityAnswer;
import io.github.payerrules.visit.StatedBenefit;
import io.github.payerrules.visit.StatedShares;
import io.github.payerrules.visit.VisitNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One patient of an eligibility response (271, loops 2100C or 2100D and below). Not thread-safe.
 */
final class EligibilityLoop {

  /** The plan, and what clinicians do in its place. */
  private static final Set<String> OF_WHOLE = Set.of("30", "60", "96", "98");

  /** Which ends of a period a date gives. */
  private enum Ends {
    FIRST,
    LAST,
    BOTH,
    NEITHER
  }

  /** The codes of EB01. */
  private static final Set<String> KINDS = Set.of(
      "1", "2", "3", "4", "5", "6", "7", "8", "A", "B", "C", "CB", "D", "E", "F", "G", "H", "I",
      "J", "K", "L", "M", "MC", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y");

  private final String file;
  private final ReadingOptions options;
  private final String loop;
  private final Patient patient;
  private final String source;
  private final List<String> traces = new ArrayList<>();
  private final List<VisitNote> notes = new ArrayList<>();
  private final List<String> authorizationFor = new ArrayList<>();
  private final List<EligibilityPlan> plans = new ArrayList<>();
  private final StatedRead stated;
  private final SaidOnce said = new SaidOnce();
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private @Nullable EligibilityPlan plan;
  private @Nullable LocalDate askedAbout;
  private boolean hasBenefits;
  private boolean isPeriodUnreadable;
  private boolean isPlanUnknown;

  EligibilityLoop(String file, ReadingOptions options, Segment hl, Patient patient) {
    this.file = file;
    this.options = options;
    this.loop = hl.has(3, "23") ? "2100D" : "2100C";
    this.patient = patient;
    this.source = Places.at(file, hl, loop.replace("2100", "2000"), 3);
    this.stated = new StatedRead(file, loop.replace("2100", "2110"));
  }

  /** Takes the dates of the subscriber's plan, which hold for a dependent too. */
  void inherit(EligibilityLoop subscriber) {
    from = subscriber.from;
    to = subscriber.to;
    isPeriodUnreadable = subscriber.isPeriodUnreadable;
    askedAbout = subscriber.askedAbout;
    traces.addAll(subscriber.traces);
    notes.addAll(subscriber.notes);
  }

  boolean saysAnything() {
    return hasBenefits || !notes.isEmpty();
  }

  void take(Segment segment) {
    if (segment.is("EB")) {
      said.begin();
    }
    Contradiction found = said.take(segment, AnswerValues.OF_ELIGIBILITY);
    if (found != null) {
      notes.add(Places.contradiction(Topic.ELIGIBILITY, file, segment, loop, found));
    }
    switch (segment.id()) {
      case "TRN" -> traces.add(segment.text(2));
      case "NM1" -> takeName(segment);
      case "DMG" -> patient.takeBirthDate(segment);
      case "DTP" -> takeDate(segment);
      case "III" -> stated.place(segment);
      case "AAA" -> notes.add(Places.rejectedInquiry(file, segment, loop));
      case "EB" -> takeBenefit(segment);
      default -> {
        // Addresses, free texts and other identifiers are left out.
      }
    }
  }

  private void takeName(Segment nm1) {
    switch (nm1.code(1)) {
      case "IL", "03" -> patient.takeName(nm1);
      case "PRP" -> takeOtherPayer(nm1, 1);
      case "SEP" -> takeOtherPayer(nm1, 2);
      case "TTP" -> takeOtherPayer(nm1, 3);
      case "PR" -> takeOtherPayer(nm1, 0);
      default -> {
        // Other parties say nothing of coverage.
      }
    }
  }

  private void takeOtherPayer(Segment nm1, int order) {
    EligibilityPlan open = plan;
    if (open != null && open.isOther()) {
      String known = options.knownPayer(nm1.text(9), nm1.text(3));
      String named = nm1.text(3).isEmpty() ? nm1.text(9) : nm1.text(3);
      open.ofPayer(known == null ? named : known, order);
    }
  }

  /** Dates above all benefits are those of the plan; those of a benefit are its own alone. */
  private void takeDate(Segment dtp) {
    @Nullable LocalDate[] days = Places.days(dtp);
    if (dtp.has(1, "442")) {
      notes.add(Places.unclear(
          Topic.ELIGIBILITY,
          "The payer's answer has a date of death.",
          "Make sure that it is about the patient, and ask the payer to correct it.",
          Places.at(file, dtp, loop, 3)));
    }
    if (dtp.has(1, "291") && days[0] != null && days[0].equals(days[1])) {
      askedAbout = days[0];
    }
    Ends ends = ends(dtp, days);
    if (ends == Ends.NEITHER) {
      return;
    }
    if (Places.isUnreadable(dtp)) {
      takeUnreadable(dtp);
      return;
    }
    if (ends != Ends.LAST) {
      begins(days[0]);
    }
    if (ends != Ends.FIRST) {
      ends(ends == Ends.LAST ? days[0] : days[1]);
    }
  }

  private Ends ends(Segment dtp, @Nullable LocalDate[] days) {
    boolean isOneDay = days[0] != null && days[0].equals(days[1]);
    boolean isPeriod = days[1] != null && !isOneDay;
    return switch (dtp.code(1)) {
      case "346", "356", "348" -> isPeriod ? Ends.BOTH : Ends.FIRST;
      case "347", "357", "349" -> isPeriod ? Ends.BOTH : Ends.LAST;
      // A period of one day is the day that was asked about: it ends nothing.
      case "291", "292", "307" -> isOneDay ? Ends.NEITHER : Ends.BOTH;
      case "290", "193" -> hasBenefits ? Ends.BOTH : Ends.NEITHER;
      case "194" -> hasBenefits ? Ends.LAST : Ends.NEITHER;
      // Other dates are those of the card, of a service or of an update.
      default -> Ends.NEITHER;
    };
  }

  /** A period of which one end is not known must not pass as one without an end. */
  private void takeUnreadable(Segment dtp) {
    boolean isOfPlan = !hasBenefits || plan != null;
    EligibilityPlan named = plan;
    notes.add(Places.unreadable(
        named != null && named.isOther() ? Topic.PAYER_ORDER : isOfPlan ? Topic.ELIGIBILITY : null,
        file,
        dtp,
        hasBenefits ? loop.replace("2100", "2110") : loop,
        isOfPlan
            ? "on which days the coverage is active is not known"
            : "the benefit is left out"));
    if (!hasBenefits) {
      isPeriodUnreadable = true;
    } else {
      stated.leaveOut();
      plans.remove(plan);
      plan = null;
    }
  }

  private void begins(@Nullable LocalDate day) {
    if (!hasBenefits) {
      from = day == null ? from : day;
    } else {
      stated.from(day);
      if (plan != null) {
        plan.from(day);
      }
    }
  }

  private void ends(@Nullable LocalDate day) {
    if (!hasBenefits) {
      to = day == null ? to : day;
    } else {
      stated.to(day);
      if (plan != null) {
        plan.to(day);
      }
    }
  }

  private void takeBenefit(Segment eb) {
    hasBenefits = true;
    plan = null;
    stated.begin(eb);
    if (StatedRead.isLevelUnknown(eb)) {
      notes.add(Places.unclear(
          "The payer's answer does not say for whom a benefit is; it is left out.",
          "Ask the payer whether it is the patient's.",
          Places.at(file, eb, loop.replace("2100", "2110"), 2)));
    }
    switch (eb.code(1)) {
      case "1", "2", "3", "4", "5" -> {
        if (isOfWhole(eb)) {
          open(eb, false, true);
          if (eb.has(1, "5")) {
            notes.add(Places.unclear(
                Topic.ELIGIBILITY,
                "The payer answers that coverage is active, and that it is still looking into it.",
                "Call the payer, and verify eligibility again on the day of the visit.",
                Places.at(file, eb, loop.replace("2100", "2110"), 1)));
          }
        }
      }
      case "6", "7", "8" -> {
        if (isOfWhole(eb)) {
          open(eb, false, false);
        }
      }
      case "R" -> {
        if (InsuranceTypes.paysClinicians(eb.code(4), StatedRead.services(eb))) {
          open(eb, true, true);
        }
      }
      case "E", "O" -> {
        if (isOfWhole(eb) && eb.components(13) < 2) {
          tellRestriction(null, eb, "The payer names an exclusion, and not of what.");
        }
      }
      case "N" ->
        tellRestriction(
            Topic.NETWORK, eb, "The payer pays for services of one provider alone (EB01 N).");
      case "T" ->
        tellRestriction(
            Topic.ELIGIBILITY, eb, "The member's card is reported lost or stolen (EB01 T).");
      case "V", "U" -> {
        if (isOfWhole(eb)) {
          isPlanUnknown = true;
          notes.add(Places.unclear(
              "The payer could not say electronically whether the patient is covered.",
              "Call the payer, and note the answer, the date and the name.",
              Places.at(file, eb, loop.replace("2100", "2110"), 1)));
        }
      }
      default -> {
        // Contacts and notes are for people.
        if (!KINDS.contains(eb.code(1))) {
          notes.add(Places.unclear(
              "The payer's answer has a benefit of a kind that is not known; it is left out.",
              "Ask the payer what it says.",
              Places.at(file, eb, loop.replace("2100", "2110"), 1)));
        }
      }
    }
    if (eb.has(11, "Y") && eb.components(13) > 1) {
      authorizationFor.add(eb.code(13, 2));
    }
  }

  private void tellRestriction(@Nullable Topic topic, Segment eb, String message) {
    notes.add(Places.unclear(
        topic,
        message,
        "Ask the payer what it means for the visit.",
        Places.at(file, eb, loop.replace("2100", "2110"), 1)));
  }

  /** Whether it speaks of the plan as a whole, and not of a single kind of service. */
  static boolean isOfWhole(Segment eb) {
    List<String> services = StatedRead.services(eb);
    return services.isEmpty()
        || services.equals(List.of("1"))
        || services.stream().anyMatch(OF_WHOLE::contains);
  }

  private void open(Segment eb, boolean other, boolean active) {
    EligibilityPlan named = new EligibilityPlan(
        eb, other, active, Places.at(file, eb, loop.replace("2100", "2110"), 1));
    plan = named;
    plans.add(named);
  }

  /** What was read. */
  EligibilityAnswer answer(@Nullable String payer, @Nullable LocalDate verifiedOn) {
    if (!hasBenefits && notes.isEmpty()) {
      notes.add(Places.unclear(
          "The payer's answer says neither that the patient is covered nor that the patient is"
              + " not.",
          "Ask again, or call the payer; do not treat it as a yes.",
          source));
    }
    if (isPlanUnknown) {
      plans.removeIf(it -> !it.isOther());
    }
    if (isPeriodUnreadable) {
      plans.removeIf(it -> !it.isOther() && it.hasNoDates());
    }
    PlansRead read = new PlansRead(plans, payer, verifiedOn, from, to, source);
    List<StatedBenefit> benefits = new ArrayList<>(read.withoutParts(stated.all()));
    StatedShares shares = new StatedShares(benefits);
    List<Coverage> coverages = read.coverages().stream()
        .map(it -> it.costSharingKnown() == null
            ? it
            : it.toBuilder().costSharingKnown(shares.isKnown()).build())
        .toList();
    notes.addAll(read.notes());
    benefits.addAll(read.inactive());
    return EligibilityAnswer.builder()
        .patientKey(patient.key(options.patientSecret().keys(), payer == null ? "" : payer))
        .payer(payer)
        .answeredOn(verifiedOn)
        .askedAbout(askedAbout)
        .traces(traces)
        .coverages(coverages)
        .benefits(shares.benefits(payer, verifiedOn))
        .stated(benefits)
        .qualifiedMedicareBeneficiary(read.saysQualifiedBeneficiary() ? Boolean.TRUE : null)
        .authorizationFor(authorizationFor)
        .notes(notes)
        .source(source)
        .build();
  }
}
