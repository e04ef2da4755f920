package io.github.payerrules.pages;

import io.github.payerrules.review.Truth;
import io.github.payerrules.testkit.why.Explanation;
import java.util.List;

/**
 * Why rules fire or do not fire, as its template shows it. The page holds values of claims.
 *
 * @param frame title, style and script
 * @param claims the claims
 */
public record ExplainPage(Html.Frame frame, List<OfClaim> claims) {

  /**
   * What is explained of one claim.
   *
   * @param name its id, or where it was read
   * @param payer its payer
   * @param explanations why each rule fires or does not
   */
  public record OfClaim(String name, String payer, List<Explanation> explanations) {

    public OfClaim {
      explanations = List.copyOf(explanations);
    }

    @Override
    public String toString() {
      return "OfClaim[" + explanations.size() + "]";
    }
  }

  public ExplainPage {
    claims = List.copyOf(claims);
  }

  /** The page in HTML: all that it needs is in it, so that it opens without a network. */
  public static String of(List<OfClaim> claims) {
    return Html.page("explain.jte", new ExplainPage(Html.frame("Why"), claims));
  }

  String outcome(Explanation explanation) {
    return Words.of(explanation.outcome());
  }

  String where(Explanation explanation) {
    return explanation.line() == 0 ? "the claim" : "line " + explanation.line();
  }

  String word(Truth truth) {
    return switch (truth) {
      case YES -> "met";
      case NO -> "not met";
      case UNKNOWN -> "not known";
    };
  }
}
