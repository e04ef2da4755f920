package io.github.payerrules.verify;

import io.github.payerrules.ClaimWriter;
import io.github.payerrules.claim.Authorization;
import io.github.payerrules.review.Problem;
import io.github.payerrules.visit.Answer;
import io.github.payerrules.visit.AuthorizationAnswer;
import io.github.payerrules.visit.EligibilityAnswer;
import io.github.payerrules.visit.Visit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    return appliedTo(visit, List.of(this), alone);
  }

  /**
   * The visit with the answers of several files that are about it, as {@link #appliedTo(Visit,
   * boolean)} takes those of one. The order of the files changes nothing.
   */
  public static Visit appliedTo(Visit visit, List<AnswersRead> files, boolean alone) {
    List<EligibilityAnswer> told =
        files.stream().flatMap(file -> file.eligibilityAbout(visit, alone)).toList();
    Visit applied = visit
        .withEligibility(told)
        .withNotes(TwoMembers.notes(
            Answer.Topic.ELIGIBILITY,
            told.stream()
                .map(it -> new TwoMembers.Member(it.payer(), it.patientKey(), it.source()))
                .toList()));
    List<AuthorizationAnswer> decisions = files.stream()
        .flatMap(file -> file.authorizationsAbout(visit, alone))
        .sorted(Comparator.comparing((AuthorizationAnswer each) -> content(each, visit))
            .thenComparing(AuthorizationAnswer::source))
        .toList();
    for (AuthorizationAnswer each : decisions) {
      applied = applied.withAuthorizations(each);
    }
    return applied
        .withNotes(TwoMembers.notes(
            Answer.Topic.AUTHORIZATION,
            decisions.stream()
                .map(it -> new TwoMembers.Member(it.payer(), it.patientKey(), it.source()))
                .toList()))
        .withNotes(new RefusedApprovals(visit, decisions).notes());
  }

  /** What it says, so that the name of the file does not decide. */
  private static String content(AuthorizationAnswer answer, Visit visit) {
    List<Authorization> all = Stream.concat(
            answer.authorizations().stream(), answer.notNeeded().stream())
        .toList();
    return ClaimWriter.toJson(visit.claim().toBuilder().authorizations(all).build());
  }

  private Stream<EligibilityAnswer> eligibilityAbout(Visit visit, boolean alone) {
    boolean only = alone && eligibility.size() == 1;
    return eligibility.stream().filter(it -> isAbout(visit, it.traces(), it.patientKey(), only));
  }

  private Stream<AuthorizationAnswer> authorizationsAbout(Visit visit, boolean alone) {
    boolean only = alone && authorizations.size() == 1;
    return authorizations.stream().filter(it -> isAbout(visit, it.traces(), it.patientKey(), only));
  }

  /** Whether one of the answers is about the visit. */
  public boolean isAbout(Visit visit, boolean alone) {
    return eligibilityAbout(visit, alone).findAny().isPresent()
        || authorizationsAbout(visit, alone).findAny().isPresent();
  }

  /**
   * Where the answers stand that are about none of some visits, and so change nothing, in the order
   * of the file.
   *
   * @param visits all visits that are verified
   */
  public List<String> aboutNone(Collection<Visit> visits) {
    boolean alone = visits.size() == 1;
    Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Visit visit : visits) {
      eligibilityAbout(visit, alone).forEach(used::add);
      authorizationsAbout(visit, alone).forEach(used::add);
    }
    return Stream.concat(
            eligibility.stream().filter(it -> !used.contains(it)).map(EligibilityAnswer::source),
            authorizations.stream()
                .filter(it -> !used.contains(it))
                .map(AuthorizationAnswer::source))
        .toList();
  }

  /**
   * Where the answer stands that is taken for the visit's because it is the only one, though its
   * trace number is another; empty where there is none.
   */
  public List<String> onlyByChance(Visit visit) {
    String id = visit.claim().id();
    boolean isOnly = eligibility.size() + authorizations.size() == 1;
    return !isOnly || id == null
        ? List.of()
        : Stream.concat(
                eligibilityAbout(visit, true)
                    .filter(it -> !isAbout(visit, it.traces(), it.patientKey(), false))
                    .filter(it -> !it.traces().isEmpty())
                    .map(EligibilityAnswer::source),
                authorizationsAbout(visit, true)
                    .filter(it -> !isAbout(visit, it.traces(), it.patientKey(), false))
                    .filter(it -> !it.traces().isEmpty())
                    .map(AuthorizationAnswer::source))
            .toList();
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
