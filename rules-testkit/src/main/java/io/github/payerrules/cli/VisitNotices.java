package io.github.payerrules.cli;

import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Problem;
import io.github.payerrules.verify.VisitRead;
import io.github.payerrules.visit.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is odd about a visit among those of one run. Not thread-safe. */
final class VisitNotices {

  private final Set<String> ids = new HashSet<>();

  /** What is to be told of the next visit. */
  List<Problem> of(VisitRead read, Visit visit, LocalDate today) {
    List<Problem> notices = new ArrayList<>();
    if (read.id() != null && !ids.add(read.id())) {
      notices.add(new Problem(
          read.file(),
          read.line(),
          "/id",
          "another visit of this run has the same id; a response for this id goes to both",
          "Give each visit an id of its own."));
    }
    boolean isPast = !visit.claim().lines().isEmpty()
        && visit.claim().lines().stream().map(VisitNotices::lastDay).allMatch(today::isAfter);
    if (isPast) {
      notices.add(new Problem(
          read.file(),
          read.line(),
          null,
          "the day of the visit is past, so nothing can be done before it",
          "Review it as a claim with payer-rules check, or name the day: --today or today in the"
              + " file."));
    }
    return notices;
  }

  private static LocalDate lastDay(ServiceLine line) {
    LocalDate end = line.endDate();
    return end == null ? line.date() : end;
  }
}
