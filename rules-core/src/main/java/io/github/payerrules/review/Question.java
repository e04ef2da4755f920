package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that could decide if something were known. Unknown evidence asks; it never denies.
 * Immutable and thread-safe.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_Question.class)
@JsonDeserialize(builder = Question.Builder.class)
public abstract class Question {

  Question() {}

  /**
   * An empty builder; {@code rule}, {@code outcome}, {@code text}, {@code citation},
   * {@code category} and {@code source} must be set.
   */
  public static Builder builder() {
    return new AutoValue_Question.Builder()
        .lines(List.of())
        .missing(List.of())
        .against(Map.of())
        .procedure("")
        .wants("");
  }

  /** The rule's id. */
  public abstract String rule();

  /** What the rule would find if the answer were against the claim. */
  public abstract Outcome outcome();

  /** The numbers of the lines concerned, the one to fix first; empty when it is the whole claim. */
  public abstract List<Integer> lines();

  /**
   * What would decide it: names of {@link io.github.payerrules.claim.EvidenceFact} and fields of
   * the claim.
   */
  public abstract List<String> missing();

  /**
   * The answer that goes against the claim, by what is missing, such as {@code no} or {@code less
   * than 4}. Where two things are missing, an answer other than this to one of them decides the
   * rule in favor of the claim, and the other need not be answered. Without what a comparison does
   * not tell.
   */
  public abstract Map<String, String> against();

  /**
   * The procedure of the first line, in words where the payer's tables name its family, else its
   * code; empty when it is the whole claim.
   */
  public abstract String procedure();

  /** The date of service of the first line; {@code null} when it is the whole claim. */
  @JsonProperty
  @JsonDate
  public abstract @Nullable LocalDate date();

  /** What the payer wants to see: the sentence that names the rule. */
  public abstract String wants();

  /** The question, for a person. */
  public abstract String text();

  /** The policy that asks, and the place in it. */
  public abstract String citation();

  /** The policy area: the name of the rule's file. */
  public abstract String category();

  /** File and line of the rule. */
  public abstract String source();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Question[" + rule() + ", lines " + lines() + ", missing " + missing() + "]";
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  @JsonPOJOBuilder(withPrefix = "")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public abstract static class Builder {

    Builder() {}

    @JsonCreator
    static Builder empty() {
      return Question.builder();
    }

    public abstract Builder rule(String rule);

    public abstract Builder outcome(Outcome outcome);

    public abstract Builder lines(List<Integer> lines);

    public abstract Builder missing(List<String> missing);

    public abstract Builder against(Map<String, String> against);

    public abstract Builder procedure(String procedure);

    @JsonDate
    public abstract Builder date(@Nullable LocalDate date);

    public abstract Builder wants(String wants);

    public abstract Builder text(String text);

    public abstract Builder citation(String citation);

    public abstract Builder category(String category);

    public abstract Builder source(String source);

    abstract List<Integer> lines();

    abstract List<String> missing();

    abstract Map<String, String> against();

    abstract Question autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     * @throws NullPointerException if a list holds null
     */
    public Question build() {
      return lines(List.copyOf(lines()))
          .missing(List.copyOf(missing()))
          .against(Collections.unmodifiableMap(new LinkedHashMap<>(against())))
          .autoBuild();
    }
  }
}
