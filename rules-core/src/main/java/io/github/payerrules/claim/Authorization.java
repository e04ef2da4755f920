package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One prior authorization on file. A field that is absent or empty does not restrict. Immutable and
 * thread-safe; {@link #toString()} shows nothing.
 *
 * @param number the payer's authorization number (Medicare: the unique tracking number)
 * @param status approved unless said otherwise
 * @param holder who holds it: the professional or the facility; {@code null} when not known
 * @param codes the CPT or HCPCS codes that it covers
 * @param diagnoses the ICD-10-CM codes for which it was granted
 * @param from the first date of service that it covers
 * @param to the last date of service that it covers
 * @param unitsApproved units (sessions, where the payer counts sessions) granted
 * @param unitsUsed units used before this claim
 * @param renderingNpi the provider for whom it was granted
 * @param laterality the side for which it was granted: {@code LT}, {@code RT} or {@code bilateral}
 * @param placeOfService the CMS place-of-service code for which it was granted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = false)
public record Authorization(
    @Nullable String number,
    Status status,
    @Nullable ClaimType holder,
    List<String> codes,
    List<String> diagnoses,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Integer unitsApproved,
    @Nullable Integer unitsUsed,
    @Nullable String renderingNpi,
    @Nullable String laterality,
    @Nullable String placeOfService) {

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

  @SuppressWarnings("NullAway") // absent JSON fields and unset builder fields arrive as null
  public Authorization {
    status = Facts.or(status, Status.APPROVED);
    codes = Facts.codes(codes);
    diagnoses = Facts.diagnoses(diagnoses);
  }

  @Override
  public String toString() {
    return "Authorization[]";
  }
}
