package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.ReadClaim;
import io.github.payerrules.internal.formats.ReadingOptions;
import io.github.payerrules.internal.formats.x12.Envelope;
import io.github.payerrules.internal.formats.x12.Faults;
import io.github.payerrules.internal.formats.x12.Flaw;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.SegmentReader;
import io.github.payerrules.internal.formats.x12.Transaction;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Professional claims (837P: 005010X222 with its errata, 004010X098) in a file of X12, one at a
 * time. Goes on at the next claim after a fault; names and passes over transactions of other kinds.
 * Not thread-safe.
 */
public final class ProfessionalClaims {

  private static final String STRICT =
      "A strict payer rejects the transaction (999). Export it again";
  private static final String NOT_READ = "only professional claims (837P) are read as claims; ";

  private static final int[] ISA_WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1};

  private final String file;
  private final SegmentReader segments;
  private final Consumer<ReadClaim> each;
  private final ClaimWalk walk;
  private final Envelope envelope;
  private String version = "";
  private String control = "";
  private String groupVersion = "";
  private @Nullable Transaction refusedInGroup;
  private @Nullable ReadClaim acknowledgment;
  private boolean isRefused;
  private boolean isInterchange;
  private boolean inTransaction;
  private boolean isOutsideTold;
  private boolean anyProfessional;
  private int segmentsInTransaction;
  private int told;
  private int lastLine = 1;
  private int lastNumber;

  private ProfessionalClaims(
      String file, InputStream in, ReadingOptions options, Consumer<ReadClaim> each) {
    this.file = file;
    this.segments = new SegmentReader(in);
    this.each = each;
    this.walk = new ClaimWalk(file, options, this::tell);
    this.envelope = new Envelope(file, this::tellOfEnvelope);
  }

  /**
   * Reads a stream to its end; does not close it.
   *
   * @param file how problems call it
   * @param each is given each claim, and each fault between claims, in the order of the file
   */
  public static void read(
      String file, InputStream in, ReadingOptions options, Consumer<ReadClaim> each)
      throws IOException {
    new ProfessionalClaims(file, in, options, each).readAll();
  }

  private void readAll() throws IOException {
    for (Segment it = segments.next(); it != null; it = segments.next()) {
      segmentsInTransaction++;
      take(it);
      envelope.take(it);
      lastLine = it.line();
      lastNumber = it.number();
    }
    endOfFile();
  }

  private void take(Segment segment) {
    switch (segment.id()) {
      case "ISA" -> {
        beginAnew("the interchange before this ISA segment");
        groupVersion = "";
        refusedInGroup = null;
        isInterchange = true;
        checkWidths(segment);
        tellAcknowledgment();
      }
      case "GS" -> {
        beginAnew("the transaction before this GS segment");
        groupVersion = segment.code(8);
        refusedInGroup = null;
        acknowledgment = null; // in a file with claims it is of no interest
      }
      case "ST" -> beginTransaction(segment);
      case "SE" -> endTransaction(segment);
      case "GE", "IEA" -> beginAnew("the transaction before this " + segment.id() + " segment");
      case "TA1" -> acknowledgment = refusal(segment, Transaction.INTERCHANGE_ACKNOWLEDGMENT);
      default -> {
        if (!isRefused) {
          takeContent(segment);
        }
      }
    }
  }

  /** ISA is read by its widths, and says the separators by them. */
  private void checkWidths(Segment isa) {
    for (int i = 0; i < ISA_WIDTHS.length; i++) {
      if (isa.size(i + 1) != ISA_WIDTHS[i]) {
        walk.ofNext()
            .add(
                isa,
                "",
                i + 1,
                "the element is not %s characters long; the separators were found by what follows"
                    .formatted(ISA_WIDTHS[i]),
                "Pad it with blanks on the right: each ISA element has a fixed width, and payers"
                    + " reject the file otherwise");
        return;
      }
    }
  }

  /**
   * Without a version, its lines show an institutional or dental claim; with one, it is a fault.
   */
  private void takeContent(Segment segment) {
    inTransaction |= segment.is("BHT");
    if (isInterchange && !inTransaction && !isOutsideTold && segment.flaw() == Flaw.NONE) {
      isOutsideTold = true;
      tellOutside(segment);
    }
    if (version.isEmpty() && (segment.is("SV2") || segment.is("SV3"))) {
      walk.drop();
      refuse(
          segment, segment.is("SV2") ? Transaction.INSTITUTIONAL_CLAIM : Transaction.DENTAL_CLAIM);
    } else {
      walk.take(segment);
    }
  }

  /** What no transaction holds is read, but no payer takes it. */
  private void tellOutside(Segment segment) {
    Faults faults = new Faults(file);
    faults.add(
        segment,
        "",
        "this segment and what follows it are in no transaction: no ST segment begins one",
        "Put claims between ST and SE. Export the file again.");
    tell(ReadClaim.broken(segment.line(), "segment " + segment.number(), faults.toList(), false));
  }

  private void beginAnew(String what) {
    if (inTransaction && !isRefused) {
      walk.endWithoutSe(lastLine, lastNumber, what + " has no SE segment");
    }
    walk.clear();
    inTransaction = false;
    isRefused = false;
    version = "";
    control = "";
  }

  private void beginTransaction(Segment st) {
    beginAnew("the transaction before this ST segment");
    if (!isInterchange) {
      isInterchange = true;
      walk.ofNext()
          .add(
              st,
              "",
              "no ISA segment came before it; the separators were found by what follows",
              "A clearinghouse accepts only complete files: ISA, GS, ST ... SE, GE, IEA");
    }
    inTransaction = true;
    isOutsideTold = false;
    control = st.text(2);
    segmentsInTransaction = 1;
    version = st.has(3) ? st.code(3) : groupVersion;
    if (!groupVersion.isEmpty() && !groupVersion.equals(version)) {
      walk.ofNext()
          .add(
              st,
              "",
              3,
              "this is not the version of the functional group (GS08); this one counts",
              STRICT);
    }
    Transaction transaction = Transaction.of(st.code(1), version);
    if (transaction == Transaction.PROFESSIONAL_CLAIM) {
      anyProfessional = true;
    } else {
      refuse(st, transaction);
    }
  }

  private void refuse(Segment at, Transaction transaction) {
    isRefused = true;
    if (refusedInGroup != transaction) {
      refusedInGroup = transaction;
      tell(refusal(at, transaction));
    }
  }

  private ReadClaim refusal(Segment at, Transaction transaction) {
    Faults faults = new Faults(file);
    faults.add(at, "", "this is " + transaction.title(), NOT_READ + instead(transaction));
    return ReadClaim.broken(at.line(), "segment " + at.number(), faults.toList(), true);
  }

  private static String instead(Transaction transaction) {
    return switch (transaction) {
      case REMITTANCE -> "it reports what happened to claims: give its folder as history";
      case INSTITUTIONAL_CLAIM, DENTAL_CLAIM ->
        "if these are professional claims, the version in GS08 and ST03 is wrong"
            + " (005010X222A1 is professional)";
      default -> "export 837P files from the billing system, or leave out this file";
    };
  }

  private void endTransaction(Segment se) {
    Report open = walk.openReport();
    if (open != null && inTransaction && Values.whole(se.code(1)) != segmentsInTransaction) {
      open.notices()
          .add(
              se,
              "",
              1,
              "this count does not match the number of segments in the transaction, which is "
                  + segmentsInTransaction,
              STRICT);
    }
    if (open != null && !control.isEmpty() && !control.equals(se.text(2))) {
      open.notices().add(se, "", 2, "this is not the control number of ST02", STRICT);
    }
    inTransaction = false;
    beginAnew("");
  }

  /** Of a file in which no professional claims are, what it is was said. */
  private void tellOfEnvelope(Problem problem) {
    if (anyProfessional) {
      tell(ReadClaim.broken(problem.line(), null, List.of(problem), false));
    }
  }

  private void tell(ReadClaim read) {
    told++;
    each.accept(read);
  }

  private void tellAcknowledgment() {
    ReadClaim alone = acknowledgment;
    acknowledgment = null;
    if (alone != null) {
      tell(alone);
    }
  }

  private void endOfFile() {
    beginAnew("the file ends, and the last transaction");
    envelope.endOfFile(lastLine, lastNumber);
    tellAcknowledgment();
    if (told == 0) {
      Faults faults = new Faults(file);
      faults.add(
          lastLine,
          lastNumber,
          "CLM",
          "",
          "there is no claim in this file",
          "A claim begins with CLM");
      tell(ReadClaim.broken(lastLine, "segment " + lastNumber, faults.toList(), false));
    }
  }
}
