package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.testkit.rules.Variant.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a rule's text.
 *
 * @param kind which mistake it is
 * @param change the change in one line
 * @param condition the number of the condition, or -1
 * @param line the first line of the file that changes
 * @param before the lines that change
 * @param after those lines after the change
 * @param rule the rule's text with the change
 */
record RuleChange(
    Kind kind,
    String change,
    int condition,
    int line,
    List<String> before,
    List<String> after,
    String rule) {

  /**
   * A change within a rule.
   *
   * @param ruleLine the line on which the rule begins
   * @param original the rule's text
   * @param changed the rule's text with the change
   */
  static RuleChange within(
      Kind kind, String change, int condition, int ruleLine, String original, String changed) {
    List<String> before = new ArrayList<>(original.lines().toList());
    List<String> after = new ArrayList<>(changed.lines().toList());
    int same = 0;
    while (same < before.size()
        && same < after.size()
        && before.get(same).equals(after.get(same))) {
      same++;
    }
    while (before.size() > same
        && after.size() > same
        && before.get(before.size() - 1).equals(after.get(after.size() - 1))) {
      before.remove(before.size() - 1);
      after.remove(after.size() - 1);
    }
    return new RuleChange(
        kind,
        change,
        condition,
        ruleLine + same,
        before.subList(same, before.size()),
        after.subList(same, after.size()),
        changed);
  }

  /**
   * The variant that the change makes of a rule.
   *
   * @param others those made before, which may read the same in one line
   */
  Variant variant(Rule of, @Nullable String equivalent, List<Variant> others) {
    String name = change;
    for (int i = 2; isTaken(name, others); i++) {
      name = change + " [" + i + "]";
    }
    return new Variant(
        of.id(), kind, name, of.file(), line, condition, before, after, equivalent, rule);
  }

  private static boolean isTaken(String name, List<Variant> others) {
    return others.stream().anyMatch(other -> other.change().equals(name));
  }
}
