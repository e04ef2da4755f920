package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule found. Immutable and thread-safe.
 *
 * <p>The message holds values of the claim, such as dates of service: treat a finding as the claim
 * itself. {@link #toString()} shows rule, outcome and lines only.
 */
@JsonFields
@JsonPropertyOrder({ // what is derived has no field, and methods have no order of their own
  "rule",
  "outcome",
  "lines",
  "primary",
  "message",
  "fix",
  "citation",
  "link",
  "mark",
  "verified",
  "effective",
  "until",
  "category",
  "cause",
  "remedy",
  "rejection"
})
@AutoValue
@JsonSerialize(as = AutoValue_Finding.class)
@JsonDeserialize(builder = Finding.Builder.class)
public abstract class Finding {

  /** The policy area of the checks of what a claim must state, whoever pays it. */
  private static final String CLAIM_DATA_CHECKS = "claim-data";

  /** The reason code of a claim that lacks information or has wrong information. */
  private static final String LACKS_INFORMATION = "16";

  Finding() {}

  /**
   * An empty builder; {@code rule}, {@code outcome}, {@code message}, {@code citation},
   * {@code category}, {@code cause}, {@code remedy}, {@code group}, {@code carc} and {@code source}
   * must be set.
   */
  public static Builder builder() {
    return new AutoValue_Finding.Builder()
        .lines(List.of())
        .rarcs(List.of())
        .values(Map.of())
        .mark(Mark.NONE)
        .primary(false);
  }

  /** The rule's id, unique within the payer and never changed. */
  public abstract String rule();

  /** What the payer would do; the severity. */
  public abstract Outcome outcome();

  /** The numbers of the lines concerned, the one to fix first; empty when it is the whole claim. */
  public abstract List<Integer> lines();

  /**
   * Whether it is the most serious finding of its line; the first of a review is the most serious
   * of the claim.
   */
  public abstract boolean primary();

  /** What is wrong, with the values filled in. */
  public abstract String message();

  /** What to do about it. */
  public abstract @Nullable String fix();

  /** The policy and the place in it. */
  public abstract String citation();

  /**
   * The address of the document that the citation names, the first where it names several;
   * {@code null} where none is known.
   */
  public abstract @Nullable String link();

  /** How sure it is that the policy says so. */
  public abstract Mark mark();

  /** Whether the policy was seen in the payer's or CMS's own document. */
  @JsonProperty
  public final boolean verified() {
    return mark() == Mark.VERIFIED;
  }

  /** The first date of service on which the rule applies; {@code null} where it is not known. */
  @JsonProperty
  @JsonDate
  public abstract @Nullable LocalDate effective();

  /** The last date of service on which it applies; {@code null} while it does. */
  @JsonProperty
  @JsonDate
  public abstract @Nullable LocalDate until();

  /** The policy area: the name of the rule's file, such as {@code frequency}. */
  public abstract String category();

  /** The root cause. */
  public abstract RootCause cause();

  /** What practices do about this kind of denial. */
  public abstract String remedy();

  /**
   * Whether the claim is malformed, so that it is rejected (sent back unprocessed) rather than
   * denied: nobody adjudicates it, and it is corrected and sent again, not appealed.
   */
  @JsonProperty
  public final boolean rejection() {
    return outcome() == Outcome.DENY
        && (cause() == RootCause.CLAIM_DATA
            || (category().equals(CLAIM_DATA_CHECKS) && isAboutAnIdentifier()));
  }

  private boolean isAboutAnIdentifier() {
    return cause() == RootCause.PROVIDER
        || (cause() == RootCause.PLACE_OF_SERVICE && carc().equals(LACKS_INFORMATION));
  }

  /** The claim adjustment group code predicted: {@code CO}, {@code PR}, {@code OA}. */
  public abstract String group();

  /** The claim adjustment reason code predicted, such as {@code 151}. */
  public abstract String carc();

  /** Remittance advice remark codes predicted, such as {@code N115}. */
  public abstract List<String> rarcs();

  /** The values in the message, by their names in the rule. */
  public abstract Map<String, String> values();

  /** File and line of the rule, such as {@code medicare/frequency.drl:12}. */
  public abstract String source();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Finding[" + rule() + ", " + outcome() + ", lines " + lines() + "]";
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  @JsonPOJOBuilder(withPrefix = "")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public abstract static class Builder {

    Builder() {}

    @JsonCreator
    static Builder empty() {
      return Finding.builder();
    }

    public abstract Builder rule(String rule);

    public abstract Builder outcome(Outcome outcome);

    public abstract Builder lines(List<Integer> lines);

    public abstract Builder primary(boolean primary);

    public abstract Builder message(String message);

    public abstract Builder fix(@Nullable String fix);

    public abstract Builder citation(String citation);

    public abstract Builder link(@Nullable String link);

    public abstract Builder mark(Mark mark);

    @JsonDate
    public abstract Builder effective(@Nullable LocalDate effective);

    @JsonDate
    public abstract Builder until(@Nullable LocalDate until);

    public abstract Builder category(String category);

    public abstract Builder cause(RootCause cause);

    public abstract Builder remedy(String remedy);

    public abstract Builder group(String group);

    public abstract Builder carc(String carc);

    public abstract Builder rarcs(List<String> rarcs);

    public abstract Builder values(Map<String, String> values);

    public abstract Builder source(String source);

    abstract List<Integer> lines();

    abstract List<String> rarcs();

    abstract Map<String, String> values();

    abstract Finding autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     * @throws NullPointerException if a list holds null
     */
    public Finding build() {
      return lines(List.copyOf(lines()))
          .rarcs(List.copyOf(rarcs()))
          .values(Ordered.copyOf(values()))
          .autoBuild();
    }
  }
}
