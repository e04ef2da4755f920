package io.github.payerrules.verify;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Authorization.Status;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Answer;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.Visit;
import io.github.payerrules.visit.VisitNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Approvals that a payer refused or took back in a later answer, or in one of the same day, or left
 * open later. A refusal has no number as a rule, so the service tells which approval it is about.
 * What was refused first and approved later is approved.
 */
record RefusedApprovals(Visit visit, List<AuthorizationAnswer> answers) {

  List<VisitNote> notes() {
    List<VisitNote> notes = new ArrayList<>();
    for (AuthorizationAnswer refusing : answers) {
      for (Authorization refused : refusing.authorizations()) {
        if (refused.status() != Status.APPROVED
            && answers.stream().anyMatch(it -> isTakenBack(it, refusing, refused))) {
          notes.addAll(notes(refusing, refused));
        }
      }
    }
    return notes;
  }

  /** For each planned line of the service; for the visit as a whole where none is. */
  private List<VisitNote> notes(AuthorizationAnswer refusing, Authorization refused) {
    List<@Nullable Integer> lines = new ArrayList<>();
    visit.claim().lines().stream()
        .filter(it -> refused.codes().contains(it.code()))
        .forEach(it -> lines.add(it.number()));
    boolean isPlanned = !lines.isEmpty();
    if (!isPlanned) {
      lines.add(null);
    }
    List<VisitNote> notes = new ArrayList<>();
    for (Integer line : lines) {
      notes.add(VisitNote.builder()
          .kind(TaskKind.INPUT_UNCLEAR)
          .topic(isPlanned ? Answer.Topic.AUTHORIZATION : null)
          .line(line)
          .message("One answer of the payer approves " + String.join(", ", refused.codes())
              + ", and another one, not earlier, refuses it, takes it back or leaves it open.")
          .fix("Call the payer, and ask whether the service is authorized. Note the answer, the"
              + " date and the name.")
          .source(refusing.source())
          .build());
    }
    return notes;
  }

  private static boolean isTakenBack(
      AuthorizationAnswer approving, AuthorizationAnswer refusing, Authorization refused) {
    // What is pending on the day of an approval was so before it.
    boolean isInOrder = refused.status() == Status.PENDING
        ? isAfter(refusing.answeredOn(), approving.answeredOn())
        : !isAfter(approving.answeredOn(), refusing.answeredOn());
    return approving != refusing
        && isInOrder
        && approving.authorizations().stream()
            .anyMatch(it -> it.status() == Status.APPROVED && isSameService(it, refused));
  }

  /** Where a day is not known, it may be the same. */
  private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isAfter(other);
  }

  private static boolean isSameService(Authorization one, Authorization other) {
    boolean isOtherSide = one.laterality() != null
        && other.laterality() != null
        && !one.laterality().equals(other.laterality());
    // What has one number is told where authorizations on file are compared.
    boolean isOneNumber = one.number() != null && one.number().equals(other.number());
    return !isOtherSide && !isOneNumber && !Collections.disjoint(one.codes(), other.codes());
  }
}
