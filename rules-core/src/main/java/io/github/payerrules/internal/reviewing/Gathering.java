package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.History;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Sex;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.observe.ReviewObserver;
import io.github.payerrules.observe.SourceKind;
import io.github.payerrules.source.AuthorizationSource;
import io.github.payerrules.source.CoverageSource;
import io.github.payerrules.source.EvidenceSource;
import io.github.payerrules.source.HistorySource;
import io.github.payerrules.source.ReferenceTables;
import io.github.payerrules.source.SourceAnswerTooLargeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a claim's context before any rule runs: what the claim carries, else what the vendor's
 * sources say, each asked at most once.
 */
public record Gathering(
    @Nullable HistorySource history,
    @Nullable AuthorizationSource authorizations,
    @Nullable CoverageSource coverage,
    @Nullable EvidenceSource evidence,
    @Nullable ReferenceTables reference,
    ReviewObserver observer) {

  /** Sources of which nobody is told. */
  public Gathering(
      @Nullable HistorySource history,
      @Nullable AuthorizationSource authorizations,
      @Nullable CoverageSource coverage,
      @Nullable EvidenceSource evidence,
      @Nullable ReferenceTables reference) {
    this(history, authorizations, coverage, evidence, reference, ReviewObserver.NONE);
  }

  private static final Evidence NOT_PREGNANT =
      Evidence.builder().pregnant(false).build();
  private static final int YOUNGEST_MOTHER = 8;
  private static final int OLDEST_MOTHER = 60;
  private static final String DOCUMENTED_FACTS = "documented facts";

  /** The context; a source that fails counts as not given. */
  public Context gather(Claim claim, LocalDate today) {
    return gather(claim, today, new AskedSources(null));
  }

  /** The context; a source that fails is noted in {@code asked} and counts as not given. */
  public Context gather(Claim claim, LocalDate today, AskedSources asked) {
    return new Context(
        claim,
        today,
        historyOf(claim, asked),
        authorizationsOf(claim, asked),
        coveragesOf(claim, asked),
        evidenceOf(claim, asked),
        reference);
  }

  /** What the tables of CMS hold, as far as they can tell. */
  public List<String> contents() {
    return reference == null ? List.of() : reference.contents();
  }

  /** The same for a chunk of claims, for all of which each source was asked at once. */
  public Gathering prefetched(List<Claim> claims) {
    return new Gathering(
        history == null
            ? null
            : new PrefetchedAnswers<>(
                    history,
                    asking(SourceKind.HISTORY),
                    HistorySource::prefetched,
                    HistorySource::historyFor)
                .of(without(claims, Claim::history))::to,
        authorizations == null
            ? null
            : new PrefetchedAnswers<>(
                    authorizations,
                    asking(SourceKind.AUTHORIZATIONS),
                    AuthorizationSource::prefetched,
                    AuthorizationSource::authorizationsFor)
                .of(without(claims, Claim::authorizations))::to,
        coverage == null
            ? null
            : new PrefetchedAnswers<>(
                    coverage,
                    asking(SourceKind.COVERAGES),
                    CoverageSource::prefetched,
                    CoverageSource::coveragesFor)
                .of(without(claims, Claim::coverages))::to,
        evidence == null
            ? null
            : new PrefetchedAnswers<>(
                    evidence,
                    asking(SourceKind.EVIDENCE),
                    EvidenceSource::prefetched,
                    EvidenceSource::evidenceFor)
                .of(claims)::to,
        reference,
        ReviewObserver.NONE); // told of the questions to the sources themselves
  }

  private Asking asking(SourceKind source) {
    return new Asking(source, observer);
  }

  private static List<Claim> without(
      List<Claim> claims, Function<Claim, @Nullable List<?>> carried) {
    return claims.stream().filter(claim -> carried.apply(claim) == null).toList();
  }

  private @Nullable History historyOf(Claim claim, AskedSources asked) {
    List<PriorService> own = claim.history();
    if (own != null) {
      return History.of(own, claim.historyCompleteFrom());
    }
    return history == null
        ? null
        : ask(
            SourceKind.HISTORY,
            Missing.HISTORY,
            it -> bounded(history.historyFor(it)),
            claim,
            asked);
  }

  private @Nullable List<Authorization> authorizationsOf(Claim claim, AskedSources asked) {
    List<Authorization> own = claim.authorizations();
    return own != null || authorizations == null
        ? own
        : ask(
            SourceKind.AUTHORIZATIONS,
            Missing.AUTHORIZATIONS,
            it -> copied(authorizations.authorizationsFor(it)),
            claim,
            asked);
  }

  private @Nullable List<Coverage> coveragesOf(Claim claim, AskedSources asked) {
    List<Coverage> own = claim.coverages();
    return own != null || coverage == null
        ? own
        : ask(
            SourceKind.COVERAGES,
            Missing.ELIGIBILITY,
            it -> copied(coverage.coveragesFor(it)),
            claim,
            asked);
  }

  private Evidence evidenceOf(Claim claim, AskedSources asked) {
    Evidence known = evidence == null
        ? null
        : ask(SourceKind.EVIDENCE, DOCUMENTED_FACTS, evidence::evidenceFor, claim, asked);
    Evidence told = known == null ? claim.evidence() : claim.evidence().orElse(known);
    return cannotBePregnant(claim) ? told.orElse(NOT_PREGNANT) : told;
  }

  /** Sex and age may rule out what then nobody is asked. */
  private static boolean cannotBePregnant(Claim claim) {
    Integer age = claim.ageYears();
    return claim.sex() == Sex.MALE
        || (age != null && (age < YOUNGEST_MOTHER || age > OLDEST_MOTHER));
  }

  private <T> @Nullable T ask(
      SourceKind kind,
      String what,
      Function<Claim, @Nullable T> source,
      Claim claim,
      AskedSources asked) {
    asked.add(what);
    try {
      return asking(kind).<@Nullable T>ask(1, () -> source.apply(claim));
    } catch (Throwable failure) { // also a checked one that the source did not declare, or an Error
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      asked.addFailure(what, failure);
      return null;
    }
  }

  /** A copy, made while a failure still counts as the source's. */
  private static <T> @Nullable List<T> copied(@Nullable List<T> list) {
    if (list == null) {
      return null;
    }
    checkSize(list);
    return List.copyOf(list);
  }

  private static @Nullable History bounded(@Nullable History known) {
    if (known != null) {
      checkSize(known.services());
    }
    return known;
  }

  /** What is refused before any rule looks at it costs nothing. */
  private static void checkSize(List<?> told) {
    if (told.size() > SourceAnswerTooLargeException.MOST) {
      throw new SourceAnswerTooLargeException(told.size());
    }
  }
}
