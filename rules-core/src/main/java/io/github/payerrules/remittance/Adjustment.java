package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One adjustment of a claim or a line (CAS): an amount that the payer did not pay, and why.
 * Immutable and thread-safe.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_Adjustment.class)
@AutoValue
public abstract class Adjustment {

  Adjustment() {}

  /** A builder; group, carc and amount must be set. */
  public static Builder builder() {
    return new AutoValue_Adjustment.Builder();
  }

  /** The claim adjustment group code: {@code CO}, {@code PR}, {@code OA}, {@code PI}. */
  public abstract String group();

  /** The claim adjustment reason code, such as {@code 45}. */
  public abstract String carc();

  /** In US dollars; negative where the payer adds money, and in reversals. */
  public abstract BigDecimal amount();

  /** The units adjusted; {@code null} where none is given. */
  public abstract @Nullable BigDecimal quantity();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  /** Group and reason as billers write them, such as {@code CO-45}. */
  public final String code() {
    return group() + "-" + carc();
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder group(String group);

    public abstract Builder carc(String carc);

    public abstract Builder amount(BigDecimal amount);

    public abstract Builder quantity(@Nullable BigDecimal quantity);

    abstract Adjustment autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public Adjustment build() {
      return autoBuild();
    }
  }
}
