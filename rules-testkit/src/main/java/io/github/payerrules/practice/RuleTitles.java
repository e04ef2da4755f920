package io.github.payerrules.practice;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences that name rules. Not thread-safe. */
final class RuleTitles {

  private final Map<String, PayerInfo> payers;
  private final Map<String, Map<String, String>> titles = new HashMap<>();

  RuleTitles(PayerRules rules) {
    this.payers = rules.payers().stream()
        .collect(Collectors.toMap(PayerInfo::payer, info -> info, (one, other) -> one));
  }

  /** What a payer's rule found, by its title; in the words of its id where it has none. */
  String found(String payer, String rule) {
    String title =
        titles.computeIfAbsent(payer, this::titles).getOrDefault(rule, rule.replace('-', ' '));
    return "Found by the rule \"" + title + "\"";
  }

  private Map<String, String> titles(String payer) {
    PayerInfo info = payers.get(payer);
    return info == null
        ? Map.of()
        : info.rules().stream()
            .collect(Collectors.toMap(RuleInfo::id, RuleInfo::title, (one, other) -> one));
  }
}
