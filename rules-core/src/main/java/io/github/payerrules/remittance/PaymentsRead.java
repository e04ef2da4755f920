package io.github.payerrules.remittance;

import io.github.payerrules.review.Problem;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The payments that were read so far, so that one that comes twice, such as in two files, is told
 * and not posted twice. Holds a line of text for each payment. Not thread-safe.
 */
public final class PaymentsRead {

  private final Set<String> payments = new HashSet<>();

  /** None so far. */
  public PaymentsRead() {}

  /**
   * Adds a payment, once its end was read.
   *
   * @param file the name of its file, for the problem
   * @return what is wrong if a payment of this payer, number and amount was added before;
   *     {@code null} if not, and where it has no number
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
