package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a payer paid less than was billed (CAS). Immutable and thread-safe; {@link #toString()} shows
 * nothing.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_Adjustment.class)
@JsonDeserialize(builder = Adjustment.Builder.class)
public abstract class Adjustment {

  /** The group codes of claims and remittances (CAS01). */
  public static final Set<String> GROUPS = Set.of("CO", "CR", "OA", "PI", "PR");

  Adjustment() {}

  /** An empty builder; {@code group}, {@code carc} and {@code amount} must be set. */
  public static Builder builder() {
    return new AutoValue_Adjustment.Builder();
  }

  /** Claim adjustment group code, such as {@code CO}. */
  public abstract String group();

  /** Claim adjustment reason code, such as {@code 45}. */
  public abstract String carc();

  /** The amount in US dollars; below zero where it adds to the payment, and in reversals. */
  public abstract BigDecimal amount();

  /** The units adjusted. */
  public abstract @Nullable BigDecimal quantity();

  /** Group and reason as billers write them, such as {@code CO-45}. */
  public final String code() {
    return group() + "-" + carc();
  }

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Adjustment[]";
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
      return Adjustment.builder();
    }

    public abstract Builder group(String group);

    public abstract Builder carc(String carc);

    public abstract Builder amount(BigDecimal amount);

    public abstract Builder quantity(@Nullable BigDecimal quantity);

    abstract String group();

    abstract String carc();

    abstract BigDecimal amount();

    abstract @Nullable BigDecimal quantity();

    abstract Adjustment autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public Adjustment build() {
      return group(Facts.code(group()))
          .carc(Facts.code(carc()))
          .amount(Facts.money(amount()))
          .quantity(Facts.decimalOrNull(quantity()))
          .autoBuild();
    }
  }
}
