package io.github.payerrules.visit;

import com.google.auto.value.AutoValue;
import io.github.payerrules.internal.calendar.Periods;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One benefit of an eligibility response, with the days and services that it applies to. It does
 * not apply to other days or services, or to the coverage as a whole. Immutable and thread-safe;
 * {@link #toString()} shows no content.
 */
@AutoValue
public abstract class StatedBenefit {

  /** What is stated. */
  public enum Kind {
    /** The plan is not active in the period. */
    INACTIVE,
    COPAY,
    /** Coinsurance, in percent or as a part of one. */
    COINSURANCE,
    DEDUCTIBLE_LEFT,
    OUT_OF_POCKET_LEFT,
    /** What is left of a limit on visits or on money. */
    LIMIT_LEFT,
    NOT_COVERED,
    /** The patient is in hospice care. */
    HOSPICE,
    /** What the patient has to pay before Medicaid pays. */
    SPEND_DOWN,
    /** Services of the kind need authorization. */
    AUTHORIZATION
  }

  StatedBenefit() {}

  /** A builder; {@code kind} and {@code source} must be set. */
  public static Builder builder() {
    return new AutoValue_StatedBenefit.Builder()
        .services(List.of())
        .places(List.of())
        .family(false);
  }

  /** What is stated. */
  public abstract Kind kind();

  /** The amount, rate or number; {@code null} where there is none or it cannot be read. */
  public abstract @Nullable BigDecimal value();

  /** The service types (EB03); empty where it is for all. */
  public abstract List<String> services();

  /** The procedure code; {@code null} where it is for all. */
  public abstract @Nullable String code();

  /** The places of service; empty where it is for all. */
  public abstract List<String> places();

  /** The insurance type (EB04), such as MA and MB for the parts of Medicare. */
  public abstract @Nullable String insuranceType();

  /** Whether it is the family's, and not the member's own. */
  public abstract boolean family();

  /** Whether it is for services in the network; {@code null} where it is for both or not said. */
  public abstract @Nullable Boolean inNetwork();

  /** The first day. */
  public abstract @Nullable LocalDate from();

  /** The last day. */
  public abstract @Nullable LocalDate to();

  /** Where it was read. */
  public abstract String source();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  /**
   * Whether it is stated for a day; for every day where it has no dates or the day is not known.
   */
  public final boolean isOn(@Nullable LocalDate day) {
    return day == null || Periods.holds(from(), to(), day);
  }

  @Override
  public final String toString() {
    return "StatedBenefit[" + kind() + ", " + source() + "]";
  }

  /**
   * Collects values; each method sets what the accessor of its name returns. Not thread-safe.
   * Prints no content.
   */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder kind(Kind kind);

    public abstract Builder value(@Nullable BigDecimal value);

    public abstract Builder services(List<String> services);

    public abstract Builder code(@Nullable String code);

    public abstract Builder places(List<String> places);

    public abstract Builder insuranceType(@Nullable String insuranceType);

    public abstract Builder family(boolean family);

    public abstract Builder inNetwork(@Nullable Boolean inNetwork);

    public abstract Builder from(@Nullable LocalDate from);

    public abstract Builder to(@Nullable LocalDate to);

    public abstract Builder source(String source);

    abstract List<String> services();

    abstract List<String> places();

    abstract StatedBenefit autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public StatedBenefit build() {
      return services(List.copyOf(services())).places(List.copyOf(places())).autoBuild();
    }
  }
}
