package io.github.payerrules.internal.engine;

import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.words.Aspects;
import io.github.payerrules.vocabulary.Line;
import io.github.payerrules.vocabulary.word.Aspect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conditions of rules that ask of one fact alone, each once: equal conditions on facts of one
 * type are one object with one number. The same words of a line and of the claim are not the same
 * condition.
 */
final class SlotConditions {

  private static final int CODE_AND_DAY = Aspects.bits(Set.of(Aspect.CODE, Aspect.DAY));

  private final CodeTruths ofCodes = new CodeTruths();
  private final Map<String, SlotCondition> conditions = new HashMap<>();
  private final List<Integer> aspects = new ArrayList<>();
  private final int patterns;

  SlotConditions(List<Rule> rules) {
    this.patterns =
        rules.stream().mapToInt(rule -> rule.patterns().size()).max().orElse(1);
  }

  /** The condition, numbered. */
  SlotCondition numbered(Class<?> type, Condition condition) {
    return conditions.computeIfAbsent(
        type.getSimpleName() + ": " + condition.canonical(),
        text -> newCondition(text, type, condition));
  }

  private SlotCondition newCondition(String text, Class<?> type, Condition condition) {
    int bits = Aspects.bits(condition.aspects());
    boolean ofCode = type == Line.class && bits != 0 && (bits & ~CODE_AND_DAY) == 0;
    return new SlotCondition(text, condition, conditions.size(), number(bits), ofCode);
  }

  private int number(int set) {
    if (!aspects.contains(set)) {
      aspects.add(set);
    }
    return aspects.indexOf(set);
  }

  /** How many distinct sets of aspects the conditions depend on. */
  int aspectSets() {
    return aspects.size();
  }

  /** The set of aspects with that number, as {@link Aspects} has it. */
  int aspects(int number) {
    return aspects.get(number);
  }

  /** What conditions came to that depend on a code and a day alone. */
  CodeTruths ofCodes() {
    return ofCodes;
  }

  /** How many patterns a rule has at most. */
  int patterns() {
    return patterns;
  }

  /** How many numbers were given. */
  int size() {
    return conditions.size();
  }
}
