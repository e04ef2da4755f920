package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One referral on file. Immutable and thread-safe; {@link #toString()} shows nothing. */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_Referral.class)
@JsonDeserialize(builder = Referral.Builder.class)
public abstract class Referral {

  Referral() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_Referral.Builder();
  }

  /** The referral number. */
  public abstract @Nullable String number();

  /** The first date of service that it covers. */
  public abstract @Nullable LocalDate from();

  /** The last date of service that it covers. */
  public abstract @Nullable LocalDate to();

  /** Visits granted. */
  public abstract @Nullable Integer visitsApproved();

  /** Visits used before this claim. */
  public abstract @Nullable Integer visitsUsed();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Referral[]";
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
      return Referral.builder();
    }

    public abstract Builder number(@Nullable String number);

    public abstract Builder from(@Nullable LocalDate from);

    public abstract Builder to(@Nullable LocalDate to);

    public abstract Builder visitsApproved(@Nullable Integer visitsApproved);

    public abstract Builder visitsUsed(@Nullable Integer visitsUsed);

    /** The values so far, immutable. */
    public abstract Referral build();
  }
}
