package io.github.payerrules.internal.remits;

import io.github.payerrules.internal.formats.x12.Flaw;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.SegmentReader;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.ProviderAdjustment;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks the segments of remittances, one claim at a time; goes on after whatever is wrong. */
public final class RemittanceWalker {

  private final String file;
  private final RemittanceHandler handler;
  private final Elements elements;

  private Remittance.@Nullable Builder payment;
  private boolean payerNamed;
  private @Nullable LocalDate date;
  private @Nullable LocalDate producedOn;
  private BigDecimal paid = BigDecimal.ZERO;
  private List<ProviderAdjustment> providerAdjustments = new ArrayList<>();
  private @Nullable Remittance head;
  private @Nullable OpenClaim claim;
  private int claims;
  private BigDecimal charge = BigDecimal.ZERO;
  private BigDecimal claimsPaid = BigDecimal.ZERO;
  private boolean anyTransaction;
  private int lastLine;

  private RemittanceWalker(String file, RemittanceHandler handler) {
    this.file = file;
    this.handler = handler;
    this.elements = new Elements(file, handler);
  }

  /**
   * Reads all remittances of a file.
   *
   * @param file its name for messages
   */
  public static void walk(String file, InputStream in, RemittanceHandler handler)
      throws IOException {
    new RemittanceWalker(file, handler).walk(new SegmentReader(in));
  }

  private void walk(SegmentReader in) throws IOException {
    for (Segment segment = in.next(); segment != null; segment = in.next()) {
      lastLine = segment.line();
      if (segment.flaw() != Flaw.NONE && !isForgiven(segment)) {
        elements.problem(segment, 0, segment.flaw().what(), segment.flaw().fix() + ".");
        if (segment.flaw() == Flaw.NO_IDENTIFIER || segment.flaw() == Flaw.TOO_LONG) {
          continue;
        }
      }
      take(segment);
    }
    if (payment != null) {
      handler.problem(new Problem(
          file,
          lastLine,
          null,
          "the file ends inside a remittance (no SE segment)",
          "It was cut off; what was read is kept. Ask the sender for the whole file."));
      endPayment(lastLine);
    }
    if (!anyTransaction) {
      handler.problem(new Problem(
          file,
          1,
          null,
          "no remittance (835) in this file",
          "Name a file whose ST segment begins with ST*835."));
    }
  }

  /** Many files end without a terminator. */
  private static boolean isForgiven(Segment segment) {
    return segment.flaw() == Flaw.CUT_OFF && (segment.is("IEA") || segment.is("GE"));
  }

  private void take(Segment segment) {
    switch (segment.id()) {
      case "ST" -> beginPayment(segment);
      case "SE" -> {
        if (payment != null) {
          endPayment(segment.line());
        }
      }
      case "CLP" -> {
        if (payment != null) {
          endClaim();
          claim = new OpenClaim(segment, elements);
        } else {
          outside(segment);
        }
      }
      case "PLB" -> {
        if (payment != null) {
          endClaim();
          providerAdjustments(segment);
        } else {
          outside(segment);
        }
      }
      case "LX" -> endClaim();
      default -> {
        if (claim != null) {
          claim.take(segment);
        } else if (payment != null) {
          head(segment, payment);
        }
      }
    }
  }

  private void outside(Segment segment) {
    if (!anyTransaction) {
      elements.problem(
          segment,
          0,
          "this segment stands outside of any remittance and is not read",
          "The ST segment before it is missing. Ask the sender for the whole file.");
    }
  }

  private void beginPayment(Segment st) {
    if (payment != null) {
      elements.problem(
          st,
          0,
          "a remittance begins before the last one ended (no SE segment)",
          "What was read of the last one is kept. Ask the sender for the whole file.");
      endPayment(st.line());
    }
    anyTransaction = true;
    if (!st.has(1, "835")) {
      elements.problem(
          st,
          1,
          "this transaction is not a remittance (835) and is not read",
          "Claims (837) are read by payer-rules check.");
      return;
    }
    payment = Remittance.builder();
    payerNamed = false;
    date = null;
    producedOn = null;
    paid = BigDecimal.ZERO;
    providerAdjustments = new ArrayList<>();
    head = null;
    claims = 0;
    charge = BigDecimal.ZERO;
    claimsPaid = BigDecimal.ZERO;
  }

  private void head(Segment segment, Remittance.Builder into) {
    switch (segment.id()) {
      case "BPR" -> {
        BigDecimal amount = elements.amount(segment, 2);
        paid = segment.has(3, "D") ? amount.negate() : amount;
        date = elements.date(segment, 16);
      }
      case "TRN" -> into.paymentNumber(OpenClaim.textOrNull(segment, 2));
      case "DTM" -> {
        if (segment.has(1, "405")) {
          producedOn = elements.date(segment, 2);
        }
      }
      case "N1" -> party(segment, into);
      case "REF" -> {
        if (payerNamed && segment.has(1, "2U")) {
          into.payerId(OpenClaim.textOrNull(segment, 2));
        }
      }
      default -> {
        // Addresses and contacts tell nothing that is asked for.
      }
    }
  }

  private void party(Segment n1, Remittance.Builder into) {
    payerNamed = n1.has(1, "PR");
    if (payerNamed) {
      into.payerName(OpenClaim.textOrNull(n1, 2));
      into.payerId(OpenClaim.textOrNull(n1, 4));
    } else if (n1.has(1, "PE") && n1.has(3, "XX")) {
      into.payeeNpi(OpenClaim.textOrNull(n1, 4));
    }
  }

  private void providerAdjustments(Segment plb) {
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

  private Remittance head(Remittance.Builder from) {
    if (head == null) {
      head = from.paid(paid).date(date == null ? producedOn : date).build();
    }
    return head;
  }

  private void endClaim() {
    if (claim != null && payment != null) {
      ClaimPayment ended = claim.end();
      claims++;
      charge = charge.add(ended.charge());
      claimsPaid = claimsPaid.add(ended.paid());
      handler.claim(head(payment), ended, claim.fileLine());
    }
    claim = null;
  }

  private void endPayment(int line) {
    endClaim();
    if (payment == null) {
      return;
    }
    Remittance whole = payment
        .paid(paid)
        .date(date == null ? producedOn : date)
        .providerAdjustments(providerAdjustments)
        .build();
    payment = null;
    BigDecimal taken = providerAdjustments.stream()
        .map(ProviderAdjustment::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal difference = claimsPaid.subtract(taken).subtract(paid);
    if (difference.signum() != 0) {
      handler.problem(new Problem(
          file,
          line,
          "BPR02",
          "the payment does not balance: claims paid "
              + claimsPaid.toPlainString()
              + " less provider adjustments "
              + taken.toPlainString()
              + " is not the payment of "
              + paid.toPlainString(),
          "Post what is there and ask the payer for the difference of " + difference.toPlainString()
              + "."));
    }
    handler.payment(whole, new PaymentTotals(claims, charge, claimsPaid, taken, difference));
  }
}
