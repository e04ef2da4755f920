package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.util.List;

/**
 * What decided a review: rules, tables, limits, the claim and what the sources said. Immutable and
 * thread-safe.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_Versions.class)
@JsonDeserialize(builder = Versions.Builder.class)
public abstract class Versions {

  Versions() {}

  /** An empty builder; {@code library} must be set. */
  public static Builder builder() {
    return new AutoValue_Versions.Builder()
        .rules("")
        .contentHash("")
        .tables(List.of())
        .limits("")
        .input("");
  }

  /** The version of rules-core. */
  public abstract String library();

  /** The version of the payer's rules; empty where there are none. */
  public abstract String rules();

  /** SHA-256 of the payer's rules and tables, in hexadecimal digits; empty where there are none. */
  public abstract String contentHash();

  /**
   * The tables of CMS that were at hand: of each its kind, period and SHA-256; empty where there
   * were none, or where those given do not say what they hold.
   */
  public abstract List<String> tables();

  /** How far the review might go, such as {@code 10000 firings}. */
  public abstract String limits();

  /**
   * A fingerprint (SHA-256) of the claim and of what the sources said of it. Keep it as you keep
   * claims: who has a claim can tell whether it was this one. Empty unless the rules were built
   * with {@link io.github.payerrules.PayerRules.Builder#fingerprints}.
   */
  public abstract String input();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  @JsonPOJOBuilder(withPrefix = "")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public abstract static class Builder {

    Builder() {}

    @JsonCreator
    static Builder empty() {
      return Versions.builder();
    }

    public abstract Builder library(String library);

    public abstract Builder rules(String rules);

    public abstract Builder contentHash(String contentHash);

    public abstract Builder tables(List<String> tables);

    public abstract Builder limits(String limits);

    public abstract Builder input(String input);

    abstract List<String> tables();

    abstract Versions autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     * @throws NullPointerException if a list holds null
     */
    public Versions build() {
      return tables(List.copyOf(tables())).autoBuild();
    }
  }
}
