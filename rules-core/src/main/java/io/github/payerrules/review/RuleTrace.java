package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.util.List;

/**
 * What one rule saw of one line (or of the claim): each of its conditions with its truth. Holds
 * values of the claim; {@link #toString()} shows none.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_RuleTrace.class)
@JsonDeserialize(builder = RuleTrace.Builder.class)
public abstract class RuleTrace {

  /**
   * One condition.
   *
   * @param text as the rule file has it
   * @param truth what came of it; UNKNOWN for a later pattern that was not looked at
   * @param saw the value that was compared, for a person
   */
  public record Condition(String text, Truth truth, String saw) {

    @Override
    public String toString() {
      return "Condition[" + text + ", " + truth + "]";
    }
  }

  RuleTrace() {}

  /**
   * An empty builder; {@code rule}, {@code outcome}, {@code cause}, {@code source}, {@code line},
   * {@code inEffect} and {@code result} must be set.
   */
  public static Builder builder() {
    return new AutoValue_RuleTrace.Builder().criterion("").citation("").conditions(List.of());
  }

  /** The rule's id. */
  public abstract String rule();

  /** What the rule finds. */
  public abstract Outcome outcome();

  /** The root cause of what it finds. */
  public abstract RootCause cause();

  /** What the payer wants to see: the sentence that names the rule, without its family. */
  public abstract String criterion();

  /** The policy that says so, and the place in it. */
  public abstract String citation();

  /** File and line of the rule. */
  public abstract String source();

  /**
   * The number of the line that the rule's first pattern was compared with; 0 when the rule is
   * about the claim.
   */
  public abstract int line();

  /** Whether the rule applies on the date of service. */
  public abstract boolean inEffect();

  /** YES when the rule finds something, UNKNOWN when it asks. */
  public abstract Truth result();

  /** The rule's conditions in the order of the file. */
  public abstract List<Condition> conditions();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "RuleTrace[" + rule() + ", line " + line() + ", " + result() + "]";
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  @JsonPOJOBuilder(withPrefix = "")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public abstract static class Builder {

    Builder() {}

    @JsonCreator
    static Builder empty() {
      return RuleTrace.builder();
    }

    public abstract Builder rule(String rule);

    public abstract Builder outcome(Outcome outcome);

    public abstract Builder cause(RootCause cause);

    public abstract Builder criterion(String criterion);

    public abstract Builder citation(String citation);

    public abstract Builder source(String source);

    public abstract Builder line(int line);

    public abstract Builder inEffect(boolean inEffect);

    public abstract Builder result(Truth result);

    public abstract Builder conditions(List<Condition> conditions);

    abstract List<Condition> conditions();

    abstract RuleTrace autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     * @throws NullPointerException if a list holds null
     */
    public RuleTrace build() {
      return conditions(List.copyOf(conditions())).autoBuild();
    }
  }
}
