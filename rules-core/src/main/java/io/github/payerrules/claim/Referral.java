package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One referral on file. Immutable and thread-safe; {@link #toString()} shows nothing.
 *
 * @param number the referral number
 * @param from the first date of service that it covers
 * @param to the last date of service that it covers
 * @param visitsApproved visits granted
 * @param visitsUsed visits used before this claim
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record Referral(
    @Nullable String number,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Integer visitsApproved,
    @Nullable Integer visitsUsed) {

  @Override
  public String toString() {
    return "Referral[]";
  }
}
