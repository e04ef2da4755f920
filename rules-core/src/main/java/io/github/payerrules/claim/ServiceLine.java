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
 * One service line of a claim. Immutable and thread-safe; {@link #toString()} shows the line number
 * only. Places such as SV101 are those of the 837P.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_ServiceLine.class)
@JsonDeserialize(builder = ServiceLine.Builder.class)
public abstract class ServiceLine {

  ServiceLine() {}

  /** An empty builder; {@code number}, {@code code} and {@code date} must be set. */
  public static Builder builder() {
    return new AutoValue_ServiceLine.Builder()
        .modifiers(List.of())
        .units(BigDecimal.ONE)
        .diagnoses(List.of())
        .diagnosisPointers(List.of())
        .adjudications(List.of())
        .levels(List.of())
        .evidence(Evidence.NONE);
  }

  /** The line's number on the claim (LX01), from 1; unique within the claim. */
  public abstract int number();

  /** CPT or HCPCS level II code, five characters (SV101-2). */
  public abstract String code();

  /** Two-character modifiers in the order of the claim (SV101-3 to SV101-6). */
  public abstract List<String> modifiers();

  /** The date of service (DTP*472); the first one where the service spans days. */
  public abstract LocalDate date();

  /** The last date of service; {@code null} when it is the same day. */
  public abstract @Nullable LocalDate endDate();

  /**
   * Units billed (SV104 where SV103 is UN); 1 unless said otherwise. Rules count a started unit as
   * a whole one.
   */
  public abstract BigDecimal units();

  /**
   * Minutes of the service, where they are known: those billed (SV104 where SV103 is MJ), or those
   * that a note states.
   */
  public abstract @Nullable Integer minutes();

  /** Whether the line is billed by units or by minutes (SV103); {@code null} for units. */
  public abstract @Nullable UnitOfMeasure unitOfMeasure();

  /** The ICD-10-CM codes that the line points to, the main one first. */
  public abstract List<String> diagnoses();

  /**
   * Positions (from 1) in the claim's diagnoses (SV107), instead of or with {@link #diagnoses()}.
   */
  public abstract List<Integer> diagnosisPointers();

  /** The CMS place-of-service code, two digits, such as {@code 11} (SV105, or CLM05-1). */
  public abstract @Nullable String placeOfService();

  /** The billed charge in US dollars (SV102). */
  public abstract @Nullable BigDecimal charge();

  /** The practice's own number of the line (REF*6R), which the payer returns. */
  public abstract @Nullable String lineControlNumber();

  /** The drug given (LIN, CTP). */
  public abstract @Nullable Drug drug();

  /** The rendering provider (loop 2420A), where it differs from the claim's. */
  public abstract @Nullable Provider rendering();

  /** The referring provider (loop 2420F), where it differs from the claim's. */
  public abstract @Nullable Provider referring();

  /** The ordering provider (loop 2420E), where it differs from the claim's. */
  public abstract @Nullable Provider ordering();

  /** The supervising provider (loop 2420D), where it differs from the claim's. */
  public abstract @Nullable Provider supervising();

  /**
   * The place in which the service was rendered (loop 2420C), where it differs from the claim's.
   */
  public abstract @Nullable Provider facility();

  /** The prior-authorization number (REF*G1), where it differs from the claim's. */
  public abstract @Nullable String authorizationNumber();

  /** The referral number (REF*9F), where it differs from the claim's. */
  public abstract @Nullable String referralNumber();

  /** What other payers answered on this line (loop 2430). */
  public abstract List<LineAdjudication> adjudications();

  /** The spinal levels treated in this line as documented, such as {@code L4-5}. */
  public abstract List<String> levels();

  /** The side as documented: {@code LT}, {@code RT} or {@code bilateral}. */
  public abstract @Nullable String laterality();

  /** Documented facts of this line; they go before the claim's. */
  public abstract Evidence evidence();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "ServiceLine[" + number() + "]";
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
      return ServiceLine.builder();
    }

    public abstract Builder number(int number);

    public abstract Builder code(String code);

    public abstract Builder modifiers(List<String> modifiers);

    public abstract Builder date(LocalDate date);

    public abstract Builder endDate(@Nullable LocalDate endDate);

    @JsonProperty
    public abstract Builder units(BigDecimal units);

    public abstract Builder minutes(@Nullable Integer minutes);

    public abstract Builder unitOfMeasure(@Nullable UnitOfMeasure unitOfMeasure);

    public abstract Builder diagnoses(List<String> diagnoses);

    public abstract Builder diagnosisPointers(List<Integer> diagnosisPointers);

    public abstract Builder placeOfService(@Nullable String placeOfService);

    public abstract Builder charge(@Nullable BigDecimal charge);

    public abstract Builder lineControlNumber(@Nullable String lineControlNumber);

    public abstract Builder drug(@Nullable Drug drug);

    public abstract Builder rendering(@Nullable Provider rendering);

    public abstract Builder referring(@Nullable Provider referring);

    public abstract Builder ordering(@Nullable Provider ordering);

    public abstract Builder supervising(@Nullable Provider supervising);

    public abstract Builder facility(@Nullable Provider facility);

    public abstract Builder authorizationNumber(@Nullable String authorizationNumber);

    public abstract Builder referralNumber(@Nullable String referralNumber);

    public abstract Builder adjudications(List<LineAdjudication> adjudications);

    public abstract Builder levels(List<String> levels);

    public abstract Builder laterality(@Nullable String laterality);

    public abstract Builder evidence(Evidence evidence);

    /** Whole units. */
    @JsonIgnore
    public final Builder units(long units) {
      return units(BigDecimal.valueOf(units));
    }

    abstract String code();

    abstract List<String> modifiers();

    abstract BigDecimal units();

    abstract List<String> diagnoses();

    abstract List<Integer> diagnosisPointers();

    abstract @Nullable BigDecimal charge();

    abstract List<LineAdjudication> adjudications();

    abstract List<String> levels();

    abstract ServiceLine autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     * @throws IllegalArgumentException if a list holds null
     */
    public ServiceLine build() {
      return code(Facts.code(code()))
          .modifiers(Facts.codes("modifiers", modifiers()))
          .units(Facts.decimal(units()))
          .diagnoses(Facts.diagnoses("diagnoses", diagnoses()))
          .diagnosisPointers(Facts.list("diagnosisPointers", diagnosisPointers()))
          .charge(Facts.moneyOrNull(charge()))
          .adjudications(Facts.list("adjudications", adjudications()))
          .levels(Facts.list("levels", levels()))
          .autoBuild();
    }
  }
}
