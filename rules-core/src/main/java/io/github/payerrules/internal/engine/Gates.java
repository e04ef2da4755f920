package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.engine.SlotPredicate.AnyOf;
import io.github.payerrules.vocabulary.word.Aspect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that let a fact pass to several rules where one of them may concern it: of most rules the
 * first words say that they do not, and one node says it of all of them. Rules of the same hashed
 * word whose next condition begins with the same word have a gate in common.
 *
 * <p>A gate asks nothing that its rules would not ask, in the same order: what a rule asks of CMS's
 * tables it leaves to the rule, since a table that is lacking is told where it is needed.
 */
final class Gates {

  /** Fewer rules are as quick without. */
  private static final int FEWEST = 3;

  /** With more of them the gate is open too often. */
  private static final int MOST = 8;

  /** How many of a rule's conditions a gate asks. */
  private static final int CONDITIONS = 3;

  private final Map<EngineRule, SlotPredicate> gates = new HashMap<>();

  Gates(List<EngineRule> rules) {
    Map<String, List<EngineRule>> alike = new LinkedHashMap<>();
    for (EngineRule rule : rules) {
      if (!rule.further().isEmpty()) {
        alike.computeIfAbsent(key(rule), unseen -> new ArrayList<>()).add(rule);
      }
    }
    alike.forEach((key, group) -> {
      // Rules that ask the same first share a gate, which is then open for all of them or for none.
      group.sort(Comparator.comparing(rule -> rule.further().get(0).toString()));
      int parts = (group.size() + MOST - 1) / MOST;
      for (int i = 0; i < parts; i++) {
        List<EngineRule> part =
            group.subList(i * group.size() / parts, (i + 1) * group.size() / parts);
        if (part.size() >= FEWEST) {
          SlotPredicate gate = new AnyOf("gate " + i + " of " + key, asked(part));
          part.forEach(rule -> gates.put(rule, gate));
        }
      }
    });
  }

  private static String key(EngineRule rule) {
    SlotCondition first = rule.further().get(0);
    return rule.leading() + ", " + first.firstWord();
  }

  private static SlotCondition[][] asked(List<EngineRule> rules) {
    return rules.stream().map(Gates::asked).distinct().toArray(SlotCondition[][]::new);
  }

  private static SlotCondition[] asked(EngineRule rule) {
    List<SlotCondition> asked = new ArrayList<>();
    for (SlotCondition condition : rule.further()) {
      boolean mayLackTable = condition.condition().aspects().contains(Aspect.CMS_TABLES);
      if (asked.size() == CONDITIONS || (mayLackTable && !asked.isEmpty())) {
        break;
      }
      asked.add(condition);
      if (mayLackTable) {
        break;
      }
    }
    return asked.toArray(SlotCondition[]::new);
  }

  /** The gate before a rule; {@code null} where it has none. */
  @Nullable
  SlotPredicate before(EngineRule rule) {
    return gates.get(rule);
  }
}
