package io.github.payerrules.testkit.change;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.testkit.change.PayerDifference.Kind;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import io.github.payerrules.testkit.rules.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * What changed between two versions of rules, in meaning: rules by their ids, tables by their rows,
 * {@code payer.yaml} by its numbers.
 */
public final class RulesDiff {

  private RulesDiff() {}

  /** What changed for each payer; payers of which nothing changed are left out. */
  public static List<PayerDifference> between(PayerRules before, PayerRules after) {
    return between(before, after, PayerUnderTest::of);
  }

  /**
   * The same by payers that somebody keeps, since to look at all their rules takes a while.
   *
   * @param looked gives a payer of the rules
   */
  public static List<PayerDifference> between(
      PayerRules before, PayerRules after, BiFunction<PayerRules, String, PayerUnderTest> looked) {
    Set<String> payers = new TreeSet<>(before.payerNames());
    payers.addAll(after.payerNames());
    List<PayerDifference> all = new ArrayList<>();
    for (String payer : payers) {
      if (!before.payerNames().contains(payer)) {
        all.add(new PayerDifference(payer, Kind.NEW, List.of(), List.of()));
      } else if (!after.payerNames().contains(payer)) {
        all.add(new PayerDifference(payer, Kind.GONE, List.of(), List.of()));
      } else {
        PayerDifference found = of(payer, before, after, looked);
        if (!found.rules().isEmpty() || !found.tables().isEmpty()) {
          all.add(found);
        }
      }
    }
    return all;
  }

  private static PayerDifference of(
      String payer,
      PayerRules before,
      PayerRules after,
      BiFunction<PayerRules, String, PayerUnderTest> looked) {
    PayerInfo wasInfo = info(before, payer);
    PayerInfo isInfo = info(after, payer);
    if (wasInfo.contentHash().equals(isInfo.contentHash())) {
      return new PayerDifference(payer, Kind.BOTH, List.of(), List.of());
    }
    PayerUnderTest was = looked.apply(before, payer);
    PayerUnderTest is = looked.apply(after, payer);
    Map<String, RuleText> old = byId(was);
    List<RuleDifference> rules = new ArrayList<>();
    for (RuleText now : is.rules()) {
      String id = now.info().id();
      RuleText then = old.remove(id);
      if (then == null) {
        rules.add(new RuleDifference(
            id,
            RuleDifference.Kind.NEW,
            now.info(),
            List.of("new: " + now.info().title())));
        continue;
      }
      RuleDifference changed =
          RuleComparison.of(then, now, was.signature(id).equals(is.signature(id)));
      if (changed != null) {
        rules.add(changed);
      }
    }
    old.values()
        .forEach(gone -> rules.add(new RuleDifference(
            gone.info().id(),
            RuleDifference.Kind.GONE,
            gone.info(),
            List.of("gone: " + gone.info().title()))));
    return new PayerDifference(
        payer, Kind.BOTH, rules, TableComparison.of(was.rows(), is.rows(), wasInfo, isInfo));
  }

  private static PayerInfo info(PayerRules rules, String payer) {
    return rules.payers().stream()
        .filter(info -> info.payer().equals(payer))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, RuleText> byId(PayerUnderTest payer) {
    Map<String, RuleText> byId = new LinkedHashMap<>();
    payer.rules().forEach(rule -> byId.put(rule.info().id(), rule));
    return byId;
  }
}
