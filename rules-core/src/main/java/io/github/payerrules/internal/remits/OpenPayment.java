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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The payment that is being read: its head, its provider adjustments, and the sums of its claims.
 */
final class OpenPayment {

  /** What the head of a payment must say, and what is told where it does not. */
  private static final Map<String, String> HEAD = needed();

  private static final int FISCAL_DATE = 2;
  private static final int FIRST_REASON = 3;

  private final int line;
  private final Elements elements;
  private final ClaimDoubts doubts;
  private final @Nullable LocalDate madeOn;
  private final SaidOnce said = new SaidOnce();
  private final Remittance.Builder payment = Remittance.builder();
  private final List<ProviderAdjustment> providerAdjustments = new ArrayList<>();
  private final Set<String> missing = new LinkedHashSet<>(HEAD.keySet());
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
   * @param line the line of the file in which it begins
   * @param madeOn the day on which the file was made; {@code null} where it does not say
   */
  OpenPayment(int line, Elements elements, @Nullable LocalDate madeOn) {
    this.line = line;
    this.elements = elements;
    this.doubts = new ClaimDoubts(elements);
    this.madeOn = madeOn;
  }

  private static Map<String, String> needed() {
    Map<String, String> head = new LinkedHashMap<>();
    head.put("BPR", "the payment has no amount (no BPR segment); it is read as 0");
    head.put("BPR16", "the payment has no date (neither BPR16 nor DTM*405)");
    head.put("TRN02", "the payment has no number of a check or transfer");
    head.put("N1*PR", "the payment does not name its payer");
    return Collections.unmodifiableMap(head);
  }

  /** A segment before the first claim. */
  void take(Segment segment) {
    if (elements.contradicts(said, segment, RemitValues.OF_PAYMENT, "payment")) {
      payerNamed &= !segment.is("N1"); // what follows belongs to the one that is left out
      return;
    }
    switch (segment.id()) {
      case "BPR" -> {
        missing.remove("BPR");
        if (segment.has(16)) {
          missing.remove("BPR16");
        }
        BigDecimal amount = elements.amount(segment, 2);
        paid = segment.has(3, "D") ? amount.negate() : amount;
        date = elements.date(segment, 16);
        checkDate(segment);
        checkMethod(segment);
      }
      case "TRN" -> {
        if (segment.has(2)) {
          missing.remove("TRN02");
        }
        payment.paymentNumber(OpenClaim.textOrNull(segment, 2));
      }
      case "DTM" -> {
        if (segment.has(1, "405")) {
          missing.remove("BPR16");
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

  private void checkMethod(Segment bpr) {
    boolean isNotice = bpr.has(1, "H");
    if (paid.signum() != 0 && (isNotice || bpr.has(4, "NON"))) {
      elements.notice(
          bpr,
          isNotice ? 1 : 4,
          "the payment has an amount, but by this element no money moves",
          "Check with your bank that the money came before you post it.");
    }
  }

  private void party(Segment n1) {
    payerNamed = n1.has(1, "PR");
    if (payerNamed) {
      if (n1.has(2) || n1.has(4)) {
        missing.remove("N1*PR");
      }
      payment.payerName(OpenClaim.textOrNull(n1, 2));
      payment.payerId(OpenClaim.textOrNull(n1, 4));
    } else if (n1.has(1, "PE") && n1.has(3, "XX")) {
      payment.payeeNpi(OpenClaim.textOrNull(n1, 4));
    }
  }

  void providerAdjustments(Segment plb) {
    elements.date(plb, FISCAL_DATE);
    boolean any = false;
    for (int i = FIRST_REASON; i <= plb.elements(); i += 2) {
      if (Reasons.isAny(plb, i)) {
        any = true;
        String code = Reasons.code(plb, i, plb.code(i, 1).toUpperCase(Locale.ROOT), elements);
        String reference = plb.components(i) > 1 ? plb.text(i, 2) : "";
        providerAdjustments.add(ProviderAdjustment.builder()
            .code(code)
            .reference(reference.isEmpty() ? null : reference)
            .amount(Reasons.amount(plb, i + 1, elements))
            .build());
      }
    }
    if (!any) {
      Reasons.none(plb, FIRST_REASON, elements);
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
      tellMissing();
      head = payment.paid(paid).date(date == null ? producedOn : date).build();
    }
    return head;
  }

  private void tellMissing() {
    missing.forEach(each -> elements.notice(
        line, each, HEAD.getOrDefault(each, ""), "Ask the payer for it before you post."));
    missing.clear();
  }

  /** The payment with its provider adjustments. */
  Remittance whole() {
    tellMissing();
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
