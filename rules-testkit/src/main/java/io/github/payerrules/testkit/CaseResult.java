package io.github.payerrules.testkit;

import java.util.Set;

/**
 * What came of a case. Immutable and thread-safe.
 *
 * @param run the case
 * @param payer the payer whose rules were asked
 * @param failure what differs, in words for a person; empty when the case passed
 * @param fired the rules that found something
 * @param nearMissed the rules that were evaluated, were decided, and found nothing, as far as the
 *     case is a near miss of them; a golden claim is one of those that it names
 */
public record CaseResult(
    Case run, String payer, String failure, Set<String> fired, Set<String> nearMissed) {

  public CaseResult {
    fired = Set.copyOf(fired);
    nearMissed = Set.copyOf(nearMissed);
  }

  /** Whether everything was as expected. */
  public boolean passed() {
    return failure.isEmpty();
  }
}
