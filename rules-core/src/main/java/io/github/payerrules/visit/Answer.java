package io.github.payerrules.visit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question of insurance verification. The text holds values of the visit: treat
 * it as the visit itself. Immutable and thread-safe.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_Answer.class)
@AutoValue
public abstract class Answer {

  Answer() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_Answer.Builder();
  }

  /** What it is about. */
  public abstract Topic topic();

  /** The number of the planned line; {@code null} for the whole visit. */
  public abstract @Nullable Integer line();

  /** Where it stands. */
  public abstract State state();

  /** The answer, for people. */
  public abstract String text();

  /** What it rests on; {@code null} where that is the visit's own data. */
  public abstract @Nullable String citation();

  /** What is verified before a visit, in the order in which a front desk does. */
  public enum Topic {
    @JsonProperty("eligibility")
    ELIGIBILITY,
    @JsonProperty("payer-order")
    PAYER_ORDER,
    @JsonProperty("plan")
    PLAN,
    @JsonProperty("network")
    NETWORK,
    @JsonProperty("referral")
    REFERRAL,
    @JsonProperty("authorization")
    AUTHORIZATION,
    @JsonProperty("limits")
    LIMITS,
    @JsonProperty("member-share")
    MEMBER_SHARE,
    @JsonProperty("documentation")
    DOCUMENTATION
  }

  /** Whether a question is settled. */
  public enum State {
    /** Settled, nothing to do. */
    @JsonProperty("ok")
    OK,
    /** Something is to be done; a task says what. */
    @JsonProperty("open")
    OPEN,
    /** It is not known, and no rule makes a task of it. */
    @JsonProperty("not-known")
    NOT_KNOWN
  }

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Answer[" + topic() + ", " + state() + "]";
  }

  /**
   * Collects values; each method sets what the accessor of its name returns. Not thread-safe.
   * Prints no content.
   */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder topic(Topic topic);

    public abstract Builder line(@Nullable Integer line);

    public abstract Builder state(State state);

    public abstract Builder text(String text);

    public abstract Builder citation(@Nullable String citation);

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public abstract Answer build();
  }
}
