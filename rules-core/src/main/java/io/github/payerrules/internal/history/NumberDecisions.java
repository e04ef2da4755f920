package io.github.payerrules.internal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What remittances decided about the claims of one number, by date of service: a practice may give
 * thousands of claims one number. Not thread-safe.
 */
final class NumberDecisions {

  /** Of one day a reversal comes first, as payers send it; the order of the files is no order. */
  private static final Comparator<Decision> IN_TURN = Comparator.comparing(
          Decision::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
      .thenComparing(Decision::isReversal, Comparator.reverseOrder())
      .thenComparing(
          Decision::payerClaimNumber, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

  private final Map<LocalDate, List<Decision>> byDate = new HashMap<>();
  private final List<Decision> undated = new ArrayList<>(0);

  void add(Decision decision) {
    if (decision.dates().isEmpty()) {
      undated.add(decision);
    }
    for (LocalDate date : decision.dates()) {
      byDate.computeIfAbsent(date, key -> new ArrayList<>(1)).add(decision);
    }
  }

  /** Puts them in turn; once, after all are added. */
  void sort() {
    undated.sort(IN_TURN);
    byDate.values().forEach(decisions -> decisions.sort(IN_TURN));
  }

  /** Those for a date of service, and those without dates, the earliest first. */
  List<Decision> of(LocalDate date) {
    if (undated.isEmpty()) {
      return dated(date);
    }
    List<Decision> all = new ArrayList<>(undated);
    all.addAll(dated(date));
    all.sort(IN_TURN);
    return all;
  }

  /** Those that name a date of service, the earliest first. */
  List<Decision> dated(LocalDate date) {
    return byDate.getOrDefault(date, List.of());
  }
}
