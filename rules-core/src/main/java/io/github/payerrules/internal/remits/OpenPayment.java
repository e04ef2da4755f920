package io.github.payerrules.internal.remits;

import io.github.payerrules.internal.formats.x12.SaidOnce;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remittance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payment that is being read: its head, its provider adjustments, and the sums of its claims.
 */
final class OpenPayment {

  private final Elements elements;
  private final ClaimDoubts doubts;
  private final @Nullable LocalDate madeOn;
  private final SaidOnce said = new SaidOnce();
  private final Remittance.Builder payment = Remittance.builder();
  private final List<ProviderAdjustment> providerAdjustments = new ArrayList<>();
  private boolean payerNamed;
  private @Nullable LocalDate date;
  private @Nullable LocalDate producedOn;
  private BigDecimal paid = BigDecimal.ZERO;
  private @Nullable Remittance head;
  private int claims;
  private BigDecimal charge = BigDecimal.ZERO;
  private BigDecimal claimsPaid = BigDecimal.ZERO;

  /**
   * A payment begins.
   *
   * @param madeOn the day on which the file was made; {@code null} where it does not say
   */
  OpenPayment(Elements elements, @Nullable LocalDate madeOn) {
    this.elements = elements;
    this.doubts = new ClaimDoubts(elements);
    this.madeOn = madeOn;
  }

  /** A segment before the first claim. */
  void take(Segment segment) {
    if (elements.contradicts(said, segment, RemitValues.OF_PAYMENT, "payment")) {
      payerNamed &= !segment.is("N1"); // what follows belongs to the one that is left out
      return;
    }
    switch (segment.id()) {
      case "BPR" -> {
        BigDecimal amount = elements.amount(segment, 2);
        paid = segment.has(3, "D") ? amount.negate() : amount;
        date = elements.date(segment, 16);
        checkDate(segment);
      }
      case "TRN" -> payment.paymentNumber(OpenClaim.textOrNull(segment, 2));
      case "DTM" -> {
        if (segment.has(1, "405")) {
          producedOn = elements.date(segment, 2);
        }
      }
      case "CUR" -> {
        if (segment.has(2) && !segment.has(2, "USD")) {
          elements.problem(
              segment,
              2,
              "the amounts are not US dollars",
              "They are shown as they stand. Post none of them as US dollars.");
        }
      }
      case "N1" -> party(segment);
      case "REF" -> {
        if (payerNamed && segment.has(1, "2U")) {
          payment.payerId(OpenClaim.textOrNull(segment, 2));
        }
      }
      default -> {
        // Addresses and contacts are not asked for.
      }
    }
  }

  private void checkDate(Segment bpr) {
    if (date != null && madeOn != null && date.isAfter(madeOn.plusYears(1))) {
      elements.problem(
          bpr,
          16,
          "the payment date is more than a year after the day on which the file was made (GS04)",
          "Check the day of the payment with your bank before you post it.");
    }
  }

  private void party(Segment n1) {
    payerNamed = n1.has(1, "PR");
    if (payerNamed) {
      payment.payerName(OpenClaim.textOrNull(n1, 2));
      payment.payerId(OpenClaim.textOrNull(n1, 4));
    } else if (n1.has(1, "PE") && n1.has(3, "XX")) {
      payment.payeeNpi(OpenClaim.textOrNull(n1, 4));
    }
  }

  void providerAdjustments(Segment plb) {
    for (int i = 3; i <= plb.elements(); i += 2) {
      if (plb.has(i) || plb.has(i + 1)) {
        String code = plb.code(i, 1);
        String reference = plb.components(i) > 1 ? plb.text(i, 2) : "";
        providerAdjustments.add(ProviderAdjustment.builder()
            .code(code)
            .reference(reference.isEmpty() ? null : reference)
            .amount(elements.amount(plb, i + 1))
            .build());
      }
    }
  }

  /**
   * A claim that was read to its end.
   *
   * @param line the line of the file in which it begins
   */
  void add(int line, ClaimPayment claim) {
    doubts.check(line, claim, head().date());
    claims++;
    charge = charge.add(claim.charge());
    claimsPaid = claimsPaid.add(claim.paid());
  }

  /** The payment as its claims see it: without provider adjustments, which come after them. */
  Remittance head() {
    if (head == null) {
      head = payment.paid(paid).date(date == null ? producedOn : date).build();
    }
    return head;
  }

  /** The payment with its provider adjustments. */
  Remittance whole() {
    return payment
        .paid(paid)
        .date(date == null ? producedOn : date)
        .providerAdjustments(providerAdjustments)
        .build();
  }

  PaymentTotals totals() {
    BigDecimal taken = providerAdjustments.stream()
        .map(ProviderAdjustment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal difference = claimsPaid.subtract(taken).subtract(paid);
    return new PaymentTotals(claims, charge, claimsPaid, taken, difference);
  }
}
