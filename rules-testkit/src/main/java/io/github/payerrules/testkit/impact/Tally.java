package io.github.payerrules.testkit.impact;

import java.math.BigDecimal;

/**
 * Counts of changed answers.
 *
 * @param claims claims with such a change
 * @param lines lines with such a change
 * @param newDenials denials that only the new rules tell of
 * @param newMoney what the lines with new denials charge
 * @param goneDenials denials that only the old rules tell of
 * @param goneMoney what the lines with denials that are gone charge
 * @param others other answers that are new or gone: reviews, advice, questions
 */
public record Tally(
    long claims,
    long lines,
    long newDenials,
    BigDecimal newMoney,
    long goneDenials,
    BigDecimal goneMoney,
    long others) {

  static final Tally NONE = new Tally(0, 0, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0);

  Tally plus(Tally other) {
    return new Tally(
        claims + other.claims,
        lines + other.lines,
        newDenials + other.newDenials,
        newMoney.add(other.newMoney),
        goneDenials + other.goneDenials,
        goneMoney.add(other.goneMoney),
        others + other.others);
  }

  /** Those of one claim, of the answers that are given. */
  static Tally of(ClaimChange change) {
    long newDenials = 0;
    long goneDenials = 0;
    long others = 0;
    for (AnswerChange answer : change.answers()) {
      if (!answer.isDenial()) {
        others++;
      } else if (answer.kind() == AnswerChange.Kind.NEW) {
        newDenials++;
      } else {
        goneDenials++;
      }
    }
    return new Tally(
        1,
        change.answers().stream().map(AnswerChange::line).distinct().count(),
        newDenials,
        change.money(AnswerChange.Kind.NEW),
        goneDenials,
        change.money(AnswerChange.Kind.GONE),
        others);
  }
}
