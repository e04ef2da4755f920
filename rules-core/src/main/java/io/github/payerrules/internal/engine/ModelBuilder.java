package io.github.payerrules.internal.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.github.payerrules.internal.engine.Slot.ClaimSlot;
import io.github.payerrules.internal.engine.Slot.LineSlot;
import io.github.payerrules.internal.engine.SlotPredicate.All;
import io.github.payerrules.internal.engine.SlotPredicate.Equal;
import io.github.payerrules.internal.engine.SlotPredicate.Others;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.LeadingWord;
import io.github.payerrules.internal.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
 * <p>The engine finds the rules that concern a line: each rule is one pattern. Where one of its
 * conditions compares the procedure, its group or the code, wherever it stands, the engine's hash
 * answers it. The further facts that a rule looks for are asked for by a condition of that pattern
 * ({@link OtherFacts}): a claim has few lines, and matching them in the engine's network cost
 * several times what asking costs.
 *
 * <p>A condition on something unknown lets the fact pass; whether the rule holds for certain is
 * asked when it fires, of what the conditions have already come to.
 */
@SuppressWarnings("serial") // Drools' functions are serializable; nobody serializes these
final class ModelBuilder {

  private static final String PACKAGE = "payerrules";

  private final Gates gates;
  private final Map<String, SlotPredicate> shared = new HashMap<>();

  private ModelBuilder(Gates gates) {
    this.gates = gates;
  }

  static Model model(List<Rule> rules, SlotConditions numbers) {
    List<EngineRule> matched =
        rules.stream().map(rule -> new EngineRule(rule, numbers)).toList();
    ModelBuilder builder = new ModelBuilder(new Gates(matched));
    ModelImpl model = new ModelImpl();
    matched.forEach(rule -> model.addRule(builder.engineRule(rule)));
    return model;
  }

  @SuppressWarnings("unchecked") // the variable is of a slot; which one makes no difference here
  private org.drools.model.Rule engineRule(EngineRule rule) {
    Class<? extends Slot> type = rule.rule().ofLines() ? LineSlot.class : ClaimSlot.class;
    Variable<Slot> variable = (Variable<Slot>) declarationOf(type, "first");
    PatternDef<Slot> element = pattern(variable);
    SlotCondition leading = rule.leading();
    if (leading != null) {
      addLeading(element, leading.condition());
    }
    SlotPredicate gate = gates.before(rule);
    if (gate != null) {
      element.expr(gate.getExpressionHash(), gate);
    }
    addAll(element, rule.further());
    if (rule.rule().comparesLines()) {
      SlotPredicate others = new Others(rule);
      element.expr(others.getExpressionHash(), others);
    }
    return rule(PACKAGE, rule.rule().id()).build(element, on(variable).execute(rule::fire));
  }

  private void addLeading(PatternDef<Slot> element, Condition condition) {
    HashedWord word = new HashedWord(Objects.requireNonNull(LeadingWord.of(condition)));
    String value = (String) ((Condition.Literal) condition).literal();
    SlotPredicate node = shared(condition.canonical(), hash -> new Equal(hash, word, value));
    element.expr(
        node.getExpressionHash(),
        node,
        alphaIndexedBy(String.class, ConstraintType.EQUAL, word.index(), word, value));
  }

  /**
   * Conditions of one fact as one node: going from node to node costs more than most conditions.
   */
  private void addAll(PatternDef<Slot> element, List<SlotCondition> conditions) {
    if (!conditions.isEmpty()) {
      SlotCondition[] all = conditions.toArray(SlotCondition[]::new);
      String text =
          conditions.stream().map(SlotCondition::toString).collect(Collectors.joining(", "));
      SlotPredicate node = shared(text, hash -> new All(hash, all));
      element.expr(node.getExpressionHash(), node);
    }
  }

  /**
   * What is asked in the same words is one object, so that the engine asks it once for all rules.
   */
  private SlotPredicate shared(String text, Function<String, SlotPredicate> maker) {
    return shared.computeIfAbsent(text, maker);
  }
}
