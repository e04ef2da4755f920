package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One service line of a claim.
 *
 * <p>Immutable and thread-safe. {@link #toString()} shows the line number only.
 *
 * @param number the line's number on the claim, from 1; unique within the claim
 * @param code CPT or HCPCS level II code, five characters
 * @param modifiers two-character modifiers in the order of the claim
 * @param date the date of service; the first one where the service spans days
 * @param endDate the last date of service; {@code null} when it is the same day
 * @param units units billed; 1 unless said otherwise
 * @param diagnoses the ICD-10-CM codes that the line points at, the main one first
 * @param diagnosisPointers positions (from 1) in the claim's diagnoses, instead of or beside
 *     {@code diagnoses}
 * @param placeOfService the CMS place-of-service code, two digits, such as {@code 11}
 * @param charge the billed charge in US dollars
 * @param rendering the line's rendering provider, where it differs from the claim's
 * @param authorizationNumber the line's prior-authorization number, where it differs from the
 *     claim's
 * @param levels the spinal levels treated in this line as documented, such as {@code L4-5}
 * @param laterality the side as documented: {@code LT}, {@code RT} or {@code bilateral}
 * @param evidence documented facts of this line; they go before the claim's
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = false)
public record ServiceLine(
    int number,
    String code,
    List<String> modifiers,
    LocalDate date,
    @Nullable LocalDate endDate,
    Integer units,
    List<String> diagnoses,
    List<Integer> diagnosisPointers,
    @Nullable String placeOfService,
    @Nullable BigDecimal charge,
    @Nullable Provider rendering,
    @Nullable String authorizationNumber,
    List<String> levels,
    @Nullable String laterality,
    Evidence evidence) {

  @SuppressWarnings("NullAway") // absent JSON fields and unset builder fields arrive as null
  public ServiceLine {
    code = Facts.code(Objects.requireNonNull(code, "code"));
    Objects.requireNonNull(date, "date");
    modifiers = Facts.codes(modifiers);
    units = Facts.or(units, 1);
    diagnoses = Facts.diagnoses(diagnoses);
    diagnosisPointers = Facts.list(diagnosisPointers);
    levels = Facts.list(levels);
    evidence = Facts.or(evidence, Evidence.NONE);
  }

  /** A builder; {@code number}, {@code code} and {@code date} must be set. */
  public static ServiceLineBuilder builder() {
    return ServiceLineBuilder.builder();
  }

  @Override
  public String toString() {
    return "ServiceLine[" + number + "]";
  }
}
