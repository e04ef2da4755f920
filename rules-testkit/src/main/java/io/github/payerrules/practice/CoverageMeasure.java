package io.github.payerrules.practice;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether coverage was verified before the service. Not thread-safe. */
final class CoverageMeasure {

  private final PointTally tally;
  private final Map<String, String> payerIds;
  private final int mostDays;

  CoverageMeasure(PointTally tally, PayerRules rules, int mostDays) {
    this.tally = tally;
    this.payerIds = rules.payerIds();
    this.mostDays = mostDays;
  }

  /** Adds a claim. */
  void add(Claim claim) {
    Unit unit = Unit.of(claim);
    LocalDate service = unit.date();
    List<Coverage> coverages = claim.coverages();
    if (coverages == null || service == null) {
      tally.unknown(unit, "no eligibility data for the claim");
      return;
    }
    List<Coverage> own =
        coverages.stream().filter(each -> isOf(each, claim.payer())).toList();
    List<LocalDate> days =
        own.stream().map(Coverage::verifiedOn).filter(Objects::nonNull).sorted().toList();
    LocalDate last = days.stream()
        .filter(day -> !day.isAfter(service))
        .max(Comparator.naturalOrder())
        .orElse(null);
    if (last != null && ChronoUnit.DAYS.between(last, service) <= mostDays) {
      tally.met(unit);
    } else if (last != null) {
      tally.missed(
          unit,
          "Verified more than " + mostDays + " days before the service",
          "Verified on " + last + ".");
    } else if (!days.isEmpty()) {
      tally.missed(
          unit, "Verified only after the service", "First verified on " + days.get(0) + ".");
    } else if (own.isEmpty() && !coverages.isEmpty()) {
      tally.missed(unit, "Coverage was verified for another payer than the one billed", "");
    } else {
      tally.missed(unit, "Not verified", "");
    }
  }

  private boolean isOf(Coverage coverage, String payer) {
    String named = coverage.payer();
    return named == null || payer.equals(named) || payer.equals(payerIds.get(named));
  }
}
