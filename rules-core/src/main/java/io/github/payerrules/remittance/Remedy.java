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
 * What an unpaid amount is and what to do about it. Immutable and thread-safe; {@link #toString()}
 * shows no amount.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_Remedy.class)
@AutoValue
public abstract class Remedy {

  private static final String PATIENT_SHARE = "PATIENT_SHARE";
  private static final String WITH_CORRECTION = "with-correction";

  Remedy() {}

  /** A builder; everything that may not be {@code null} must be set, except the lists. */
  public static Builder builder() {
    return new AutoValue_Remedy.Builder()
        .alternatives(List.of())
        .otherActors(List.of())
        .enclosures(List.of())
        .late(false)
        .rows(List.of());
  }

  /**
   * Group and reason code of the adjustment, such as {@code CO-197}; {@code null} where the line
   * has none.
   */
  public abstract @Nullable String code();

  /** The amount at stake, in US dollars; zero where nothing is. */
  public abstract BigDecimal amount();

  /** Whether it is a denial. */
  public abstract DenialKind kind();

  /**
   * The area of work in which it went wrong, such as {@code AUTHORIZATION}; {@code NONE} where
   * nothing did.
   */
  public abstract String rootCause();

  /** The finer cause, such as {@code TIMELY_FILING}. */
  public abstract String category();

  /** What exactly, such as {@code proof-available}; empty where nothing more is known. */
  public abstract String detail();

  /**
   * CAQH CORE's business scenario: {@code additional-information}, {@code billing-data},
   * {@code not-covered}, {@code not-separately-paid}; {@code null} for none.
   */
  public abstract @Nullable String scenario();

  /** The next step. */
  public abstract Action action();

  /** The level of the appeal, where the next step is one. */
  public abstract @Nullable String appealLevel();

  /**
   * Where the letter goes, such as the payer's appeals address; {@code null} where the next step is
   * no letter.
   */
  public abstract @Nullable String sendTo();

  /** What goes with the letter. */
  public abstract List<String> enclosures();

  /** Other steps that are right too. */
  public abstract List<Action> alternatives();

  /** Who takes it. */
  public abstract Actor actor();

  /** Who else may. */
  public abstract List<Actor> otherActors();

  /** Whether the decision carries appeal rights; {@code null} where nobody should ask. */
  public abstract @Nullable Boolean appealable();

  /** By when. */
  public abstract RemedyDeadline deadline();

  /** Whether the last day of the step that is usual for the cause is over. */
  public abstract boolean late();

  /** That last day; {@code null} where it is not over, or not known. */
  public abstract @Nullable LocalDate lastDay();

  /** Whether the patient may be billed now. */
  public abstract boolean patientMayBeBilled();

  /** How much. */
  public abstract BigDecimal patientAmount();

  /** What happened and what follows, for people. */
  public abstract String why();

  /** What to do, for people. */
  public abstract String instruction();

  /** Where the cause was read. */
  public abstract String citation();

  /** The rows of the tables that decided, as file and line. */
  public abstract List<String> rows();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  /** Category and detail, such as {@code TIMELY_FILING/proof-available}. */
  public final String fineCause() {
    return detail().isEmpty() ? category() : category() + "/" + detail();
  }

  /**
   * Whether somebody has to act beyond posting, writing off or billing the patient: on each denial,
   * and on what is none but leaves a step, such as a payment to dispute, a payer to ask or another
   * one to bill.
   */
  public final boolean isToWork() {
    return kind() != DenialKind.NO
        || switch (action()) {
          case NONE, WRITE_OFF, BILL_PATIENT -> false;
          // The next payer's decision on a share comes by itself, a reversal's with its correction.
          case WAIT -> !category().equals(PATIENT_SHARE);
          case POST_REVERSAL -> !detail().equals(WITH_CORRECTION);
          default -> true;
        };
  }

  @Override
  public final String toString() {
    return "Remedy[" + action().word() + "]";
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder code(@Nullable String code);

    public abstract Builder amount(BigDecimal amount);

    public abstract Builder kind(DenialKind kind);

    public abstract Builder rootCause(String rootCause);

    public abstract Builder category(String category);

    public abstract Builder detail(String detail);

    public abstract Builder scenario(@Nullable String scenario);

    public abstract Builder action(Action action);

    public abstract Builder appealLevel(@Nullable String appealLevel);

    public abstract Builder sendTo(@Nullable String sendTo);

    public abstract Builder enclosures(List<String> enclosures);

    public abstract Builder alternatives(List<Action> alternatives);

    public abstract Builder actor(Actor actor);

    public abstract Builder otherActors(List<Actor> otherActors);

    public abstract Builder appealable(@Nullable Boolean appealable);

    public abstract Builder deadline(RemedyDeadline deadline);

    public abstract Builder late(boolean late);

    public abstract Builder lastDay(@Nullable LocalDate lastDay);

    public abstract Builder patientMayBeBilled(boolean patientMayBeBilled);

    public abstract Builder patientAmount(BigDecimal patientAmount);

    public abstract Builder why(String why);

    public abstract Builder instruction(String instruction);

    public abstract Builder citation(String citation);

    public abstract Builder rows(List<String> rows);

    abstract List<String> enclosures();

    abstract List<Action> alternatives();

    abstract List<Actor> otherActors();

    abstract List<String> rows();

    abstract Remedy autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public Remedy build() {
      return alternatives(List.copyOf(alternatives()))
          .otherActors(List.copyOf(otherActors()))
          .enclosures(List.copyOf(enclosures()))
          .rows(List.copyOf(rows()))
          .autoBuild();
    }
  }
}
