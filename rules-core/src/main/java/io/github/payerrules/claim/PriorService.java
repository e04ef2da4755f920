package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One earlier service of the patient, by any provider. Immutable and thread-safe;
 * {@link #toString()} shows nothing.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_PriorService.class)
@JsonDeserialize(builder = PriorService.Builder.class)
public abstract class PriorService {

  /** What became of an earlier service. */
  public enum Status {
    /** Paid, or performed and expected to be paid. */
    @JsonProperty("paid")
    PAID,
    /** Submitted and not yet decided; it counts. */
    @JsonProperty("pending")
    PENDING,
    /** Denied; it does not count. */
    @JsonProperty("denied")
    DENIED,
    /** Replaced by a corrected claim or voided; it does not count. */
    @JsonProperty("superseded")
    SUPERSEDED
  }

  PriorService() {}

  /** An empty builder; {@code code} and {@code date} must be set. */
  public static Builder builder() {
    return new AutoValue_PriorService.Builder()
        .modifiers(List.of())
        .units(BigDecimal.ONE)
        .diagnoses(List.of())
        .status(Status.PAID);
  }

  /** An earlier paid service known by code and date. */
  public static PriorService of(String code, LocalDate date, String... modifiers) {
    return builder().code(code).date(date).modifiers(List.of(modifiers)).build();
  }

  /** Whether the service counts against a limit: neither denied nor superseded. */
  public final boolean counts() {
    return status() == Status.PAID || status() == Status.PENDING;
  }

  /** CPT or HCPCS level II code. */
  public abstract String code();

  /** The date of service. */
  public abstract LocalDate date();

  /** Two-character modifiers. */
  public abstract List<String> modifiers();

  /** Units; 1 unless said otherwise. */
  public abstract BigDecimal units();

  /** ICD-10-CM codes of the line. */
  public abstract List<String> diagnoses();

  /** The CMS place-of-service code. */
  public abstract @Nullable String placeOfService();

  /** The rendering provider, where known. */
  public abstract @Nullable Provider rendering();

  /**
   * What became of it; paid unless said otherwise. Denied and superseded services do not count
   * against a limit.
   */
  public abstract Status status();

  /** The practice's own number of its claim (CLM01). */
  public abstract @Nullable String claimNumber();

  /**
   * The number that the payer gave its claim (835: CLP07), by which a corrected claim names the one
   * that it replaces.
   */
  public abstract @Nullable String payerClaimNumber();

  /** The practice's own number of its line (REF*6R). */
  public abstract @Nullable String lineControlNumber();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "PriorService[]";
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
      return PriorService.builder();
    }

    public abstract Builder code(String code);

    public abstract Builder date(LocalDate date);

    public abstract Builder modifiers(List<String> modifiers);

    @JsonProperty
    public abstract Builder units(BigDecimal units);

    public abstract Builder diagnoses(List<String> diagnoses);

    public abstract Builder placeOfService(@Nullable String placeOfService);

    public abstract Builder rendering(@Nullable Provider rendering);

    public abstract Builder status(Status status);

    public abstract Builder claimNumber(@Nullable String claimNumber);

    public abstract Builder payerClaimNumber(@Nullable String payerClaimNumber);

    public abstract Builder lineControlNumber(@Nullable String lineControlNumber);

    /** Whole units. */
    @JsonIgnore
    public final Builder units(long units) {
      return units(BigDecimal.valueOf(units));
    }

    abstract String code();

    abstract List<String> modifiers();

    abstract BigDecimal units();

    abstract List<String> diagnoses();

    abstract PriorService autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     * @throws IllegalArgumentException if a list holds null
     */
    public PriorService build() {
      return code(Facts.code(code()))
          .modifiers(Facts.codes("modifiers", modifiers()))
          .units(Facts.decimal(units()))
          .diagnoses(Facts.diagnoses("diagnoses", diagnoses()))
          .autoBuild();
    }
  }
}
