package io.github.payerrules.testkit.lint;

import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in the texts of a rule that its conditions do not have. */
final class LimitsAndTexts {

  private static final Pattern STATED = Pattern.compile(
      "\\b(?:no more than|not more than|at most|the policy allows|policy allows|limit of|limit is|maximum of|allows at most) (\\d{1,4})\\b(?! more)");
  private static final Pattern ANY_NUMBER = Pattern.compile("\\b\\d{1,4}\\b");
  private static final Pattern NEXT_ALLOWED =
      Pattern.compile("nextAllowed\\(\\s*(\\d{1,4})\\s*\\)");

  private LimitsAndTexts() {}

  /** Only of rules that limit a count of sessions: other texts name numbers for other reasons. */
  static List<Problem> of(RuleText rule) {
    Set<Integer> allowed = new TreeSet<>();
    Set<Integer> all = new TreeSet<>();
    for (ConditionText condition : rule.conditions()) {
      add(condition, allowed, all);
    }
    List<Problem> problems = new ArrayList<>();
    if (allowed.isEmpty()) {
      return problems;
    }
    RuleInfo info = rule.info();
    all.addAll(allowed);
    stated("title", info.title(), info, allowed, all, problems);
    stated("message", info.message(), info, allowed, all, problems);
    stated("fix", info.fix() == null ? "" : info.fix(), info, allowed, all, problems);
    next(info.message() + " " + info.fix(), info, allowed, problems);
    return problems;
  }

  private static void add(ConditionText condition, Set<Integer> allowed, Set<Integer> all) {
    condition.given().stream()
        .filter(given -> given.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .forEach(all::add);
    String value = condition.value();
    if (value == null || !value.matches("\\d{1,4}")) {
      return;
    }
    int number = Integer.parseInt(value);
    boolean counts = !condition.words().isEmpty()
        && condition.words().get(condition.words().size() - 1).equals("count");
    switch (condition.comparison()) {
      case ">" -> (counts ? allowed : all).add(number);
      case ">=" -> (counts ? allowed : all).add(number - 1);
      default -> all.add(number);
    }
  }

  private static void stated(
      String where,
      String text,
      RuleInfo info,
      Set<Integer> allowed,
      Set<Integer> all,
      List<Problem> problems) {
    Matcher matcher = STATED.matcher(text);
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group(1));
      if (!all.contains(number) && !addsUp(number, text, allowed)) {
        problems.add(new Problem(
            info.file(),
            info.line(),
            null,
            "the " + where + " says " + number + " (\"" + matcher.group()
                + "\"), but the rule allows " + numbers(allowed),
            "Correct the text, or the limit in the condition."));
      }
    }
  }

  /** "2 of one kind and 4 of another" is a limit of 6. */
  private static boolean addsUp(int number, String text, Set<Integer> allowed) {
    Matcher matcher = ANY_NUMBER.matcher(text);
    while (matcher.find()) {
      if (allowed.contains(number + Integer.parseInt(matcher.group()))) {
        return true;
      }
    }
    return false;
  }

  private static void next(
      String texts, RuleInfo info, Set<Integer> allowed, List<Problem> problems) {
    Matcher matcher = NEXT_ALLOWED.matcher(texts);
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group(1));
      if (!allowed.contains(number)) {
        problems.add(new Problem(
            info.file(),
            info.line(),
            null,
            "nextAllowed(" + number + ") gives the date for a limit of " + number
                + ", but the rule allows " + numbers(allowed),
            "Use the same limit in nextAllowed as in the condition."));
      }
    }
  }

  private static String numbers(Set<Integer> numbers) {
    return String.join(" or ", numbers.stream().map(String::valueOf).toList());
  }
}
