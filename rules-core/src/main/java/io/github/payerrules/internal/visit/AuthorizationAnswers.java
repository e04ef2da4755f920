package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Answer;
import io.github.payerrules.visit.Answer.State;
import io.github.payerrules.visit.Answer.Topic;
import io.github.payerrules.visit.Task;
import io.github.payerrules.visit.Visit;
import io.github.payerrules.visit.VisitNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether each planned line needs authorization, and what is on file for it. */
final class AuthorizationAnswers {

  private final PayerBook payers;
  private final Visit visit;
  private final OnDay day;
  private final Tasks tasks;

  AuthorizationAnswers(PayerBook payers, Visit visit, OnDay day, Tasks tasks) {
    this.payers = payers;
    this.visit = visit;
    this.day = day;
    this.tasks = tasks;
  }

  /** The answer of each planned line. */
  List<Answer> all(Claim planned, String rulesOf, Review review, LocalDate date, LocalDate today) {
    List<Answer> answers = new ArrayList<>();
    RuleTasks byRules = new RuleTasks(payers, rulesOf, review);
    Tasks needed = new Tasks(date, today);
    new RuleTasks(payers, rulesOf, payers.review(Prepared.withoutAuthorization(planned), today))
        .addFindings(needed);
    for (ServiceLine line : planned.lines()) {
      Task need = firstOfLine(needed, line.number());
      Answer open = leftOpen(byRules, review, line, today);
      if (open != null) {
        answers.add(open);
      } else if (day.notNeeded(visit.authorizationNotNeeded(), line)) {
        answers.add(answer(State.OK, line)
            .text("The payer answered that " + line.code()
                + " needs no authorization. Keep its answer with the visit.")
            .citation("HIPAA 278 (005010X217), HCR01 NA")
            .build());
      } else if (Prepared.isAuthorizedWithoutCodes(planned, line)) {
        answers.add(answer(State.NOT_KNOWN, line)
            .text("An authorization is on file that names no procedure code. Ask the payer whether"
                + " it is for " + line.code() + ".")
            .build());
      } else if (need != null) {
        answers.add(answer(State.OK, line)
            .text(UsDates.in(line.code() + " needs authorization; " + onFile(planned, line) + "."))
            .citation(need.citation())
            .build());
      } else {
        boolean known = review.notEvaluated().stream()
            .noneMatch(it -> VisitAnswers.isAboutPolicy(it) && it.lines().contains(line.number()));
        answers.add(answer(known ? State.OK : State.NOT_KNOWN, line)
            .text(
                known
                    ? "No authorization for " + line.code() + ": the rules on file require none."
                    : "No policy for " + line.code() + " is on file. Ask the payer whether it needs"
                        + " authorization.")
            .build());
      }
    }
    return answers;
  }

  private static Answer.Builder answer(State state, ServiceLine line) {
    return Answer.builder().topic(Topic.AUTHORIZATION).state(state).line(line.number());
  }

  /** By a task, by what is on file, or by what the payer answered. */
  private @Nullable Answer leftOpen(
      RuleTasks byRules, Review review, ServiceLine line, LocalDate today) {
    Task open = firstOfLine(tasks, line.number());
    Finding contradiction = contradiction(byRules, review, line);
    String doubt = AnsweredTasks.doubt(visit, day, today);
    VisitNote unclear = unclear(line);
    if (open != null) {
      return open(line, open.message(), open.citation());
    } else if (contradiction != null) {
      return open(line, contradiction.message(), contradiction.citation());
    } else if (doubt != null) {
      return open(line, doubt, AnsweredTasks.DECISION);
    } else if (AnsweredTasks.isNeededAndNot(visit, day, line)) {
      return open(line, AnsweredTasks.neededAndNot(line), AnsweredTasks.REQUEST);
    }
    return unclear == null ? null : open(line, unclear.message(), unclear.source());
  }

  private static Answer open(ServiceLine line, String text, String citation) {
    return answer(State.OPEN, line).text(text).citation(citation).build();
  }

  /** That what is on file for a line contradicts itself, by the rules. */
  private static @Nullable Finding contradiction(
      RuleTasks byRules, Review review, ServiceLine line) {
    return review.findings().stream()
        .filter(it -> it.cause() == RootCause.AUTHORIZATION)
        .filter(it -> byRules.kindOf(it).filter(TaskKind.INPUT_UNCLEAR::equals).isPresent())
        .filter(it -> it.lines().contains(line.number()))
        .findFirst()
        .orElse(null);
  }

  /** That the payer's answers about a line contradict themselves, or cannot be used. */
  private @Nullable VisitNote unclear(ServiceLine line) {
    return visit.notes().stream()
        .filter(it -> it.topic() == Topic.AUTHORIZATION)
        .filter(it -> it.line() == null || it.line() == line.number())
        .findFirst()
        .orElse(null);
  }

  private static String onFile(Claim planned, ServiceLine line) {
    String number = Prepared.authorizationNumber(planned, line);
    Authorization found = Prepared.onFile(planned).stream()
        .filter(it -> number == null
            ? it.codes().contains(line.code())
            : number.equalsIgnoreCase(it.number()))
        .findFirst()
        .orElse(null);
    if (found == null) {
      return number == null ? "none is on file here" : "its number is given, its terms are not";
    }
    Integer approved = found.unitsApproved();
    int used = found.unitsUsed() == null ? 0 : found.unitsUsed();
    return "number " + found.number() + " is on file"
        + (found.to() == null ? "" : ", through " + found.to())
        + (approved == null ? "" : ", " + VisitAnswers.count(approved - used, "unit") + " left");
  }

  private static @Nullable Task firstOfLine(Tasks of, int line) {
    return of.inOrder().stream()
        .filter(task -> task.kind().name().startsWith("AUTHORIZATION"))
        .filter(task -> Objects.equals(task.line(), line))
        .findFirst()
        .orElse(null);
  }
}
