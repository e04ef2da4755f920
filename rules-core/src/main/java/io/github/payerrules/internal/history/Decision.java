package io.github.payerrules.internal.history;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a remittance decided about a claim, as far as the history asks.
 *
 * @param date of the remittance; {@code null} if it gives none
 * @param payerClaimNumber the payer's number of the claim; {@code null} if it gives none
 * @param isReversal whether it takes an earlier decision back
 * @param isDenied whether the claim as a whole is denied
 * @param dates the dates of service; empty where one of them is not given
 * @param lines what is decided about single lines
 */
record Decision(
    @Nullable LocalDate date,
    @Nullable String payerClaimNumber,
    boolean isReversal,
    boolean isDenied,
    Set<LocalDate> dates,
    List<Line> lines) {

  private static final String DENIED = "4";

  /** Sent on to another payer, and what would be paid. */
  private static final Set<String> NO_DECISIONS = Set.of("23", "25");

  /** Deductible, coinsurance and copay. */
  private static final Set<String> LEFT_TO_PATIENT = Set.of("1", "2", "3");

  private record Line(
      @Nullable String controlNumber, @Nullable String code, boolean isDenied) {}

  /** Whether it says what became of the claim. */
  static boolean decides(ClaimPayment payment) {
    return !NO_DECISIONS.contains(payment.status());
  }

  static Decision of(@Nullable LocalDate date, ClaimPayment payment) {
    return new Decision(
        date,
        payment.payerControlNumber(),
        payment.isReversal(),
        payment.status().equals(DENIED) || isDeniedAsAWhole(payment),
        dates(payment),
        payment.lines().stream().map(Decision::line).toList());
  }

  private static Set<LocalDate> dates(ClaimPayment payment) {
    Set<LocalDate> dates = new HashSet<>();
    for (ServicePayment line : payment.lines()) {
      LocalDate date = line.serviceDate() == null ? payment.serviceDate() : line.serviceDate();
      if (date == null) {
        return Set.of();
      }
      dates.add(date);
    }
    if (payment.lines().isEmpty() && payment.serviceDate() != null) {
      dates.add(payment.serviceDate());
    }
    return dates;
  }

  private static boolean isDeniedAsAWhole(ClaimPayment payment) {
    BigDecimal ofPatient = payment.patientResponsibility();
    return payment.lines().isEmpty()
        && !payment.isReversal()
        && payment.paid().signum() <= 0
        && (ofPatient == null || ofPatient.signum() <= 0)
        && !isLeftToPatient(payment.adjustments());
  }

  private static Line line(ServicePayment line) {
    return new Line(
        line.controlNumber(),
        line.code(),
        line.paid().signum() <= 0 && !isLeftToPatient(line.adjustments()));
  }

  private static boolean isLeftToPatient(List<Adjustment> adjustments) {
    return adjustments.stream()
        .anyMatch(each -> each.group().equals("PR") && LEFT_TO_PATIENT.contains(each.carc()));
  }

  /**
   * Whether a service is denied: the claim, or the line of its control number, else of its code.
   */
  boolean isDenied(PriorService service) {
    if (isDenied) {
      return true;
    }
    Line matched = null;
    for (Line line : lines) {
      if (line.controlNumber() != null
          && line.controlNumber().equals(service.lineControlNumber())) {
        return line.isDenied();
      }
      if (matched == null && service.code().equals(line.code())) {
        matched = line;
      }
    }
    return matched != null && matched.isDenied();
  }

  @Override
  public String toString() {
    return "Decision[]";
  }
}
