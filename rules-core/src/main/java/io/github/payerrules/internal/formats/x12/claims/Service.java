package io.github.payerrules.internal.formats.x12.claims;

import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.claim.UnitOfMeasure;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SV1 of a line: procedure, charge, units, place and diagnosis pointers. */
final class Service {

  private static final String LOOP = "2400";
  private static final Set<String> QUALIFIERS = Set.of("HC");
  private static final Pattern CPT = Pattern.compile("[0-9]{5}");
  private static final int FIRST_MODIFIER = 3;
  private static final int LAST_MODIFIER = 6;
  private static final int MOST_POINTERS = 4;

  private final ServiceLine.Builder line;
  private final Report report;
  private final @Nullable BigDecimal charge;
  private final boolean hasPlace;
  private final boolean billsMinutes;

  /** Adds to the line what SV1 says. */
  Service(Segment sv1, ServiceLine.Builder line, Report report) {
    this.line = line;
    this.report = report;
    report.isSingle(sv1, LOOP, 1);
    report.isSingle(sv1, LOOP, 7);
    takeProcedure(sv1);
    charge = report.neededAmount(sv1, LOOP, 2);
    line.charge(charge);
    billsMinutes = sv1.has(3, "MJ");
    takeUnits(sv1);
    hasPlace = sv1.has(5);
    line.placeOfService(hasPlace ? sv1.code(5, 1) : null);
    takePointers(sv1);
  }

  @Nullable
  BigDecimal charge() {
    return charge;
  }

  boolean hasPlace() {
    return hasPlace;
  }

  boolean billsMinutes() {
    return billsMinutes;
  }

  /** SV101 with its qualifier; without one in files of some systems. */
  private void takeProcedure(Segment sv1) {
    String first = sv1.code(1, 1);
    boolean hasQualifier = first.length() <= 2;
    if (hasQualifier) {
      report.expect(
          sv1, LOOP, 1, 1, first, QUALIFIERS, "HC is the qualifier of CPT and HCPCS codes");
    }
    int codeAt = hasQualifier ? 2 : 1;
    String code = sv1.code(1, codeAt);
    if (code.isEmpty()) {
      report
          .problems()
          .add(
              sv1,
              LOOP,
              1,
              2,
              "the procedure code is missing",
              "SV101 is HC, the component separator that ISA16 declares, then the CPT or HCPCS code."
                  + " "
                  + Report.SEND_AGAIN);
      return;
    }
    line.code(code);
    int shift = codeAt - 2;
    if (sv1.components(1) >= FIRST_MODIFIER + shift) {
      List<String> modifiers = new ArrayList<>(4);
      for (int i = FIRST_MODIFIER + shift; i <= LAST_MODIFIER + shift; i++) {
        String modifier = sv1.code(1, i);
        if (!modifier.isEmpty()) {
          modifiers.add(modifier);
        }
      }
      line.modifiers(modifiers);
    }
  }

  private void takeUnits(Segment sv1) {
    BigDecimal quantity = report.neededQuantity(sv1, LOOP, 4);
    if (billsMinutes) {
      line.unitOfMeasure(UnitOfMeasure.MINUTES);
      line.minutes(quantity == null ? null : quantity.intValue());
    } else if (sv1.has(3, "UN") || sv1.has(3, "F2")) {
      if (quantity != null) {
        line.units(quantity);
      }
      if (sv1.has(3, "F2") && CPT.matcher(sv1.code(1, 2)).matches()) {
        report
            .notices()
            .add(
                sv1,
                LOOP,
                3,
                "international units are for drugs; the quantity is read as units",
                "Bill a procedure in units (UN). " + Report.SEND_AGAIN);
      }
    } else {
      report
          .problems()
          .add(
              sv1,
              LOOP,
              3,
              "the unit of measure is missing or unknown",
              "UN for units, MJ for minutes of anesthesia. " + Report.SEND_AGAIN);
    }
  }

  private void takePointers(Segment sv1) {
    if (!sv1.has(7)) {
      return; // the review says that the line points to no diagnosis
    }
    List<Integer> pointers = new ArrayList<>(MOST_POINTERS);
    for (int i = 1; i <= sv1.components(7); i++) {
      String text = sv1.code(7, i);
      boolean isLetter = text.length() == 1 && text.charAt(0) >= 'A' && text.charAt(0) <= 'L';
      int pointer =
          isLetter ? text.charAt(0) - 'A' + 1 : Values.whole(Values.withoutDecimals(text));
      if (isLetter) {
        report
            .notices()
            .add(
                sv1,
                LOOP,
                7,
                i,
                "this pointer is a letter, as on the paper form; it is read as its number",
                "Write the number of the diagnosis, from 1 to 12. " + Report.SEND_AGAIN);
      }
      if (pointer > 0) {
        pointers.add(pointer);
      } else if (!text.isEmpty()) {
        report
            .problems()
            .add(
                sv1,
                LOOP,
                7,
                i,
                "this is not a diagnosis pointer",
                "Up to four numbers from 1 to 12, the places of the diagnoses in HI, with the component"
                    + " separator between them. "
                    + Report.SEND_AGAIN);
      }
    }
    line.diagnosisPointers(pointers);
  }
}
