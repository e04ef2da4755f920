package io.github.payerrules.remittance;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.google.auto.value.AutoValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a remittance, worked: whose it is, what it is, what to do, and whether a review had
 * predicted it. Immutable and thread-safe; {@link #toString()} shows no content.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
    fieldVisibility = JsonAutoDetect.Visibility.ANY,
    getterVisibility = JsonAutoDetect.Visibility.NONE,
    isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonIgnoreProperties("patientKey")
@JsonSerialize(as = AutoValue_WorkedLine.class)
@AutoValue
public abstract class WorkedLine {

  WorkedLine() {}

  /** A builder. */
  public static Builder builder() {
    return new AutoValue_WorkedLine.Builder()
        .claimPosition(0)
        .remarks(List.of())
        .rules(List.of());
  }

  /** The file in which it was read. */
  public abstract String file();

  /** The line of the file in which its claim begins. */
  public abstract int fileLine();

  /**
   * The place of its claim among the decisions of the file, from 1: all may stand on one line of
   * it; 0 where that is not known.
   */
  public abstract int claimPosition();

  /**
   * The key in the place of the payer's member: equal for the same member id in one run, and of no
   * meaning outside it; {@code null} where the remittance has no member id. It is in no JSON.
   */
  public abstract @Nullable String patientKey();

  /** The folder name of the payer's rules, or the payer's name where it has none. */
  public abstract String payer();

  /** The payer's name as the remittance has it; {@code null} where it has none. */
  public abstract @Nullable String payerName();

  /** The practice's claim number. */
  public abstract @Nullable String claimNumber();

  /** The payer's claim control number. */
  public abstract @Nullable String payerControlNumber();

  /** The claim status code. */
  public abstract String status();

  /** The rendering provider's NPI; {@code null} where not known. */
  public abstract @Nullable String provider();

  /** The day of the remittance. */
  public abstract @Nullable LocalDate remitDate();

  /** The line, and the claim lines that it is about. */
  public abstract LineMatch match();

  /**
   * What neither payment nor adjustments explain of the charge; {@code null} where the line
   * balances.
   */
  public abstract @Nullable BigDecimal difference();

  /** The remark codes of claim and line. */
  public abstract List<String> remarks();

  /** One for each unpaid amount, the one that decides first. */
  public abstract List<Remedy> remedies();

  /** Whether a review predicted it; {@code null} where it is no denial. */
  public abstract @Nullable Predicted predicted();

  /** The rules that found something on this line. */
  public abstract List<String> rules();

  /** The rule that predicted it, or asked; {@code null} where none did. */
  public abstract @Nullable String rule();

  /** A builder that begins with these values. */
  public abstract Builder toBuilder();

  /** The remedy that decides what happens to the line. */
  public Remedy remedy() {
    return remedies().get(0);
  }

  /** Whether the payer denied, rejected or cut it. */
  public final boolean isDenied() {
    return remedy().kind() != DenialKind.NO;
  }

  /** The amounts that are denied, without discounts and shares. */
  public final BigDecimal atStake() {
    return amount(each -> each.kind() != DenialKind.NO);
  }

  /** Whether somebody has to act on it: a denial, another step to take, or a line that is off. */
  public final boolean isToWork() {
    return difference() != null || remedies().stream().anyMatch(Remedy::isToWork);
  }

  /**
   * What the work is about: what is denied, else the payment that was taken back, else what else is
   * to be worked, else what is off.
   */
  public final BigDecimal amountToWork() {
    BigDecimal paid = match().line().paid();
    if (!isDenied() && paid.signum() < 0) {
      return paid.negate();
    }
    BigDecimal open = isDenied() ? atStake() : amount(Remedy::isToWork);
    BigDecimal off = difference();
    return open.signum() == 0 && off != null ? off.abs() : open;
  }

  /** What is to be done about the other amounts of the line, where it is another step. */
  public final List<Remedy> otherSteps() {
    Remedy first = remedy();
    return remedies().stream()
        .skip(1)
        .filter(each -> each.action() != Action.NONE)
        .filter(each -> each.kind() != DenialKind.NO
            || each.action() != first.action()
            || !each.fineCause().equals(first.fineCause()))
        .toList();
  }

  private BigDecimal amount(Predicate<Remedy> of) {
    return Money.sum(remedies().stream().filter(of).toList(), Remedy::amount);
  }

  @Override
  public final String toString() {
    return "WorkedLine[" + file() + ":" + fileLine() + "]";
  }

  /** Collects values; each method sets what the accessor of its name returns. Not thread-safe. */
  @AutoValue.Builder
  public abstract static class Builder {

    Builder() {}

    public abstract Builder file(String file);

    public abstract Builder fileLine(int fileLine);

    public abstract Builder claimPosition(int claimPosition);

    public abstract Builder patientKey(@Nullable String patientKey);

    public abstract Builder payer(String payer);

    public abstract Builder payerName(@Nullable String payerName);

    public abstract Builder claimNumber(@Nullable String claimNumber);

    public abstract Builder payerControlNumber(@Nullable String payerControlNumber);

    public abstract Builder status(String status);

    public abstract Builder provider(@Nullable String provider);

    public abstract Builder remitDate(@Nullable LocalDate remitDate);

    public abstract Builder match(LineMatch match);

    public abstract Builder difference(@Nullable BigDecimal difference);

    public abstract Builder remarks(List<String> remarks);

    public abstract Builder remedies(List<Remedy> remedies);

    public abstract Builder predicted(@Nullable Predicted predicted);

    public abstract Builder rules(List<String> rules);

    public abstract Builder rule(@Nullable String rule);

    abstract List<String> remarks();

    abstract List<Remedy> remedies();

    abstract List<String> rules();

    abstract WorkedLine autoBuild();

    /**
     * The values so far, immutable.
     *
     * @throws IllegalStateException if what must be set is not
     */
    public WorkedLine build() {
      return remarks(List.copyOf(remarks()))
          .remedies(List.copyOf(remedies()))
          .rules(List.copyOf(rules()))
          .autoBuild();
    }
  }
}
