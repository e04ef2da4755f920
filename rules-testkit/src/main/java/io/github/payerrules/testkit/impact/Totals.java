package io.github.payerrules.testkit.impact;

import io.github.payerrules.testkit.change.PayerDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up changed claims; keeps those with most money. Not thread-safe. */
final class Totals {

  private static final int SHOWN = 500;

  private static final Comparator<ClaimChange> BY_MONEY = Comparator.comparing(ClaimChange::atStake)
      .thenComparing(ClaimChange::file, Comparator.reverseOrder())
      .thenComparing(ClaimChange::position, Comparator.reverseOrder());

  private final Map<String, Tally> byRule = new TreeMap<>();
  private final Map<String, Tally> byPayer = new TreeMap<>();
  private final Map<String, Tally> byProvider = new TreeMap<>();
  private final Map<String, Tally> byCode = new TreeMap<>();
  private final PriorityQueue<ClaimChange> most = new PriorityQueue<>(BY_MONEY);
  private Tally all = Tally.NONE;

  void add(ClaimChange change) {
    Tally tally = Tally.of(change);
    all = all.plus(tally);
    byPayer.merge(change.payer(), tally, Tally::plus);
    byProvider.merge(change.provider(), tally, Tally::plus);
    addBy(byRule, change, AnswerChange::rule);
    addBy(byCode, change, AnswerChange::code);
    most.add(change);
    if (most.size() > SHOWN) {
      most.poll();
    }
  }

  private static void addBy(
      Map<String, Tally> tallies, ClaimChange change, Function<AnswerChange, String> by) {
    Map<String, List<AnswerChange>> groups = new LinkedHashMap<>();
    change
        .answers()
        .forEach(answer ->
            groups.computeIfAbsent(by.apply(answer), none -> new ArrayList<>()).add(answer));
    groups.forEach((group, answers) -> tallies.merge(
        group,
        Tally.of(new ClaimChange(
            change.claim(),
            change.file(),
            change.position(),
            change.payer(),
            change.provider(),
            change.before(),
            change.after(),
            answers)),
        Tally::plus));
  }

  ImpactReport report(
      List<PayerDifference> differences, long claims, long unreadable, long concerned) {
    return new ImpactReport(
        differences,
        claims,
        unreadable,
        concerned,
        all,
        sorted(byRule),
        sorted(byPayer),
        sorted(byProvider),
        sorted(byCode),
        most.stream().sorted(BY_MONEY.reversed()).toList());
  }

  /** Those with most claims first. */
  private static Map<String, Tally> sorted(Map<String, Tally> tallies) {
    Map<String, Tally> sorted = new LinkedHashMap<>();
    tallies.entrySet().stream()
        .sorted(Comparator.comparingLong(
            (Map.Entry<String, Tally> each) -> -each.getValue().claims()))
        .forEach(each -> sorted.put(each.getKey(), each.getValue()));
    return sorted;
  }
}
