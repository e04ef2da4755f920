package io.github.payerrules.visit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import org.jspecify.annotations.Nullable;

/**
 * The employment behind a group health plan, as far as it decides who pays before or after
 * Medicare. Immutable and thread-safe; {@link #toString()} shows nothing.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_Employment.class)
@AutoValue
public abstract class Employment {

  Employment() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_Employment.Builder();
  }

  /**
   * Whether the plan rests on current employment, as opposed to retirement; {@code null} when not
   * known.
   */
  public abstract @Nullable Boolean working();

  /** Whether the plan is continued after employment ended (COBRA). */
  public abstract @Nullable Boolean continuation();

  /** How many people the employer has. */
  public abstract @Nullable Integer employerSize();

  /** Whether several employers share the plan, of whom one is large enough. */
  public abstract @Nullable Boolean multiEmployerPlan();

  /** Whose employment it is, such as {@code patient}, {@code spouse} or {@code parent}. */
  public abstract @Nullable String planHolder();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Employment[]";
  }

  /**
   * Collects values; each method sets what the accessor of its name returns. Not thread-safe.
   * Prints no content.
   */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder working(@Nullable Boolean working);

    public abstract Builder continuation(@Nullable Boolean continuation);

    public abstract Builder employerSize(@Nullable Integer employerSize);

    public abstract Builder multiEmployerPlan(@Nullable Boolean multiEmployerPlan);

    public abstract Builder planHolder(@Nullable String planHolder);

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public abstract Employment build();
  }
}
