package io.github.payerrules.testkit.rules;

import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Path;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.rules.PayerUnderTest.Placed;
import io.github.payerrules.testkit.rules.RuleLayout.Element;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules with their texts as the API has them. */
final class RuleTexts {

  private RuleTexts() {}

  static RuleText of(Placed placed, RuleInfo info) {
    Rule rule = placed.rule();
    List<ConditionText> conditions = new ArrayList<>();
    for (int i = 0; i < rule.patterns().size(); i++) {
      List<Element> written = placed.layout().patterns().get(i).elements().stream()
          .filter(element -> !element.binds())
          .toList();
      List<Condition> checked = rule.patterns().get(i).conditions();
      for (int j = 0; j < checked.size(); j++) {
        conditions.add(condition(placed, i, written.get(j), checked.get(j)));
      }
    }
    return new RuleText(info, placed.layout().text(placed.file()), conditions);
  }

  private static ConditionText condition(
      Placed placed, int pattern, Element element, Condition condition) {
    return new ConditionText(
        condition.text(),
        placed.lines().span(element.start(), element.end()),
        pattern,
        condition.path().steps().stream().map(step -> step.word().name()).toList(),
        given(condition.path()),
        comparison(condition),
        value(condition),
        PlainWords.of(placed.rule(), pattern, condition),
        PlainWords.meaning(condition));
  }

  private static List<String> given(Path path) {
    return path.steps().stream()
        .flatMap(step -> step.arguments().stream())
        .filter(argument -> argument instanceof String || argument instanceof Integer)
        .map(String::valueOf)
        .toList();
  }

  private static String comparison(Condition condition) {
    if (condition instanceof Condition.Literal literal) {
      return literal.comparison().symbol();
    }
    if (condition instanceof Condition.Paths paths) {
      return paths.comparison().symbol();
    }
    return ((Condition.Known) condition).known() ? "!=" : "==";
  }

  private static @Nullable String value(Condition condition) {
    return condition instanceof Condition.Literal literal
        ? String.valueOf(literal.literal())
        : null;
  }
}
