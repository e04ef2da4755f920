package io.github.payerrules.denial;

import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.review.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** All that is read of a remittance file. */
final class Remits implements RemittanceHandler {

  final List<ClaimPayment> claims = new ArrayList<>();
  final List<Integer> lines = new ArrayList<>();
  final List<Remittance> payments = new ArrayList<>();
  final List<PaymentTotals> totals = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final List<Problem> notices = new ArrayList<>();

  static Remits read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Remits read(byte[] bytes) {
    Remits remits = new Remits();
    try {
      RemittanceReader.read("test.835", new ByteArrayInputStream(bytes), remits);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return remits;
  }

  @Override
  public void claim(Remittance payment, ClaimPayment claim, int line) {
    claims.add(claim);
    lines.add(line);
  }

  @Override
  public void payment(Remittance payment, PaymentTotals paymentTotals) {
    payments.add(payment);
    totals.add(paymentTotals);
  }

  @Override
  public void notice(Problem notice) {
    notices.add(notice);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }
}
