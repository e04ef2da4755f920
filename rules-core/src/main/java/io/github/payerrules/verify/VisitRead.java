package io.github.payerrules.verify;

import io.github.payerrules.review.InvalidClaimException;
import io.github.payerrules.review.Problem;
import io.github.payerrules.visit.Visit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one place in a file of visits: a visit, or what is wrong with it.
 *
 * @param file the file's name as the reader gave it
 * @param position the position in the file, from 1
 * @param line the line in which it begins
 * @param id the caller's own reference; {@code null} where the file gives none
 * @param today the day taken as today; {@code null} where the file does not say
 * @param visit the visit; {@code null} when there are problems
 * @param problems everything wrong with it; empty when there is a visit
 * @param notices what is odd about it, and what was left out
 */
public record VisitRead(
    String file,
    int position,
    int line,
    @Nullable String id,
    @Nullable LocalDate today,
    @Nullable Visit visit,
    List<Problem> problems,
    List<Problem> notices) {

  public VisitRead {
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  /** The same place with another visit, such as one with a payer's answer. */
  public VisitRead withVisit(Visit other) {
    return new VisitRead(file, position, line, id, today, other, problems, notices);
  }

  /**
   * The visit.
   *
   * @throws InvalidClaimException with all problems, if there is none
   */
  public Visit orThrow() {
    if (visit == null) {
      throw new InvalidClaimException(problems);
    }
    return visit;
  }

  @Override
  public String toString() {
    return "VisitRead[%s, visit %s, line %s, %s problems]"
        .formatted(file, position, line, problems.size());
  }
}
