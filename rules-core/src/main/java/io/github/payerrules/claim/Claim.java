package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One claim before it leaves the practice, with as much of its context as the caller has.
 *
 * <p>No name, birth date or address is asked for. Absent context is unknown; an empty list means
 * that there is none: a claim without {@code history} leaves frequency limits undecided, a claim
 * with {@code history: []} says that the patient had no earlier service. Where the claim carries a
 * kind of context itself, the source of that kind given to {@code PayerRules} is not asked.
 *
 * <p>Immutable and thread-safe. {@link #toString()} shows no content.
 *
 * @param id the caller's own opaque reference, returned in the review; never a patient's identifier
 * @param payer the folder name of the payer's rules, such as {@code medicare}
 * @param type professional unless said otherwise
 * @param purpose a claim for payment unless said otherwise; a request for authorization is reviewed
 *     by those areas of the policy that a payer holds against requests
 * @param state two-letter state in which the service was rendered; decides Medicare's contractor
 * @param admittedOn the day of the inpatient admission; {@code null} when not known
 * @param dischargedOn the day of the discharge; {@code null} when not known
 * @param frequencyCode what the claim is to the payer (CLM05-3): {@code 1} an original, {@code 7} a
 *     replacement, {@code 8} a void; {@code null} for an original
 * @param originalReference the payer's control number of the claim that this one replaces or voids
 * @param decidedOn the day of the payer's decision on this claim, or on the one that it replaces
 * @param otherPayerAdjudicatedOn the day of the remittance of the payer that comes before this one
 *     (loop 2330B, DTP*573); {@code null} where that payer has not answered
 * @param diagnoses ICD-10-CM codes in the order of the claim, pointed at by the lines
 * @param lines the service lines, in any order
 * @param billing the billing provider
 * @param rendering the rendering provider of every line that names none itself
 * @param referring the referring provider
 * @param ordering the ordering provider
 * @param facility the place in which the service was rendered
 * @param authorizationNumber the prior-authorization number on the claim, for lines without one
 * @param history earlier services of the patient by any provider, without those on this claim
 * @param historyCompleteFrom the first day from which {@code history} misses nothing; {@code null}
 *     when it is complete as given
 * @param authorizations the authorizations on file for the patient
 * @param coverages the patient's coverages as last verified
 * @param referrals the referrals on file for the patient
 * @param evidence documented facts that hold for every line that does not say otherwise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = false)
public record Claim(
    @Nullable String id,
    String payer,
    ClaimType type,
    ClaimPurpose purpose,
    @Nullable String state,
    @Nullable LocalDate admittedOn,
    @Nullable LocalDate dischargedOn,
    @Nullable String frequencyCode,
    @Nullable String originalReference,
    @Nullable LocalDate decidedOn,
    @Nullable LocalDate otherPayerAdjudicatedOn,
    List<String> diagnoses,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<ServiceLine> lines,
    @Nullable Provider billing,
    @Nullable Provider rendering,
    @Nullable Provider referring,
    @Nullable Provider ordering,
    @Nullable Provider facility,
    @Nullable String authorizationNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PriorService> history,
    @Nullable LocalDate historyCompleteFrom,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Authorization> authorizations,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Coverage> coverages,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Referral> referrals,
    Evidence evidence) {

  @SuppressWarnings("NullAway") // absent JSON fields and unset builder fields arrive as null
  public Claim {
    Objects.requireNonNull(payer, "payer");
    type = Facts.or(type, ClaimType.PROFESSIONAL);
    purpose = Facts.or(purpose, ClaimPurpose.CLAIM);
    state = Facts.upper(state);
    diagnoses = Facts.diagnoses(diagnoses);
    lines = Facts.list(lines);
    history = Facts.listOrNull(history);
    authorizations = Facts.listOrNull(authorizations);
    coverages = Facts.listOrNull(coverages);
    referrals = Facts.listOrNull(referrals);
    evidence = Facts.or(evidence, Evidence.NONE);
  }

  /** A builder; {@code payer} and {@code lines} must be set. */
  public static ClaimBuilder builder() {
    return ClaimBuilder.builder();
  }

  @Override
  public String toString() {
    return "Claim[" + lines.size() + " lines]";
  }
}
