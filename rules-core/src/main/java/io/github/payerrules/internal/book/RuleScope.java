package io.github.payerrules.internal.book;

import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.NamedProcedures;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.Family;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.review.PolicySource;
import io.github.payerrules.review.RuleInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of which procedures a rule speaks, as its conditions name them: those of the lines that it wants,
 * not those of the lines that it wants not to be there.
 *
 * @param families procedure families
 * @param codes codes that belong to none
 */
record RuleScope(Set<String> families, Set<String> codes) {

  static RuleScope of(Rule rule, PayerTables tables) {
    RuleScope all = new RuleScope(new TreeSet<>(), new TreeSet<>());
    for (Pattern pattern : rule.patterns()) {
      if (pattern.quantifier() != Quantifier.NOT) {
        RuleScope one = of(pattern, tables);
        all.families.addAll(one.families);
        all.codes.addAll(one.codes);
      }
    }
    return all;
  }

  RuleInfo info(Rule rule, List<PolicySource> sources) {
    return rule.info(List.copyOf(families), List.copyOf(codes), sources);
  }

  /** The conditions of one pattern hold together, so that each narrows what those before it say. */
  private static RuleScope of(Pattern pattern, PayerTables tables) {
    RuleScope narrowed = new RuleScope(new TreeSet<>(), new TreeSet<>());
    RuleScope beside = new RuleScope(new TreeSet<>(), new TreeSet<>());
    for (Condition condition : pattern.conditions()) {
      NamedProcedures named = NamedProcedures.of(condition);
      if (named != null) {
        RuleScope scope = of(named, tables);
        if (named.own()) {
          narrowed = narrowed.isEmpty() ? scope : narrowed.and(scope);
        } else {
          beside.families.addAll(scope.families);
          beside.codes.addAll(scope.codes);
        }
      }
    }
    narrowed.families.addAll(beside.families);
    narrowed.codes.addAll(beside.codes);
    return narrowed;
  }

  private static RuleScope of(NamedProcedures named, PayerTables tables) {
    return switch (named.by()) {
      case FAMILY -> ofFamilies(Set.of(named.name()));
      case FAMILY_GROUP -> ofFamilies(group(named.name(), tables));
      case CODE -> ofCodes(Set.of(named.name()), tables);
      case CODE_LIST -> ofCodes(tables.codesOnList(named.name()), tables);
      case PROGRAM -> ofCodes(tables.codesInProgram(named.name()), tables);
    };
  }

  private static Set<String> group(String name, PayerTables tables) {
    Set<String> families = new TreeSet<>();
    tables.allFamilies().stream()
        .filter(family -> family.group().equals(name))
        .map(Family::name)
        .forEach(families::add);
    return families;
  }

  private static RuleScope ofFamilies(Set<String> families) {
    return new RuleScope(new TreeSet<>(families), new TreeSet<>());
  }

  private static RuleScope ofCodes(Set<String> codes, PayerTables tables) {
    RuleScope scope = ofFamilies(Set.of());
    for (String code : codes) {
      Set<String> families = tables.familiesOf(code);
      scope.families.addAll(families);
      if (families.isEmpty()) {
        scope.codes.add(code);
      }
    }
    return scope;
  }

  private boolean isEmpty() {
    return families.isEmpty() && codes.isEmpty();
  }

  /** What both name; where they name nothing in common, the first. */
  private RuleScope and(RuleScope other) {
    RuleScope both = new RuleScope(new TreeSet<>(families), new TreeSet<>(codes));
    both.families.retainAll(other.families);
    both.codes.retainAll(other.codes);
    return both.isEmpty() ? this : both;
  }
}
