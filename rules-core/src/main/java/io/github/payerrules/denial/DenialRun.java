package io.github.payerrules.denial;

import io.github.payerrules.internal.formats.PatientKeys;
import io.github.payerrules.internal.formats.PatientSecret;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.PaymentsRead;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Works remittances file by file, as they are read. Reversals wait for the end of their payment, so
 * that the decision that corrects them is known. Not thread-safe.
 */
public final class DenialRun {

  private final DenialDesk desk;
  private final DenialHandler handler;
  private final PaymentsRead payments = new PaymentsRead();
  private final PatientKeys keys = PatientSecret.random().keys();

  /** A run that gives to that handler. */
  public DenialRun(DenialDesk desk, DenialHandler handler) {
    this.desk = desk;
    this.handler = handler;
  }

  /**
   * Works a file of remittances; the stream is not closed.
   *
   * @param name the file's name for messages
   */
  public void read(String name, InputStream in) throws IOException {
    RemittanceReader.read(name, in, new OneFile(name));
  }

  private record Waiting(Remittance payment, ClaimPayment claim, int line, int position) {}

  private final class OneFile implements RemittanceHandler {
    private final String file;
    private final List<Waiting> reversals = new ArrayList<>();
    private final Set<String> decided = new HashSet<>();
    private int position;

    OneFile(String file) {
      this.file = file;
    }

    @Override
    public void claim(Remittance payment, ClaimPayment claim, int line) {
      position++;
      if (claim.isReversal()) {
        reversals.add(new Waiting(payment, claim, line, position));
      } else {
        if (claim.claimNumber() != null) {
          decided.add(claim.claimNumber());
        }
        work(new Waiting(payment, claim, line, position), false);
      }
    }

    private void work(Waiting each, boolean corrected) {
      String memberId = each.claim().memberId();
      String patient = memberId == null ? null : keys.ofMember(memberId);
      desk.work(file, each.line(), each.payment(), each.claim(), corrected, handler::notice)
          .forEach(line -> handler.line(line.toBuilder()
              .claimPosition(each.position())
              .patientKey(patient)
              .build()));
    }

    @Override
    public void payment(Remittance payment, PaymentTotals totals) {
      for (Waiting each : reversals) {
        boolean corrected =
            each.claim().claimNumber() != null && decided.contains(each.claim().claimNumber());
        work(each, corrected);
      }
      reversals.clear();
      decided.clear();
      for (ProviderAdjustment each : payment.providerAdjustments()) {
        handler.providerAdjustment(payment, each, desk.remedy(payment, each));
      }
      if (desk.isAfterToday(payment)) {
        handler.notice(new Problem(
            file,
            0,
            null,
            "a payment date is after today; times to appeal are counted from it, and may be over"
                + " sooner",
            "Check the date, or name the day on which you work the file."));
      }
      Problem again = payments.add(file, payment);
      if (again != null) {
        handler.problem(again);
      }
      handler.payment(payment, totals);
    }

    @Override
    public void unbalanced(Problem problem) {
      handler.unbalanced(problem);
    }

    @Override
    public void notice(Problem notice) {
      handler.notice(notice);
    }

    @Override
    public void problem(Problem problem) {
      handler.problem(problem);
    }
  }
}
