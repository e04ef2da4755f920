package io.github.payerrules.internal.reviewing;

import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.rule.NamedProcedures;
import io.github.payerrules.internal.rule.NamedProcedures.By;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.NotEvaluated.Reason;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.word.Aspect;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rules that concern a claim and ran: those of the claim as a whole, those of any line,
 * and those whose conditions name the procedure of one of its lines, as far as they are in effect.
 * Thread-safe.
 */
final class Checks {

  /** Codes come from claims, and there is no end of them. */
  private static final int MOST_REMEMBERED = 4_096;

  private record CodeOnDay(String code, LocalDate date) {}

  private final List<Rule> rules;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<List<Condition>> scopes;
  private final BitSet needTables = new BitSet();

  /** The rules of the claim as a whole. */
  private final BitSet ofClaim = new BitSet();

  private final Map<CodeOnDay, BitSet> ofLines = new ConcurrentHashMap<>();

  Checks(List<Rule> rules) {
    this.rules = rules;
    this.scopes = rules.stream().map(Checks::scope).toList();
    for (int i = 0; i < rules.size(); i++) {
      places.put(rules.get(i).id(), i);
      if (needsTable(rules.get(i))) {
        needTables.set(i);
      }
      if (!rules.get(i).ofLines()) {
        ofClaim.set(i);
      }
    }
  }

  /** The conditions that depend on the code and the day of a line alone. */
  private static List<Condition> scope(Rule rule) {
    return rule.patterns().get(0).conditions().stream()
        .filter(condition -> {
          NamedProcedures named = NamedProcedures.of(condition);
          return named != null && named.own() && named.by() != By.PROGRAM;
        })
        .toList();
  }

  private static boolean needsTable(Rule rule) {
    return rule.patterns().stream()
        .flatMap(pattern -> pattern.conditions().stream())
        .anyMatch(condition -> condition.aspects().contains(Aspect.CMS_TABLES));
  }

  /**
   * How many rules concern the claim and ran. Where a table is lacking, no rule that asks one
   * counts unless it found something: the count may be too low, never too high.
   */
  int count(ClaimFacts claim, List<Finding> findings, List<NotEvaluated> notEvaluated) {
    BitSet concerned = new BitSet(rules.size());
    for (LineFacts line : claim.lines()) {
      concerned.or(of(line));
    }
    LocalDate earliest = claim.earliestDate();
    if (earliest != null) {
      for (int i = ofClaim.nextSetBit(0); i >= 0; i = ofClaim.nextSetBit(i + 1)) {
        if (rules.get(i).metadata().effective().on(earliest)) {
          concerned.set(i);
        }
      }
    }
    for (NotEvaluated one : notEvaluated) {
      if (one.reason() == Reason.NO_TABLE && one.rule() == null) {
        concerned.andNot(needTables);
      }
      set(concerned, one.rule(), false);
    }
    findings.forEach(finding -> set(concerned, finding.rule(), true));
    return concerned.cardinality();
  }

  private void set(BitSet rulesOfClaim, @Nullable String rule, boolean ran) {
    Integer place = rule == null ? null : places.get(rule);
    if (place != null) {
      rulesOfClaim.set(place, ran);
    }
  }

  private BitSet of(LineFacts line) {
    CodeOnDay key = new CodeOnDay(line.code(), line.date());
    BitSet known = ofLines.get(key);
    if (known == null) {
      if (ofLines.size() >= MOST_REMEMBERED) {
        ofLines.clear();
      }
      known = newOf(line);
      ofLines.put(key, known);
    }
    return known;
  }

  private BitSet newOf(LineFacts line) {
    BitSet concerned = new BitSet(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      InEffect effective = rules.get(i).metadata().effective();
      if (rules.get(i).ofLines() && effective.on(line.date()) && names(i, line)) {
        concerned.set(i);
      }
    }
    return concerned;
  }

  private boolean names(int rule, LineFacts line) {
    @Nullable Object[] facts = new @Nullable Object[rules.get(rule).patterns().size()];
    facts[0] = line;
    for (Condition condition : scopes.get(rule)) {
      if (condition.truth(facts) == Truth.NO) {
        return false;
      }
    }
    return true;
  }
}
