package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Answer;
import io.github.payerrules.visit.Answer.State;
import io.github.payerrules.visit.Answer.Topic;
import io.github.payerrules.visit.MemberShare;
import io.github.payerrules.visit.Task;
import io.github.payerrules.visit.Visit;
import io.github.payerrules.visit.VisitNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers of a verification: what is settled, what is open, what is not known. */
final class VisitAnswers {

  private final PayerBook payers;
  private final Visit visit;
  private final OnDay day;
  private final LocalDate date;
  private final LocalDate today;
  private final Tasks tasks;
  private final List<Answer> answers = new ArrayList<>();

  VisitAnswers(
      PayerBook payers, Visit visit, OnDay day, LocalDate date, LocalDate today, Tasks tasks) {
    this.payers = payers;
    this.visit = visit;
    this.day = day;
    this.date = date;
    this.today = today;
    this.tasks = tasks;
  }

  static List<Answer> withoutInsurance() {
    return List.of(Answer.builder()
        .topic(Topic.PLAN)
        .state(State.OK)
        .text("No insurance is used; the patient owes the charges, by a written estimate.")
        .citation("45 CFR 149.610")
        .build());
  }

  List<Answer> all(
      Claim planned,
      @Nullable Coverage coverage,
      PlanKind plan,
      String rulesOf,
      Review review,
      @Nullable MemberShare share) {
    eligibility(coverage);
    order();
    plan(coverage, plan);
    network(planned, coverage);
    referral(planned, coverage);
    answers.addAll(new AuthorizationAnswers(payers, visit, day, tasks)
        .all(planned, rulesOf, review, date, today));
    limits(planned);
    share(share);
    documentation(review);
    return List.copyOf(answers);
  }

  private void plan(@Nullable Coverage coverage, PlanKind plan) {
    boolean isKindKnown = plan != PlanKind.OTHER || (coverage != null && coverage.plan() != null);
    Task open = first(Set.of(TaskKind.SERVICE_NOT_COVERED, TaskKind.HOSPICE_CHECK));
    if (open != null) {
      open(Topic.PLAN, open);
    } else if (!isLeftOpen(Topic.PLAN)) {
      add(
          Topic.PLAN,
          isKindKnown ? State.OK : State.NOT_KNOWN,
          plan.consequence(),
          plan.citation());
    }
  }

  /** Whether a note leaves it open, with that answer. */
  private boolean isLeftOpen(Topic topic) {
    VisitNote note = note(visit, topic);
    if (note != null) {
      answers.add(
          answer(topic, State.OPEN).text(note.message()).citation(note.source()).build());
    }
    return note != null;
  }

  /** What came in and leaves a question open, first the one that was read first. */
  static @Nullable VisitNote note(Visit visit, Topic topic) {
    return visit.notes().stream().filter(it -> it.topic() == topic).findFirst().orElse(null);
  }

  private void eligibility(@Nullable Coverage coverage) {
    LocalDate verified = coverage == null ? null : coverage.verifiedOn();
    Task open = first(Set.of(
        TaskKind.COVERAGE_INACTIVE,
        TaskKind.COVERAGE_NOT_BEGUN,
        TaskKind.COVERAGE_GAP,
        TaskKind.COVERAGE_NOT_ON_FILE,
        TaskKind.ELIGIBILITY_REJECTED,
        TaskKind.WRONG_PAYER,
        TaskKind.VERIFICATION_STALE));
    if (open != null) {
      open(Topic.ELIGIBILITY, open);
    } else if (isLeftOpen(Topic.ELIGIBILITY)) {
      return;
    } else if (coverage == null) {
      add(Topic.ELIGIBILITY, State.NOT_KNOWN, "No coverage is on file.", null);
    } else if (coverage.from() != null
        && coverage.to() != null
        && coverage.to().isBefore(coverage.from())) {
      add(Topic.ELIGIBILITY, State.NOT_KNOWN, "The coverage ends before it begins.", null);
    } else if (verified != null && verified.isAfter(today)) {
      add(
          Topic.ELIGIBILITY,
          State.NOT_KNOWN,
          "The day on which eligibility was verified is after today.",
          null);
    } else {
      add(
          Topic.ELIGIBILITY,
          State.OK,
          "Active on " + date
              + (coverage.to() == null ? "" : ", through " + coverage.to())
              + "; verified on " + verified + ".",
          null);
    }
  }

  private void order() {
    Task open = first(Set.of(TaskKind.PAYER_ORDER_WRONG, TaskKind.WRONG_PAYER));
    if (open != null) {
      open(Topic.PAYER_ORDER, open);
    } else if (isLeftOpen(Topic.PAYER_ORDER)) {
      return;
    } else if (new PayerOrder(visit, day).asksForEmployment()) {
      add(
          Topic.PAYER_ORDER,
          State.NOT_KNOWN,
          "Medicare and a group plan are both active. Ask whether the group plan is based on current"
              + " employment and how many people the employer has.",
          "42 CFR 411.170 to 411.206");
    } else if (day.all().stream().anyMatch(it -> Periods.isReversed(it.from(), it.to()))) {
      add(
          Topic.PAYER_ORDER,
          State.NOT_KNOWN,
          "A coverage on file ends before it begins: whether it covers the day is not known.",
          null);
    } else if (day.active().stream().anyMatch(day::isOfAnotherInjury)) {
      String liable = day.active().stream()
          .filter(day::isOfAnotherInjury)
          .map(it -> VisitRun.name(it.payer()))
          .distinct()
          .collect(Collectors.joining(", "));
      add(
          Topic.PAYER_ORDER,
          State.NOT_KNOWN,
          "On file for an injury: " + liable + ". Ask whether the visit treats that injury. If it"
              + " does, bill that insurer first; if not, bill " + day.scheduled() + ".",
          "42 CFR 411.40 to 411.54");
    } else if (!day.active().isEmpty()) {
      List<String> names =
          day.active().stream().map(it -> VisitRun.name(it.payer())).distinct().toList();
      add(
          Topic.PAYER_ORDER,
          State.OK,
          "Bill in this order: " + String.join(", ", names) + ".",
          null);
    }
  }

  private void network(Claim planned, @Nullable Coverage coverage) {
    Task open = first(Set.of(TaskKind.NETWORK_OUT));
    if (open != null) {
      open(Topic.NETWORK, open);
      return;
    }
    if (isLeftOpen(Topic.NETWORK)) {
      return;
    }
    if (coverage != null && PlanKind.of(coverage) == PlanKind.ORIGINAL_MEDICARE) {
      add(
          Topic.NETWORK,
          State.OK,
          "Original Medicare has no network; providers must be enrolled.",
          null);
      return;
    }
    boolean required = coverage != null
        && (Boolean.TRUE.equals(coverage.networkRequired())
            || PlanKind.of(coverage).paysNetworkOnly());
    boolean known = isKnown(planned.rendering()) && isKnown(planned.billing());
    add(
        Topic.NETWORK,
        known ? State.OK : State.NOT_KNOWN,
        "Rendering provider: " + network(planned.rendering()) + ", billing provider: "
            + network(planned.billing()) + "."
            + (known
                ? ""
                : required ? " The plan pays its network only: ask it." : " Ask the plan."),
        null);
  }

  private static boolean isKnown(@Nullable Provider provider) {
    return provider != null && provider.inNetwork() != null;
  }

  private static String network(@Nullable Provider provider) {
    if (provider == null || provider.inNetwork() == null) {
      return "network status not known";
    }
    return provider.inNetwork() ? "in the network" : "not in the network";
  }

  private void referral(Claim planned, @Nullable Coverage coverage) {
    Task open = first(Set.of(
        TaskKind.REFERRAL_MISSING,
        TaskKind.REFERRAL_EXPIRED,
        TaskKind.REFERRAL_VISITS_USED,
        TaskKind.REFERRAL_RENEW_SOON));
    if (open != null) {
      open(Topic.REFERRAL, open);
    } else {
      answers.add(ReferralAnswer.of(planned, coverage, date));
    }
  }

  static boolean isAboutPolicy(NotEvaluated it) {
    return it.reason() == NotEvaluated.Reason.NO_POLICY
        || it.reason() == NotEvaluated.Reason.NO_POLICY_ON_DATE
        || it.reason() == NotEvaluated.Reason.UNKNOWN_PAYER;
  }

  private void limits(Claim planned) {
    Task open = first(Set.of(TaskKind.FREQUENCY_LIMIT));
    if (open != null) {
      open(Topic.LIMITS, open);
    } else if (isLeftOpen(Topic.LIMITS)) {
      return;
    } else if (planned.history() == null) {
      add(
          Topic.LIMITS,
          State.NOT_KNOWN,
          "Earlier services are not known, so limits are not checked.",
          null);
    } else {
      add(
          Topic.LIMITS,
          State.OK,
          count(planned.history().size(), "earlier service")
              + " known; no known limit is reached on " + date + ".",
          null);
    }
  }

  static String count(int number, String of) {
    return number + " " + of + (number == 1 ? "" : "s");
  }

  private void share(@Nullable MemberShare share) {
    Task open = first(Set.of(
        TaskKind.DO_NOT_COLLECT_SHARE,
        TaskKind.MEMBER_SHARE_COLLECT,
        TaskKind.MEMBER_SHARE_UNKNOWN));
    if (open != null) {
      open(Topic.MEMBER_SHARE, open);
    } else {
      add(
          Topic.MEMBER_SHARE,
          share == null ? State.NOT_KNOWN : State.OK,
          share == null
              ? "The amounts were not given; the coverage says whether they were verified."
              : "The member owes nothing by the benefits as verified.",
          null);
    }
  }

  private void documentation(Review review) {
    Task open = first(Set.of(TaskKind.DOCUMENTATION_NEEDED, TaskKind.CRITERIA_NOT_MET));
    if (open != null) {
      open(Topic.DOCUMENTATION, open);
    } else {
      boolean held = review.notEvaluated().stream().noneMatch(VisitAnswers::isAboutPolicy);
      List<String> asked = askedForAdvice(review);
      add(
          Topic.DOCUMENTATION,
          held && asked.isEmpty() ? State.OK : State.NOT_KNOWN,
          !held
              ? "Not every planned code has a policy on file. Ask the payer what it wants to see."
              : asked.isEmpty()
                  ? "The rules on file ask for nothing more before the service."
                  : "Rules whose policy was not seen in the payer's own document ask for more: "
                      + String.join(" ", asked),
          null);
    }
  }

  /** What rules that only advise want to know of the note before the service. */
  private static List<String> askedForAdvice(Review review) {
    return review.questions().stream()
        .filter(question -> question.outcome() == Outcome.ADVISE)
        .flatMap(question -> question.missing().stream())
        .flatMap(missing -> EvidenceFact.named(missing).stream())
        .filter(fact -> !fact.toldByPerformance())
        .map(EvidenceFact::question)
        .distinct()
        .toList();
  }

  private @Nullable Task first(Set<TaskKind> kinds) {
    return tasks.inOrder().stream()
        .filter(task -> kinds.contains(task.kind()))
        .findFirst()
        .orElse(null);
  }

  private void open(Topic topic, Task task) {
    answers.add(answer(topic, State.OPEN)
        .line(task.line())
        .text(task.message())
        .citation(task.citation())
        .build());
  }

  static Answer.Builder answer(Topic topic, State state) {
    return Answer.builder().topic(topic).state(state);
  }

  private void add(Topic topic, State state, String text, @Nullable String citation) {
    answers.add(answer(topic, state).text(UsDates.in(text)).citation(citation).build());
  }
}
