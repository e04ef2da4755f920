package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;

/**
 * A denial that a payer often sends, and how practices usually answer it, from its
 * {@code payer.yaml}. Immutable and thread-safe.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_UsualDenial.class)
@JsonDeserialize(builder = UsualDenial.Builder.class)
public abstract class UsualDenial {

  UsualDenial() {}

  /** An empty builder; {@code group}, {@code carc}, {@code meaning} and {@code fix} must be set. */
  public static Builder builder() {
    return new AutoValue_UsualDenial.Builder();
  }

  /** The claim adjustment group code, such as {@code CO}. */
  public abstract String group();

  /** The claim adjustment reason code, such as {@code 197}. */
  public abstract String carc();

  /** What the payer usually means by it, in words of our own. */
  public abstract String meaning();

  /** The usual fix. */
  public abstract String fix();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  @JsonPOJOBuilder(withPrefix = "")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public abstract static class Builder {

    Builder() {}

    @JsonCreator
    static Builder empty() {
      return UsualDenial.builder();
    }

    public abstract Builder group(String group);

    public abstract Builder carc(String carc);

    public abstract Builder meaning(String meaning);

    public abstract Builder fix(String fix);

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public abstract UsualDenial build();
  }
}
