package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document on which a payer's rules rest. Immutable and thread-safe. */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_PolicySource.class)
@JsonDeserialize(builder = PolicySource.Builder.class)
public abstract class PolicySource {

  PolicySource() {}

  /** An empty builder; {@code name} and {@code title} must be set. */
  public static Builder builder() {
    return new AutoValue_PolicySource.Builder();
  }

  /** As citations name it, such as {@code L39015} or {@code NCCI Policy Manual}. */
  public abstract String name();

  /** What it is, in our own words. */
  public abstract String title();

  /** Its address; {@code null} where none is known. */
  public abstract @Nullable String link();

  /** When it was looked at; {@code null} where nobody wrote it down. */
  @JsonProperty
  @JsonDate
  public abstract @Nullable LocalDate seen();

  /** Those of the sources that a citation names, in the order in which it names them. */
  public static List<PolicySource> namedIn(String citation, List<PolicySource> sources) {
    List<PolicySource> named = new ArrayList<>();
    for (PolicySource source : sources) {
      if (source.place(citation) >= 0) {
        named.add(source);
      }
    }
    named.sort(Comparator.comparingInt(source -> source.place(citation)));
    return named;
  }

  /** Where the citation names it; below 0 where it does not. A part of a longer word is no name. */
  private int place(String citation) {
    int at = citation.indexOf(name());
    while (at >= 0
        && (isInWord(citation, at - 1) || isInWord(citation, at + name().length()))) {
      at = citation.indexOf(name(), at + 1);
    }
    return at;
  }

  private static boolean isInWord(String citation, int at) {
    return at >= 0 && at < citation.length() && Character.isLetterOrDigit(citation.charAt(at));
  }

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
      return PolicySource.builder();
    }

    public abstract Builder name(String name);

    public abstract Builder title(String title);

    public abstract Builder link(@Nullable String link);

    @JsonDate
    public abstract Builder seen(@Nullable LocalDate seen);

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public abstract PolicySource build();
  }
}
