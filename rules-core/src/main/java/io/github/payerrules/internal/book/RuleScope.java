package io.github.payerrules.internal.book;

import io.github.payerrules.internal.rule.Comparison;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Path.Step;
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
import org.jspecify.annotations.Nullable;

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
      if (condition instanceof Condition.Literal literal
          && literal.comparison() == Comparison.EQUAL) {
        List<Step> steps = literal.path().steps();
        RuleScope ofItself = steps.size() == 1 ? ofLine(steps.get(0), literal, tables) : null;
        if (ofItself != null) {
          narrowed = narrowed.isEmpty() ? ofItself : narrowed.and(ofItself);
        } else {
          ofOthers(steps.get(steps.size() - 1), literal, tables, beside);
        }
      }
    }
    narrowed.families.addAll(beside.families);
    narrowed.codes.addAll(beside.codes);
    return narrowed;
  }

  private static @Nullable RuleScope ofLine(
      Step step, Condition.Literal condition, PayerTables tables) {
    return switch (step.word().name()) {
      case "procedure" -> ofFamilies(Set.of(String.valueOf(condition.literal())));
      case "procedureGroup" -> ofFamilies(group(String.valueOf(condition.literal()), tables));
      case "code" -> ofCodes(Set.of(String.valueOf(condition.literal())), tables);
      case "codeIn" ->
        isTrue(condition) ? ofCodes(tables.codesOnList(argument(step)), tables) : null;
      case "inProgram" ->
        isTrue(condition) ? ofCodes(tables.codesInProgram(argument(step)), tables) : null;
      default -> null;
    };
  }

  /** What is billed beside the line, or anywhere in the claim. */
  private static void ofOthers(
      Step step, Condition.Literal condition, PayerTables tables, RuleScope scope) {
    RuleScope others = switch (isTrue(condition) ? step.word().name() : "") {
      case "has" -> ofFamilies(Set.of(argument(step)));
      case "hasCode", "hasCodeOnSameSide" -> ofCodes(Set.of(argument(step)), tables);
      case "hasCodeIn" -> ofCodes(tables.codesOnList(argument(step)), tables);
      default -> new RuleScope(Set.of(), Set.of());
    };
    scope.families.addAll(others.families);
    scope.codes.addAll(others.codes);
  }

  private static boolean isTrue(Condition.Literal condition) {
    return Boolean.TRUE.equals(condition.literal());
  }

  private static String argument(Step step) {
    return step.arguments().isEmpty() ? "" : String.valueOf(step.arguments().get(0));
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
