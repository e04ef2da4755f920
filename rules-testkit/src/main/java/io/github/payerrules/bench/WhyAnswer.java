package io.github.payerrules.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.why.Explanation;
import java.util.List;

/**
 * Why rules fire, or not, on a claim. Holds values of the claim; {@link #toString()} shows none.
 *
 * @param claim its id, or where it was read
 * @param payer its payer; empty where it cannot be read
 * @param verdict what the review says as a whole; empty where there is none
 * @param problems why it cannot be read or answered
 * @param rules the rules, those that fire first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhyAnswer(
    String claim, String payer, String verdict, List<Problem> problems, List<Explanation> rules) {

  public WhyAnswer {
    problems = List.copyOf(problems);
    rules = List.copyOf(rules);
  }

  @Override
  public String toString() {
    return "WhyAnswer[" + payer + ", " + rules.size() + " rules]";
  }
}
