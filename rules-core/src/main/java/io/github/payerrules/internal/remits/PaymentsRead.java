package io.github.payerrules.internal.remits;

import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.review.Problem;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The payments of a run, so that one that comes twice is told. Not thread-safe. */
public final class PaymentsRead {

  private final Set<String> payments = new HashSet<>();

  /** None so far. */
  public PaymentsRead() {}

  /**
   * Another payment, whose end was read.
   *
   * @return what is wrong if it was read before; {@code null} if not
   */
  public @Nullable Problem add(String file, Remittance payment) {
    return payment.paymentNumber() == null
            || payments.add(payment.payerName()
                + "\n"
                + payment.paymentNumber()
                + "\n"
                + payment.paid().stripTrailingZeros().toPlainString())
        ? null
        : new Problem(
            file,
            0,
            null,
            "a payment of this payer, number and amount was read before",
            "Leave out one of the two; its lines are counted twice.");
  }
}
