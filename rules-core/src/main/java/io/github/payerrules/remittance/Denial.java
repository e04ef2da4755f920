package io.github.payerrules.remittance;

import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A remittance line to be worked, with what is known about its claim. Immutable and thread-safe;
 * {@link #toString()} shows no content.
 */
@AutoValue
public abstract class Denial {

  Denial() {}

  /** A builder; the payer must be set. */
  public static Builder builder() {
    return new AutoValue_Denial.Builder()
        .status("")
        .adjustedTogether(false)
        .facts(Map.of())
        .remarks(List.of())
        .providerAdjustments(List.of());
  }

  /** The folder name of the payer's rules, such as {@code medicare}. */
  public abstract String payer();

  /** The claim status code (CLP02). */
  public abstract String status();

  /** The service line; {@code null} where only provider adjustments are there. */
  public abstract @Nullable ServicePayment line();

  /**
   * What neither payment nor adjustments explain of the line's charge; {@code null} where the line
   * balances, or where it is not known whether it should.
   */
  public abstract @Nullable BigDecimal difference();

  /** Whether the payer adjusted this line together with others, on the claim as a whole. */
  public abstract boolean adjustedTogether();

  /** The remark codes of claim and line together. */
  public abstract List<String> remarks();

  /** The day of the remittance; {@code null} where it is not known. */
  public abstract @Nullable LocalDate remitDate();

  /** Provider adjustments of the payment that are to be worked. */
  public abstract List<ProviderAdjustment> providerAdjustments();

  /**
   * What is known: the claim's own fields by their names in the claim file, and plain names for
   * what it has no field for; values are texts, numbers, truth values, lists and maps. A fact that
   * is not there is not known.
   */
  public abstract Map<String, Object> facts();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Denial[]";
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder payer(String payer);

    public abstract Builder status(String status);

    public abstract Builder line(@Nullable ServicePayment line);

    public abstract Builder difference(@Nullable BigDecimal difference);

    public abstract Builder adjustedTogether(boolean adjustedTogether);

    public abstract Builder remarks(List<String> remarks);

    public abstract Builder remitDate(@Nullable LocalDate remitDate);

    public abstract Builder providerAdjustments(List<ProviderAdjustment> providerAdjustments);

    public abstract Builder facts(Map<String, Object> facts);

    abstract List<String> remarks();

    abstract List<ProviderAdjustment> providerAdjustments();

    abstract Map<String, Object> facts();

    abstract Denial autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public Denial build() {
      return remarks(List.copyOf(remarks()))
          .providerAdjustments(List.copyOf(providerAdjustments()))
          .facts(Facts.copy(facts()))
          .autoBuild();
    }
  }
}
