package io.github.payerrules.visit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan leaves to the member, as last verified. Immutable and thread-safe;
 * {@link #toString()} shows nothing.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_Benefits.class)
@AutoValue
public abstract class Benefits {

  Benefits() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_Benefits.Builder();
  }

  /** The payer whose benefits they are; {@code null} for the payer of the visit. */
  public abstract @Nullable String payer();

  /** Copay of the visit, in US dollars. */
  public abstract @Nullable BigDecimal copay();

  /** Coinsurance in percent of the allowed amount. */
  public abstract @Nullable BigDecimal coinsurancePercent();

  /** What is left of the deductible, in US dollars. */
  public abstract @Nullable BigDecimal deductibleLeft();

  /** What is left to the out-of-pocket maximum, in US dollars. */
  public abstract @Nullable BigDecimal outOfPocketLeft();

  /**
   * The same at the most, where the payer's answer leaves a range; {@code null} where it leaves
   * none.
   */
  public abstract @Nullable Benefits atMost();

  /** The day on which they were verified. */
  public abstract @Nullable LocalDate verifiedOn();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Benefits[]";
  }

  /**
   * Collects values; each method sets what the accessor of its name returns. Not thread-safe.
   * Prints no content.
   */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder payer(@Nullable String payer);

    public abstract Builder copay(@Nullable BigDecimal copay);

    public abstract Builder coinsurancePercent(@Nullable BigDecimal coinsurancePercent);

    public abstract Builder deductibleLeft(@Nullable BigDecimal deductibleLeft);

    public abstract Builder outOfPocketLeft(@Nullable BigDecimal outOfPocketLeft);

    public abstract Builder atMost(@Nullable Benefits atMost);

    public abstract Builder verifiedOn(@Nullable LocalDate verifiedOn);

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public abstract Benefits build();
  }
}
