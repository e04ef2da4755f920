package io.github.payerrules.denial;

import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Problem;

/** Takes what comes of remittances as they are worked. */
public interface DenialHandler {

  /** A service line, worked. */
  void line(WorkedLine line);

  /** A provider adjustment with what to do about it. */
  void providerAdjustment(Remittance payment, ProviderAdjustment adjustment, Remedy remedy);

  /** The end of a payment. */
  void payment(Remittance payment, PaymentTotals totals);

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

  /** Something that is wrong in a file; reading goes on. */
  void problem(Problem problem);
}
