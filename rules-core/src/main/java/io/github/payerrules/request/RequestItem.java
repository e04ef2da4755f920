package io.github.payerrules.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One thing that goes into a request, or that it lacks. It holds values of the claim: treat it as
 * the claim itself.
 *
 * @param section the part of the request
 * @param name the name of the fact or field
 * @param title what it is, or what is asked
 * @param state whether it is there
 * @param value what is said; empty where it is missing
 * @param rules what asks for it: ids of the payer's rules; empty for what every request states
 * @param citation the policy, or the standard of the transaction
 */
public record RequestItem(
    RequestSection section,
    String name,
    String title,
    State state,
    String value,
    List<String> rules,
    String citation) {

  /** Whether an item is there. */
  public enum State {
    /** It is there. */
    @JsonProperty("present")
    PRESENT,
    /** The policy asks for it and it is not there. */
    @JsonProperty("missing")
    MISSING,
    /** It is there, and the policy's criterion is not met. */
    @JsonProperty("not-met")
    NOT_MET,
    /** Nobody can tell what the payer asks, or whether a criterion is met. */
    @JsonProperty("open")
    OPEN
  }

  /** With a copy of the list. */
  public RequestItem {
    rules = List.copyOf(rules);
  }

  /** Whether the request is not complete because of it. */
  public boolean isGap() {
    return state != State.PRESENT;
  }

  @Override
  public String toString() {
    return "RequestItem[" + name + ", " + state + "]";
  }
}
