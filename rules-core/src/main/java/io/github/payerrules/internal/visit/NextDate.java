package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.TaskKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first day on which no limit stands in the way: the visit is reviewed again, day by day. */
final class NextDate {

  /** No limit of a policy looks back further than two years. */
  private static final int MOST_DAYS = 732;

  private final PayerBook payers;
  private final String rulesOf;
  private final Claim planned;
  private final LocalDate today;

  NextDate(PayerBook payers, String rulesOf, Claim planned, LocalDate today) {
    this.payers = payers;
    this.rulesOf = rulesOf;
    this.planned = planned;
    this.today = today;
  }

  /** The first day for a line; {@code null} where moving the visit does not help. */
  @Nullable
  LocalDate of(int line) {
    LocalDate date = planned.lines().stream()
        .filter(it -> it.number() == line)
        .map(ServiceLine::date)
        .findFirst()
        .orElse(null);
    for (int days = 1; date != null && days <= MOST_DAYS; days++) {
      if (!isLimited(moved(days), line)) {
        return date.plusDays(days);
      }
    }
    return null;
  }

  private Claim moved(int days) {
    List<ServiceLine> lines = planned.lines().stream()
        .map(it -> it.toBuilder()
            .date(it.date().plusDays(days))
            .endDate(it.endDate() == null ? null : it.endDate().plusDays(days))
            .build())
        .toList();
    return planned.toBuilder().lines(lines).build();
  }

  private boolean isLimited(Claim claim, int line) {
    Review review = payers.review(claim, today);
    RuleTasks tasks = new RuleTasks(payers, rulesOf, review);
    for (Finding finding : review.findings()) {
      if (finding.lines().contains(line)
          && tasks.kindOf(finding).filter(TaskKind.FREQUENCY_LIMIT::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
