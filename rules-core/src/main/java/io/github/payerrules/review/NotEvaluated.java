package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the review could not judge, so that silence never passes for a clean claim.
 * Immutable and thread-safe.
 *
 * @param reason why
 * @param lines the numbers of the lines concerned; empty when it is the whole claim
 * @param rule the rule's id; {@code null} when it is not about one rule
 * @param missing what is missing, and how to supply it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotEvaluated(
    Reason reason, List<Integer> lines, @Nullable String rule, String missing) {

  /** Why something was not judged. */
  public enum Reason {
    /** No rules for the claim's payer were loaded. */
    @JsonProperty("unknown-payer")
    UNKNOWN_PAYER,
    /** The payer's rules know nothing of the line's procedure code. */
    @JsonProperty("no-policy")
    NO_POLICY,
    /** The payer has rules for the procedure, but none for the date of service. */
    @JsonProperty("no-policy-on-date")
    NO_POLICY_ON_DATE,
    /** A source (history, authorizations, coverage) was not given, or failed. */
    @JsonProperty("no-source")
    NO_SOURCE,
    /** A reference table for the date of service was not given. */
    @JsonProperty("no-table")
    NO_TABLE,
    /** The claim has more lines than an 837P claim may have, so lines were not compared. */
    @JsonProperty("too-many-lines")
    TOO_MANY_LINES,
    /** The rule failed on this claim; the other rules stand. */
    @JsonProperty("rule-failed")
    RULE_FAILED,
    /** The limit of rule firings or the deadline was reached. */
    @JsonProperty("limit-reached")
    LIMIT_REACHED
  }
}
