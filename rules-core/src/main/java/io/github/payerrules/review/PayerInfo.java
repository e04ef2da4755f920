package io.github.payerrules.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.util.List;

/** A payer whose rules are loaded. Immutable and thread-safe. */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_PayerInfo.class)
@JsonDeserialize(builder = PayerInfo.Builder.class)
public abstract class PayerInfo {

  /**
   * An included rule that does not hold for the payer, or a whole policy area of an included
   * folder.
   *
   * @param rule the rule's id, or folder and area, such as {@code medicare/authorization}
   * @param reason why it does not hold
   */
  public record Except(String rule, String reason) {}

  /**
   * A procedure family.
   *
   * @param name as rules name it
   * @param title what it is called in a sentence; empty where the table does not say
   */
  public record Family(String name, String title) {}

  PayerInfo() {}

  /**
   * An empty builder; {@code payer}, {@code title}, {@code version} and {@code contentHash} must be
   * set.
   */
  public static Builder builder() {
    return new AutoValue_PayerInfo.Builder()
        .includes(List.of())
        .exceptions(List.of())
        .families(List.of())
        .covers(List.of())
        .parameters(List.of())
        .deadlines(List.of())
        .denials(List.of())
        .sources(List.of())
        .rules(List.of())
        .about("");
  }

  /** The name by which claims name it. */
  public abstract String payer();

  /** Its full name. */
  public abstract String title();

  /** The version of its rules. */
  public abstract String version();

  /** SHA-256 of its rules and tables, in hexadecimal digits. */
  public abstract String contentHash();

  /** What its rules cover and what they do not; empty where nothing is said. */
  public abstract String about();

  /** The names of the folders whose rules and tables apply to it too, in the order of its file. */
  public abstract List<String> includes();

  /** The included rules that do not apply to it, in the order of its file. */
  public abstract List<Except> exceptions();

  /** The procedure families of its tables, by name. */
  public abstract List<Family> families();

  /** The names of the families that its policy covers, sorted. */
  public abstract List<String> covers();

  /** The numbers of its policy that shared rules ask for. */
  public abstract List<PayerParameter> parameters();

  /** Its time limits. */
  public abstract List<PayerDeadline> deadlines();

  /** The denials that it often sends. */
  public abstract List<UsualDenial> denials();

  /** The documents that its citations name, its own first. */
  public abstract List<PolicySource> sources();

  /** Its rules, included ones too, by file and line. */
  public abstract List<RuleInfo> rules();

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
      return PayerInfo.builder();
    }

    public abstract Builder payer(String payer);

    public abstract Builder title(String title);

    public abstract Builder version(String version);

    public abstract Builder contentHash(String contentHash);

    public abstract Builder about(String about);

    public abstract Builder includes(List<String> includes);

    public abstract Builder exceptions(List<Except> exceptions);

    public abstract Builder families(List<Family> families);

    public abstract Builder covers(List<String> covers);

    public abstract Builder parameters(List<PayerParameter> parameters);

    public abstract Builder deadlines(List<PayerDeadline> deadlines);

    public abstract Builder denials(List<UsualDenial> denials);

    public abstract Builder sources(List<PolicySource> sources);

    public abstract Builder rules(List<RuleInfo> rules);

    abstract List<String> includes();

    abstract List<Except> exceptions();

    abstract List<Family> families();

    abstract List<String> covers();

    abstract List<PayerParameter> parameters();

    abstract List<PayerDeadline> deadlines();

    abstract List<UsualDenial> denials();

    abstract List<PolicySource> sources();

    abstract List<RuleInfo> rules();

    abstract PayerInfo autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     * @throws NullPointerException if a list holds null
     */
    public PayerInfo build() {
      return includes(List.copyOf(includes()))
          .exceptions(List.copyOf(exceptions()))
          .families(List.copyOf(families()))
          .covers(List.copyOf(covers()))
          .parameters(List.copyOf(parameters()))
          .deadlines(List.copyOf(deadlines()))
          .denials(List.copyOf(denials()))
          .sources(List.copyOf(sources()))
          .rules(List.copyOf(rules()))
          .autoBuild();
    }
  }
}
