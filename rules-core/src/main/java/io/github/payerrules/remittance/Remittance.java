package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a payer with what it is for (one 835 transaction). Immutable and thread-safe;
 * {@link #toString()} shows no content.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_Remittance.class)
@AutoValue
public abstract class Remittance {

  Remittance() {}

  /** A builder; whatever is not set is empty, and amounts are zero. */
  public static Builder builder() {
    return new AutoValue_Remittance.Builder()
        .paid(BigDecimal.ZERO)
        .claims(List.of())
        .providerAdjustments(List.of());
  }

  /** The payer's name as the file has it; {@code null} where it has none. */
  public abstract @Nullable String payerName();

  /** The payer's identifier; {@code null} where none. */
  public abstract @Nullable String payerId();

  /** The NPI of the provider that is paid; {@code null} where none. */
  public abstract @Nullable String payeeNpi();

  /** The number of the check or transfer (TRN02). */
  public abstract @Nullable String paymentNumber();

  /** The day of the payment (BPR16), else of the remittance's production. */
  public abstract @Nullable LocalDate date();

  /** The whole payment (BPR02). */
  public abstract BigDecimal paid();

  /** The claims, in the order of the file. */
  public abstract List<ClaimPayment> claims();

  /** What belongs to no claim (PLB). */
  public abstract List<ProviderAdjustment> providerAdjustments();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  /**
   * What is left of the payment after its claims and provider adjustments; zero where it balances.
   */
  public final BigDecimal difference() {
    return Money.sum(claims(), ClaimPayment::paid)
        .subtract(Money.sum(providerAdjustments(), ProviderAdjustment::amount))
        .subtract(paid());
  }

  @Override
  public final String toString() {
    return "Remittance[" + claims().size() + " claims]";
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder payerName(@Nullable String payerName);

    public abstract Builder payerId(@Nullable String payerId);

    public abstract Builder payeeNpi(@Nullable String payeeNpi);

    public abstract Builder paymentNumber(@Nullable String paymentNumber);

    public abstract Builder date(@Nullable LocalDate date);

    public abstract Builder paid(BigDecimal paid);

    public abstract Builder claims(List<ClaimPayment> claims);

    public abstract Builder providerAdjustments(List<ProviderAdjustment> providerAdjustments);

    abstract List<ClaimPayment> claims();

    abstract List<ProviderAdjustment> providerAdjustments();

    abstract Remittance autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public Remittance build() {
      return claims(List.copyOf(claims()))
          .providerAdjustments(List.copyOf(providerAdjustments()))
          .autoBuild();
    }
  }
}
