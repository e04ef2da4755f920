package io.github.payerrules.request;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.review.Review;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request for authorization: what the payer's policy asks for, what is there and what is missing.
 * Immutable; treat it as the claim itself.
 *
 * @param claim the planned services with the facts that the policy asks for and no others
 * @param review what the payer's rules say of the request with all facts
 * @param items what goes into it and what it lacks, in the coordinator's order
 * @param heldBack how many facts of each kind are not part of it
 */
public record AuthorizationRequest(
    Claim claim, Review review, List<RequestItem> items, SortedMap<String, Integer> heldBack) {

  /** With copies. */
  public AuthorizationRequest {
    items = List.copyOf(items);
    heldBack = Collections.unmodifiableSortedMap(new TreeMap<>(heldBack));
  }

  /** What keeps it from being complete. */
  public List<RequestItem> gaps() {
    return items.stream().filter(RequestItem::isGap).toList();
  }

  /** The items of a section that are there. */
  public List<RequestItem> present(RequestSection section) {
    return items.stream()
        .filter(item -> item.section() == section && !item.isGap())
        .toList();
  }

  /** Whether it may be sent. */
  public boolean isComplete() {
    return gaps().isEmpty();
  }

  @Override
  public String toString() {
    return "AuthorizationRequest[" + items.size() + " items, " + gaps().size() + " gaps]";
  }
}
