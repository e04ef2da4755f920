package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.claim.Coverage;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.x12.SaidOnce;
import io.github.payerrules.internal.formats.x12.SaidOnce.Contradiction;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.EligibilityAnswer;
import io.github.payerrules.visit.VisitNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One patient of an eligibility response (271, loops 2100C or 2100D and below). Not thread-safe.
 */
final class EligibilityLoop {

  private final String file;
  private final ReadingOptions options;
  private final String loop;
  private final Patient patient;
  private final String source;
  private final List<String> traces = new ArrayList<>();
  private final List<VisitNote> notes = new ArrayList<>();
  private final List<String> authorizationFor = new ArrayList<>();
  private final List<EligibilityPlan> plans = new ArrayList<>();
  private final BenefitsRead benefits = new BenefitsRead();
  private final SaidOnce said = new SaidOnce();
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private @Nullable EligibilityPlan plan;
  private boolean hasBenefits;
  private boolean isActive;
  private boolean isInactive;
  private boolean isQualifiedBeneficiary;

  EligibilityLoop(String file, ReadingOptions options, Segment hl, Patient patient) {
    this.file = file;
    this.options = options;
    this.loop = hl.has(3, "23") ? "2100D" : "2100C";
    this.patient = patient;
    this.source = Places.at(file, hl, loop.replace("2100", "2000"), 3);
  }

  /** Takes the dates of the subscriber's plan, which hold for a dependent too. */
  void inherit(EligibilityLoop subscriber) {
    from = subscriber.from;
    to = subscriber.to;
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
      notes.add(Places.contradiction(file, segment, loop, found));
    }
    switch (segment.id()) {
      case "TRN" -> traces.add(segment.text(2));
      case "NM1" -> takeName(segment);
      case "DMG" -> patient.takeBirthDate(segment);
      case "DTP" -> takeDate(segment);
      case "AAA" ->
        notes.add(Places.rejection(
            TaskKind.ELIGIBILITY_REJECTED, file, segment, loop, "eligibility inquiry"));
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

  private void takeDate(Segment dtp) {
    @Nullable LocalDate[] days = Places.days(dtp);
    EligibilityPlan open = plan;
    switch (dtp.code(1)) {
      case "346", "356", "348" -> {
        if (open != null) {
          open.from(days[0]);
        } else {
          from = days[0] == null ? from : days[0];
        }
      }
      case "347", "357", "349" -> {
        if (open != null) {
          open.to(days[0]);
        } else {
          to = days[0] == null ? to : days[0];
        }
      }
      case "291", "292", "307" -> {
        if (open != null) {
          open.from(days[0]);
          open.to(days[1]);
        } else {
          from = days[0] == null ? from : days[0];
          to = days[1] == null ? to : days[1];
        }
      }
      default -> {
        // Other dates are those of the card or of single benefits.
      }
    }
  }

  private void takeBenefit(Segment eb) {
    hasBenefits = true;
    plan = null;
    if (eb.has(4, InsuranceTypes.QUALIFIED_BENEFICIARY)) {
      isQualifiedBeneficiary = true;
    }
    boolean ofWhole = isOfWhole(eb);
    switch (eb.code(1)) {
      case "1", "2", "3", "4", "5" -> {
        if (ofWhole) {
          isActive = true;
          open(eb, true);
        }
      }
      case "6", "7", "8" -> {
        if (ofWhole) {
          isInactive = true;
          open(eb, false);
        }
      }
      case "R" -> {
        EligibilityPlan other = new EligibilityPlan(InsuranceTypes.plan(eb.code(4)), true, true);
        plan = other;
        plans.add(other);
      }
      case "A", "B", "C", "G" ->
        benefits.take(
            eb, Places.at(file, eb, loop.replace("2100", "2110"), eb.has(1, "A") ? 8 : 7));
      case "V", "U" ->
        notes.add(Places.unclear(
            "The payer could not say electronically whether the patient is covered.",
            "Call the payer, and note the answer, the date and the name.",
            Places.at(file, eb, loop.replace("2100", "2110"), 1)));
      default -> {
        // Limits, exclusions and contacts are for people.
      }
    }
    if (eb.has(11, "Y") && eb.components(13) > 1) {
      authorizationFor.add(eb.code(13, 2));
    }
  }

  /** Whether it speaks of the plan as a whole, and not of a single kind of service. */
  private static boolean isOfWhole(Segment eb) {
    String services = eb.text(3);
    return services.isEmpty()
        || services.equals("1")
        || services.contains("30")
        || services.contains("98");
  }

  private void open(Segment eb, boolean active) {
    EligibilityPlan own = new EligibilityPlan(InsuranceTypes.plan(eb.code(4)), false, active);
    plan = own;
    plans.add(own);
  }

  /** What was read. */
  EligibilityAnswer answer(@Nullable String payer, @Nullable LocalDate verifiedOn) {
    if (!hasBenefits && notes.isEmpty()) {
      notes.add(unclear("The payer's answer says neither that the patient is covered nor that the"
          + " patient is not."));
    }
    notes.addAll(benefits.notes());
    boolean contradicts = isActive && isInactive && plans.stream().allMatch(it -> it.hasNoDates());
    if (contradicts && from == null && to == null) {
      notes.add(
          unclear("The payer's answer says both that coverage is active and that it is not."));
    } else if (isInactive
        && !isActive
        && to == null
        && plans.stream().allMatch(it -> it.isOpen())) {
      notes.add(VisitNote.builder()
          .kind(TaskKind.COVERAGE_INACTIVE)
          .message("The payer answers that the coverage is not active.")
          .fix("Ask the patient for the coverage of that day, verify it, or agree on self-pay.")
          .source(source)
          .build());
    }
    return EligibilityAnswer.builder()
        .patientKey(patient.key(options.patientSecret().keys(), payer == null ? "" : payer))
        .traces(traces)
        .coverages(coverages(payer, verifiedOn, contradicts))
        .benefits(benefits.isKnown() ? List.of(benefits.of(payer, verifiedOn)) : List.of())
        .qualifiedMedicareBeneficiary(isQualifiedBeneficiary ? Boolean.TRUE : null)
        .authorizationFor(authorizationFor)
        .notes(notes)
        .source(source)
        .build();
  }

  private List<Coverage> coverages(
      @Nullable String payer, @Nullable LocalDate verifiedOn, boolean contradicts) {
    boolean otherIsPrimary = plans.stream().anyMatch(EligibilityPlan::paysFirst);
    List<Coverage> coverages = new ArrayList<>();
    for (EligibilityPlan one : plans) {
      if (one.isOther()) {
        if (one.payer() != null) {
          coverages.add(
              one.coverage(one.payer(), one.order(), verifiedOn, null, null).build());
        }
      } else if (!contradicts && (one.isActive() || !one.isOpen() || to != null)) {
        Coverage coverage = one.coverage(payer, otherIsPrimary ? 2 : 1, verifiedOn, from, to)
            .costSharingKnown(benefits.isKnown())
            .build();
        if (!coverages.contains(coverage)) {
          coverages.add(coverage);
        }
      }
    }
    return coverages;
  }

  private VisitNote unclear(String message) {
    return Places.unclear(
        message, "Ask again, or call the payer; do not treat it as a yes.", source);
  }
}
