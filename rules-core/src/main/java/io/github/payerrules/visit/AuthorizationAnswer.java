package io.github.payerrules.visit;

import com.google.auto.value.AutoValue;
import io.github.payerrules.claim.Authorization;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payer answered to a request for authorization. Immutable and thread-safe;
 * {@link #toString()} shows no content.
 */
@AutoValue
public abstract class AuthorizationAnswer {

  AuthorizationAnswer() {}

  /** A builder; {@code source} must be set. */
  public static Builder builder() {
    return new AutoValue_AuthorizationAnswer.Builder()
        .traces(List.of())
        .authorizations(List.of())
        .notNeeded(List.of())
        .notes(List.of());
  }

  /**
   * The key in the place of who it is about, as {@code ClaimReader} makes it; {@code null} where
   * that is not known.
   */
  public abstract @Nullable String patientKey();

  /**
   * The name of the payer's rules; {@code null} where the payer is not known, such as a company
   * that decides for payers.
   */
  public abstract @Nullable String payer();

  /** The day of the answer; {@code null} where it is not known. */
  public abstract @Nullable LocalDate answeredOn();

  /** The trace numbers that the inquiry gave it. */
  public abstract List<String> traces();

  /** The authorizations, one for each service decided on. */
  public abstract List<Authorization> authorizations();

  /**
   * The services that need no authorization: their codes, sides and days. Their status says
   * nothing, for nothing is approved.
   */
  public abstract List<Authorization> notNeeded();

  /** Rejections, contradictions and gaps, which make tasks. */
  public abstract List<VisitNote> notes();

  /** Where it was read. */
  public abstract String source();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "AuthorizationAnswer[" + source() + "]";
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

    public abstract Builder traces(List<String> traces);

    public abstract Builder authorizations(List<Authorization> authorizations);

    public abstract Builder notNeeded(List<Authorization> notNeeded);

    public abstract Builder notes(List<VisitNote> notes);

    public abstract Builder source(String source);

    abstract List<String> traces();

    abstract List<Authorization> authorizations();

    abstract List<Authorization> notNeeded();

    abstract List<VisitNote> notes();

    abstract AuthorizationAnswer autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public AuthorizationAnswer build() {
      return traces(List.copyOf(traces()))
          .authorizations(List.copyOf(authorizations()))
          .notNeeded(List.copyOf(notNeeded()))
          .notes(List.copyOf(notes()))
          .autoBuild();
    }
  }
}
