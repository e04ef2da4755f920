package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A drug as a line names it. Immutable and thread-safe; {@link #toString()} shows nothing. */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_Drug.class)
@JsonDeserialize(builder = Drug.Builder.class)
public abstract class Drug {

  Drug() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_Drug.Builder();
  }

  /** National Drug Code, eleven digits (LIN03). */
  public abstract @Nullable String ndc();

  /** How much was given (CTP04). */
  public abstract @Nullable BigDecimal quantity();

  /**
   * The unit of the quantity (CTP05-1), such as {@code ML}, {@code ME}, {@code GR}, {@code UN} or
   * {@code F2}.
   */
  public abstract @Nullable String unit();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Drug[]";
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
      return Drug.builder();
    }

    public abstract Builder ndc(@Nullable String ndc);

    public abstract Builder quantity(@Nullable BigDecimal quantity);

    public abstract Builder unit(@Nullable String unit);

    abstract @Nullable BigDecimal quantity();

    abstract @Nullable String unit();

    abstract Drug autoBuild();

    /** The values so far, immutable. */
    public Drug build() {
      return quantity(Facts.decimalOrNull(quantity())).unit(Facts.upper(unit())).autoBuild();
    }
  }
}
