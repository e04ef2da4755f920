package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Task;
import io.github.payerrules.visit.Visit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the payer itself answered about authorization of the planned services. */
final class AnsweredTasks {

  private static final String ELIGIBILITY = "HIPAA 271 (005010X279A1), EB11";
  static final String DECISION = "HIPAA 278 (005010X217), loop 2010A";
  static final String REQUEST = "HIPAA 278 (005010X217), HCR01 NA";

  /** What a rule may ask for that the payer's own answer settles. */
  private static final List<TaskKind> SETTLED = List.of(
      TaskKind.AUTHORIZATION_MISSING,
      TaskKind.AUTHORIZATION_OR_REVIEW,
      TaskKind.AUTHORIZATION_PLAN_CHECK);

  private final Visit visit;
  private final OnDay day;
  private final LocalDate today;

  AnsweredTasks(Visit visit, OnDay day, LocalDate today) {
    this.visit = visit;
    this.day = day;
    this.today = today;
  }

  void add(Tasks tasks, Claim planned) {
    String doubt = doubt(visit, day, today);
    if (doubt != null) {
      tasks.add(tasks
          .of(TaskKind.INPUT_UNCLEAR, null)
          .message(doubt)
          .fix("Ask the payer of the visit whether it has authorized the service.")
          .citation(DECISION)
          .build());
    }
    for (ServiceLine line : planned.lines()) {
      if (isNeededAndNot(visit, day, line)) {
        tasks.add(TaskKind.INPUT_UNCLEAR, null, neededAndNot(line), REQUEST);
      } else if (day.notNeeded(visit.authorizationNotNeeded(), line)) {
        SETTLED.forEach(kind -> tasks.remove(kind, line.number()));
      } else {
        addNeeded(tasks, planned, line);
        addApprovedForAnother(tasks, line);
      }
    }
    for (Authorization answered : visit.authorizationNotNeeded()) {
      boolean isPlanned =
          planned.lines().stream().anyMatch(line -> day.notNeeded(List.of(answered), line));
      if (!isPlanned) {
        tasks.add(
            TaskKind.INPUT_UNCLEAR,
            null,
            "The payer answers that " + String.join(", ", answered.codes())
                + " needs no authorization; the code, side or day is not the planned one.",
            REQUEST);
      }
    }
  }

  /** Why the payer's answers to the request cannot be relied on; {@code null} where they can. */
  static @Nullable String doubt(Visit visit, OnDay day, LocalDate today) {
    String stranger = day.strangerOf(visit.authorizingPayers());
    LocalDate answeredOn = visit.authorizationsAnsweredOn();
    if (stranger != null) {
      return "The answer to the request for authorization comes from " + stranger
          + ", which by what is on file does not cover the patient.";
    }
    return answeredOn != null && answeredOn.isAfter(today)
        ? "The answer to the request for authorization is dated after today."
        : null;
  }

  /** Whether the payer says of a service that it needs authorization, and that it needs none. */
  static boolean isNeededAndNot(Visit visit, OnDay day, ServiceLine line) {
    return visit.authorizationFor().contains(line.code())
        && day.notNeeded(visit.authorizationNotNeeded(), line);
  }

  static String neededAndNot(ServiceLine line) {
    return "The payer's eligibility response says that " + line.code()
        + " needs authorization, and its answer to the request that it needs none.";
  }

  private void addNeeded(Tasks tasks, Claim planned, ServiceLine line) {
    if (Prepared.authorizationNumber(planned, line) != null) {
      return;
    }
    if (visit.authorizationFor().contains(line.code())) {
      tasks.remove(TaskKind.AUTHORIZATION_PLAN_CHECK, line.number());
      tasks.add(
          TaskKind.AUTHORIZATION_MISSING,
          line.number(),
          "The payer's eligibility response says that " + line.code()
              + " needs authorization, and none is on file.",
          ELIGIBILITY);
    } else if (visit.authorizationByKind().contains(line.code())) {
      tasks.add(
          TaskKind.AUTHORIZATION_PLAN_CHECK,
          line.number(),
          "The payer's eligibility response says that services of this kind need authorization; it"
              + " does not name " + line.code() + ", and none is on file.",
          ELIGIBILITY);
    }
  }

  /** The answer to the request for this visit is to be changed, not asked for a second time. */
  private void addApprovedForAnother(Tasks tasks, ServiceLine line) {
    Authorization approved = visit.answeredAuthorizations().stream()
        .filter(it -> it.status() == Authorization.Status.APPROVED && it.number() != null)
        .filter(it -> !it.codes().isEmpty() && !it.codes().contains(line.code()))
        .findFirst()
        .orElse(null);
    Task missing =
        approved == null ? null : tasks.remove(TaskKind.AUTHORIZATION_MISSING, line.number());
    if (approved != null && missing != null) {
      tasks.add(tasks
          .of(TaskKind.AUTHORIZATION_MISMATCH_CODE, line.number())
          .message("Authorization " + approved.number() + " approves "
              + String.join(", ", approved.codes()) + ", not " + line.code()
              + ", which needs authorization.")
          .fix("Ask the payer to add " + line.code()
              + " to the authorization before the visit, or plan what was approved.")
          .citation(missing.citation())
          .link(missing.link())
          .mark(missing.mark())
          .rules(missing.rules())
          .build());
    }
  }
}
