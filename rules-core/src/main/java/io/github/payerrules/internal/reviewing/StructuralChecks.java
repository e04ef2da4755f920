package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.claim.UnitOfMeasure;
import io.github.payerrules.internal.text.Ranges;
import io.github.payerrules.review.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What every claim of the 837P and CMS-1500 formats must be, before any payer's rules. A claim that
 * is not gets findings, never an exception. Messages name fields and line numbers only.
 */
public final class StructuralChecks {

  /** Of the code list of CLM05-3, those that a practice sends. */
  private static final Set<String> FREQUENCIES = Set.of("1", "6", "7", "8");

  private static final int MOST_LINES = 50;
  private static final int MOST_MODIFIERS = 4;
  private static final int MOST_DIAGNOSES = 12;
  private static final int MOST_POINTERS = 4;

  private final Claim claim;
  private final StructuralFindings findings = new StructuralFindings();

  private StructuralChecks(Claim claim) {
    this.claim = claim;
  }

  /** What is wrong with the claim's structure. */
  public static List<Finding> of(Claim claim) {
    StructuralChecks checks = new StructuralChecks(claim);
    checks.checkClaim();
    Set<Integer> numbers = new HashSet<>();
    for (ServiceLine line : claim.lines()) {
      checks.checkLine(line, numbers.add(line.number()));
    }
    new OtherPayerChecks(claim, checks.findings).check();
    return checks.findings.all();
  }

  private void checkClaim() {
    if (claim.lines().isEmpty()) {
      findings.deny(
          "claim-without-lines",
          "M51",
          List.of(),
          "The claim has no service line.",
          "Add the services.");
    }
    if (claim.lines().size() > MOST_LINES) {
      findings.deny(
          "claim-with-too-many-lines",
          "N61",
          List.of(),
          "The claim has " + claim.lines().size() + " lines; an 837P claim has " + MOST_LINES
              + " at most.",
          "Split the claim.");
    }
    if (claim.diagnoses().size() > MOST_DIAGNOSES) {
      findings.deny(
          "claim-with-too-many-diagnoses",
          "M76",
          List.of(),
          "The claim has " + claim.diagnoses().size() + " diagnoses; an 837P claim has "
              + MOST_DIAGNOSES + " at most.",
          "Keep only the diagnoses that the lines point to.");
    }
    if (!Shape.areDiagnoses(claim.diagnoses())) {
      addMalformedDiagnosis(List.of());
    }
    String state = claim.state();
    if (state != null && !States.isState(state)) {
      findings.deny(
          "state-unknown",
          "MA114",
          List.of(),
          "The state of service is not a state or territory of the United States.",
          "Use its two letters, such as GA.");
    }
    LocalDate admitted = claim.admittedOn();
    LocalDate discharged = claim.dischargedOn();
    if (admitted != null && discharged != null && discharged.isBefore(admitted)) {
      findings.deny(
          "discharge-before-admission",
          "N318",
          List.of(),
          "The discharge date is before the admission date.",
          "Correct the admission and discharge dates.");
    }
    LocalDate onset = claim.onsetOn();
    if (onset != null && claim.lines().stream().anyMatch(line -> onset.isAfter(line.date()))) {
      findings.review(
          "onset-after-service",
          "MA100",
          List.of(),
          "The onset date of the illness is after a date of service.",
          "Correct the onset date or the date of service.");
    }
    String frequency = claim.frequencyCode();
    if (frequency != null && !FREQUENCIES.contains(frequency)) {
      findings.review(
          "frequency-code-unknown",
          "MA30",
          List.of(),
          "The claim frequency code is not one for professional claims.",
          "Use 1 for an original claim, 7 for a replacement or 8 for a void.");
    }
    if (!Shape.areDistinct(claim.diagnoses())) {
      findings.review(
          "diagnosis-twice",
          "M76",
          List.of(),
          "The claim lists a diagnosis twice.",
          "Remove one of them, and correct the pointers of the lines.");
    }
    checkTotal();
    checkPaid();
    Integer age = claim.ageYears();
    if (age != null && (age < 0 || age > Ranges.OLDEST)) {
      findings.deny(
          "age-impossible",
          "N329",
          List.of(),
          "The patient's age is not possible.",
          "Correct the patient's age in years on the date of service.");
    }
  }

  private void checkTotal() {
    BigDecimal total = claim.totalCharge();
    BigDecimal sum = BigDecimal.ZERO;
    for (ServiceLine line : claim.lines()) {
      BigDecimal charge = line.charge();
      if (total == null || charge == null) {
        return;
      }
      sum = sum.add(charge);
    }
    if (total != null && sum.compareTo(total) != 0) {
      findings.deny(
          "total-charge-differs",
          "M54",
          List.of(),
          "The total charge is not the sum of the line charges.",
          "Correct the total, or add the line that is missing.");
    }
  }

  private void checkPaid() {
    BigDecimal paid = claim.patientPaid();
    BigDecimal total = claim.totalCharge();
    if (paid != null && total != null && paid.compareTo(total) > 0) {
      findings.review(
          "patient-paid-above-total",
          "M54",
          List.of(),
          "The patient has paid more than the claim charges.",
          "Correct the amount that the patient paid (AMT*F5) or the total.");
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
    if (line.unitOfMeasure() == UnitOfMeasure.MINUTES
        && (line.minutes() == null || line.minutes() < 1)) {
      findings.deny(
          "minutes-missing",
          "M53",
          number,
          "The line is billed in minutes but gives no minutes.",
          "Enter the minutes, or bill units.");
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
      addMalformedDiagnosis(number);
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

  private void addMalformedDiagnosis(List<Integer> lines) {
    findings.deny(
        "diagnosis-malformed",
        "M76",
        lines,
        "A diagnosis is not a valid ICD-10-CM code.",
        "Use a code such as M54.16.");
  }
}
