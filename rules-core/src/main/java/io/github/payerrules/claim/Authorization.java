package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One prior authorization on file. A value that is absent or empty does not restrict. Immutable and
 * thread-safe; {@link #toString()} shows nothing.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_Authorization.class)
@JsonDeserialize(builder = Authorization.Builder.class)
public abstract class Authorization {

  /** Where a request for authorization stands. */
  public enum Status {
    /** Granted. */
    @JsonProperty("approved")
    APPROVED,
    /** Not yet decided. */
    @JsonProperty("pending")
    PENDING,
    /** Refused. */
    @JsonProperty("denied")
    DENIED,
    /** Withdrawn or voided. */
    @JsonProperty("cancelled")
    CANCELLED
  }

  Authorization() {}

  /** An empty builder. */
  public static Builder builder() {
    return new AutoValue_Authorization.Builder()
        .status(Status.APPROVED)
        .codes(List.of())
        .diagnoses(List.of());
  }

  /** The payer's authorization number (Medicare: the unique tracking number). */
  public abstract @Nullable String number();

  /** The status of the request; approved unless said otherwise. */
  public abstract Status status();

  /** Whose it is: the professional's or the facility's; {@code null} when not known. */
  public abstract @Nullable ClaimType holder();

  /** The CPT or HCPCS codes that it covers. */
  public abstract List<String> codes();

  /** The ICD-10-CM codes for which it was granted. */
  public abstract List<String> diagnoses();

  /** The first date of service that it covers. */
  public abstract @Nullable LocalDate from();

  /** The last date of service that it covers. */
  public abstract @Nullable LocalDate to();

  /** Units (sessions, where the payer counts sessions) granted. */
  public abstract @Nullable Integer unitsApproved();

  /** Units used before this claim. */
  public abstract @Nullable Integer unitsUsed();

  /** The provider for whom it was granted. */
  public abstract @Nullable String renderingNpi();

  /** The side for which it was granted: {@code LT}, {@code RT} or {@code bilateral}. */
  public abstract @Nullable String laterality();

  /** The CMS place-of-service code for which it was granted. */
  public abstract @Nullable String placeOfService();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Authorization[]";
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
      return Authorization.builder();
    }

    public abstract Builder number(@Nullable String number);

    public abstract Builder status(Status status);

    public abstract Builder holder(@Nullable ClaimType holder);

    public abstract Builder codes(List<String> codes);

    public abstract Builder diagnoses(List<String> diagnoses);

    public abstract Builder from(@Nullable LocalDate from);

    public abstract Builder to(@Nullable LocalDate to);

    public abstract Builder unitsApproved(@Nullable Integer unitsApproved);

    public abstract Builder unitsUsed(@Nullable Integer unitsUsed);

    public abstract Builder renderingNpi(@Nullable String renderingNpi);

    public abstract Builder laterality(@Nullable String laterality);

    public abstract Builder placeOfService(@Nullable String placeOfService);

    abstract List<String> codes();

    abstract List<String> diagnoses();

    abstract Authorization autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalArgumentException if a list holds null
     */
    public Authorization build() {
      return codes(Facts.codes("codes", codes()))
          .diagnoses(Facts.diagnoses("diagnoses", diagnoses()))
          .autoBuild();
    }
  }
}
