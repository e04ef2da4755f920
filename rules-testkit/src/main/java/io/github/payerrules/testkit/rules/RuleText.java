package io.github.payerrules.testkit.rules;

import io.github.payerrules.review.RuleInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its text. Immutable and thread-safe.
 *
 * @param info what its annotations say, and its place
 * @param text the rule as its file has it, from {@code rule} to {@code end}
 * @param conditions its conditions in their order; names given to values are not among them
 */
public record RuleText(RuleInfo info, String text, List<ConditionText> conditions) {

  /**
   * One condition.
   *
   * @param text as written, with single spaces
   * @param span its place in the file
   * @param pattern the number of its pattern, from 0
   * @param words the words that lead from the line to the value, with names resolved, such as
   *     {@code sessions}, {@code inSameRegion}, {@code inLastMonths}, {@code count}
   * @param given the texts and numbers that those words are given, such as {@code 12}
   * @param comparison the sign; {@code ==} where a word stands alone
   * @param value the literal on the right; {@code null} where it is {@code null} or another word
   * @param plain the condition in plain words, such as {@code count of sessions in same region in
   *     last 12 months is more than 4}
   * @param meaning what the word that is compared means
   */
  public record ConditionText(
      String text,
      TextSpan span,
      int pattern,
      List<String> words,
      List<String> given,
      String comparison,
      @Nullable String value,
      String plain,
      String meaning) {

    public ConditionText {
      words = List.copyOf(words);
      given = List.copyOf(given);
    }
  }

  public RuleText {
    conditions = List.copyOf(conditions);
  }
}
