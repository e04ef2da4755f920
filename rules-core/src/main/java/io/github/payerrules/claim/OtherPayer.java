package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another payer of the patient as the claim lists it, and what it answered on the claim (loop
 * 2320). Immutable and thread-safe; {@link #toString()} shows nothing.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_OtherPayer.class)
@JsonDeserialize(builder = OtherPayer.Builder.class)
public abstract class OtherPayer {

  OtherPayer() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_OtherPayer.Builder().adjustments(List.of());
  }

  /** The payer as a claim names it, or the identifier that it publishes (NM109 in loop 2330B). */
  public abstract @Nullable String payer();

  /** Its place among the patient's payers, 1 for the primary (SBR01). */
  public abstract @Nullable Integer order();

  /** The kind of plan (SBR09). */
  public abstract @Nullable String claimFilingCode();

  /** The number that it gave the claim (REF*F8 in loop 2330B). */
  public abstract @Nullable String payerClaimNumber();

  /**
   * The day of its remittance (DTP*573 in loop 2330B); {@code null} where the lines give it or it
   * has not answered.
   */
  public abstract @Nullable LocalDate adjudicatedOn();

  /** What it paid on the claim, in US dollars (AMT*D). */
  public abstract @Nullable BigDecimal paid();

  /** What it left to the patient, in US dollars (AMT*EAF). */
  public abstract @Nullable BigDecimal patientLiability();

  /** Its adjustments of the whole claim (CAS). */
  public abstract List<Adjustment> adjustments();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "OtherPayer[]";
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
      return OtherPayer.builder();
    }

    public abstract Builder payer(@Nullable String payer);

    public abstract Builder order(@Nullable Integer order);

    public abstract Builder claimFilingCode(@Nullable String claimFilingCode);

    public abstract Builder payerClaimNumber(@Nullable String payerClaimNumber);

    public abstract Builder adjudicatedOn(@Nullable LocalDate adjudicatedOn);

    public abstract Builder paid(@Nullable BigDecimal paid);

    public abstract Builder patientLiability(@Nullable BigDecimal patientLiability);

    public abstract Builder adjustments(List<Adjustment> adjustments);

    abstract @Nullable BigDecimal paid();

    abstract @Nullable BigDecimal patientLiability();

    abstract List<Adjustment> adjustments();

    abstract OtherPayer autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalArgumentException if a list holds null
     */
    public OtherPayer build() {
      return paid(Facts.moneyOrNull(paid()))
          .patientLiability(Facts.moneyOrNull(patientLiability()))
          .adjustments(Facts.list("adjustments", adjustments()))
          .autoBuild();
    }
  }
}
