package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;

/** Which rules reviewed a claim. Immutable and thread-safe. */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_Versions.class)
@JsonDeserialize(builder = Versions.Builder.class)
public abstract class Versions {

  Versions() {}

  /** An empty builder; {@code library} must be set. */
  public static Builder builder() {
    return new AutoValue_Versions.Builder().rules("").contentHash("");
  }

  /** The version of rules-core. */
  public abstract String library();

  /** The version of the payer's rules; empty where there are none. */
  public abstract String rules();

  /** SHA-256 of the payer's rules and tables, in hexadecimal digits; empty where there are none. */
  public abstract String contentHash();

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

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public abstract Versions build();
  }
}
