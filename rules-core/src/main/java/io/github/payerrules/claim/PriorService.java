package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One earlier service of the patient, by any provider. Immutable and thread-safe;
 * {@link #toString()} shows nothing.
 *
 * @param code CPT or HCPCS level II code
 * @param date the date of service
 * @param modifiers two-character modifiers
 * @param units units; 1 unless said otherwise
 * @param diagnoses ICD-10-CM codes of the line
 * @param placeOfService the CMS place-of-service code
 * @param rendering the rendering provider, where known
 * @param status what became of it; paid unless said otherwise. Denied and superseded services do
 *     not count against a limit
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = false)
public record PriorService(
    String code,
    LocalDate date,
    List<String> modifiers,
    Integer units,
    List<String> diagnoses,
    @Nullable String placeOfService,
    @Nullable Provider rendering,
    Status status) {

  /** What became of an earlier service. */
  public enum Status {
    /** Paid, or performed and expected to be paid. */
    @JsonProperty("paid")
    PAID,
    /** Submitted and not yet decided; it counts. */
    @JsonProperty("pending")
    PENDING,
    /** Denied; it does not count. */
    @JsonProperty("denied")
    DENIED,
    /** Replaced by a corrected claim or voided; it does not count. */
    @JsonProperty("superseded")
    SUPERSEDED
  }

  @SuppressWarnings("NullAway") // absent JSON fields and unset builder fields arrive as null
  public PriorService {
    code = Facts.code(Objects.requireNonNull(code, "code"));
    Objects.requireNonNull(date, "date");
    modifiers = Facts.codes(modifiers);
    units = Facts.or(units, 1);
    diagnoses = Facts.diagnoses(diagnoses);
    status = Facts.or(status, Status.PAID);
  }

  /** An earlier paid service known by code and date. */
  public static PriorService of(String code, LocalDate date, String... modifiers) {
    return PriorServiceBuilder.builder()
        .code(code)
        .date(date)
        .modifiers(List.of(modifiers))
        .build();
  }

  /** Whether the service counts against a limit: neither denied nor superseded. */
  public boolean counts() {
    return status == Status.PAID || status == Status.PENDING;
  }

  @Override
  public String toString() {
    return "PriorService[]";
  }
}
