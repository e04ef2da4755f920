package io.github.payerrules.visit;

import com.google.auto.value.AutoValue;
import io.github.payerrules.claim.Coverage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payer answered about a patient's coverage. Immutable and thread-safe; {@link #toString()}
 * shows no content.
 */
@AutoValue
public abstract class EligibilityAnswer {

  EligibilityAnswer() {}

  /** A builder; {@code source} must be set. */
  public static Builder builder() {
    return new AutoValue_EligibilityAnswer.Builder()
        .traces(List.of())
        .coverages(List.of())
        .benefits(List.of())
        .stated(List.of())
        .authorizationFor(List.of())
        .notes(List.of());
  }

  /**
   * The key in the place of who it is about, as {@code ClaimReader} makes it; {@code null} where
   * that is not known.
   */
  public abstract @Nullable String patientKey();

  /** The name of the payer's rules; {@code null} where the payer is not known. */
  public abstract @Nullable String payer();

  /** The day on which the payer gave it; {@code null} where that is not known. */
  public abstract @Nullable LocalDate answeredOn();

  /** The one day that the inquiry was about; {@code null} where the answer does not say. */
  public abstract @Nullable LocalDate askedAbout();

  /** The trace numbers that the inquiry gave it. */
  public abstract List<String> traces();

  /** The coverages that it names, its own and those of other payers. */
  public abstract List<Coverage> coverages();

  /** The member's share, as far as it is told whatever the visit is. */
  public abstract List<Benefits> benefits();

  /** What it states for certain days or services, of which a visit takes what is about it. */
  public abstract List<StatedBenefit> stated();

  /** Whether it says that the patient is a qualified Medicare beneficiary. */
  public abstract @Nullable Boolean qualifiedMedicareBeneficiary();

  /** The procedure codes for which it says that authorization is needed. */
  public abstract List<String> authorizationFor();

  /**
   * Rejections, contradictions and gaps, which make tasks. What is not clear about amounts depends
   * on the visit: {@link StatedShares#notes}.
   */
  public abstract List<VisitNote> notes();

  /** Where it was read. */
  public abstract String source();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "EligibilityAnswer[" + source() + "]";
  }

  /**
   * Collects values; each method sets what the accessor of its name returns. Not thread-safe.
   * Prints no content.
   */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder patientKey(@Nullable String patientKey);

    public abstract Builder payer(@Nullable String payer);

    public abstract Builder answeredOn(@Nullable LocalDate answeredOn);

    public abstract Builder askedAbout(@Nullable LocalDate askedAbout);

    public abstract Builder traces(List<String> traces);

    public abstract Builder coverages(List<Coverage> coverages);

    public abstract Builder benefits(List<Benefits> benefits);

    public abstract Builder stated(List<StatedBenefit> stated);

    public abstract Builder qualifiedMedicareBeneficiary(
        @Nullable Boolean qualifiedMedicareBeneficiary);

    public abstract Builder authorizationFor(List<String> authorizationFor);

    public abstract Builder notes(List<VisitNote> notes);

    public abstract Builder source(String source);

    abstract List<String> traces();

    abstract List<Coverage> coverages();

    abstract List<Benefits> benefits();

    abstract List<StatedBenefit> stated();

    abstract List<String> authorizationFor();

    abstract List<VisitNote> notes();

    abstract EligibilityAnswer autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public EligibilityAnswer build() {
      return traces(List.copyOf(traces()))
          .coverages(List.copyOf(coverages()))
          .benefits(List.copyOf(benefits()))
          .stated(List.copyOf(stated()))
          .authorizationFor(List.copyOf(authorizationFor()))
          .notes(List.copyOf(notes()))
          .autoBuild();
    }
  }
}
