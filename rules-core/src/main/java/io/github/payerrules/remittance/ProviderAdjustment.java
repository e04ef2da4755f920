package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment of the payment that belongs to no service line (PLB). Immutable and thread-safe.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_ProviderAdjustment.class)
@AutoValue
public abstract class ProviderAdjustment {

  ProviderAdjustment() {}

  /** A builder; code and amount must be set. */
  public static Builder builder() {
    return new AutoValue_ProviderAdjustment.Builder();
  }

  /** The provider adjustment reason code, such as {@code WO}. */
  public abstract String code();

  /** The payer's reference, often a claim control number; {@code null} where none. */
  public abstract @Nullable String reference();

  /**
   * In US dollars with the sign of the file: positive takes money from the payment, negative adds
   * to it.
   */
  public abstract BigDecimal amount();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "ProviderAdjustment[]";
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder code(String code);

    public abstract Builder reference(@Nullable String reference);

    public abstract Builder amount(BigDecimal amount);

    abstract ProviderAdjustment autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public ProviderAdjustment build() {
      return autoBuild();
    }
  }
}
