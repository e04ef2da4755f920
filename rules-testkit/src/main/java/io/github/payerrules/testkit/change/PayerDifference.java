package io.github.payerrules.testkit.change;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed for one payer, shared rules and tables included. Immutable and thread-safe.
 *
 * @param payer the payer
 * @param kind whether the payer is new or gone
 * @param rules what changed in rules
 * @param tables what changed in tables and in {@code payer.yaml}
 */
public record PayerDifference(
    String payer, Kind kind, List<RuleDifference> rules, List<TableDifference> tables) {

  /** What became of a payer. */
  public enum Kind {
    NEW,
    GONE,
    BOTH
  }

  public PayerDifference {
    rules = List.copyOf(rules);
    tables = List.copyOf(tables);
  }

  /** The rules that may answer otherwise because of themselves. */
  public Set<String> changedRules() {
    return rules.stream()
        .filter(RuleDifference::isMeaning)
        .map(RuleDifference::rule)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether no claim can get another answer. */
  public boolean isSame() {
    return kind == Kind.BOTH && changedRules().isEmpty() && tables.isEmpty();
  }
}
