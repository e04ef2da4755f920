package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.review.PayerParameter;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Visit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Who covers the visit, in which order, and whether anybody looked lately. */
final class CoverageTasks {

  private static final String PRACTICE = "The practice's standard for eligibility verification";

  private final PayerBook payers;
  private final int verificationDays;
  private final Visit visit;
  private final OnDay day;
  private final LocalDate date;
  private final LocalDate today;

  CoverageTasks(
      PayerBook payers,
      int verificationDays,
      Visit visit,
      OnDay day,
      LocalDate date,
      LocalDate today) {
    this.payers = payers;
    this.verificationDays = verificationDays;
    this.visit = visit;
    this.day = day;
    this.date = date;
    this.today = today;
  }

  /** Adds them; {@code coverage} is the one of the payer that covers the visit. */
  void add(Tasks tasks, String rulesOf, @Nullable Coverage coverage) {
    addPayer(tasks);
    if (coverage != null) {
      addStale(tasks, rulesOf, coverage);
    }
    PayerOrder.Fault fault = new PayerOrder(visit, day).fault();
    if (fault != null) {
      tasks.add(TaskKind.PAYER_ORDER_WRONG, null, fault.message(), fault.citation());
    }
  }

  private void addPayer(Tasks tasks) {
    Coverage instead = day.instead();
    if (instead != null) {
      tasks.remove(TaskKind.COVERAGE_NOT_ON_FILE);
      tasks.add(
          TaskKind.WRONG_PAYER,
          null,
          "The visit is scheduled with " + day.scheduled() + "; on that day "
              + VisitRun.name(instead.payer()) + " covers the patient instead.",
          PlanKind.of(instead) == PlanKind.MEDICARE_ADVANTAGE
              ? "Medicare Claims Processing Manual, chapter 1, section 90"
              : "Eligibility, as verified");
      addEnded(tasks);
    } else if (day.isWorkersCompensationCase()) {
      tasks.add(
          TaskKind.WRONG_PAYER,
          null,
          "The condition comes from work: workers' compensation covers it, not " + day.scheduled()
              + ".",
          "42 CFR 411.40; health plans exclude work injuries");
    }
    if (visit.claim().relatedCauses().contains(RelatedCause.AUTO_ACCIDENT)
        && day.active().stream().noneMatch(it -> PlanKind.of(it) == PlanKind.LIABILITY)
        && PlanKind.of(null, day.scheduled()) != PlanKind.LIABILITY) {
      tasks.add(
          TaskKind.PAYER_ORDER_WRONG,
          null,
          "The condition comes from an automobile accident: automobile or no-fault insurance pays"
              + " before " + day.scheduled() + ", and none is on file.",
          "42 CFR 411.50; plans' coordination of benefits");
    }
  }

  /** The scheduled payer's own coverage, where it ended. */
  private void addEnded(Tasks tasks) {
    boolean ended = day.all().stream()
        .filter(it -> day.isOf(it, day.scheduled()))
        .anyMatch(it -> it.to() != null && it.to().isBefore(date));
    boolean active = day.active().stream().anyMatch(it -> day.isOf(it, day.scheduled()));
    if (ended && !active) {
      tasks.add(
          TaskKind.COVERAGE_INACTIVE,
          null,
          "The coverage by " + day.scheduled() + " ended before the visit.",
          "Eligibility, as verified");
    }
  }

  private void addStale(Tasks tasks, String rulesOf, Coverage coverage) {
    LocalDate verified = coverage.verifiedOn();
    if (verified == null) {
      tasks.add(
          TaskKind.VERIFICATION_STALE,
          null,
          "The date of the last eligibility check is not on file.",
          PRACTICE);
      return;
    }
    PayerParameter parameter = payers.verificationDays(rulesOf, date).orElse(null);
    int most = parameter == null ? verificationDays : parameter.value();
    long days = ChronoUnit.DAYS.between(verified, date);
    if (verified.isAfter(today)) {
      tasks.add(
          TaskKind.INPUT_UNCLEAR,
          null,
          "The day on which eligibility was verified is after today.",
          "The visit's own data");
    } else if (days > most) {
      addStale(
          tasks,
          "Eligibility was verified " + days + " days before the visit; the limit is " + most + ".",
          parameter == null ? PRACTICE : parameter.citation());
    } else if (PlanKind.isGrantedByMonth(coverage)
        && !YearMonth.from(verified).equals(YearMonth.from(date))) {
      addStale(
          tasks,
          "Eligibility was verified in an earlier month; this plan is granted or paid month by month.",
          "Eligibility by the month: Medicaid, COBRA, marketplace plans");
    } else if (verified.isBefore(planYear())) {
      addStale(
          tasks,
          "Eligibility was verified in an earlier plan year; plans, deductibles and networks change"
              + " with it.",
          PRACTICE);
    }
  }

  private static void addStale(Tasks tasks, String message, String citation) {
    if (!tasks.has(TaskKind.VERIFICATION_STALE)) {
      tasks.add(TaskKind.VERIFICATION_STALE, null, message, citation);
    }
  }

  private LocalDate planYear() {
    LocalDate stated = visit.planYearFrom();
    if (stated != null && !stated.isAfter(date)) {
      return stated;
    }
    return date.withDayOfYear(1);
  }
}
