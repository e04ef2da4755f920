package io.github.payerrules.visit;

import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.StatedBenefit.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows for one visit from the benefits that an eligibility response states. */
final class EligibilityNotes {

  private final EligibilityAnswer answer;
  private final PlannedServices services;
  private final @Nullable LocalDate day;

  EligibilityNotes(EligibilityAnswer answer, PlannedServices services, @Nullable LocalDate day) {
    this.answer = answer;
    this.services = services;
    this.day = day;
  }

  private Stream<StatedBenefit> stated(Kind kind) {
    return answer.stated().stream().filter(it -> it.kind() == kind && it.isOn(day));
  }

  /**
   * All of them.
   *
   * @param inactive that the plan is not active on the day; {@code null} where nothing says so
   */
  List<VisitNote> of(@Nullable StatedBenefit inactive) {
    List<VisitNote> notes = new ArrayList<>();
    addReversed(notes);
    addAnotherDay(notes);
    if (inactive != null) {
      notes.add(note(
          TaskKind.COVERAGE_INACTIVE,
          null,
          "The payer answers that the coverage is not active on the day of the visit.",
          "Ask the patient for the coverage of that day, verify it, or agree on self-pay.",
          inactive));
    }
    hospice().ifPresent(notes::add);
    stated(Kind.SPEND_DOWN)
        .filter(it -> it.value() == null || it.value().signum() > 0)
        .findFirst()
        .ifPresent(it -> notes.add(note(
                TaskKind.INPUT_UNCLEAR,
                null,
                "The payer's answer states a spend-down: it pays only after the patient has met it.",
                "Ask the payer whether it is met for the day of the visit, and how much is left.",
                it)
            .toBuilder()
            .topic(Answer.Topic.ELIGIBILITY)
            .build()));
    stated(Kind.NOT_COVERED).filter(services::isOfNetwork).forEach(it -> addNotCovered(notes, it));
    stated(Kind.LIMIT_LEFT)
        .filter(services::isOfNetwork)
        .filter(it -> services.rank(it) != PlannedServices.NONE)
        .forEach(it -> addLimit(notes, it));
    return notes;
  }

  /** What ends before it begins is on no day, and not nothing. */
  private void addReversed(List<VisitNote> notes) {
    answer.stated().stream()
        .filter(it -> Periods.isReversed(it.from(), it.to()))
        .forEach(it -> notes.add(note(
                TaskKind.INPUT_UNCLEAR,
                null,
                "The payer's answer has a benefit or limit whose period ends before it begins; on"
                    + " which days it holds is not known.",
                "Ask the payer for the dates.",
                it)
            .toBuilder()
            .topic(it.kind() == Kind.INACTIVE ? Answer.Topic.ELIGIBILITY : null)
            .build()));
  }

  /** Payers answer for the day of the inquiry, or for the day of the service. */
  private void addAnotherDay(List<VisitNote> notes) {
    LocalDate asked = answer.askedAbout();
    if (asked != null && day != null && !asked.equals(day) && !asked.equals(answer.answeredOn())) {
      notes.add(VisitNote.builder()
          .kind(TaskKind.INPUT_UNCLEAR)
          .topic(Answer.Topic.ELIGIBILITY)
          .message("The payer's answer is about " + asked + ", and not about the day of the visit.")
          .fix("Verify eligibility for the day of the visit.")
          .source(answer.source())
          .build());
    }
  }

  /** Hospice care goes on in the next period unless the patient leaves it. */
  private Optional<VisitNote> hospice() {
    List<StatedBenefit> all =
        answer.stated().stream().filter(it -> it.kind() == Kind.HOSPICE).toList();
    LocalDate answeredOn = answer.answeredOn();
    return all.stream()
        .filter(it -> it.isOn(day))
        .findFirst()
        .map(it -> hospice(it, "The patient is in hospice care on the day of the visit."))
        .or(() -> all.stream()
            .filter(it -> answeredOn != null && it.isOn(answeredOn))
            .findFirst()
            .map(it -> hospice(
                it,
                "The patient is in hospice care; the period that is known ends before the visit,"
                    + " and another may follow.")));
  }

  private static VisitNote hospice(StatedBenefit stated, String what) {
    return note(
        TaskKind.HOSPICE_CHECK,
        null,
        what + " The hospice is paid for what is related to the terminal illness; a claim without"
            + " GV or GW is denied.",
        "Ask the hospice whether the visit is for the terminal illness. If it is not, bill Original"
            + " Medicare with GW, also for a member of a Medicare Advantage plan. If it is, and the"
            + " clinician is the attending one and not paid by the hospice, bill with GV; otherwise"
            + " bill the hospice.",
        stated);
  }

  private void addNotCovered(List<VisitNote> notes, StatedBenefit stated) {
    String code = stated.code();
    String fix = "Ask the plan why, and whether it allows an exception. Otherwise tell the patient"
        + " before the service what it will cost, and have it signed.";
    if (code != null) {
      for (ServiceLine line : services.lines(code)) {
        notes.add(note(
            TaskKind.SERVICE_NOT_COVERED,
            line.number(),
            "The payer's eligibility response says that the plan does not cover " + line.code()
                + ".",
            fix,
            stated));
      }
    } else if (services.rank(stated) == PlannedServices.PLAN
        && answer.coverages().isEmpty()) {
      notes.add(note(
          TaskKind.COVERAGE_INACTIVE,
          null,
          "The payer answers that the plan covers nothing of the patient's health care.",
          "Ask the patient for the coverage of that day, verify it, or agree on self-pay.",
          stated));
    } else if (services.rank(stated) != PlannedServices.NONE) {
      notes.add(note(
          TaskKind.SERVICE_NOT_COVERED,
          null,
          "The payer's eligibility response says that the plan does not cover services of the kind"
              + " that is planned.",
          fix,
          stated));
    }
  }

  private void addLimit(List<VisitNote> notes, StatedBenefit stated) {
    BigDecimal left = stated.value();
    if (left == null) {
      notes.add(note(
              TaskKind.INPUT_UNCLEAR,
              null,
              "The payer's answer does not show what is left of a limit.",
              "Ask the payer what is left of it.",
              stated)
          .toBuilder()
          .topic(Answer.Topic.LIMITS)
          .build());
    } else if (left.signum() == 0) {
      addUsedUp(notes, stated);
    }
  }

  private void addUsedUp(List<VisitNote> notes, StatedBenefit stated) {
    String code = stated.code();
    Integer line = code == null || services.lines(code).isEmpty()
        ? null
        : (Integer) services.lines(code).get(0).number();
    notes.add(note(
        TaskKind.FREQUENCY_LIMIT,
        line,
        "The payer's eligibility response says that nothing is left of the plan's limit for "
            + (code == null ? "services of the kind that is planned." : code + "."),
        "Ask the plan when the limit begins anew and whether it allows more. Otherwise tell the"
            + " patient before the service what it will cost.",
        stated));
  }

  private static VisitNote note(
      TaskKind kind, @Nullable Integer line, String message, String fix, StatedBenefit stated) {
    return VisitNote.builder()
        .kind(kind)
        .line(line)
        .message(message)
        .fix(fix)
        .source(stated.source())
        .build();
  }
}
