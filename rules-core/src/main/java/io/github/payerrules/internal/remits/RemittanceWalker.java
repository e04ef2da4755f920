package io.github.payerrules.internal.remits;

import io.github.payerrules.internal.formats.x12.Envelope;
import io.github.payerrules.internal.formats.x12.Flaw;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.SegmentReader;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.PaymentTotals;
import io.github.payerrules.remittance.Remittance;
import io.github.payerrules.remittance.RemittanceHandler;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the segments of remittances, one claim at a time; goes on after whatever is wrong. */
public final class RemittanceWalker {

  /** Segments that only a claim or its lines have. */
  private static final Set<String> OF_CLAIM = Set.of("SVC", "CAS", "MOA", "MIA", "LQ");

  private final String file;
  private final RemittanceHandler handler;
  private final Elements elements;
  private final Envelope envelope;

  private @Nullable OpenPayment payment;
  private @Nullable OpenClaim claim;
  private @Nullable LocalDate madeOn;
  private boolean anyTransaction;
  private boolean isOutsideTold;
  private int lastLine;
  private int lastNumber;

  private RemittanceWalker(String file, RemittanceHandler handler) {
    this.file = file;
    this.handler = handler;
    this.elements = new Elements(file, handler);
    this.envelope = new Envelope(file, handler::problem);
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
      lastNumber = segment.number();
      if (segment.flaw() != Flaw.NONE && !isForgiven(segment)) {
        elements.problem(segment, 0, segment.flaw().what(), segment.flaw().fix() + ".");
        if (segment.flaw() == Flaw.NO_IDENTIFIER || segment.flaw() == Flaw.TOO_LONG) {
          continue;
        }
      }
      take(segment);
      envelope.take(segment);
    }
    if (payment != null) {
      handler.incomplete(new Problem(
          file,
          lastLine,
          null,
          "the file ends inside a remittance (no SE segment)",
          "It was cut off; what was read is kept. Ask the sender for the complete file."));
      endPayment(lastLine);
    }
    envelope.endOfFile(lastLine, lastNumber);
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
      case "GS" -> madeOn = Values.date(segment.text(4));
      case "ST" -> beginPayment(segment);
      case "SE" -> {
        endPayment(segment.line());
        envelope.checkTransaction(segment);
      }
      case "CLP" -> {
        if (payment != null) {
          endClaim();
          isOutsideTold = false;
          claim = new OpenClaim(segment, elements);
        } else {
          outside(segment);
        }
      }
      case "PLB" -> {
        if (payment != null) {
          endClaim();
          payment.providerAdjustments(segment);
        } else {
          outside(segment);
        }
      }
      case "LX" -> endClaim();
      default -> {
        if (claim != null) {
          claim.take(segment);
        } else if (payment != null && OF_CLAIM.contains(segment.id())) {
          outsideClaim(segment);
        } else if (payment != null) {
          payment.take(segment);
        }
      }
    }
  }

  /** A claim may be missing, or a part of the one before: told once, until the next claim. */
  private void outsideClaim(Segment segment) {
    if (!isOutsideTold) {
      isOutsideTold = true;
      elements.incomplete(
          segment,
          "this segment is outside any claim and was not read",
          "The CLP segment before it is missing, or LX or PLB stands within the claim. Ask the payer"
              + " for the whole file.");
    }
  }

  private void outside(Segment segment) {
    if (!anyTransaction) {
      elements.incomplete(
          segment,
          "this segment is outside any remittance and was not read",
          "The ST segment before it is missing. Ask the sender for the whole file.");
    }
  }

  private void beginPayment(Segment st) {
    if (payment != null) {
      elements.incomplete(
          st,
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
    payment = new OpenPayment(st.line(), elements, madeOn);
  }

  private void endClaim() {
    if (claim != null && payment != null) {
      ClaimPayment ended = claim.end();
      payment.add(claim.fileLine(), ended);
      handler.claim(payment.head(), ended, claim.fileLine());
    }
    claim = null;
  }

  private void endPayment(int line) {
    endClaim();
    if (payment == null) {
      return;
    }
    Remittance whole = payment.whole();
    PaymentTotals totals = payment.totals();
    payment = null;
    if (totals.difference().signum() != 0) {
      handler.unbalanced(new Problem(
          file,
          line,
          "BPR02",
          "the payment does not balance: claims paid "
              + totals.claimsPaid().toPlainString()
              + " less provider adjustments "
              + totals.providerAdjustments().toPlainString()
              + " is not the payment of "
              + whole.paid().toPlainString(),
          "Post what is there and ask the payer for the difference of "
              + totals.difference().toPlainString()
              + "."));
    }
    handler.payment(whole, totals);
  }
}
