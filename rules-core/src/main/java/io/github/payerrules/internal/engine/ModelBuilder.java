package io.github.payerrules.internal.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.not;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.github.payerrules.internal.engine.Slot.ClaimSlot;
import io.github.payerrules.internal.engine.Slot.LineSlot;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.impl.ModelImpl;

/**
 * Makes the Drools model of checked rules, the same that Drools' own compiler would make of the
 * rule files, without generating code: the conditions are objects that ask the vocabulary.
 *
 * <p>A condition on something unknown lets the fact pass; whether the rule holds for certain is
 * asked when it fires, which few rules do.
 */
@SuppressWarnings("serial") // Drools' functions are serializable; nobody serializes these
final class ModelBuilder {

  private static final String PACKAGE = "payerrules";

  /** Equal conditions are one object, so that the engine asks each once for all rules. */
  private final Map<String, Predicate1<Slot>> shared = new HashMap<>();

  static Model model(List<Rule> rules) {
    ModelBuilder builder = new ModelBuilder();
    ModelImpl model = new ModelImpl();
    rules.forEach(rule -> model.addRule(builder.engineRule(rule)));
    return model;
  }

  private org.drools.model.Rule engineRule(Rule rule) {
    List<Variable<? extends Slot>> variables = new ArrayList<>();
    List<RuleItemBuilder<?>> items = new ArrayList<>();
    for (int i = 0; i < rule.patterns().size(); i++) {
      Pattern pattern = rule.patterns().get(i);
      variables.add(declarationOf(slotType(pattern), "p" + i));
      PatternDef<? extends Slot> element = element(rule, i, variables);
      items.add(
          switch (pattern.quantifier()) {
            case EACH -> element;
            case NOT -> not(element);
            case EXISTS -> exists(element);
          });
    }
    items.add(consequence(rule, variables));
    return rule(PACKAGE, rule.id()).build(items.toArray(RuleItemBuilder[]::new));
  }

  private static Class<? extends Slot> slotType(Pattern pattern) {
    return pattern.type() == Line.class ? LineSlot.class : ClaimSlot.class;
  }

  @SuppressWarnings("unchecked") // every variable is of a slot; which one makes no difference here
  private PatternDef<? extends Slot> element(
      Rule rule, int index, List<Variable<? extends Slot>> variables) {
    Pattern pattern = rule.patterns().get(index);
    Variable<Slot> own = (Variable<Slot>) variables.get(index);
    PatternDef<Slot> element = pattern(own);
    boolean certainly = pattern.quantifier() == Quantifier.NOT;
    boolean first = true;
    for (Condition condition : pattern.conditions()) {
      int other = condition.otherPattern(index);
      String id =
          (certainly ? "certainly " : "") + pattern.type().getSimpleName() + " " + condition.text();
      if (other < 0) {
        addOwn(element, condition, index, id, certainly, first);
      } else {
        element.expr(
            id + " of " + rule.id() + " " + index,
            (Variable<Slot>) variables.get(other),
            joining(condition, index, other, rule.patterns().size(), certainly));
      }
      first = false;
      if (index == 0
          && rule.comparesLines()
          && condition == pattern.conditions().get(0)) {
        element.expr(
            "lines are compared",
            shared.computeIfAbsent(
                "lines are compared", text -> slot -> slot.firings().comparesLines()));
      }
    }
    return element;
  }

  private void addOwn(
      PatternDef<Slot> element,
      Condition condition,
      int index,
      String id,
      boolean certainly,
      boolean first) {
    if (first && condition instanceof Condition.Literal literal && HashedWord.of(literal) != null) {
      HashedWord word = Objects.requireNonNull(HashedWord.of(literal));
      String wanted = (String) literal.literal();
      element.expr(
          id,
          shared.computeIfAbsent(id, text -> slot -> wanted.equals(word.ask(slot))),
          alphaIndexedBy(
              String.class,
              ConstraintType.EQUAL,
              word.index(),
              (Function1<Slot, String>) word::ask,
              wanted));
      return;
    }
    // A condition on its own pattern alone looks at no other entry, so position 0 would do as well;
    // paths carry their pattern's position, hence an array that reaches up to it.
    element.expr(
        id + (index == 0 ? "" : " at " + index),
        shared.computeIfAbsent(id + " at " + index, text -> slot -> {
          Object[] facts = new Object[index + 1];
          facts[index] = slot.fact();
          return passes(condition, facts, certainly, slot);
        }));
  }

  private static Predicate2<Slot, Slot> joining(
      Condition condition, int own, int other, int patterns, boolean certainly) {
    return (ownSlot, otherSlot) -> {
      Object[] facts = new Object[patterns];
      facts[own] = ownSlot.fact();
      facts[other] = otherSlot.fact();
      return passes(condition, facts, certainly, ownSlot);
    };
  }

  private static boolean passes(Condition condition, Object[] facts, boolean certainly, Slot slot) {
    try {
      Truth truth = condition.truth(facts);
      return certainly ? truth == Truth.YES : truth != Truth.NO;
    } catch (RuntimeException failure) {
      slot.firings().failed(condition.text(), failure);
      return false;
    }
  }

  @SuppressWarnings("unchecked") // as above
  private static RuleItemBuilder<?> consequence(
      Rule rule, List<Variable<? extends Slot>> variables) {
    List<Integer> each = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      if (rule.patterns().get(i).quantifier() == Quantifier.EACH) {
        each.add(i);
      }
    }
    int size = variables.size();
    Variable<Slot> first = (Variable<Slot>) variables.get(0);
    if (each.size() == 1) {
      return on(first).execute(slot -> {
        Object[] facts = new Object[size];
        facts[0] = slot.fact();
        slot.firings().fired(rule, facts);
      });
    }
    Variable<Slot> second = (Variable<Slot>) variables.get(each.get(1));
    return on(first, second).execute((slot, other) -> {
      Object[] facts = new Object[size];
      facts[0] = slot.fact();
      facts[each.get(1)] = other.fact();
      slot.firings().fired(rule, facts);
    });
  }
}
