package io.github.payerrules.internal.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.github.payerrules.internal.engine.Slot.ClaimSlot;
import io.github.payerrules.internal.engine.Slot.LineSlot;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.LeadingWord;
import io.github.payerrules.internal.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/**
 * Makes the Drools model of checked rules, without generating code: the conditions are objects that
 * ask the vocabulary.
 *
 * <p>The engine finds the rules that concern a line: each rule is one pattern, a hashed condition
 * first. The further facts that a rule looks for are asked for by a condition of that pattern
 * ({@link OtherFacts}): a claim has few lines, and matching them in the engine's network cost
 * several times what asking costs.
 *
 * <p>A condition on something unknown lets the fact pass; whether the rule holds for certain is
 * asked when it fires, which few rules do.
 */
@SuppressWarnings("serial") // Drools' functions are serializable; nobody serializes these
final class ModelBuilder {

  private static final String PACKAGE = "payerrules";

  private final Map<String, SlotPredicate> shared = new HashMap<>();

  static Model model(List<Rule> rules) {
    ModelBuilder builder = new ModelBuilder();
    ModelImpl model = new ModelImpl();
    rules.forEach(rule -> model.addRule(builder.engineRule(rule)));
    return model;
  }

  @SuppressWarnings("unchecked") // the variable is of a slot; which one makes no difference here
  private org.drools.model.Rule engineRule(Rule rule) {
    Class<? extends Slot> type = rule.ofLines() ? LineSlot.class : ClaimSlot.class;
    Variable<Slot> variable = (Variable<Slot>) declarationOf(type, "first");
    PatternDef<Slot> element = pattern(variable);
    List<Condition> conditions = rule.patterns().get(0).conditions();
    String of = rule.ofLines() ? "line: " : "claim: ";
    if (!conditions.isEmpty()) {
      addLeading(element, of, conditions.get(0));
    }
    if (conditions.size() > 1) {
      addAll(element, of, conditions.subList(1, conditions.size()));
    }
    OtherFacts others = new OtherFacts(rule);
    if (rule.comparesLines()) {
      String id = "other facts of " + rule.id();
      element.expr(id, shared(id, others::mayFit));
    }
    return rule(PACKAGE, rule.id()).build(element, on(variable).execute(others::fire));
  }

  /** The condition that decides for most lines that the rule does not concern them. */
  private void addLeading(PatternDef<Slot> element, String of, Condition condition) {
    LeadingWord leading = LeadingWord.of(condition);
    if (leading != null && condition instanceof Condition.Literal literal) {
      HashedWord word = new HashedWord(leading);
      String wanted = (String) literal.literal();
      String id = of + condition.canonical();
      element.expr(
          id,
          shared(id, slot -> wanted.equals(word.apply(slot))),
          alphaIndexedBy(String.class, ConstraintType.EQUAL, word.index(), word, wanted));
    } else {
      addAll(element, of, List.of(condition));
    }
  }

  /**
   * Conditions of one fact as one node: going from node to node costs more than most conditions.
   */
  private void addAll(PatternDef<Slot> element, String of, List<Condition> conditions) {
    String id =
        conditions.stream().map(Condition::canonical).collect(Collectors.joining(", ", of, ""));
    Condition[] all = conditions.toArray(Condition[]::new);
    element.expr(id, shared(id, slot -> Asking.allPass(all, slot.facts(), slot.firings(), false)));
  }

  /**
   * Equal conditions on facts of one type are one object, so that the engine asks each once for all
   * rules. The same words of a line and of the claim are not the same condition.
   */
  private SlotPredicate shared(String id, Predicate<Slot> test) {
    return shared.computeIfAbsent(id, text -> new SlotPredicate(text, test));
  }
}
