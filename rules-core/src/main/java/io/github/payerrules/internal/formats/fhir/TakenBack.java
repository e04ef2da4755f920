package io.github.payerrules.internal.formats.fhir;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cancelled decision with the amounts of what it cancels, as a reversal of an 835 has them: below
 * zero, so that decision and cancellation add up to nothing.
 */
final class TakenBack {

  private TakenBack() {}

  /** Whether it is cancelled and still has the amounts of the decision. */
  static boolean isToNegate(ClaimPayment claim) {
    return claim.isReversal() && (claim.charge().signum() > 0 || claim.paid().signum() > 0);
  }

  static ClaimPayment claim(ClaimPayment claim) {
    return claim.toBuilder()
        .charge(claim.charge().negate())
        .paid(claim.paid().negate())
        .allowed(negated(claim.allowed()))
        .adjustments(adjustments(claim.adjustments()))
        .lines(claim.lines().stream().map(TakenBack::line).toList())
        .build();
  }

  private static ServicePayment line(ServicePayment line) {
    return line.toBuilder()
        .charge(line.charge().negate())
        .paid(line.paid().negate())
        .allowed(negated(line.allowed()))
        .adjustments(adjustments(line.adjustments()))
        .build();
  }

  private static List<Adjustment> adjustments(List<Adjustment> of) {
    return of.stream()
        .map(it -> it.toBuilder().amount(it.amount().negate()).build())
        .toList();
  }

  static Remittance payment(Remittance payment) {
    return payment.toBuilder()
        .paid(payment.paid().negate())
        .providerAdjustments(payment.providerAdjustments().stream()
            .map(it -> it.toBuilder().amount(it.amount().negate()).build())
            .toList())
        .build();
  }

  private static @Nullable BigDecimal negated(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.negate();
  }
}
