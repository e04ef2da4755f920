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
 * What another payer answered on a line (loop 2430). Immutable and thread-safe; {@link #toString()}
 * shows nothing.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_LineAdjudication.class)
@JsonDeserialize(builder = LineAdjudication.Builder.class)
public abstract class LineAdjudication {

  LineAdjudication() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_LineAdjudication.Builder().adjustments(List.of());
  }

  /** The payer as {@link Claim#otherPayers()} names it (SVD01). */
  public abstract @Nullable String payer();

  /** What it paid on the line, in US dollars (SVD02). */
  public abstract @Nullable BigDecimal paid();

  /** The units that it paid for (SVD05). */
  public abstract @Nullable BigDecimal units();

  /** The day of its remittance (DTP*573). */
  public abstract @Nullable LocalDate adjudicatedOn();

  /** What it left to the patient, in US dollars (AMT*EAF). */
  public abstract @Nullable BigDecimal patientLiability();

  /** Its adjustments of the line (CAS). */
  public abstract List<Adjustment> adjustments();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "LineAdjudication[]";
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
      return LineAdjudication.builder();
    }

    public abstract Builder payer(@Nullable String payer);

    public abstract Builder paid(@Nullable BigDecimal paid);

    public abstract Builder units(@Nullable BigDecimal units);

    public abstract Builder adjudicatedOn(@Nullable LocalDate adjudicatedOn);

    public abstract Builder patientLiability(@Nullable BigDecimal patientLiability);

    public abstract Builder adjustments(List<Adjustment> adjustments);

    abstract @Nullable BigDecimal paid();

    abstract @Nullable BigDecimal units();

    abstract @Nullable BigDecimal patientLiability();

    abstract List<Adjustment> adjustments();

    abstract LineAdjudication autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalArgumentException if a list holds null
     */
    public LineAdjudication build() {
      return paid(Facts.moneyOrNull(paid()))
          .units(Facts.decimalOrNull(units()))
          .patientLiability(Facts.moneyOrNull(patientLiability()))
          .adjustments(Facts.list("adjustments", adjustments()))
          .autoBuild();
    }
  }
}
