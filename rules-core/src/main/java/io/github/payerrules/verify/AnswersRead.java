package io.github.payerrules.verify;

import io.github.payerrules.review.Problem;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.EligibilityAnswer;
import io.github.payerrules.visit.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a file of payers' answers.
 *
 * @param eligibility what payers answered about coverage
 * @param authorizations what payers answered to requests for authorization
 * @param problems what is wrong with the file, by its places; no content is quoted
 */
public record AnswersRead(
    List<EligibilityAnswer> eligibility,
    List<AuthorizationAnswer> authorizations,
    List<Problem> problems) {

  public AnswersRead {
    eligibility = List.copyOf(eligibility);
    authorizations = List.copyOf(authorizations);
    problems = List.copyOf(problems);
  }

  /**
   * The visit with the answers that are about it: those whose trace number is the visit's
   * reference, or whose patient is the visit's patient.
   *
   * @param alone whether the file was asked for this visit alone: its only answer is then about it,
   *     unless it names another patient
   */
  public Visit appliedTo(Visit visit, boolean alone) {
    Visit applied = visit;
    for (EligibilityAnswer answer : eligibility) {
      if (isAbout(visit, answer.traces(), answer.patientKey(), alone && eligibility.size() == 1)) {
        applied = applied.withEligibility(answer);
      }
    }
    for (AuthorizationAnswer answer : authorizations) {
      if (isAbout(
          visit, answer.traces(), answer.patientKey(), alone && authorizations.size() == 1)) {
        applied = applied.withAuthorizations(answer);
      }
    }
    return applied;
  }

  /** Whether one of the answers is about the visit. */
  public boolean isAbout(Visit visit, boolean alone) {
    return eligibility.stream()
            .anyMatch(it ->
                isAbout(visit, it.traces(), it.patientKey(), alone && eligibility.size() == 1))
        || authorizations.stream()
            .anyMatch(it ->
                isAbout(visit, it.traces(), it.patientKey(), alone && authorizations.size() == 1));
  }

  private static boolean isAbout(
      Visit visit, List<String> traces, @Nullable String patientKey, boolean only) {
    String own = visit.claim().patientKey();
    String id = visit.claim().id();
    if (id != null && traces.contains(id)) {
      return true;
    }
    return (own != null && patientKey != null) ? own.equals(patientKey) : only;
  }

  @Override
  public String toString() {
    return "AnswersRead[%s, %s, %s problems]"
        .formatted(eligibility.size(), authorizations.size(), problems.size());
  }
}
