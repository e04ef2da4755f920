package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.rule.Comparison;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Pattern.Quantifier;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.vocabulary.PriorService;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Conditions in plain words. */
final class PlainWords {

  private static final java.util.regex.Pattern HUMP =
      java.util.regex.Pattern.compile("([a-z0-9])([A-Z])");

  private PlainWords() {}

  /** The condition of one of the rule's patterns, as a person would say it. */
  static String of(Rule rule, int pattern, Condition condition) {
    String compared = path(rule, pattern, condition.path());
    String said;
    if (condition instanceof Condition.Literal literal) {
      said = compared + " " + literal(literal);
    } else if (condition instanceof Condition.Paths paths) {
      said = compared + " " + comparison(paths.comparison(), path(rule, -1, paths.right()));
    } else {
      said = compared + (((Condition.Known) condition).known() ? " is known" : " is not known");
    }
    return whose(rule.patterns().get(pattern), pattern) + said;
  }

  /** What the word that is compared means. */
  static String meaning(Condition condition) {
    List<Path.Step> steps = condition.path().steps();
    return steps.isEmpty() ? "" : steps.get(steps.size() - 1).word().meaning();
  }

  private static String whose(Pattern pattern, int number) {
    if (number == 0) {
      return "";
    }
    String thing = pattern.type() == PriorService.class ? "earlier service" : "other line";
    if (pattern.quantifier() == Quantifier.NOT) {
      return "no " + thing + " where ";
    }
    return (pattern.quantifier() == Quantifier.EXISTS ? "some " : "") + thing + ": ";
  }

  private static String literal(Condition.Literal literal) {
    if (literal.literal() instanceof Boolean) {
      boolean yes = literal.literal().equals(true) == (literal.comparison() == Comparison.EQUAL);
      return yes ? "is yes" : "is no";
    }
    String value = String.valueOf(literal.literal());
    if (literal.literal() instanceof String) {
      value = value.isEmpty() ? "empty" : '"' + value + '"';
      return comparison(literal.comparison(), value);
    }
    List<Path.Step> steps = literal.path().steps();
    String unit = steps.isEmpty() ? "" : steps.get(steps.size() - 1).word().unit();
    return comparison(literal.comparison(), unit.isEmpty() ? value : value + " " + unit);
  }

  private static String comparison(Comparison comparison, String value) {
    return switch (comparison) {
      case EQUAL -> "is " + value;
      case NOT_EQUAL -> "is not " + value;
      case LESS -> "is less than " + value;
      case LESS_OR_EQUAL -> "is at most " + value;
      case GREATER -> "is more than " + value;
      case GREATER_OR_EQUAL -> "is at least " + value;
    };
  }

  /** The last word, of what the words before it choose. */
  private static String path(Rule rule, int own, Path path) {
    List<String> words = new ArrayList<>();
    for (Path.Step step : path.steps()) {
      words.add(step(rule, step));
    }
    String said;
    if (words.isEmpty()) {
      said = name(rule, path.pattern());
    } else if (words.size() == 1) {
      said = words.get(0);
    } else if (words.get(0).equals("documented") || words.get(0).equals("known")) {
      said = String.join(" ", words);
    } else {
      said = words.get(words.size() - 1)
          + " of "
          + String.join(" ", words.subList(0, words.size() - 1));
    }
    return own == path.pattern() || words.isEmpty()
        ? said
        : said + " of " + name(rule, path.pattern());
  }

  private static String step(Rule rule, Path.Step step) {
    Word word = step.word();
    String spaced = spaced(word.name());
    List<String> given = new ArrayList<>();
    for (Object argument : step.arguments()) {
      if (argument instanceof Path.PatternFact fact) {
        given.add(name(rule, fact.pattern()));
      } else {
        given.add(argument instanceof String ? "\"" + argument + "\"" : String.valueOf(argument));
      }
    }
    Optional<ChronoUnit> unit = word.spans();
    if (unit.isPresent() && given.size() == 1) {
      String plural = unit.get().name().toLowerCase(Locale.ROOT);
      return spaced.replace(plural, given.get(0) + " " + plural).replace("in last", "in the last");
    }
    return given.isEmpty() ? spaced : spaced + " " + String.join(", ", given);
  }

  private static String name(Rule rule, int pattern) {
    return pattern == 0
        ? "this line"
        : Objects.requireNonNullElse(rule.patterns().get(pattern).name(), "the other");
  }

  /** {@code inSameRegion} as {@code in same region}. */
  private static String spaced(String name) {
    return HUMP.matcher(name).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
  }
}
