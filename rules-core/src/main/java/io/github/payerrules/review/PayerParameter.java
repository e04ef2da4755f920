package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of a payer's policy that shared rules ask for, from its {@code payer.yaml}. Immutable
 * and thread-safe.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_PayerParameter.class)
@JsonDeserialize(builder = PayerParameter.Builder.class)
public abstract class PayerParameter {

  PayerParameter() {}

  /**
   * An empty builder; {@code name}, {@code value}, {@code citation} and {@code mark} must be set.
   */
  public static Builder builder() {
    return new AutoValue_PayerParameter.Builder();
  }

  /** What the number is, such as {@code days since eligibility was verified}. */
  public abstract String name();

  /** The number; its unit is in the name. */
  public abstract int value();

  /** The first date of service on which it applies; {@code null} when it is not known. */
  @JsonProperty
  @JsonDate
  public abstract @Nullable LocalDate effective();

  /** The last one; {@code null} while it applies. */
  @JsonProperty
  @JsonDate
  public abstract @Nullable LocalDate until();

  /** The policy and the place in it. */
  public abstract String citation();

  /** How sure it is that the payer's policy says so. */
  public abstract Mark mark();

  /** Whether it was seen in the payer's or CMS's own document. */
  @JsonProperty
  public final boolean verified() {
    return mark() == Mark.VERIFIED;
  }

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
      return PayerParameter.builder();
    }

    public abstract Builder name(String name);

    public abstract Builder value(int value);

    @JsonDate
    public abstract Builder effective(@Nullable LocalDate effective);

    @JsonDate
    public abstract Builder until(@Nullable LocalDate until);

    public abstract Builder citation(String citation);

    public abstract Builder mark(Mark mark);

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public abstract PayerParameter build();
  }
}
