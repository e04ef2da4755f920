package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the review could not judge, so that silence never passes for a clean claim.
 * Immutable and thread-safe.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_NotEvaluated.class)
@JsonDeserialize(builder = NotEvaluated.Builder.class)
public abstract class NotEvaluated {

  /** What the gap is about, and hence how often it is told and who closes it. */
  public enum Scope {
    /** This claim: its payer, a code of it, its patient, or a failure while it was reviewed. */
    @JsonProperty("claim")
    CLAIM,
    /**
     * The installation: it has no such source or table, so that every claim that needs one lacks
     * it. Said once a run, and closed once.
     */
    @JsonProperty("installation")
    INSTALLATION
  }

  /** Why something was not judged. */
  public enum Reason {
    /** No rules for the claim's payer were loaded. */
    @JsonProperty("unknown-payer")
    UNKNOWN_PAYER,
    /** The payer has no rules for the line's procedure code. */
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

  NotEvaluated() {}

  /** An empty builder; {@code reason} and {@code missing} must be set. */
  public static Builder builder() {
    return new AutoValue_NotEvaluated.Builder()
        .scope(Scope.CLAIM)
        .lines(List.of())
        .needs(List.of());
  }

  /** Why. */
  public abstract Reason reason();

  /** Whether it is about this claim or about the installation. */
  public abstract Scope scope();

  /**
   * The short names of the data without which the check could not run, such as {@code eligibility}
   * or {@code NCCI PTP edits}; empty where it is no data that lacks.
   */
  public abstract List<String> needs();

  /** The numbers of the lines concerned, the one to fix first; empty when it is the whole claim. */
  public abstract List<Integer> lines();

  /** The rule's id; {@code null} when it is not about one rule. */
  public abstract @Nullable String rule();

  /** What is missing, and how to supply it. */
  public abstract String missing();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "NotEvaluated[" + reason() + ", lines " + lines() + ", rule " + rule() + "]";
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  @JsonPOJOBuilder(withPrefix = "")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public abstract static class Builder {

    Builder() {}

    @JsonCreator
    static Builder empty() {
      return NotEvaluated.builder();
    }

    public abstract Builder reason(Reason reason);

    public abstract Builder scope(Scope scope);

    public abstract Builder needs(List<String> needs);

    public abstract Builder lines(List<Integer> lines);

    public abstract Builder rule(@Nullable String rule);

    public abstract Builder missing(String missing);

    abstract List<Integer> lines();

    abstract List<String> needs();

    abstract NotEvaluated autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     * @throws NullPointerException if a list holds null
     */
    public NotEvaluated build() {
      return lines(List.copyOf(lines())).needs(List.copyOf(needs())).autoBuild();
    }
  }
}
