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
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
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
  private static final String LINES_ARE_COMPARED = "lines are compared";

  private final Map<String, SlotPredicate> shared = new HashMap<>();

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
    List<Condition> ofThisFact = new ArrayList<>();
    for (Condition condition : pattern.conditions()) {
      if (condition.otherPattern(index) < 0) {
        ofThisFact.add(condition);
      }
    }
    if (!ofThisFact.isEmpty()) {
      addLeading(element, ofThisFact.get(0), index, certainly);
    }
    if (index == 0 && rule.comparesLines()) {
      element.expr(
          LINES_ARE_COMPARED, shared(LINES_ARE_COMPARED, slot -> slot.firings().comparesLines()));
    }
    if (ofThisFact.size() > 1) {
      addAll(element, ofThisFact.subList(1, ofThisFact.size()), index, certainly);
    }
    for (Condition condition : pattern.conditions()) {
      int other = condition.otherPattern(index);
      if (other >= 0) {
        String id = condition.canonical() + " of " + rule.id() + " " + index;
        element.expr(
            id,
            (Variable<Slot>) variables.get(other),
            joining(id, condition, index, other, rule.patterns().size(), certainly));
      }
    }
    return element;
  }

  /** The condition that decides for most lines that the rule does not concern them. */
  private void addLeading(
      PatternDef<Slot> element, Condition condition, int index, boolean certainly) {
    HashedWord word = HashedWord.of(condition);
    if (word != null && condition instanceof Condition.Literal literal) {
      // The engine keeps one node for each hashed value: two conditions on one value that it took
      // for different ones would hide each other's rules. Hence one id wherever the condition
      // stands.
      String wanted = (String) literal.literal();
      String id = literal.path().words() + " is " + wanted;
      element.expr(
          id,
          shared(id, slot -> wanted.equals(word.apply(slot))),
          alphaIndexedBy(String.class, ConstraintType.EQUAL, word.index(), word, wanted));
    } else {
      addAll(element, List.of(condition), index, certainly);
    }
  }

  /**
   * Conditions of one fact as one node: going from node to node costs more than most conditions.
   */
  private void addAll(
      PatternDef<Slot> element, List<Condition> conditions, int index, boolean certainly) {
    // A path knows its pattern by position: the same words at another one are another condition.
    String id = conditions.stream()
        .map(Condition::canonical)
        .collect(Collectors.joining(", ", certainly ? "certainly " : "", " at " + index));
    Condition[] all = conditions.toArray(Condition[]::new);
    element.expr(id, shared(id, slot -> passAll(all, slot, index, certainly)));
  }

  private static boolean passAll(Condition[] conditions, Slot slot, int index, boolean certainly) {
    Object[] facts = slot.factsAt(index);
    for (Condition condition : conditions) {
      if (!passes(condition, facts, certainly, slot)) {
        return false;
      }
    }
    return true;
  }

  /** Equal conditions are one object, so that the engine asks each once for all rules. */
  private SlotPredicate shared(String id, Predicate<Slot> test) {
    return shared.computeIfAbsent(id, text -> new SlotPredicate(text, test));
  }

  private static SlotPredicate.Joining joining(
      String id, Condition condition, int own, int other, int patterns, boolean certainly) {
    return new SlotPredicate.Joining(id, (ownSlot, otherSlot) -> {
      Object[] facts = new Object[patterns];
      facts[own] = ownSlot.fact();
      facts[other] = otherSlot.fact();
      return passes(condition, facts, certainly, ownSlot);
    });
  }

  private static boolean passes(Condition condition, Object[] facts, boolean certainly, Slot slot) {
    try {
      Truth truth = condition.truth(facts);
      return truth == Truth.YES
          || (!certainly && truth == Truth.UNKNOWN && !lacksTable(condition, facts, slot));
    } catch (RuntimeException failure) {
      slot.firings().failed(condition.text(), failure);
      return false;
    }
  }

  /** Without the table a rule is not evaluated at all, rather than once for each pair of lines. */
  private static boolean lacksTable(Condition condition, Object[] facts, Slot slot) {
    AtomicBoolean lacks = new AtomicBoolean();
    condition.missing(facts, missing -> {
      if (missing.kind() == Missing.Kind.REFERENCE_TABLE) {
        lacks.set(true);
        slot.firings().lacksTable(slot.fact(), missing);
      }
    });
    return lacks.get();
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
