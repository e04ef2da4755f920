package io.github.payerrules.internal.formats.x12;

import io.github.payerrules.review.Problem;
import java.util.function.Consumer;

/**
 * Holds the ends of interchanges, groups and transactions against what is between: an end that is
 * missing, or counts more than is there, shows that a file was cut. A file that begins without an
 * interchange has no ends to miss. Not thread-safe.
 */
public final class Envelope {

  private static final String CUT =
      "The file was cut off or put together from parts, and the missing part was not read. Export it again, or ask for it"
          + " again.";
  private static final String STRICT =
      "Strict readers reject the file (TA1, 999). Export it again, or ask for it again.";

  private final String file;
  private final Consumer<Problem> told;
  private boolean inInterchange;
  private boolean inGroup;
  private String interchange = "";
  private String group = "";
  private int groups;
  private int transactions;
  private int segments;
  private boolean inTransaction;
  private String transaction = "";

  /**
   * Nothing was read yet.
   *
   * @param file its name for messages
   * @param told is given each mismatch
   */
  public Envelope(String file, Consumer<Problem> told) {
    this.file = file;
    this.told = told;
  }

  /** Each segment of the file, after what it ends was ended. */
  public void take(Segment segment) {
    segments++;
    switch (segment.id()) {
      case "ISA" -> {
        if (inInterchange) {
          missing(segment, "the interchange before this ISA segment has no IEA segment");
        }
        inInterchange = true;
        inGroup = false;
        groups = 0;
        interchange = segment.text(13);
      }
      case "GS" -> {
        if (inInterchange && inGroup) {
          missing(segment, "the functional group before this GS segment has no GE segment");
        }
        inGroup = true;
        groups++;
        transactions = 0;
        group = segment.text(6);
      }
      case "ST" -> {
        transactions++;
        segments = 1;
        inTransaction = true;
        transaction = segment.text(2);
      }
      case "SE" -> inTransaction = false;
      case "GE" -> endGroup(segment);
      case "IEA" -> endInterchange(segment);
      default -> {
        // All else is within a transaction.
      }
    }
  }

  /**
   * A transaction that counts more segments than are there or ends with another's number, where
   * what reads it does not look.
   *
   * @return whether nothing of it is missing
   */
  public boolean checkTransaction(Segment se) {
    if (!inTransaction) {
      return true;
    }
    boolean isShort = Values.whole(se.code(1)) > segments + 1;
    if (isShort) {
      count(se, segments + 1, "segments in the transaction");
    }
    control(se, transaction, "ST02");
    return !isShort && isOf(se, transaction);
  }

  /** A transaction without its end before another begins, where what reads it does not look. */
  public void missingEnd(Segment st) {
    missing(st, "the transaction before this ST segment has no SE segment");
  }

  private void endGroup(Segment ge) {
    if (inInterchange && inGroup) {
      count(ge, transactions, "transactions (ST) in the functional group");
      control(ge, group, "GS06");
    }
    inGroup = false;
  }

  private void endInterchange(Segment iea) {
    if (inInterchange) {
      if (inGroup) {
        missing(iea, "the functional group before this IEA segment has no GE segment");
      }
      count(iea, groups, "functional groups (GS) in the interchange");
      control(iea, interchange, "ISA13");
    }
    inInterchange = false;
    inGroup = false;
  }

  /** After the last segment; a transaction that is cut off is said by what reads it. */
  public void endOfFile(int line, int number) {
    if (inInterchange && !inTransaction) {
      tell(faults -> faults.add(
          line,
          number,
          "",
          "",
          inGroup
              ? "the file ends without closing its functional group and interchange: GE and IEA are"
                  + " missing"
              : "the file ends without closing its interchange: IEA is missing",
          CUT));
    }
  }

  private void missing(Segment at, String what) {
    tell(faults -> faults.add(at, "", what, CUT));
  }

  private void count(Segment end, int there, String of) {
    int said = Values.whole(end.code(1));
    if (said != there) {
      String what = "this count does not match the number of %s, which is %s".formatted(of, there);
      tell(faults -> faults.add(end, "", 1, what, said > there ? CUT : STRICT));
    }
  }

  private void control(Segment end, String begun, String name) {
    if (!isOf(end, begun)) {
      tell(faults -> faults.add(end, "", 2, "this is not the control number of " + name, STRICT));
    }
  }

  private static boolean isOf(Segment end, String begun) {
    return end.text(2).strip().equals(begun.strip());
  }

  private void tell(Consumer<Faults> fault) {
    Faults one = new Faults(file);
    fault.accept(one);
    one.toList().forEach(told);
  }
}
