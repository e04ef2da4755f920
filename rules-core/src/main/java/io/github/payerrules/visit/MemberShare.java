package io.github.payerrules.visit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the member is expected to pay for a visit, as a range. Immutable and thread-safe;
 * {@link #toString()} shows no amount.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonSerialize(as = AutoValue_MemberShare.class)
@AutoValue
public abstract class MemberShare {

  MemberShare() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_MemberShare.Builder().basis(List.of());
  }

  /** The least, in US dollars. */
  public abstract BigDecimal low();

  /** The most, in US dollars; {@code null} where nothing bounds it. */
  public abstract @Nullable BigDecimal high();

  /** What it rests on, and what is not known. */
  public abstract List<String> basis();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "MemberShare[]";
  }

  /**
   * Collects values; each method sets what the accessor of its name returns. Not thread-safe.
   * Prints no content.
   */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder low(BigDecimal low);

    public abstract Builder high(@Nullable BigDecimal high);

    public abstract Builder basis(List<String> basis);

    abstract List<String> basis();

    abstract MemberShare autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public MemberShare build() {
      return basis(List.copyOf(basis())).autoBuild();
    }
  }
}
