package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One coverage of the patient as last verified with the payer. Immutable and thread-safe;
 * {@link #toString()} shows nothing.
 *
 * @param payer the folder name of the payer's rules, or any name where the payer has none
 * @param plan the kind of plan, such as {@code original-medicare} or {@code medicare-advantage}
 * @param from the first day of coverage; {@code null} when it reaches as far back as matters
 * @param to the last day of coverage; {@code null} when it is open
 * @param order 1 for the primary payer, 2 for the secondary; {@code null} when not known
 * @param verifiedOn the day on which eligibility was verified
 * @param networkRequired whether the plan pays only providers of its network; {@code null} when not
 *     known
 * @param referralRequired whether the plan pays only with a referral; {@code null} when not known
 * @param costSharingKnown whether the patient's share (copay, coinsurance, deductible left) was
 *     verified; {@code null} when that is not known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record Coverage(
    @Nullable String payer,
    @Nullable String plan,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Integer order,
    @Nullable LocalDate verifiedOn,
    @Nullable Boolean networkRequired,
    @Nullable Boolean referralRequired,
    @Nullable Boolean costSharingKnown) {

  @Override
  public String toString() {
    return "Coverage[]";
  }
}
