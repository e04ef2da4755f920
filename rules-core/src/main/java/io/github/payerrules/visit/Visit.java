package io.github.payerrules.visit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.review.TaskKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A planned visit: a claim before the service, and what is known about the patient's coverage for
 * which a claim has no field.
 *
 * <p>What is absent is not known. Immutable and thread-safe; {@link #toString()} shows nothing.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_Visit.class)
@AutoValue
public abstract class Visit {

  Visit() {}

  /** A builder; {@code claim} must be set. */
  public static Builder builder() {
    return new AutoValue_Visit.Builder()
        .benefits(List.of())
        .authorizationFor(List.of())
        .authorizationByKind(List.of())
        .answeredAuthorizations(List.of())
        .authorizationNotNeeded(List.of())
        .authorizingPayers(List.of())
        .notes(List.of());
  }

  /**
   * The planned services as a claim: payer, dates, codes, places, providers, coverages, referrals
   * and authorizations on file, history and documented facts.
   */
  public abstract Claim claim();

  /** The day on which the visit was scheduled. */
  public abstract @Nullable LocalDate scheduledOn();

  /** The day on which the patient asked for an estimate. */
  public abstract @Nullable LocalDate estimateRequestedOn();

  /** Whether insurance is used; {@code false} for a patient who has none or does not use it. */
  public abstract @Nullable Boolean usesInsurance();

  /** The employment behind a group health plan of the patient. */
  public abstract @Nullable Employment employment();

  /** Why the patient has Medicare: {@code age}, {@code disability} or {@code esrd}. */
  public abstract @Nullable String medicareBasis();

  /** Months since Medicare could begin because of end-stage renal disease. */
  public abstract @Nullable Integer esrdMonths();

  /**
   * Whether the patient is a qualified Medicare beneficiary (QMB), whom nobody may bill for
   * Medicare's cost sharing.
   */
  public abstract @Nullable Boolean qualifiedMedicareBeneficiary();

  /** Whether a signed advance notice (ABN) for the planned services is on file. */
  public abstract @Nullable Boolean noticeSigned();

  /**
   * The first day of the plan year in which the visit is; the first of January where it is not
   * known.
   */
  public abstract @Nullable LocalDate planYearFrom();

  /**
   * The kind of facility, where the payer's programs depend on it, such as
   * {@code critical-access-hospital}.
   */
  public abstract @Nullable String facilityKind();

  /** What the payer is expected to allow for the visit, in US dollars. */
  public abstract @Nullable BigDecimal expectedAmount();

  /** The benefits as last verified, a set for each plan. */
  public abstract List<Benefits> benefits();

  /** The procedure codes for which the payer's answer says that authorization is needed. */
  public abstract List<String> authorizationFor();

  /**
   * The procedure codes of a kind of service that, by the payer's answer, needs authorization: it
   * names no code.
   */
  public abstract List<String> authorizationByKind();

  /** What the payer answered to the request for this visit; the claim holds them too. */
  public abstract List<Authorization> answeredAuthorizations();

  /** The services that, by the payer's answer, need no authorization. */
  public abstract List<Authorization> authorizationNotNeeded();

  /** The payers that answered the request, by the names of their rules, as far as known. */
  public abstract List<String> authorizingPayers();

  /** The day of the last answer to the request; {@code null} where it is not known. */
  public abstract @Nullable LocalDate authorizationsAnsweredOn();

  /** What is wrong with what came in. */
  public abstract List<VisitNote> notes();

  /** A visit of which nothing is known but its planned services. */
  public static Visit of(Claim claim) {
    return builder().claim(claim).build();
  }

  /**
   * The visit with what a payer answered about coverage: its coverages take the place of those on
   * file by the same payers. An answer that names no coverage leaves none of its payer on file:
   * what was known before does not stand against it.
   */
  public final Visit withEligibility(EligibilityAnswer answer) {
    EligibilityOnDay told = new EligibilityOnDay(answer, claim());
    List<Coverage> answered = told.coverages();
    List<Coverage> coverages = new ArrayList<>(answered);
    coverages.addAll(stillOnFile(answer, answered));
    List<Benefits> all = new ArrayList<>(told.benefits());
    all.addAll(benefits());
    List<VisitNote> notes = new ArrayList<>(notes());
    notes.addAll(told.notes());
    return toBuilder()
        .claim(claim().toBuilder().coverages(coverages).build())
        .benefits(all)
        .qualifiedMedicareBeneficiary(
            answer.qualifiedMedicareBeneficiary() == null
                ? qualifiedMedicareBeneficiary()
                : answer.qualifiedMedicareBeneficiary())
        .authorizationFor(joined(authorizationFor(), answer.authorizationFor()))
        .authorizationByKind(joined(authorizationByKind(), told.authorizationByKind()))
        .notes(notes)
        .build();
  }

  /**
   * The visit with what payers answered about coverage, whatever the order of the answers: of
   * several by one payer, those of the last day count, as if they were one answer. Where they
   * contradict each other, it is noted.
   */
  public final Visit withEligibility(List<EligibilityAnswer> answers) {
    JoinedEligibility joined = JoinedEligibility.of(answers, claim());
    Visit visit = this;
    for (EligibilityAnswer answer : joined.answers()) {
      visit = visit.withEligibility(answer);
    }
    return visit.withNotes(joined.notes());
  }

  /** What is on file by payers of whom the answer says nothing. */
  private List<Coverage> stillOnFile(EligibilityAnswer answer, List<Coverage> answered) {
    List<Coverage> onFile = claim().coverages() == null ? List.of() : claim().coverages();
    String answering = JoinedEligibility.payer(answer, claim());
    List<Coverage> others = onFile.stream()
        .filter(on -> {
          String payer = on.payer() == null ? claim().payer() : on.payer();
          return answered.isEmpty()
              ? !payer.equals(answering)
              : answered.stream().noneMatch(it -> payer.equals(it.payer()));
        })
        .toList();
    boolean isOfVisit = answering.equals(claim().payer());
    // The file may call the payer of the visit by another of its names.
    return answered.isEmpty() && isOfVisit && others.size() == onFile.size() ? List.of() : others;
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /** The visit with more of what is wrong with what came in. */
  public final Visit withNotes(List<VisitNote> more) {
    return toBuilder()
        .notes(Stream.concat(notes().stream(), more.stream()).toList())
        .build();
  }

  /** The visit with what a payer answered to a request for authorization. */
  public final Visit withAuthorizations(AuthorizationAnswer answer) {
    List<Authorization> authorizations = new ArrayList<>(answer.authorizations());
    if (claim().authorizations() != null) {
      authorizations.addAll(claim().authorizations());
    }
    List<Authorization> answered = new ArrayList<>(answeredAuthorizations());
    answered.addAll(answer.authorizations());
    List<Authorization> notNeeded = new ArrayList<>(authorizationNotNeeded());
    notNeeded.addAll(answer.notNeeded());
    List<VisitNote> notes = new ArrayList<>(notes());
    notes.addAll(answer.notes());
    boolean lacksNumber = answer.authorizations().stream()
        .anyMatch(it -> it.status() == Authorization.Status.APPROVED && it.number() == null);
    if (lacksNumber) {
      notes.add(VisitNote.builder()
          .kind(TaskKind.INPUT_UNCLEAR)
          .topic(Answer.Topic.AUTHORIZATION)
          .message("The payer approves a service and gives no authorization number.")
          .fix("Ask the payer for the number; the claim needs it.")
          .source(answer.source())
          .build());
    }
    LocalDate answeredOn = answer.answeredOn();
    LocalDate before = authorizationsAnsweredOn();
    return toBuilder()
        .authorizationsAnsweredOn(
            before == null || (answeredOn != null && answeredOn.isAfter(before))
                ? answeredOn
                : before)
        .claim(claim().toBuilder().authorizations(authorizations).build())
        .answeredAuthorizations(answered)
        .authorizationNotNeeded(notNeeded)
        .authorizingPayers(
            answer.payer() == null
                ? authorizingPayers()
                : joined(authorizingPayers(), List.of(answer.payer())))
        .notes(notes)
        .build();
  }

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Visit[]";
  }

  /**
   * Collects values; each method sets what the accessor of its name returns. Not thread-safe.
   * Prints no content.
   */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder claim(Claim claim);

    public abstract Builder scheduledOn(@Nullable LocalDate scheduledOn);

    public abstract Builder estimateRequestedOn(@Nullable LocalDate estimateRequestedOn);

    public abstract Builder usesInsurance(@Nullable Boolean usesInsurance);

    public abstract Builder employment(@Nullable Employment employment);

    public abstract Builder medicareBasis(@Nullable String medicareBasis);

    public abstract Builder esrdMonths(@Nullable Integer esrdMonths);

    public abstract Builder qualifiedMedicareBeneficiary(
        @Nullable Boolean qualifiedMedicareBeneficiary);

    public abstract Builder noticeSigned(@Nullable Boolean noticeSigned);

    public abstract Builder planYearFrom(@Nullable LocalDate planYearFrom);

    public abstract Builder facilityKind(@Nullable String facilityKind);

    public abstract Builder expectedAmount(@Nullable BigDecimal expectedAmount);

    public abstract Builder benefits(List<Benefits> benefits);

    public abstract Builder authorizationFor(List<String> authorizationFor);

    public abstract Builder authorizationByKind(List<String> authorizationByKind);

    public abstract Builder answeredAuthorizations(List<Authorization> answeredAuthorizations);

    public abstract Builder authorizationNotNeeded(List<Authorization> authorizationNotNeeded);

    public abstract Builder authorizationsAnsweredOn(@Nullable LocalDate authorizationsAnsweredOn);

    public abstract Builder authorizingPayers(List<String> authorizingPayers);

    public abstract Builder notes(List<VisitNote> notes);

    abstract List<Benefits> benefits();

    abstract List<String> authorizationFor();

    abstract List<String> authorizationByKind();

    abstract List<Authorization> answeredAuthorizations();

    abstract List<Authorization> authorizationNotNeeded();

    abstract List<String> authorizingPayers();

    abstract List<VisitNote> notes();

    abstract Visit autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public Visit build() {
      return benefits(List.copyOf(benefits()))
          .authorizationFor(List.copyOf(authorizationFor()))
          .authorizationByKind(List.copyOf(authorizationByKind()))
          .answeredAuthorizations(List.copyOf(answeredAuthorizations()))
          .authorizationNotNeeded(List.copyOf(authorizationNotNeeded()))
          .authorizingPayers(List.copyOf(authorizingPayers()))
          .notes(List.copyOf(notes()))
          .autoBuild();
    }
  }
}
