package io.github.payerrules.testkit.impact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A claim that is answered otherwise. Holds values of the claim; {@link #toString()} shows none.
 *
 * @param claim its id, or where it was read
 * @param file the file
 * @param position its position in the file, from 1
 * @param payer its payer
 * @param provider the NPI of the rendering provider, else of the billing one; empty where none is
 *     given
 * @param before the verdict with the rules as they were
 * @param after the verdict with the rules as they are
 * @param answers what is new and what is gone
 */
public record ClaimChange(
    String claim,
    String file,
    int position,
    String payer,
    String provider,
    String before,
    String after,
    List<AnswerChange> answers) {

  public ClaimChange {
    answers = List.copyOf(answers);
  }

  /** What the lines with new denials, or with denials that are gone, charge: each line once. */
  BigDecimal money(AnswerChange.Kind kind) {
    Map<Integer, BigDecimal> lines = new TreeMap<>();
    for (AnswerChange answer : answers) {
      BigDecimal charge = answer.charge();
      if (answer.kind() == kind && answer.isDenial() && charge != null) {
        lines.put(answer.line(), charge);
      }
    }
    return lines.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What all lines of which a denial is new or gone charge. */
  @JsonIgnore
  BigDecimal atStake() {
    return money(AnswerChange.Kind.NEW).add(money(AnswerChange.Kind.GONE));
  }

  @Override
  public String toString() {
    return "ClaimChange[" + position + ", " + answers.size() + " answers]";
  }
}
