package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule as its file describes it. Immutable and thread-safe. */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_RuleInfo.class)
@JsonDeserialize(builder = RuleInfo.Builder.class)
public abstract class RuleInfo {

  RuleInfo() {}

  /**
   * An empty builder; {@code id}, {@code title}, {@code outcome}, {@code category},
   * {@code message}, {@code citation}, {@code fix}, {@code cause}, {@code group}, {@code carc},
   * {@code file} and {@code line} must be set.
   */
  public static Builder builder() {
    return new AutoValue_RuleInfo.Builder()
        .sources(List.of())
        .mark(Mark.NONE)
        .rarcs(List.of())
        .families(List.of())
        .codes(List.of())
        .conditions(List.of());
  }

  /** Unique within the payer and stable for ever. */
  public abstract String id();

  /** The sentence that names the rule. */
  public abstract String title();

  /** What it finds. */
  public abstract Outcome outcome();

  /** The policy area: the name of its file. */
  public abstract String category();

  /** The message, with its places for values. */
  public abstract String message();

  /** The policy and the place in it, with its places for values. */
  public abstract String citation();

  /**
   * The listed documents that the citation names in so many words, and those in which the policy
   * was seen; what a place for values names is known of a {@link Finding} only.
   */
  public abstract List<PolicySource> sources();

  /** What to do about it; empty when nothing is said. */
  public abstract String fix();

  /** The first date of service on which it applies; {@code null} where it is not known. */
  @JsonProperty
  @JsonDate
  public abstract @Nullable LocalDate effective();

  /** The last one; {@code null} while it applies. */
  @JsonProperty
  @JsonDate
  public abstract @Nullable LocalDate until();

  /** How sure it is that the policy says so. */
  public abstract Mark mark();

  /**
   * Why it only advises although a source says so, in the words of its author; {@code null} where
   * nothing stands against it.
   */
  public abstract @Nullable String unverified();

  /** The root cause. */
  public abstract RootCause cause();

  /** The claim adjustment group code. */
  public abstract String group();

  /** The claim adjustment reason code. */
  public abstract String carc();

  /** The remittance advice remark codes; may be empty. */
  public abstract List<String> rarcs();

  /**
   * The modifier with which the patient owes what the payer denies (group PR); {@code null} where
   * none shifts it.
   */
  public abstract @Nullable String patientWith();

  /**
   * What a finding asks for before a planned visit; {@code null} where the root cause tells it, as
   * {@link #taskKind()} does.
   */
  public abstract @Nullable TaskKind task();

  /**
   * The procedure families that its conditions name, sorted; empty for a rule of single codes or of
   * any procedure.
   */
  public abstract List<String> families();

  /**
   * The codes outside of all families that its conditions name, sorted; empty for a rule of
   * families or of any procedure.
   */
  public abstract List<String> codes();

  /** Its conditions in the order of the file, as {@link RuleTrace} has them. */
  public abstract List<String> conditions();

  /** The file of the rule, such as {@code medicare/frequency.drl}. */
  public abstract String file();

  /** The line in it. */
  public abstract int line();

  /** The payer's or shared folder in which its file stands. */
  public final String folder() {
    return file().substring(0, file().indexOf('/'));
  }

  /**
   * What a finding, or a question, of this rule asks for before a planned visit; empty where it is
   * about how a claim is written, and nothing is to be done before the service.
   */
  public final Optional<TaskKind> taskKind() {
    return Optional.ofNullable(task()).or(() -> Optional.ofNullable(byCause()));
  }

  private @Nullable TaskKind byCause() {
    return switch (cause()) {
      case AUTHORIZATION -> TaskKind.AUTHORIZATION_MISSING;
      case REFERRAL -> TaskKind.REFERRAL_MISSING;
      case MEDICAL_NECESSITY, DX_PROCEDURE_MISMATCH, BENEFIT -> TaskKind.CRITERIA_NOT_MET;
      case DOCUMENTATION -> TaskKind.DOCUMENTATION_NEEDED;
      case FREQUENCY -> TaskKind.FREQUENCY_LIMIT;
      case NETWORK -> TaskKind.NETWORK_OUT;
      case COB -> TaskKind.PAYER_ORDER_WRONG;
      default -> null;
    };
  }

  /** Whether its policy was seen in the payer's or CMS's own document. */
  @JsonProperty
  public final boolean verified() {
    return mark() == Mark.VERIFIED;
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
      return RuleInfo.builder();
    }

    public abstract Builder id(String id);

    public abstract Builder title(String title);

    public abstract Builder outcome(Outcome outcome);

    public abstract Builder category(String category);

    public abstract Builder message(String message);

    public abstract Builder citation(String citation);

    public abstract Builder sources(List<PolicySource> sources);

    public abstract Builder fix(String fix);

    @JsonDate
    public abstract Builder effective(@Nullable LocalDate effective);

    @JsonDate
    public abstract Builder until(@Nullable LocalDate until);

    public abstract Builder mark(Mark mark);

    public abstract Builder unverified(@Nullable String unverified);

    public abstract Builder cause(RootCause cause);

    public abstract Builder group(String group);

    public abstract Builder carc(String carc);

    public abstract Builder rarcs(List<String> rarcs);

    public abstract Builder patientWith(@Nullable String patientWith);

    public abstract Builder task(@Nullable TaskKind task);

    public abstract Builder families(List<String> families);

    public abstract Builder codes(List<String> codes);

    public abstract Builder conditions(List<String> conditions);

    public abstract Builder file(String file);

    public abstract Builder line(int line);

    abstract List<PolicySource> sources();

    abstract List<String> rarcs();

    abstract List<String> families();

    abstract List<String> codes();

    abstract List<String> conditions();

    abstract RuleInfo autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     * @throws NullPointerException if a list holds null
     */
    public RuleInfo build() {
      return sources(List.copyOf(sources()))
          .rarcs(List.copyOf(rarcs()))
          .families(List.copyOf(families()))
          .codes(List.copyOf(codes()))
          .conditions(List.copyOf(conditions()))
          .autoBuild();
    }
  }
}
