package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Task;
import io.github.payerrules.visit.Visit;
import java.util.List;

/** What the payer itself answered about authorization of the planned services. */
final class AnsweredTasks {

  private static final String ELIGIBILITY = "HIPAA 271 (005010X279A1), EB11";
  static final String DECISION = "HIPAA 278 (005010X217), loop 2010A";
  private static final String REQUEST = "HIPAA 278 (005010X217), HCR01 NA";

  /** What a rule may ask for that the payer's own answer settles. */
  private static final List<TaskKind> SETTLED = List.of(
      TaskKind.AUTHORIZATION_MISSING,
      TaskKind.AUTHORIZATION_OR_REVIEW,
      TaskKind.AUTHORIZATION_PLAN_CHECK);

  private final Visit visit;
  private final OnDay day;

  AnsweredTasks(Visit visit, OnDay day) {
    this.visit = visit;
    this.day = day;
  }

  void add(Tasks tasks, Claim planned) {
    String stranger = day.strangerOf(visit.authorizingPayers());
    if (stranger != null) {
      tasks.add(tasks
          .of(TaskKind.INPUT_UNCLEAR, null)
          .message(decidedBy(stranger))
          .fix("Ask the payer of the visit whether it has authorized the service.")
          .citation(DECISION)
          .build());
    }
    for (ServiceLine line : planned.lines()) {
      if (day.notNeeded(visit.authorizationNotNeeded(), line)) {
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

  static String decidedBy(String stranger) {
    return "The answer to the request for authorization comes from " + stranger
        + ", which by what is on file does not cover the patient.";
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
