package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.MemberShare;
import io.github.payerrules.visit.Task;
import io.github.payerrules.visit.Verification;
import io.github.payerrules.visit.Visit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One verification of one visit. Not thread-safe. */
public final class VisitRun {

  private static final Set<String> NO_INSURANCE =
      Set.of("self-pay", "selfpay", "self", "uninsured", "no-insurance", "none", "cash");
  private static final String NOTICE_MODIFIER = "GA";

  private final PayerBook payers;
  private final int verificationDays;
  private final Visit visit;
  private final LocalDate today;

  public VisitRun(PayerBook payers, int verificationDays, Visit visit, LocalDate today) {
    this.payers = payers;
    this.verificationDays = verificationDays;
    this.visit = visit;
    this.today = today;
  }

  /** What verifying it comes to. */
  public Verification verify() {
    Claim claim = payers.gathered(visit.claim(), today);
    LocalDate date = claim.lines().stream()
        .map(ServiceLine::date)
        .min(Comparator.naturalOrder())
        .orElse(null);
    if (date == null) {
      return withoutDate(claim);
    }
    Tasks tasks = new Tasks(date, today);
    visit
        .notes()
        .forEach(note -> tasks.add(tasks
            .of(note.kind(), note.line())
            .message(note.message())
            .fix(note.fix())
            .citation(note.source())
            .build()));
    if (usesNoInsurance(claim)) {
      Estimate.add(tasks, visit, date, today);
      return answer(claim, date, tasks)
          .answers(VisitAnswers.withoutInsurance())
          .review(payers.review(claim, today))
          .build();
    }
    return verify(claim, date, tasks);
  }

  private Verification withoutDate(Claim claim) {
    Tasks tasks = new Tasks(today, today);
    tasks.add(
        TaskKind.INPUT_UNCLEAR,
        null,
        "The visit has no planned service, so nothing can be verified.",
        "The visit's own data");
    return Verification.builder()
        .visit(claim.id())
        .payer(claim.payer())
        .today(today)
        .tasks(tasks.inOrder())
        .review(payers.review(claim, today))
        .build();
  }

  private boolean usesNoInsurance(Claim claim) {
    String payer = claim.payer().strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    return Boolean.FALSE.equals(visit.usesInsurance()) || NO_INSURANCE.contains(payer);
  }

  private Verification.Builder answer(Claim claim, LocalDate date, Tasks tasks) {
    return Verification.builder()
        .visit(claim.id())
        .payer(claim.payer())
        .date(date)
        .today(today)
        .tasks(tasks.inOrder());
  }

  private Verification verify(Claim claim, LocalDate date, Tasks tasks) {
    OnDay day = new OnDay(payers, claim, date);
    String payer = day.payer();
    Coverage coverage = day.of(payer);
    PlanKind plan = coverage == null ? PlanKind.of(null, payer) : PlanKind.of(coverage);
    String held = payers.rulesOf(payer, plan);
    String rulesOf = held == null ? payer : held;
    Claim planned = Prepared.of(claim, day, payer, rulesOf);
    Review review = payers.review(planned, today);
    RuleTasks byRules = new RuleTasks(payers, rulesOf, review);
    byRules.addFindings(tasks);
    byRules.addQuestions(tasks);
    new CoverageTasks(payers, verificationDays, visit, day, date, today)
        .add(tasks, rulesOf, coverage);
    FileTasks.add(tasks, claim, coverage, planned, date);
    setDates(tasks, new NextDate(payers, rulesOf, planned, today));
    leaveOutExempt(tasks);
    if (tasks.has(TaskKind.COVERAGE_INACTIVE) || tasks.has(TaskKind.ELIGIBILITY_REJECTED)) {
      tasks.remove(TaskKind.COVERAGE_NOT_ON_FILE);
    }
    new AnsweredTasks(visit, day, today).add(tasks, planned);
    addDecisions(tasks, planned, plan, rulesOf, byRules, review);
    MemberShare share = new ShareTasks(visit, payers, day, payer, plan).add(tasks, coverage);
    VisitAnswers answers = new VisitAnswers(payers, visit, day, date, today, tasks);
    return answer(claim, date, tasks)
        .payer(payer)
        .rulesOf(rulesOf.equals(payer) && held != null ? null : held)
        .answers(answers.all(planned, coverage, plan, rulesOf, review, share))
        .share(share)
        .advice(byRules.advice())
        .review(review)
        .build();
  }

  private static void setDates(Tasks tasks, NextDate next) {
    for (Task task : tasks.inOrder()) {
      Integer line = task.line();
      if (task.kind() == TaskKind.FREQUENCY_LIMIT && line != null) {
        LocalDate first = next.of(line);
        if (first != null) {
          tasks.replace(task.toBuilder()
              .date(first)
              .fix("Move the visit to " + first + " or later, or check the history for a mistake.")
              .build());
        }
      }
    }
  }

  /** The program for hospital outpatient departments knows only hospitals paid under OPPS. */
  private void leaveOutExempt(Tasks tasks) {
    String facility = visit.facilityKind();
    if (facility != null) {
      String words = facility.toLowerCase(Locale.ROOT);
      if (words.contains("critical") || words.contains("exempt")) {
        tasks.remove(TaskKind.AUTHORIZATION_FACILITY_CHECK);
      }
    }
  }

  /** What has to be signed or decided before a service that the payer would deny. */
  private void addDecisions(
      Tasks tasks, Claim planned, PlanKind plan, String rulesOf, RuleTasks byRules, Review review) {
    for (Finding finding : review.findings()) {
      TaskKind kind = byRules.kindOf(finding).orElse(null);
      boolean expectsDenial = finding.outcome() == Outcome.DENY
          && (kind == TaskKind.CRITERIA_NOT_MET || kind == TaskKind.FREQUENCY_LIMIT);
      Integer line = finding.lines().isEmpty() ? null : finding.lines().get(0);
      if (!expectsDenial || line == null) {
        continue;
      }
      if (plan == PlanKind.MEDICARE_ADVANTAGE) {
        tasks.add(
            TaskKind.ORGANIZATION_DETERMINATION,
            line,
            "The plan would deny this service; a notice signed by the patient does not help here.",
            "42 CFR 422.566, organization determinations");
      } else if (plan == PlanKind.ORIGINAL_MEDICARE
          && shiftsByNotice(rulesOf, finding)
          && !isNoticeSigned(planned, line)) {
        tasks.add(
            TaskKind.NOTICE_NEEDED,
            line,
            "Medicare would deny this service, and the patient owes it only with a notice (ABN)"
                + " signed before.",
            "Medicare Claims Processing Manual, chapter 30, section 50");
      }
    }
  }

  private boolean shiftsByNotice(String rulesOf, Finding finding) {
    return payers
        .rule(rulesOf, finding.rule())
        .map(RuleInfo::patientWith)
        .filter(NOTICE_MODIFIER::equals)
        .isPresent();
  }

  private boolean isNoticeSigned(Claim planned, int line) {
    return Boolean.TRUE.equals(visit.noticeSigned())
        || planned.lines().stream()
            .filter(it -> it.number() == line)
            .anyMatch(it -> it.modifiers().contains(NOTICE_MODIFIER));
  }

  /** What is shown of a payer or plan, which may have no name. */
  static String name(@Nullable String payer) {
    return payer == null ? "a plan without a name" : payer;
  }
}
