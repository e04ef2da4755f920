package io.github.payerrules.request;

import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.review.Review;
import java.time.LocalDate;

/**
 * Puts requests for authorization together by the payers' rules. Immutable and thread-safe.
 *
 * <pre>{@code
 * AuthorizationRequest request = AuthorizationRequests.of(rules).request(planned, today);
 * if (request.isComplete()) {
 *   send(PasBundle.json(request, today));
 * }
 * }</pre>
 */
public final class AuthorizationRequests {

  private final PayerRules rules;

  private AuthorizationRequests(PayerRules rules) {
    this.rules = rules;
  }

  /** Requests by these rules. */
  public static AuthorizationRequests of(PayerRules rules) {
    return new AuthorizationRequests(rules);
  }

  /**
   * The request for planned services.
   *
   * @param today the day taken as today
   */
  public AuthorizationRequest request(Claim planned, LocalDate today) {
    Claim claim = planned.toBuilder().purpose(ClaimPurpose.REQUEST).build();
    Review review = rules.review(claim, today);
    MinimumNecessary least = MinimumNecessary.of(claim, each -> rules.review(each, today));
    RequestItems items = new RequestItems(claim, least);
    items.addStated();
    items.addFacts();
    items.addGaps(review);
    return new AuthorizationRequest(least.claim(), review, items.all(), least.heldBack());
  }
}
