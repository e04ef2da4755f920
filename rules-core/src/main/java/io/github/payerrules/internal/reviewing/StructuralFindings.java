package io.github.payerrules.internal.reviewing;

import io.github.payerrules.internal.tables.Denials;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.RootCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a claim's structure. Not thread-safe. */
final class StructuralFindings {

  private static final String NOTE = "The documented facts of the visit";
  private static final String FORMAT = "837P (005010X222A1)";
  private static final LocalDate SINCE = LocalDate.of(2012, 1, 1);
  private static final String LACKS_INFORMATION = "16";

  private final List<Finding> findings = new ArrayList<>();

  /** A claim that a payer or clearinghouse sends back. */
  void deny(String id, String rarc, List<Integer> lines, String message, String fix) {
    add(Outcome.DENY, id, rarc, lines, message, fix);
  }

  /** A claim that contradicts itself: which of the two is right is not known. */
  void review(String id, String rarc, List<Integer> lines, String message, String fix) {
    add(Outcome.REVIEW, id, rarc, lines, message, fix);
  }

  /** Documented facts that contradict each other. */
  void undocumented(String id, String message, String fix) {
    add(NOTE, Outcome.REVIEW, id, "N706", List.of(), message, fix);
  }

  void malformedDiagnosis(List<Integer> lines) {
    deny(
        "diagnosis-malformed",
        "M76",
        lines,
        "A diagnosis is not a valid ICD-10-CM code.",
        "Use a code such as M54.16.");
  }

  List<Finding> all() {
    return findings;
  }

  private void add(
      Outcome outcome, String id, String rarc, List<Integer> lines, String message, String fix) {
    add(FORMAT, outcome, id, rarc, lines, message, fix);
  }

  private void add(
      String citation,
      Outcome outcome,
      String id,
      String rarc,
      List<Integer> lines,
      String message,
      String fix) {
    findings.add(Finding.builder()
        .rule(id)
        .outcome(outcome)
        .lines(lines)
        .message(message)
        .fix(fix)
        .citation(citation)
        .mark(Mark.SECONDARY)
        .effective(SINCE)
        .category(Seriousness.STRUCTURE)
        .cause(RootCause.CLAIM_DATA)
        .remedy(Denials.shipped().play(LACKS_INFORMATION))
        .group("CO")
        .carc(LACKS_INFORMATION)
        .rarcs(List.of(rarc, "MA130"))
        .source(Seriousness.STRUCTURE)
        .build());
  }
}
