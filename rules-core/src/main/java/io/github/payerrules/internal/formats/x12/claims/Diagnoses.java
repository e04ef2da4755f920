package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.internal.formats.x12.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The diagnoses of a claim (HI) in the order in which the pointers of its lines count them. One
 * that cannot be read would move the others, so that the claim is not read. Not thread-safe.
 */
final class Diagnoses {

  private static final String LOOP = "2300";

  /** The guide allows 12; this bounds the memory. */
  private static final int MOST = 100;

  private static final Set<String> PRINCIPAL = Set.of("ABK", "BK");
  private static final Set<String> DIAGNOSIS = Set.of("ABK", "ABF", "BK", "BF");

  /** Conditions, and the procedures to which anesthesia is related. */
  private static final Set<String> OTHER = Set.of("BG", "BP", "BO");

  /** Of institutional claims. */
  private static final Set<String> INSTITUTIONAL = Set.of(
      "ABJ", "ABN", "APR", "BBQ", "BBR", "BE", "BH", "BI", "BJ", "BN", "BQ", "BR", "CAH", "DR",
      "PR", "TC");

  private final Report report;
  private final List<String> codes = new ArrayList<>(4);
  private boolean isSplitTold;
  private boolean isOldTold;

  Diagnoses(Report report) {
    this.report = report;
  }

  List<String> codes() {
    return codes;
  }

  void take(Segment hi) {
    boolean isAnother = !codes.isEmpty() && isPrincipal(hi, 1);
    List<String> read = read(hi);
    if (!isAnother) {
      codes.addAll(read.subList(0, Math.min(read.size(), MOST - codes.size())));
    } else if (!read.equals(codes)) {
      report
          .problems()
          .add(
              hi,
              LOOP,
              1,
              "the claim has a second list of diagnoses that differs from the first",
              Report.KEEP_ONE);
    }
  }

  private List<String> read(Segment hi) {
    List<String> read = new ArrayList<>(hi.elements());
    boolean isGap = false;
    for (int i = 1; i <= hi.elements(); i++) {
      if (!hi.has(i)) {
        isGap = true;
      } else if (report.isSingle(hi, LOOP, i)) {
        String qualifier = hi.code(i, 1);
        if (DIAGNOSIS.contains(qualifier)) {
          if (isGap) {
            tellGap(hi, i);
          }
          if (!read.isEmpty() && isPrincipal(hi, i)) {
            tellSecondPrincipal(hi, i);
          }
          String code = hi.code(i, 2);
          if (code.isEmpty()) {
            code = splitApart(hi, i);
            i++;
          }
          if (isOfOldQualifier(qualifier, code)) {
            tellOldQualifier(hi, i);
          }
          read.add(code);
        } else {
          tellOther(hi, i, qualifier);
        }
      }
    }
    return read;
  }

  /** BK and BF name ICD-9-CM, whose codes begin with a digit, E or V. */
  private static boolean isOfOldQualifier(String qualifier, String code) {
    return (qualifier.equals("BK") || qualifier.equals("BF"))
        && !code.isEmpty()
        && Character.isLetter(code.charAt(0))
        && code.charAt(0) != 'E'
        && code.charAt(0) != 'V';
  }

  private void tellOldQualifier(Segment hi, int element) {
    if (!isOldTold) {
      isOldTold = true;
      report
          .notices()
          .add(
              hi,
              LOOP,
              element,
              1,
              "this qualifier is that of ICD-9-CM; the code is read as ICD-10-CM",
              "ABK is the first diagnosis of ICD-10-CM, ABF each other one. " + Report.SEND_AGAIN);
    }
  }

  private static boolean isPrincipal(Segment hi, int element) {
    return PRINCIPAL.contains(hi.code(element, 1));
  }

  /** A code in the element after its qualifier's, as some systems write it. */
  private String splitApart(Segment hi, int qualifier) {
    boolean isCode =
        hi.components(qualifier + 1) == 1 && !DIAGNOSIS.contains(hi.code(qualifier + 1, 1));
    if (!isCode) {
      report
          .problems()
          .add(
              hi,
              LOOP,
              qualifier,
              2,
              "the diagnosis is missing",
              "Put the diagnosis after its qualifier, or remove the qualifier: the pointers of the"
                  + " lines count the diagnoses. "
                  + Report.SEND_AGAIN);
      return "";
    }
    if (!isSplitTold) {
      isSplitTold = true;
      report
          .notices()
          .add(
              hi,
              LOOP,
              qualifier,
              "the qualifier and the diagnosis are not one element",
              "Put the component separator between the qualifier and the code; payers reject the claim"
                  + " otherwise. "
                  + Report.SEND_AGAIN);
    }
    return hi.code(qualifier + 1);
  }

  private void tellGap(Segment hi, int element) {
    report
        .problems()
        .add(
            hi,
            LOOP,
            element,
            "an element before this diagnosis is empty, so it is not known which diagnosis the pointers"
                + " of the lines mean",
            "List the diagnoses without gaps. " + Report.SEND_AGAIN);
  }

  private void tellSecondPrincipal(Segment hi, int element) {
    report
        .notices()
        .add(
            hi,
            LOOP,
            element,
            1,
            "this is a second principal diagnosis; it is read as another diagnosis",
            "ABK is the qualifier of the first diagnosis, ABF of the others. " + Report.SEND_AGAIN);
  }

  private void tellOther(Segment hi, int element, String qualifier) {
    if (INSTITUTIONAL.contains(qualifier)) {
      report
          .notices()
          .add(
              hi,
              LOOP,
              element,
              1,
              "codes of this kind do not belong in a professional claim; this one is left out",
              "ABK and ABF are the qualifiers of diagnoses. " + Report.SEND_AGAIN);
    } else if (!OTHER.contains(qualifier)) {
      report
          .problems()
          .add(
              hi,
              LOOP,
              element,
              1,
              qualifier.isEmpty()
                  ? "the qualifier of this code is missing"
                  : "this is not the qualifier of a code",
              "ABK comes before the first diagnosis, ABF before the others, with the component"
                  + " separator that ISA16 declares. "
                  + Report.SEND_AGAIN);
    }
  }
}
