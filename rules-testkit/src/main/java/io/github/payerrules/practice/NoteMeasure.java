package io.github.payerrules.practice;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.RootCause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Whether the note supports what is billed: each line by the payer's rules. Not thread-safe. */
final class NoteMeasure {

  private static final Set<RootCause> OF_THE_NOTE =
      Set.of(RootCause.DOCUMENTATION, RootCause.MEDICAL_NECESSITY);
  private static final Set<NotEvaluated.Reason> NO_RULES = Set.of(
      NotEvaluated.Reason.UNKNOWN_PAYER,
      NotEvaluated.Reason.NO_POLICY,
      NotEvaluated.Reason.NO_POLICY_ON_DATE);

  private final PointTally tally;
  private final RuleTitles titles;
  private final Map<String, Map<String, Counts>> byMonthAndProvider = new HashMap<>();

  NoteMeasure(PointTally tally, RuleTitles titles) {
    this.tally = tally;
    this.titles = titles;
  }

  /** Adds each line of a claim. */
  void add(Claim claim, Review review) {
    for (ServiceLine line : claim.lines()) {
      Unit unit = Unit.of(claim, List.of(line));
      List<Integer> number = List.of(line.number());
      if (!hasNote(claim, line)) {
        tally.unknown(unit, "no documented facts of the note");
      } else if (review.notEvaluated().stream()
          .anyMatch(one -> NO_RULES.contains(one.reason()) && concerns(one.lines(), number))) {
        tally.unknown(unit, "the payer has no rules for the code on that day");
      } else {
        add(unit, number, review);
      }
    }
  }

  private void add(Unit unit, List<Integer> number, Review review) {
    Finding finding = review.findings().stream()
        .filter(one -> one.outcome() != Outcome.ADVISE)
        .filter(one -> OF_THE_NOTE.contains(one.cause()))
        .filter(one -> concerns(one.lines(), number))
        .findFirst()
        .orElse(null);
    List<String> missing = review.questions().stream()
        .filter(one -> one.outcome() != Outcome.ADVISE)
        .filter(one -> concerns(one.lines(), number))
        .flatMap(one -> one.missing().stream())
        .filter(one -> EvidenceFact.named(one).isPresent())
        .distinct()
        .toList();
    if (finding != null) {
      tally.missed(
          unit,
          titles.found(review.payer(), finding.rule()),
          Objects.requireNonNullElse(finding.fix(), ""));
    } else if (!missing.isEmpty()) {
      tally.missed(
          unit,
          "Not in the note: " + question(missing.get(0)),
          missing.size() == 1 ? "" : "Not in the note: " + String.join(", ", missing) + ".");
    } else {
      tally.met(unit);
    }
    byMonthAndProvider
        .computeIfAbsent(PointTally.month(unit.date()), none -> new TreeMap<>())
        .merge(
            unit.provider(),
            new Counts(1, finding == null && missing.isEmpty() ? 1 : 0),
            Counts::plus);
  }

  /** Whether anything of the note is known for a line. */
  static boolean hasNote(Claim claim, ServiceLine line) {
    return !claim.evidence().isEmpty() || !line.evidence().isEmpty();
  }

  static String question(String fact) {
    return EvidenceFact.named(fact).map(EvidenceFact::question).orElse(fact);
  }

  /** Whether something about those lines, or about the whole claim, is about this one. */
  static boolean concerns(List<Integer> lines, List<Integer> number) {
    return lines.isEmpty() || lines.containsAll(number);
  }

  /** The notes of each provider by month, in order or not, whatever payers decided. */
  Map<String, Map<String, Counts>> byMonthAndProvider() {
    return byMonthAndProvider;
  }
}
