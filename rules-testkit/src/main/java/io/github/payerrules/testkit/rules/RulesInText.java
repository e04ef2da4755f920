package io.github.payerrules.testkit.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rules in the text of a file that once could be read. */
public final class RulesInText {

  private RulesInText() {}

  /**
   * The text of each rule, from {@code rule} to {@code end}, by its id.
   *
   * @throws RuntimeException where the text is no rule file
   */
  public static Map<String, String> byId(String file) {
    String text = RuleLayout.textOf(file);
    Map<String, String> rules = new LinkedHashMap<>();
    for (RuleLayout layout : RuleLayout.of(text)) {
      rules.put(layout.id(), text.substring(layout.start(), layout.end()));
    }
    return rules;
  }
}
