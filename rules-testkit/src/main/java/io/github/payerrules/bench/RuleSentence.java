package io.github.payerrules.bench;

import io.github.payerrules.internal.text.UsDates;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.RuleText.ConditionText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule in a plain sentence.
 *
 * @param rule its id
 * @param title the sentence that names it
 * @param line where it begins in its file
 * @param sentence when it finds what
 */
public record RuleSentence(String rule, String title, int line, String sentence) {

  static RuleSentence of(RuleText rule) {
    String conditions =
        rule.conditions().stream().map(ConditionText::plain).collect(Collectors.joining(", and "));
    return new RuleSentence(
        rule.info().id(),
        rule.info().title(),
        rule.info().line(),
        dates(rule) + "Where " + conditions + ": " + outcome(rule.info().outcome()) + " ("
            + rule.info().group() + "-" + rule.info().carc() + ").");
  }

  static List<RuleSentence> inFile(List<RuleText> rules, String file) {
    return rules.stream()
        .filter(rule -> rule.info().file().equals(file))
        .map(RuleSentence::of)
        .toList();
  }

  private static String dates(RuleText rule) {
    LocalDate from = rule.info().effective();
    String until =
        rule.info().until() == null ? "" : " through " + UsDates.of(rule.info().until());
    return from == null ? "" : "For services from " + UsDates.of(from) + until + ". ";
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case DENY -> "the payer would deny";
      case REVIEW -> "a person reviews the claim before it is sent";
      case ADVISE -> "the biller is advised";
    };
  }
}
