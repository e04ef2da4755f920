package io.github.payerrules.internal.remits;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.internal.formats.x12.SaidOnce;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The claim that is being read, and its service line. */
final class OpenClaim {

  private static final int FIRST_ADJUSTMENT = 2;
  private static final int ADJUSTMENT_ELEMENTS = 3;
  private static final int FIRST_MODIFIER = 2;

  private static final String BY_NUMBER =
      "It can be matched only by its line control number. Look up the service in the claim.";

  /** A procedure, a revenue code or a drug. */
  private static final Pattern PROCEDURE = Pattern.compile("[A-Z0-9-]{4,13}");

  private static final Pattern NPI = Pattern.compile("[0-9]{10}");
  private static final Pattern REMARK = Pattern.compile("[A-Z0-9]{1,6}");
  private static final Set<String> REMARK_LISTS = Set.of("HE", "RX");

  private final Elements elements;
  private final boolean isReversal;
  private final SaidOnce ofClaim = new SaidOnce();
  private final SaidOnce ofLine = new SaidOnce();
  private final int fileLine;
  private final ClaimPayment.Builder claim = ClaimPayment.builder();
  private final List<Adjustment> claimAdjustments = new ArrayList<>();
  private final List<String> claimRemarks = new ArrayList<>();
  private final List<ServicePayment> lines = new ArrayList<>();
  private @Nullable LocalDate claimDate;
  private ServicePayment.@Nullable Builder line;
  private @Nullable LocalDate lineDate;
  private @Nullable LocalDate lineEnd;
  private List<Adjustment> lineAdjustments = new ArrayList<>();
  private List<String> lineRemarks = new ArrayList<>();

  OpenClaim(Segment clp, Elements elements) {
    this.elements = elements;
    this.fileLine = clp.line();
    this.isReversal = clp.has(2, ClaimDoubts.REVERSAL);
    BigDecimal charge = elements.amount(clp, 3);
    BigDecimal paid = elements.amount(clp, 4);
    claim
        .claimNumber(textOrNull(clp, 1))
        .status(clp.code(2))
        .charge(charge)
        .paid(paid)
        .patientResponsibility(elements.amountOrNull(clp, 5))
        .payerControlNumber(textOrNull(clp, 7))
        .facilityCode(textOrNull(clp, 8));
    ClaimDoubts.check(clp, charge, paid, elements);
  }

  static @Nullable String textOrNull(Segment segment, int element) {
    return segment.has(element) ? segment.text(element) : null;
  }

  int fileLine() {
    return fileLine;
  }

  void take(Segment segment) {
    if (line == null
        ? elements.contradicts(ofClaim, segment, RemitValues.OF_CLAIM, "claim")
        : elements.contradicts(ofLine, segment, RemitValues.OF_LINE, "line")) {
      return;
    }
    switch (segment.id()) {
      case "SVC" -> beginLine(segment);
      case "CAS" -> adjustments(segment);
      case "NM1" -> name(segment);
      case "MOA" -> remarks(segment, 3, 7);
      case "MIA" -> {
        remarks(segment, 5, 5);
        remarks(segment, 20, 23);
      }
      case "LQ" -> remark(segment);
      case "DTM" -> date(segment);
      case "AMT" -> amount(segment);
      case "REF" -> reference(segment);
      default -> {
        // Names, quantities and contacts tell nothing that is asked for.
      }
    }
  }

  private void beginLine(Segment svc) {
    endLine();
    ofLine.begin();
    String[] procedure = elements.procedure(svc, 1);
    String[] submitted = elements.procedure(svc, 6);
    if (part(procedure, 1) == null) {
      elements.notice(svc, 1, "the line has no procedure code", BY_NUMBER);
    }
    line = ServicePayment.builder()
        .code(code(svc, 1, procedure))
        .modifiers(modifiers(procedure))
        .submittedCode(code(svc, 6, submitted))
        .submittedModifiers(modifiers(submitted))
        .charge(elements.amount(svc, 2))
        .paid(elements.amount(svc, 3))
        .units(elements.units(svc, 5, isReversal))
        .submittedUnits(elements.units(svc, 7, isReversal));
  }

  /** What is no code may be anything, and is not shown. */
  private @Nullable String code(Segment svc, int element, String[] composite) {
    String code = part(composite, 1);
    if (code == null || PROCEDURE.matcher(code).matches()) {
      return code;
    }
    elements.problem(svc, element, "this is not a procedure code; it is left out", BY_NUMBER);
    return null;
  }

  private static @Nullable String part(String[] composite, int index) {
    return composite.length > index && !composite[index].isEmpty() ? composite[index] : null;
  }

  private static List<String> modifiers(String[] composite) {
    return composite.length <= FIRST_MODIFIER
        ? List.of()
        : Arrays.stream(composite, FIRST_MODIFIER, Math.min(composite.length, FIRST_MODIFIER + 4))
            .filter(each -> each.length() == 2)
            .toList();
  }

  private void adjustments(Segment cas) {
    String group = Elements.code(cas, 1);
    if (!Adjustment.GROUPS.contains(group)) {
      elements.problem(
          cas,
          1,
          "this is not an adjustment group; the amounts are kept",
          "The groups are CO, PR, OA and PI. Ask the payer who owes the amounts.");
    }
    // What is no group may be anything, and is not shown.
    boolean isShown = group.length() <= 2;
    List<Adjustment> into = line == null ? claimAdjustments : lineAdjustments;
    boolean any = false;
    for (int i = FIRST_ADJUSTMENT; i <= cas.elements(); i += ADJUSTMENT_ELEMENTS) {
      if (Reasons.isAny(cas, i)) {
        any = true;
        into.add(Adjustment.builder()
            .group(isShown ? group : "")
            .carc(Reasons.code(cas, i, Elements.code(cas, i), elements))
            .amount(Reasons.amount(cas, i + 1, elements))
            .quantity(elements.amountOrNull(cas, i + 2))
            .build());
      }
    }
    if (!any) {
      Reasons.none(cas, FIRST_ADJUSTMENT, elements);
    }
  }

  private void name(Segment nm1) {
    if (nm1.has(1, "82") && nm1.has(8, "XX") && line == null) {
      if (NPI.matcher(nm1.text(9)).matches()) {
        claim.renderingNpi(nm1.text(9));
      } else {
        elements.notice(
            nm1,
            9,
            "this is not an NPI; the rendering provider is not known",
            "Look up the provider in the claim.");
      }
    } else if (nm1.has(1, "TT")) {
      claim.crossoverPayer(textOrNull(nm1, 3));
    } else if (nm1.has(1, "QC") && nm1.has(9)) {
      claim.memberId(Elements.code(nm1, 9));
    }
  }

  private void remarks(Segment segment, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (segment.has(i)) {
        claimRemarks.add(Elements.code(segment, i));
      }
    }
  }

  private void remark(Segment lq) {
    if (!lq.has(2)) {
      elements.notice(lq, 2, "the remark code is missing", "Read the remark at the payer.");
    } else if (!REMARK.matcher(Elements.code(lq, 2)).matches()) {
      elements.problem(
          lq, 2, "this is not a remark code; it is left out", "Read the remark in the file.");
    } else if (REMARK_LISTS.contains(Elements.code(lq, 1))) {
      (line == null ? claimRemarks : lineRemarks).add(Elements.code(lq, 2));
    } else {
      elements.problem(
          lq,
          1,
          "this is not a list of remark codes; the code is left out",
          "HE is the list of remark codes (RARC), RX that of pharmacy rejections. Look the code up"
              + " in the payer's own list.");
    }
  }

  private void date(Segment dtm) {
    switch (dtm.code(1)) {
      case "472", "150" -> {
        if (line != null) {
          lineDate = elements.date(dtm, 2);
          checkSpan(dtm);
        }
      }
      case "151" -> {
        if (line != null) {
          lineEnd = elements.date(dtm, 2);
          checkSpan(dtm);
        }
      }
      case "232" -> claimDate = elements.date(dtm, 2);
      case "050" -> claim.receivedDate(elements.date(dtm, 2));
      default -> {
        // Other days, such as the end of a coverage.
      }
    }
  }

  private void checkSpan(Segment dtm) {
    if (lineDate != null && lineEnd != null && lineEnd.isBefore(lineDate)) {
      elements.problem(
          dtm,
          2,
          "the last day of service (DTM*151) is before the first (DTM*150)",
          "The first is used. Check it with the claim.");
    }
  }

  private void amount(Segment amt) {
    if (line != null && amt.has(1, "B6")) {
      line.allowed(elements.amountOrNull(amt, 2));
    } else if (line == null && amt.has(1, "AU")) {
      claim.allowed(elements.amountOrNull(amt, 2));
    }
  }

  private void reference(Segment ref) {
    if (line != null && ref.has(1, "6R")) {
      line.controlNumber(textOrNull(ref, 2));
    } else if (line != null && ref.has(1, "0K")) {
      line.policyReference(textOrNull(ref, 2));
    }
  }

  private void endLine() {
    if (line != null) {
      lines.add(line.serviceDate(lineDate == null ? claimDate : lineDate)
          .adjustments(lineAdjustments)
          .remarks(lineRemarks)
          .build());
    }
    line = null;
    lineDate = null;
    lineEnd = null;
    lineAdjustments = new ArrayList<>();
    lineRemarks = new ArrayList<>();
  }

  ClaimPayment end() {
    endLine();
    return claim
        .serviceDate(claimDate)
        .adjustments(claimAdjustments)
        .remarks(claimRemarks)
        .lines(lines)
        .build();
  }
}
