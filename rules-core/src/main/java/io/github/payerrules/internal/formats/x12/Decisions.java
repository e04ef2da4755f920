package io.github.payerrules.internal.formats.x12;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What remittances (835) say became of claims: enough of them to tell a service that was paid from
 * one that was denied. Not thread-safe.
 */
public final class Decisions {

  private static final String DENIED = "4";
  private static final String REVERSAL = "22";

  private final SegmentReader segments;
  private final Consumer<Decision> each;
  private boolean isRemittance;
  private @Nullable Decision claim;
  private @Nullable Service service;

  private Decisions(InputStream in, Consumer<Decision> each) {
    this.segments = new SegmentReader(in);
    this.each = each;
  }

  /**
   * The decision on a claim (loop 2100).
   *
   * @param claimNumber the practice's number (CLP01)
   * @param payerClaimNumber the payer's number (CLP07); empty if it gives none
   * @param isDenied whether the claim as a whole is denied (CLP02)
   * @param isReversal whether it takes an earlier decision back
   * @param services what is decided on single lines
   */
  public record Decision(
      String claimNumber,
      String payerClaimNumber,
      boolean isDenied,
      boolean isReversal,
      List<Service> services) {

    @Override
    public String toString() {
      return "Decision[]";
    }
  }

  /** The decision on a line (loop 2110). */
  public static final class Service {
    private final String code;
    private final boolean isPaid;
    private String lineControlNumber = "";
    private boolean isLeftToPatient;

    private Service(Segment svc) {
      String first = svc.code(1, 1);
      code = first.length() <= 2 ? svc.code(1, 2) : first;
      BigDecimal paid = Values.decimal(svc.code(3));
      isPaid = paid != null && paid.signum() > 0;
    }

    /** The procedure code (SVC01-2). */
    public String code() {
      return code;
    }

    /** The practice's number of the line (REF*6R); empty if it gives none. */
    public String lineControlNumber() {
      return lineControlNumber;
    }

    /** Neither paid nor left to the patient as deductible, coinsurance or copay. */
    public boolean isDenied() {
      return !isPaid && !isLeftToPatient;
    }

    @Override
    public String toString() {
      return "Service[]";
    }
  }

  /**
   * Reads a stream to its end; whatever is not a remittance is passed over.
   *
   * @param each is given each decision in the order of the file
   * @throws IOException if the stream cannot be read
   */
  public static void read(InputStream in, Consumer<Decision> each) throws IOException {
    Decisions reading = new Decisions(in, each);
    for (Segment it = reading.segments.next(); it != null; it = reading.segments.next()) {
      reading.take(it);
    }
    reading.close();
  }

  private void take(Segment segment) {
    switch (segment.id()) {
      case "ST" -> {
        close();
        isRemittance = segment.has(1, "835");
      }
      case "CLP" -> {
        close();
        if (isRemittance) {
          claim = new Decision(
              segment.text(1),
              segment.text(7),
              segment.has(2, DENIED),
              segment.has(2, REVERSAL),
              new ArrayList<>());
        }
      }
      case "SVC" -> {
        if (claim != null) {
          service = new Service(segment);
          claim.services().add(service);
        }
      }
      case "CAS" -> takeAdjustments(segment);
      case "REF" -> {
        if (service != null && segment.has(1, "6R")) {
          service.lineControlNumber = segment.text(2);
        }
      }
      case "SE", "GE", "IEA", "PLB" -> close();
      default -> {}
    }
  }

  private void takeAdjustments(Segment cas) {
    if (service == null || !cas.has(1, "PR")) {
      return;
    }
    for (int at = 2; at <= cas.elements(); at += 3) {
      switch (cas.code(at)) {
        case "1", "2", "3" -> service.isLeftToPatient = true;
        default -> {}
      }
    }
  }

  private void close() {
    Decision open = claim;
    claim = null;
    service = null;
    if (open != null) {
      each.accept(open);
    }
  }
}
