package io.github.payerrules.practice;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Whether units, modifiers, place of service and identifiers are right. Not thread-safe. */
final class ValidationMeasure {

  private static final Set<RootCause> OF_THE_CLAIM = Set.of(
      RootCause.CLAIM_DATA,
      RootCause.PLACE_OF_SERVICE,
      RootCause.PROVIDER,
      RootCause.CODING_MODIFIER,
      RootCause.CODING_ADDON);

  /** The policy area of the rules about units, whose reason codes are those of frequency. */
  private static final String UNITS = "units";

  private final PointTally tally;
  private final RuleTitles titles;
  private final Set<String> notChecked = new TreeSet<>();

  ValidationMeasure(PointTally tally, RuleTitles titles) {
    this.tally = tally;
    this.titles = titles;
  }

  /** Adds a claim. */
  void add(Claim claim, Review review) {
    if (review.notEvaluated().stream()
        .anyMatch(one -> one.reason() == NotEvaluated.Reason.UNKNOWN_PAYER)) {
      tally.unknown(Unit.of(claim), "there are no rules of the payer");
      return;
    }
    review.notEvaluated().stream()
        .filter(one -> one.reason() == NotEvaluated.Reason.NO_TABLE)
        .forEach(one -> notChecked.addAll(one.needs()));
    Finding first = review.findings().stream()
        .filter(one -> one.outcome() != Outcome.ADVISE)
        .filter(one -> OF_THE_CLAIM.contains(one.cause()) || one.category().equals(UNITS))
        .findFirst()
        .orElse(null);
    if (first == null) {
      tally.met(Unit.of(claim));
    } else {
      tally.missed(
          concerned(claim, first),
          titles.found(review.payer(), first.rule()),
          Objects.requireNonNullElse(first.fix(), ""));
    }
  }

  /** A malformed claim comes back as a whole. */
  private static Unit concerned(Claim claim, Finding finding) {
    List<ServiceLine> lines = claim.lines().stream()
        .filter(line -> finding.lines().contains(line.number()))
        .toList();
    return finding.rejection() || lines.isEmpty() ? Unit.of(claim) : Unit.of(claim, lines);
  }

  /** Says what the figure leaves out. */
  void finish() {
    if (!notChecked.isEmpty()) {
      tally.note("Not checked, as tables are missing: " + String.join(", ", notChecked)
          + ". Import them with payer-rules tables import.");
    }
  }
}
