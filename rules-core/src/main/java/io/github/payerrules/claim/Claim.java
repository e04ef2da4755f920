package io.github.payerrules.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim before it leaves the practice, with as much of its context as the caller has.
 *
 * <p>No name, birth date or address is asked for. Absent context is unknown; an empty list means
 * that there is none: a claim without {@code history} leaves frequency limits undecided, a claim
 * with {@code history: []} says that the patient had no earlier service. Where the claim carries a
 * kind of context itself, the source of that kind given to {@code PayerRules} is not asked.
 *
 * <p>Immutable and thread-safe; {@link #toString()} shows no content. Places such as CLM01 are
 * those of the 837P.
 */
@JsonFields
@AutoValue
@JsonSerialize(as = AutoValue_Claim.class)
@JsonDeserialize(builder = Claim.Builder.class)
public abstract class Claim {

  Claim() {}

  /** An empty builder; {@code payer} and {@code lines} must be set. */
  public static Builder builder() {
    return new AutoValue_Claim.Builder()
        .type(ClaimType.PROFESSIONAL)
        .purpose(ClaimPurpose.CLAIM)
        .relatedCauses(List.of())
        .otherPayers(List.of())
        .diagnoses(List.of())
        .evidence(Evidence.NONE);
  }

  /** The caller's own opaque reference, returned in the review; never a patient's identifier. */
  public abstract @Nullable String id();

  /**
   * The payer: the folder name of its rules, such as {@code medicare}, or an identifier or a name
   * by which its rules know it (NM109 in loop 2010BB).
   */
  public abstract String payer();

  /** Who bills; professional unless said otherwise. */
  public abstract ClaimType type();

  /**
   * A claim for payment unless said otherwise; a request for authorization is reviewed by those
   * areas of the policy that a payer applies to requests.
   */
  public abstract ClaimPurpose purpose();

  /** The practice's own number of the claim (CLM01), which the payer returns (835: CLP01). */
  public abstract @Nullable String claimNumber();

  /**
   * The number that the payer gave this claim (payer claim control number, 835: CLP07);
   * {@code null} until it answered.
   */
  public abstract @Nullable String payerClaimNumber();

  /**
   * What the claim is to the payer (CLM05-3): {@code 1} an original, {@code 7} a replacement,
   * {@code 8} a void; {@code null} for an original.
   */
  public abstract @Nullable String frequencyCode();

  /** The payer's number of the claim that this one replaces or voids (REF*F8). */
  public abstract @Nullable String originalReference();

  /**
   * An opaque key by which claims, services and authorizations of one patient meet. Never an
   * identity: no member id, record number or name, nor what can be computed back to one.
   */
  public abstract @Nullable String patientKey();

  /** The patient's sex (DMG03). */
  public abstract @Nullable Sex sex();

  /**
   * The patient's age in completed years on the first date of service (from DMG02, which is not
   * kept).
   */
  public abstract @Nullable Integer ageYears();

  /**
   * Two-letter state in which the service was rendered; decides Medicare's contractor. That of the
   * {@link #facility()} unless said otherwise.
   */
  public abstract @Nullable String state();

  /** The day of the inpatient admission (DTP*435); {@code null} when not known. */
  public abstract @Nullable LocalDate admittedOn();

  /** The day of the discharge (DTP*096); {@code null} when not known. */
  public abstract @Nullable LocalDate dischargedOn();

  /** The day on which the current illness or symptom began (DTP*431). */
  public abstract @Nullable LocalDate onsetOn();

  /** The day of the first treatment (DTP*454). */
  public abstract @Nullable LocalDate initialTreatmentOn();

  /** The day on which the patient last saw the physician who attends or supervises (DTP*304). */
  public abstract @Nullable LocalDate lastSeenOn();

  /** The day of the accident (DTP*439). */
  public abstract @Nullable LocalDate accidentOn();

  /** What caused the condition, where another payer may be liable (CLM11-1 to CLM11-3). */
  public abstract List<RelatedCause> relatedCauses();

  /** Two-letter state of the automobile accident (CLM11-4). */
  public abstract @Nullable String accidentState();

  /** The place of the payer among the patient's payers, 1 for the primary (SBR01 in loop 2000B). */
  public abstract @Nullable Integer payerOrder();

  /**
   * The kind of plan (SBR09 in loop 2000B), such as {@code MB} for Medicare Part B and {@code 16}
   * for a Medicare Advantage HMO.
   */
  public abstract @Nullable String claimFilingCode();

  /** The patient's other payers as the claim lists them, and what they answered (loop 2320). */
  public abstract List<OtherPayer> otherPayers();

  /**
   * The day of the remittance of the payer that comes before this one (DTP*573 in loop 2330B);
   * {@code null} where that payer has not answered. The latest of {@link #otherPayers()} unless
   * said otherwise.
   */
  public abstract @Nullable LocalDate otherPayerAdjudicatedOn();

  /**
   * Whether the provider accepts assignment (CLM07): {@code A} yes, {@code B} on laboratory
   * services only, {@code C} no.
   */
  public abstract @Nullable String assignmentCode();

  /**
   * Whether the patient assigned the benefits to the provider (CLM08): {@code Y}, {@code N} or
   * {@code W} (does not apply).
   */
  public abstract @Nullable String benefitsAssignmentCode();

  /**
   * Whether the patient consented to the release of information (CLM09): {@code Y} or {@code I}.
   */
  public abstract @Nullable String releaseOfInformationCode();

  /** The total charge in US dollars (CLM02). */
  public abstract @Nullable BigDecimal totalCharge();

  /** What the patient has paid, in US dollars (AMT*F5). */
  public abstract @Nullable BigDecimal patientPaid();

  /** The day of the payer's decision on this claim, or on the one that it replaces. */
  public abstract @Nullable LocalDate decidedOn();

  /** ICD-10-CM codes in the order of the claim (HI), which the lines point to. */
  public abstract List<String> diagnoses();

  /** The service lines (loop 2400), in any order. */
  @JsonProperty
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public abstract List<ServiceLine> lines();

  /** The billing provider (loop 2010AA). */
  public abstract @Nullable Provider billing();

  /** The rendering provider (loop 2310B) of every line that names none itself. */
  public abstract @Nullable Provider rendering();

  /** The referring provider (loop 2310A). */
  public abstract @Nullable Provider referring();

  /** The ordering provider (loop 2420E) of every line that names none itself. */
  public abstract @Nullable Provider ordering();

  /** The supervising provider (loop 2310D). */
  public abstract @Nullable Provider supervising();

  /** The place in which the service was rendered (loop 2310C). */
  public abstract @Nullable Provider facility();

  /** The prior-authorization number (REF*G1), for lines without one. */
  public abstract @Nullable String authorizationNumber();

  /** The referral number (REF*9F), for lines without one. */
  public abstract @Nullable String referralNumber();

  /**
   * Earlier services of the patient by any provider, without those on this claim; {@code null} when
   * they are not known.
   */
  @JsonProperty
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public abstract @Nullable List<PriorService> history();

  /**
   * The first day from which {@link #history()} misses nothing; {@code null} when it is complete as
   * given.
   */
  public abstract @Nullable LocalDate historyCompleteFrom();

  /** The authorizations on file for the patient; {@code null} when they are not known. */
  @JsonProperty
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public abstract @Nullable List<Authorization> authorizations();

  /** The patient's coverages as last verified; {@code null} when they are not known. */
  @JsonProperty
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public abstract @Nullable List<Coverage> coverages();

  /** The referrals on file for the patient; {@code null} when they are not known. */
  @JsonProperty
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public abstract @Nullable List<Referral> referrals();

  /** Documented facts that apply to every line that does not say otherwise. */
  public abstract Evidence evidence();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  @Override
  public final String toString() {
    return "Claim[" + lines().size() + " lines]";
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
      return Claim.builder();
    }

    public abstract Builder id(@Nullable String id);

    public abstract Builder payer(String payer);

    public abstract Builder type(ClaimType type);

    public abstract Builder purpose(ClaimPurpose purpose);

    public abstract Builder claimNumber(@Nullable String claimNumber);

    public abstract Builder payerClaimNumber(@Nullable String payerClaimNumber);

    public abstract Builder frequencyCode(@Nullable String frequencyCode);

    public abstract Builder originalReference(@Nullable String originalReference);

    public abstract Builder patientKey(@Nullable String patientKey);

    public abstract Builder sex(@Nullable Sex sex);

    public abstract Builder ageYears(@Nullable Integer ageYears);

    public abstract Builder state(@Nullable String state);

    public abstract Builder admittedOn(@Nullable LocalDate admittedOn);

    public abstract Builder dischargedOn(@Nullable LocalDate dischargedOn);

    public abstract Builder onsetOn(@Nullable LocalDate onsetOn);

    public abstract Builder initialTreatmentOn(@Nullable LocalDate initialTreatmentOn);

    public abstract Builder lastSeenOn(@Nullable LocalDate lastSeenOn);

    public abstract Builder accidentOn(@Nullable LocalDate accidentOn);

    public abstract Builder relatedCauses(List<RelatedCause> relatedCauses);

    public abstract Builder accidentState(@Nullable String accidentState);

    public abstract Builder payerOrder(@Nullable Integer payerOrder);

    public abstract Builder claimFilingCode(@Nullable String claimFilingCode);

    public abstract Builder otherPayers(List<OtherPayer> otherPayers);

    public abstract Builder otherPayerAdjudicatedOn(@Nullable LocalDate otherPayerAdjudicatedOn);

    public abstract Builder assignmentCode(@Nullable String assignmentCode);

    public abstract Builder benefitsAssignmentCode(@Nullable String benefitsAssignmentCode);

    public abstract Builder releaseOfInformationCode(@Nullable String releaseOfInformationCode);

    public abstract Builder totalCharge(@Nullable BigDecimal totalCharge);

    public abstract Builder patientPaid(@Nullable BigDecimal patientPaid);

    public abstract Builder decidedOn(@Nullable LocalDate decidedOn);

    public abstract Builder diagnoses(List<String> diagnoses);

    public abstract Builder lines(List<ServiceLine> lines);

    public abstract Builder billing(@Nullable Provider billing);

    public abstract Builder rendering(@Nullable Provider rendering);

    public abstract Builder referring(@Nullable Provider referring);

    public abstract Builder ordering(@Nullable Provider ordering);

    public abstract Builder supervising(@Nullable Provider supervising);

    public abstract Builder facility(@Nullable Provider facility);

    public abstract Builder authorizationNumber(@Nullable String authorizationNumber);

    public abstract Builder referralNumber(@Nullable String referralNumber);

    public abstract Builder history(@Nullable List<PriorService> history);

    public abstract Builder historyCompleteFrom(@Nullable LocalDate historyCompleteFrom);

    public abstract Builder authorizations(@Nullable List<Authorization> authorizations);

    public abstract Builder coverages(@Nullable List<Coverage> coverages);

    public abstract Builder referrals(@Nullable List<Referral> referrals);

    public abstract Builder evidence(Evidence evidence);

    abstract @Nullable String state();

    abstract @Nullable String accidentState();

    abstract List<RelatedCause> relatedCauses();

    abstract List<OtherPayer> otherPayers();

    abstract @Nullable BigDecimal totalCharge();

    abstract @Nullable BigDecimal patientPaid();

    abstract List<String> diagnoses();

    abstract List<ServiceLine> lines();

    abstract @Nullable List<PriorService> history();

    abstract @Nullable List<Authorization> authorizations();

    abstract @Nullable List<Coverage> coverages();

    abstract @Nullable List<Referral> referrals();

    abstract Claim autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     * @throws IllegalArgumentException if a list holds null
     */
    public Claim build() {
      return state(Facts.upper(state()))
          .accidentState(Facts.upper(accidentState()))
          .relatedCauses(Facts.list("relatedCauses", relatedCauses()))
          .otherPayers(Facts.list("otherPayers", otherPayers()))
          .totalCharge(Facts.moneyOrNull(totalCharge()))
          .patientPaid(Facts.moneyOrNull(patientPaid()))
          .diagnoses(Facts.diagnoses("diagnoses", diagnoses()))
          .lines(Facts.list("lines", lines()))
          .history(Facts.listOrNull("history", history()))
          .authorizations(Facts.listOrNull("authorizations", authorizations()))
          .coverages(Facts.listOrNull("coverages", coverages()))
          .referrals(Facts.listOrNull("referrals", referrals()))
          .autoBuild();
    }
  }
}
