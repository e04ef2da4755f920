package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One coverage of the patient as last verified with the payer. Immutable and thread-safe;
 * {@link #toString()} shows nothing.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_Coverage.class)
@JsonDeserialize(builder = Coverage.Builder.class)
public abstract class Coverage {

  Coverage() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_Coverage.Builder();
  }

  /** The payer as a claim names it, or any name where there are no rules of it. */
  public abstract @Nullable String payer();

  /** The kind of plan, such as {@code original-medicare} or {@code medicare-advantage}. */
  public abstract @Nullable String plan();

  /** The first day of coverage; {@code null} when it reaches as far back as matters. */
  public abstract @Nullable LocalDate from();

  /** The last day of coverage; {@code null} when it is open. */
  public abstract @Nullable LocalDate to();

  /** 1 for the primary payer, 2 for the secondary; {@code null} when not known. */
  public abstract @Nullable Integer order();

  /** The day on which eligibility was verified. */
  public abstract @Nullable LocalDate verifiedOn();

  /** Whether the plan pays only providers of its network; {@code null} when not known. */
  public abstract @Nullable Boolean networkRequired();

  /** Whether the plan pays only with a referral; {@code null} when not known. */
  public abstract @Nullable Boolean referralRequired();

  /**
   * Whether the patient's share (copay, coinsurance, deductible left) was verified; {@code null}
   * when that is not known.
   */
  public abstract @Nullable Boolean costSharingKnown();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Coverage[]";
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
      return Coverage.builder();
    }

    public abstract Builder payer(@Nullable String payer);

    public abstract Builder plan(@Nullable String plan);

    public abstract Builder from(@Nullable LocalDate from);

    public abstract Builder to(@Nullable LocalDate to);

    public abstract Builder order(@Nullable Integer order);

    public abstract Builder verifiedOn(@Nullable LocalDate verifiedOn);

    public abstract Builder networkRequired(@Nullable Boolean networkRequired);

    public abstract Builder referralRequired(@Nullable Boolean referralRequired);

    public abstract Builder costSharingKnown(@Nullable Boolean costSharingKnown);

    /** The values so far, immutable. */
    public abstract Coverage build();
  }
}
