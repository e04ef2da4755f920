package io.github.payerrules.testkit.proof;

import io.github.payerrules.testkit.JudgedCase;
import io.github.payerrules.testkit.proof.RuleCoverage.ConditionCoverage;
import io.github.payerrules.testkit.rules.ClaimUnderTest;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import io.github.payerrules.testkit.rules.Sight;
import io.github.payerrules.testkit.rules.Sight.ConditionSight;
import io.github.payerrules.testkit.rules.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Measures coverage. */
final class CoverageRun {

  /** What one case shows. */
  private record Seen(JudgedCase test, Map<String, Sight> sights, Set<TableRow> rows) {}

  private final Proof proof;

  CoverageRun(Proof proof) {
    this.proof = proof;
  }

  Coverage run(Watching watching) {
    Map<TableRow, PayerUnderTest> rows = proof.rows();
    List<Seen> seen = Workers.each(proof.cases(), watching, test -> seen(test, rows.keySet()));
    Map<String, List<Seen>> byRule = new HashMap<>();
    Map<TableRow, Seen> firstUse = new HashMap<>();
    for (Seen each : seen) {
      each.sights()
          .keySet()
          .forEach(
              rule -> byRule.computeIfAbsent(rule, none -> new ArrayList<>()).add(each));
      each.rows().forEach(row -> firstUse.putIfAbsent(row, each));
    }
    List<RuleCoverage> rules = proof.rules().stream()
        .map(rule -> rule(rule, byRule.getOrDefault(Proof.key(rule.info()), List.of())))
        .toList();
    List<RowCoverage> used = new ArrayList<>();
    for (TableRow row : rows.keySet()) {
      Seen use = firstUse.get(row);
      used.add(new RowCoverage(row, use == null ? null : CaseRef.of(use.test().test())));
    }
    return new Coverage(rules, used);
  }

  private Seen seen(JudgedCase test, Set<TableRow> rows) {
    PayerUnderTest payer = proof.payer(test.claim().payer());
    ClaimUnderTest claim = payer.claim(test.claim(), test.today());
    Map<String, Sight> sights = new LinkedHashMap<>();
    for (RuleText rule : payer.rules()) {
      if (test.judges(rule.info().id())) {
        sights.put(Proof.key(rule.info()), claim.sight(rule.info().id()));
      }
    }
    Set<TableRow> used = new HashSet<>();
    claim.rowsUsed().stream().filter(rows::contains).forEach(used::add);
    return new Seen(test, sights, used);
  }

  private static RuleCoverage rule(RuleText rule, List<Seen> seen) {
    String key = Proof.key(rule.info());
    List<ConditionCoverage> conditions = new ArrayList<>();
    for (ConditionText condition : rule.conditions()) {
      int number = conditions.size();
      conditions.add(new ConditionCoverage(
          condition,
          first(seen, each -> condition(each, key, number).held()),
          first(seen, each -> condition(each, key, number).failed()),
          first(seen, each -> condition(each, key, number).decided())));
    }
    return new RuleCoverage(
        rule,
        (int) seen.stream().filter(each -> sight(each, key).speaks()).count(),
        first(seen, each -> sight(each, key).fired()),
        first(seen, each -> sight(each, key).nearlyFired()),
        conditions);
  }

  @SuppressWarnings("NullAway") // asked for rules that the case judges
  private static Sight sight(Seen seen, String rule) {
    return seen.sights().get(rule);
  }

  private static ConditionSight condition(Seen seen, String rule, int number) {
    return sight(seen, rule).conditions().get(number);
  }

  private static @Nullable CaseRef first(List<Seen> seen, Predicate<Seen> wanted) {
    return seen.stream()
        .filter(wanted)
        .findFirst()
        .map(each -> CaseRef.of(each.test().test()))
        .orElse(null);
  }
}
