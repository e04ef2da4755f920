package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import io.github.payerrules.claim.Adjustment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One claim of a remittance as the payer decided it (loop 2100). Immutable and thread-safe;
 * {@link #toString()} shows no content.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonIgnoreProperties("memberId")
@JsonSerialize(as = AutoValue_ClaimPayment.class)
@AutoValue
public abstract class ClaimPayment {

  private static final String REVERSAL = "22";

  ClaimPayment() {}

  /** A builder; whatever is not set is empty, and amounts are zero. */
  public static Builder builder() {
    return new AutoValue_ClaimPayment.Builder()
        .status("")
        .charge(BigDecimal.ZERO)
        .paid(BigDecimal.ZERO)
        .adjustments(List.of())
        .remarks(List.of())
        .lines(List.of());
  }

  /** The practice's own claim number (CLP01). */
  public abstract @Nullable String claimNumber();

  /** The payer's claim control number (CLP07), which a corrected claim names. */
  public abstract @Nullable String payerControlNumber();

  /**
   * The patient's member id as the payer has it (NM109 of the patient; in FHIR, the id of the
   * patient's resource); {@code null} where not told. It is in no JSON.
   */
  public abstract @Nullable String memberId();

  /** The claim status code (CLP02), such as {@code 1}, {@code 4}, {@code 22}. */
  public abstract String status();

  /** The charge of the claim. */
  public abstract BigDecimal charge();

  /** What the payer paid for it; negative in a reversal. */
  public abstract BigDecimal paid();

  /** The patient's part as the claim tells it (CLP05). */
  public abstract @Nullable BigDecimal patientResponsibility();

  /** The date of service of the claim; {@code null} where only lines tell it. */
  public abstract @Nullable LocalDate serviceDate();

  /** The day on which the payer received the claim; {@code null} where not told. */
  public abstract @Nullable LocalDate receivedDate();

  /** Place of service of the claim (CLP08); {@code null} where not told. */
  public abstract @Nullable String facilityCode();

  /** The rendering provider's NPI; {@code null} where not told. */
  public abstract @Nullable String renderingNpi();

  /** The payer to which the claim was sent on (NM1*TT); {@code null} where none. */
  public abstract @Nullable String crossoverPayer();

  /** The allowed amount (AMT*AU); {@code null} where not told. */
  public abstract @Nullable BigDecimal allowed();

  /** The adjustments of the whole claim. */
  public abstract List<Adjustment> adjustments();

  /** The remark codes of the whole claim (MOA, MIA). */
  public abstract List<String> remarks();

  /** The service lines; empty where the payer decided the claim as a whole. */
  public abstract List<ServicePayment> lines();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  /** Whether it takes an earlier decision back. */
  public final boolean isReversal() {
    return status().equals(REVERSAL);
  }

  /** The sum of all adjustments, of the claim and of its lines. */
  public final BigDecimal adjusted() {
    return Money.sum(adjustments(), Adjustment::amount)
        .add(Money.sum(lines(), ServicePayment::adjusted));
  }

  /** What is left of the charge after payment and adjustments; zero where the claim balances. */
  public final BigDecimal difference() {
    return charge().subtract(paid()).subtract(adjusted());
  }

  /**
   * Whether everything adds up to the penny: each line, the claim, and the lines' charges to the
   * claim's where the payer decided by lines. Lines that the payer adjusted together, on the claim,
   * add up together.
   */
  public final boolean balances() {
    return difference().signum() == 0
        && (adjustsLinesTogether()
            || lines().stream().allMatch(line -> line.difference().signum() == 0))
        && (lines().isEmpty() || lineCharges().compareTo(charge()) == 0);
  }

  /** The sum of the charges of the lines. */
  public final BigDecimal lineCharges() {
    return Money.sum(lines(), ServicePayment::charge);
  }

  /**
   * Whether the adjustments of the claim as a whole are what its lines leave open: the payer gave
   * the reasons once, for several lines together.
   */
  public final boolean adjustsLinesTogether() {
    BigDecimal open = Money.sum(lines(), ServicePayment::difference);
    return open.signum() != 0
        && open.compareTo(Money.sum(adjustments(), Adjustment::amount)) == 0
        && lines().stream().allMatch(line -> line.difference().signum() * open.signum() >= 0);
  }

  /** The adjustments of group PR, of the claim and of its lines. */
  public final BigDecimal patientPart() {
    return Money.patientPart(adjustments()).add(Money.sum(lines(), ServicePayment::patientPart));
  }

  @Override
  public final String toString() {
    return "ClaimPayment[" + lines().size() + " lines]";
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder claimNumber(@Nullable String claimNumber);

    public abstract Builder payerControlNumber(@Nullable String payerControlNumber);

    public abstract Builder memberId(@Nullable String memberId);

    public abstract Builder status(String status);

    public abstract Builder charge(BigDecimal charge);

    public abstract Builder paid(BigDecimal paid);

    public abstract Builder patientResponsibility(@Nullable BigDecimal patientResponsibility);

    public abstract Builder serviceDate(@Nullable LocalDate serviceDate);

    public abstract Builder receivedDate(@Nullable LocalDate receivedDate);

    public abstract Builder facilityCode(@Nullable String facilityCode);

    public abstract Builder renderingNpi(@Nullable String renderingNpi);

    public abstract Builder crossoverPayer(@Nullable String crossoverPayer);

    public abstract Builder allowed(@Nullable BigDecimal allowed);

    public abstract Builder adjustments(List<Adjustment> adjustments);

    public abstract Builder remarks(List<String> remarks);

    public abstract Builder lines(List<ServicePayment> lines);

    abstract List<Adjustment> adjustments();

    abstract List<String> remarks();

    abstract List<ServicePayment> lines();

    abstract ClaimPayment autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public ClaimPayment build() {
      return adjustments(List.copyOf(adjustments()))
          .remarks(List.copyOf(remarks()))
          .lines(List.copyOf(lines()))
          .autoBuild();
    }
  }
}
