package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.claim.UnitOfMeasure;
import io.github.payerrules.internal.text.Ranges;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What every line of a claim must be, before any payer's rules. */
final class LineChecks {

  private static final int MOST_MODIFIERS = 4;
  private static final int MOST_POINTERS = 4;

  /** By the words in which notes name a side the modifier of the other. */
  private static final Map<String, String> OTHER_SIDES =
      Map.of("lt", "RT", "left", "RT", "l", "RT", "rt", "LT", "right", "LT", "r", "LT");

  private final Claim claim;
  private final StructuralFindings findings;

  LineChecks(Claim claim, StructuralFindings findings) {
    this.claim = claim;
    this.findings = findings;
  }

  void check() {
    Set<Integer> numbers = new HashSet<>();
    for (ServiceLine line : claim.lines()) {
      checkLine(line, numbers.add(line.number()));
    }
  }

  private void checkLine(ServiceLine line, boolean newNumber) {
    List<Integer> number = List.of(line.number());
    if (!newNumber) {
      findings.deny(
          "line-number-twice",
          "N61",
          number,
          "Two lines have the same line number.",
          "Number the lines from 1, without repeating a number.");
    }
    if (line.number() < 1 || line.number() > Ranges.LARGEST) {
      findings.deny(
          "line-number-impossible",
          "N61",
          number,
          "The line number is not from 1 to " + Ranges.LARGEST + ".",
          "Number the lines from 1, without repeating a number.");
    }
    if (!Shape.isProcedureCode(line.code())) {
      findings.deny(
          "procedure-code-malformed",
          "M51",
          number,
          "This is not a valid CPT or HCPCS code.",
          "Use a five-character code, such as 64483 or G0260.");
    }
    if (line.units().signum() <= 0) {
      findings.deny(
          "units-not-positive",
          "M53",
          number,
          "The line bills less than 1 unit.",
          "Bill at least 1 unit.");
    }
    if (isFraction(line)) {
      findings.review(
          "units-fraction",
          "M53",
          number,
          "The line bills a fraction of a unit.",
          "Bill whole units, as the code counts them.");
    }
    if (line.unitOfMeasure() == UnitOfMeasure.MINUTES
        && (line.minutes() == null || line.minutes() < 1)) {
      findings.deny(
          "minutes-missing",
          "M53",
          number,
          "The line is billed in minutes but gives no minutes.",
          "Enter the minutes, or bill units.");
    } else if (line.unitOfMeasure() == UnitOfMeasure.MINUTES && !Shape.isAnesthesia(line.code())) {
      findings.review(
          "minutes-of-no-anesthesia",
          "M53",
          number,
          "The line is billed in minutes, and " + line.code() + " is not an anesthesia code.",
          "Bill units (UN); minutes (MJ) are for anesthesia.");
    }
    if (line.endDate() != null && line.endDate().isBefore(line.date())) {
      findings.deny(
          "dates-reversed",
          "M52",
          number,
          "The end date is before the start date.",
          "Correct the dates of service.");
    }
    if (line.placeOfService() != null && !Shape.isPlaceOfService(line.placeOfService())) {
      findings.deny(
          "place-of-service-malformed",
          "M77",
          number,
          "The place of service is not a two-digit code.",
          "Use a CMS place-of-service code, such as 11 or 24.");
    }
    checkModifiers(line, number);
    checkDiagnoses(line, number);
  }

  /** Units of anesthesia may be tenths of 15 minutes. */
  private static boolean isFraction(ServiceLine line) {
    return line.unitOfMeasure() != UnitOfMeasure.MINUTES
        && !Shape.isAnesthesia(line.code())
        && line.units().stripTrailingZeros().scale() > 0;
  }

  private void checkModifiers(ServiceLine line, List<Integer> number) {
    if (!Shape.areModifiers(line.modifiers())) {
      findings.deny(
          "modifier-malformed",
          "N519",
          number,
          "A modifier is not two letters or digits.",
          "Correct the modifier.");
    }
    if (line.modifiers().size() > MOST_MODIFIERS) {
      findings.deny(
          "too-many-modifiers",
          "N519",
          number,
          "The line has more than " + MOST_MODIFIERS + " modifiers.",
          "Keep the modifiers that affect payment; put the rest in the claim note.");
    }
    String side = OTHER_SIDES.get(String.valueOf(line.laterality()).toLowerCase(Locale.ROOT));
    if (side != null
        && line.modifiers().contains(side)
        && Collections.disjoint(line.modifiers(), List.of("50", side.equals("LT") ? "RT" : "LT"))) {
      findings.review(
          "side-differs-from-modifier",
          "N519",
          number,
          "The side that was documented is not that of the line's modifier.",
          "Correct the modifier or the side by the note.");
    }
    if (!Shape.areDistinct(line.modifiers())) {
      findings.deny(
          "modifier-twice",
          "N519",
          number,
          "The same modifier appears twice.",
          "Keep one of them.");
    }
  }

  private void checkDiagnoses(ServiceLine line, List<Integer> number) {
    if (line.diagnoses().isEmpty() && line.diagnosisPointers().isEmpty()) {
      findings.deny(
          "line-without-diagnosis",
          "M76",
          number,
          "The line has no diagnosis pointer.",
          "Link the line to the documented diagnosis.");
    }
    if (Math.max(line.diagnoses().size(), line.diagnosisPointers().size()) > MOST_POINTERS) {
      findings.deny(
          "too-many-diagnosis-pointers",
          "M76",
          number,
          "The line points to more than " + MOST_POINTERS + " diagnoses.",
          "Keep the four that best support the service.");
    }
    for (int pointer : line.diagnosisPointers()) {
      if (pointer < 1 || pointer > claim.diagnoses().size()) {
        findings.deny(
            "diagnosis-pointer-without-diagnosis",
            "M76",
            number,
            "A diagnosis pointer does not match any diagnosis on the claim.",
            "Correct the pointer or add the diagnosis.");
      }
    }
    if (!Shape.areDiagnoses(line.diagnoses())) {
      findings.malformedDiagnosis(number);
    } else if (!isOfClaim(line)) {
      findings.review(
          "line-diagnoses-differ",
          "M76",
          number,
          "The line's diagnoses are not those of the claim that it points to.",
          "Correct the line's diagnoses, its pointers or the claim's diagnoses.");
    }
  }

  /** Whether the diagnoses that a line names are among the claim's, and those it points to. */
  private boolean isOfClaim(ServiceLine line) {
    List<String> ofClaim = claim.diagnoses();
    List<String> named = line.diagnoses();
    if (named.isEmpty() || ofClaim.isEmpty()) {
      return true;
    }
    List<String> pointed = new ArrayList<>();
    for (int pointer : line.diagnosisPointers()) {
      if (pointer >= 1 && pointer <= ofClaim.size()) {
        pointed.add(ofClaim.get(pointer - 1));
      }
    }
    return ofClaim.containsAll(named)
        && (pointed.size() < line.diagnosisPointers().size()
            || pointed.isEmpty()
            || (pointed.containsAll(named) && named.containsAll(pointed)));
  }
}
