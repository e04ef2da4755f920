package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import org.jspecify.annotations.Nullable;

/**
 * A provider as the claim names one. Immutable and thread-safe; {@link #toString()} shows nothing.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_Provider.class)
@JsonDeserialize(builder = Provider.Builder.class)
public abstract class Provider {

  Provider() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_Provider.Builder();
  }

  /** A provider known by the NPI alone. */
  public static Provider ofNpi(String npi) {
    return builder().npi(npi).build();
  }

  /** National Provider Identifier, ten digits (NM109). */
  public abstract @Nullable String npi();

  /** NUCC taxonomy code, ten characters (PRV03). */
  public abstract @Nullable String taxonomy();

  /** The payer's specialty code, such as Medicare's {@code 72}. */
  public abstract @Nullable String specialty();

  /** The NPI of the group under which the provider bills. */
  public abstract @Nullable String group();

  /** Two-letter state in which the provider, or the facility, is (N402). */
  public abstract @Nullable String state();

  /** Whether the provider is in the patient's network; {@code null} when not known. */
  public abstract @Nullable Boolean inNetwork();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Provider[]";
  }

  /**
   * Collects values; each method sets what the accessor of its name returns. Not thread-safe.
   * Prints no content.
   */
  @AutoValue.Builder
  @JsonPOJOBuilder(withPrefix = "")
  public abstract static class Builder {

    Builder() {}

    @JsonCreator
    static Builder empty() {
      return Provider.builder();
    }

    public abstract Builder npi(@Nullable String npi);

    public abstract Builder taxonomy(@Nullable String taxonomy);

    public abstract Builder specialty(@Nullable String specialty);

    public abstract Builder group(@Nullable String group);

    public abstract Builder state(@Nullable String state);

    public abstract Builder inNetwork(@Nullable Boolean inNetwork);

    abstract @Nullable String state();

    abstract Provider autoBuild();

    /** The values so far, immutable. */
    public Provider build() {
      return state(Facts.upper(state())).autoBuild();
    }
  }
}
