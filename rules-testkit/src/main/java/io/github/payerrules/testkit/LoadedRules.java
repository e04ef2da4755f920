package io.github.payerrules.testkit;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules with what suites look up in them, which are many. Immutable and thread-safe. */
final class LoadedRules {

  /** A condition that only says of which lines a rule speaks. */
  private static final Pattern SELECTOR =
      Pattern.compile("\\b(procedure|procedureGroup|code)\\s*==");

  private final PayerRules rules;
  private final List<PayerInfo> payers;
  private final Map<String, Set<String>> ids = new LinkedHashMap<>();
  private final Map<String, String> ofAnyLine = new LinkedHashMap<>();
  private final Map<String, List<RuleInfo>> byFile = new LinkedHashMap<>();
  private final Map<String, Set<String>> payersByFile = new LinkedHashMap<>();

  LoadedRules(PayerRules rules) {
    this.rules = rules;
    this.payers = rules.payers();
    Set<String> seen = new LinkedHashSet<>();
    for (PayerInfo payer : payers) {
      Set<String> ofPayer = new LinkedHashSet<>();
      for (RuleInfo rule : payer.rules()) {
        ofPayer.add(rule.id());
        if (rule.conditions().size() < 2 || !selects(rule.conditions().get(0))) {
          ofAnyLine.putIfAbsent(payer.payer(), rule.id());
        }
        if (seen.add(rule.file() + " " + rule.id())) {
          byFile.computeIfAbsent(rule.file(), none -> new ArrayList<>()).add(rule);
        }
        payersByFile.computeIfAbsent(rule.file(), none -> new LinkedHashSet<>()).add(payer.payer());
      }
      ids.put(payer.payer(), ofPayer);
    }
  }

  /** Whether a rule's first condition only says of which lines it speaks. */
  static boolean selects(String condition) {
    return SELECTOR.matcher(condition).find();
  }

  PayerRules rules() {
    return rules;
  }

  List<PayerInfo> payers() {
    return payers;
  }

  boolean has(String payer) {
    return ids.containsKey(payer);
  }

  /** The ids of the rules of one payer. */
  Set<String> ids(String payer) {
    return ids.getOrDefault(payer, Set.of());
  }

  /** The ids of the rules of those payers. */
  Set<String> ids(Predicate<String> wanted) {
    return ids.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .collect(Collectors.toSet());
  }

  /** A rule of the payer that speaks of every line; empty where there is none. */
  Set<String> ofAnyLine(String payer) {
    String rule = ofAnyLine.get(payer);
    return rule == null ? Set.of() : Set.of(rule);
  }

  /** The rules of a rule file, such as {@code medicare/frequency.drl}. */
  List<RuleInfo> in(String file) {
    return byFile.getOrDefault(file, List.of());
  }

  /** The rule files of which a payer has rules. */
  Set<String> files() {
    return byFile.keySet();
  }

  /** The payers that have rules of the file. */
  List<String> payersOf(String file) {
    return List.copyOf(payersByFile.getOrDefault(file, Set.of()));
  }
}
