package io.github.payerrules.internal.visit;

import io.github.payerrules.internal.calendar.WorkDays;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Visit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The good faith estimate of a patient who uses no insurance. */
final class Estimate {

  private static final String CITATION = "45 CFR 149.610(b)(1), good faith estimates";
  private static final int LONG_BEFORE = 10;
  private static final int SHORT_BEFORE = 3;
  private static final int DAYS_IF_LONG = 3;
  private static final int DAYS_IF_SHORT = 1;

  private Estimate() {}

  /** Adds the task, where one is due. */
  static void add(Tasks tasks, Visit visit, LocalDate date, LocalDate today) {
    LocalDate scheduled = visit.scheduledOn() == null ? today : visit.scheduledOn();
    LocalDate due = byScheduling(scheduled, date);
    LocalDate asked = visit.estimateRequestedOn();
    if (asked != null) {
      LocalDate byRequest = WorkDays.plus(asked, DAYS_IF_LONG);
      due = due == null || byRequest.isBefore(due) ? byRequest : due;
    }
    if (due != null) {
      tasks.add(tasks
          .of(TaskKind.GOOD_FAITH_ESTIMATE, null)
          .date(due)
          .due(due)
          .message("No insurance is used: a written estimate of the expected charges is due by "
              + UsDates.of(due) + (due.isBefore(today) ? ", which is past; give it today." : "."))
          .citation(CITATION)
          .build());
    }
  }

  private static @Nullable LocalDate byScheduling(LocalDate scheduled, LocalDate date) {
    if (!date.isBefore(WorkDays.plus(scheduled, LONG_BEFORE))) {
      return WorkDays.plus(scheduled, DAYS_IF_LONG);
    }
    return date.isBefore(WorkDays.plus(scheduled, SHORT_BEFORE))
        ? null
        : WorkDays.plus(scheduled, DAYS_IF_SHORT);
  }
}
