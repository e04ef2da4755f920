package io.github.payerrules.internal.dialect;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What DRL knows and the dialect refuses, each with what to write instead. */
final class Refused {

  static final String RIGHT_SIDE =
      "After then write exactly one of findings.deny( line ); findings.review( line ); "
          + "findings.advise( line ); and then end.";

  static final String OR = "Write two rules, one per reason, or put the set in a table.";
  private static final String SET =
      "Put the set in a table and use its name: procedureGroup == \"...\", "
          + "codeIn( \"...\" ), hasModifierIn( \"...\" ), hasDiagnosisIn( \"...\" ).";
  private static final String WORDS_COUNT =
      "Use a word that counts, such as sessions.inLastMonths( 12 ), or ask for a word to be added.";
  private static final String NO_CODE =
      "A rule file contains only rules, no program code. Ask for a word to be added to the vocabulary.";
  private static final String NO_CALCULATION =
      "A condition compares a word with a value; it cannot calculate.";

  private static final Map<String, String> OUTSIDE = Map.of(
      "package", "Remove the line: the file's folder and name say where it belongs.",
      "import",
          "Remove the line: the vocabulary is already there, and nothing else can be imported.",
      "global",
          "Remove the line: findings is already there, and rules keep nothing between claims.",
      "function", NO_CODE,
      "declare", NO_CODE,
      "query", NO_CODE,
      "dialect", "Remove the line: a rule file contains no program code, so it needs no dialect.",
      "unit", "Remove the line: rules run by payer and date of service.",
      "end", "There is one end too many, or an earlier rule does not begin with rule \"...\".");

  private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
      Map.entry(
          "salience", "Remove it: rules do not depend on their order; all findings are kept."),
      Map.entry(
          "date-effective",
          "Write @effective( \"2024-01-01\" ): it uses the date of service; "
              + "date-effective would use the date on which the rule runs."),
      Map.entry(
          "date-expires",
          "Write @until( \"2024-12-31\" ), the last date of service; "
              + "date-expires would use the date on which the rule runs."),
      Map.entry("enabled", "Remove it. A rule that no longer applies gets @until( \"...\" )."),
      Map.entry("no-loop", "Remove it: rules here cannot loop."),
      Map.entry("lock-on-active", "Remove it: rules here cannot loop."),
      Map.entry("dialect", "Remove it: a rule contains no program code."),
      Map.entry("timer", "Remove it: rules run when a claim is reviewed."),
      Map.entry("calendars", "Remove it: rules use the date of service."),
      Map.entry("duration", "Remove it: rules run when a claim is reviewed."),
      Map.entry("extends", "Remove it: each rule states all its own conditions."));

  private static final String OTHER_ATTRIBUTE =
      "Remove it: all rules that are in effect on the date of service are checked against the claim.";

  private static final Set<String> ATTRIBUTE_WORDS = Set.of(
      "salience",
      "date",
      "enabled",
      "no",
      "lock",
      "dialect",
      "timer",
      "calendars",
      "duration",
      "agenda",
      "ruleflow",
      "activation",
      "auto",
      "extends",
      "attributes");

  private static final Map<String, String> ELEMENTS = Map.ofEntries(
      Map.entry("or", OR),
      Map.entry("||", OR),
      Map.entry("(", "Write the patterns one after the other, without parentheses around them."),
      Map.entry("eval", "Write the condition inside a pattern, with words from the vocabulary."),
      Map.entry("accumulate", WORDS_COUNT),
      Map.entry("acc", WORDS_COUNT),
      Map.entry("collect", WORDS_COUNT),
      Map.entry("groupby", WORDS_COUNT),
      Map.entry("forall", "Use not Line( ... ) with the opposite condition."),
      Map.entry("from", "Use words to reach other facts: line.session, line.authorization."),
      Map.entry("over", "Use a word for the window: sessions.inLastMonths( 12 )."),
      Map.entry("if", NO_CODE),
      Map.entry("do", NO_CODE));

  private static final Map<String, String> CONDITIONS = Map.ofEntries(
      Map.entry("||", OR),
      Map.entry("or", OR),
      Map.entry("&&", "Write a comma instead of &&: all conditions of a pattern must be true."),
      Map.entry("and", "Write a comma instead of and."),
      Map.entry("!", "Write == false after the word instead of ! before it."),
      Map.entry(
          "not", "Write == false after the word, or not Line( ... ) as a pattern of its own."),
      Map.entry("in", SET),
      Map.entry("matches", SET),
      Map.entry("contains", "Ask with a word: hasModifier( \"KX\" ), hasDiagnosis( \"M54.16\" )."),
      Map.entry("memberOf", SET),
      Map.entry("excludes", "Ask with a word: hasModifier( \"KX\" ) == false."),
      Map.entry("soundslike", SET),
      Map.entry("str", SET),
      Map.entry("after", "Compare dates with words such as sessions.inLastDays( 14 )."),
      Map.entry("before", "Compare dates with words such as sessions.inLastDays( 14 )."),
      Map.entry("during", "Compare dates with words such as sessions.inLastDays( 14 )."),
      Map.entry(
          "eval",
          "Write the comparison itself: an eval with an unknown name would always be true."),
      Map.entry("=", "Write == to compare, or : to name a value."),
      Map.entry("!.", "Write a dot: a missing value never causes an error."),
      Map.entry("{", NO_CODE),
      Map.entry("[", "Use a word or a table for the value."),
      Map.entry("+", NO_CALCULATION),
      Map.entry("-", NO_CALCULATION),
      Map.entry("*", NO_CALCULATION),
      Map.entry("/", NO_CALCULATION),
      Map.entry("%", NO_CALCULATION),
      Map.entry("?", NO_CODE),
      Map.entry("->", NO_CODE),
      Map.entry("::", NO_CODE),
      Map.entry("++", NO_CODE),
      Map.entry("--", NO_CODE),
      Map.entry("new", NO_CODE),
      Map.entry("#", NO_CODE),
      Map.entry("'", "Put text in double quotes: \"ESI\"."));

  private Refused() {}

  static String outsideRules(String word) {
    return OUTSIDE.getOrDefault(
        word, "A rule file contains only rules: rule \"...\" ... end. A comment begins with //.");
  }

  /** Whether it is a word with which something else than a rule begins. */
  static boolean isOutsideRules(String word) {
    return OUTSIDE.containsKey(word) && !word.equals("end");
  }

  static boolean isAttribute(String word) {
    return ATTRIBUTE_WORDS.contains(word);
  }

  static String attribute(String name) {
    return ATTRIBUTES.getOrDefault(name, OTHER_ATTRIBUTE);
  }

  static @Nullable String element(String word) {
    return ELEMENTS.get(word);
  }

  static @Nullable String inCondition(String word) {
    return CONDITIONS.get(word);
  }
}
