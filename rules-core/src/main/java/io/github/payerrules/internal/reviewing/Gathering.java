package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.History;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.source.AuthorizationSource;
import io.github.payerrules.source.CoverageSource;
import io.github.payerrules.source.EvidenceSource;
import io.github.payerrules.source.HistorySource;
import io.github.payerrules.source.ReferenceTables;
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
    @Nullable ReferenceTables reference) {

  /** The context; a source that fails is noted in {@code failed} and counts as not given. */
  public Context gather(Claim claim, LocalDate today, List<NotEvaluated> failed) {
    return new Context(
        claim,
        today,
        historyOf(claim, failed),
        authorizationsOf(claim, failed),
        coveragesOf(claim, failed),
        evidenceOf(claim, failed),
        reference);
  }

  private @Nullable History historyOf(Claim claim, List<NotEvaluated> failed) {
    List<PriorService> own = claim.history();
    if (own != null) {
      return History.of(own, claim.historyCompleteFrom());
    }
    return history == null ? null : ask("history", history::historyFor, claim, failed);
  }

  private @Nullable List<Authorization> authorizationsOf(Claim claim, List<NotEvaluated> failed) {
    List<Authorization> own = claim.authorizations();
    return own != null || authorizations == null
        ? own
        : ask("authorizations", authorizations::authorizationsFor, claim, failed);
  }

  private @Nullable List<Coverage> coveragesOf(Claim claim, List<NotEvaluated> failed) {
    List<Coverage> own = claim.coverages();
    return own != null || coverage == null
        ? own
        : ask("coverages", coverage::coveragesFor, claim, failed);
  }

  private Evidence evidenceOf(Claim claim, List<NotEvaluated> failed) {
    Evidence known =
        evidence == null ? null : ask("evidence", evidence::evidenceFor, claim, failed);
    return known == null ? claim.evidence() : claim.evidence().orElse(known);
  }

  private static <T> @Nullable T ask(
      String what, Function<Claim, @Nullable T> source, Claim claim, List<NotEvaluated> failed) {
    try {
      return source.apply(claim);
    } catch (RuntimeException failure) {
      // The exception's message may quote the claim, so only its kind is told.
      failed.add(NotEvaluated.builder()
          .reason(Reason.NO_SOURCE)
          .missing(what + ": the source failed (" + failure.getClass().getSimpleName() + ")")
          .build());
      return null;
    }
  }
}
