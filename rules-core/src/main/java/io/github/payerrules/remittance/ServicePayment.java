package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import io.github.payerrules.claim.Adjustment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service line of a remittance as the payer decided it (loop 2110). Immutable and thread-safe;
 * {@link #toString()} shows no content.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_ServicePayment.class)
@AutoValue
public abstract class ServicePayment {

  ServicePayment() {}

  /** A builder; whatever is not set is empty, and amounts are zero. */
  public static Builder builder() {
    return new AutoValue_ServicePayment.Builder()
        .charge(BigDecimal.ZERO)
        .paid(BigDecimal.ZERO)
        .modifiers(List.of())
        .submittedModifiers(List.of())
        .adjustments(List.of())
        .remarks(List.of());
  }

  /** The practice's own line control number (REF*6R); {@code null} where none. */
  public abstract @Nullable String controlNumber();

  /** The procedure code as adjudicated; {@code null} where the payer names none. */
  public abstract @Nullable String code();

  /** The procedure code as billed, where the payer changed it. */
  public abstract @Nullable String submittedCode();

  /**
   * The procedure code as billed, changed by the payer or not; {@code null} where none is named.
   */
  public final @Nullable String billedCode() {
    return submittedCode() == null ? code() : submittedCode();
  }

  /** The modifiers as adjudicated. */
  public abstract List<String> modifiers();

  /** The modifiers as billed, where the payer tells them. */
  public abstract List<String> submittedModifiers();

  /** Units paid; {@code null} where not told. */
  public abstract @Nullable BigDecimal units();

  /** Units billed, where the payer changed them. */
  public abstract @Nullable BigDecimal submittedUnits();

  /** The charge of the line. */
  public abstract BigDecimal charge();

  /** What the payer paid for it; negative in a reversal. */
  public abstract BigDecimal paid();

  /** The allowed amount (AMT*B6); {@code null} where not told. */
  public abstract @Nullable BigDecimal allowed();

  /** The date of service; the first one where the service spans days. */
  public abstract @Nullable LocalDate serviceDate();

  /** The adjustments of the line. */
  public abstract List<Adjustment> adjustments();

  /** The remark codes of the line (LQ). */
  public abstract List<String> remarks();

  /** The payer's policy that it names (REF*0K); {@code null} where none. */
  public abstract @Nullable String policyReference();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  /** The sum of the adjustments. */
  public final BigDecimal adjusted() {
    return Money.sum(adjustments(), Adjustment::amount);
  }

  /** What is left of the charge after payment and adjustments; zero where the line balances. */
  public final BigDecimal difference() {
    return charge().subtract(paid()).subtract(adjusted());
  }

  /** The patient's part as the payer sees it: the adjustments of group PR. */
  public final BigDecimal patientPart() {
    return Money.patientPart(adjustments());
  }

  @Override
  public final String toString() {
    return "ServicePayment[" + adjustments().size() + " adjustments]";
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder controlNumber(@Nullable String controlNumber);

    public abstract Builder code(@Nullable String code);

    public abstract Builder submittedCode(@Nullable String submittedCode);

    public abstract Builder modifiers(List<String> modifiers);

    public abstract Builder submittedModifiers(List<String> submittedModifiers);

    public abstract Builder units(@Nullable BigDecimal units);

    public abstract Builder submittedUnits(@Nullable BigDecimal submittedUnits);

    public abstract Builder charge(BigDecimal charge);

    public abstract Builder paid(BigDecimal paid);

    public abstract Builder allowed(@Nullable BigDecimal allowed);

    public abstract Builder serviceDate(@Nullable LocalDate serviceDate);

    public abstract Builder adjustments(List<Adjustment> adjustments);

    public abstract Builder remarks(List<String> remarks);

    public abstract Builder policyReference(@Nullable String policyReference);

    abstract List<String> modifiers();

    abstract List<String> submittedModifiers();

    abstract List<Adjustment> adjustments();

    abstract List<String> remarks();

    abstract ServicePayment autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public ServicePayment build() {
      return modifiers(List.copyOf(modifiers()))
          .submittedModifiers(List.copyOf(submittedModifiers()))
          .adjustments(List.copyOf(adjustments()))
          .remarks(List.copyOf(remarks()))
          .autoBuild();
    }
  }
}
