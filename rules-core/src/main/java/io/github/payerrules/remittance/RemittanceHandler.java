package io.github.payerrules.remittance;

import io.github.payerrules.review.Problem;

/** Takes what is read of remittances, in the order of the file. */
public interface RemittanceHandler {

  /**
   * A claim of a payment.
   *
   * @param payment the payment as far as it was read: without claims and provider adjustments
   * @param line the line of the file in which the claim begins
   */
  void claim(Remittance payment, ClaimPayment claim, int line);

  /**
   * The end of a payment.
   *
   * @param payment the payment with its provider adjustments, without its claims
   * @param totals what its claims add up to
   */
  void payment(Remittance payment, PaymentTotals totals);

  /**
   * A file that is cut off or lacks segments: claims may be missing. A problem like others unless
   * overridden.
   */
  default void incomplete(Problem problem) {
    problem(problem);
  }

  /** A payment that does not balance, before its end; a problem like others unless overridden. */
  default void unbalanced(Problem problem) {
    problem(problem);
  }

  /**
   * Something to look at that may be right; everything is read. A problem like others unless
   * overridden.
   */
  default void notice(Problem notice) {
    problem(notice);
  }

  /** Something that is wrong in the file; reading goes on. */
  void problem(Problem problem);
}
