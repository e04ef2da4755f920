package io.github.payerrules.testkit.impact;

import io.github.payerrules.testkit.change.PayerDifference;
import java.util.List;
import java.util.Map;

/**
 * What a change of rules does to claims. Immutable and thread-safe.
 *
 * @param differences what changed in the rules
 * @param claims how many claims were read
 * @param unreadable how many could not be read
 * @param concerned how many the change can concern: these were reviewed by both versions
 * @param all all changed answers
 * @param byRule the same by rule
 * @param byPayer the same by payer
 * @param byProvider the same by the provider's NPI
 * @param byCode the same by procedure code
 * @param changes the claims with most money at stake, as many as a page can show
 */
public record ImpactReport(
    List<PayerDifference> differences,
    long claims,
    long unreadable,
    long concerned,
    Tally all,
    Map<String, Tally> byRule,
    Map<String, Tally> byPayer,
    Map<String, Tally> byProvider,
    Map<String, Tally> byCode,
    List<ClaimChange> changes) {

  @Override
  public String toString() {
    return "ImpactReport[" + claims + " claims, " + all.claims() + " changed]";
  }
}
