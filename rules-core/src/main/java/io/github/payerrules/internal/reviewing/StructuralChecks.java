package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.claim.UnitOfMeasure;
import io.github.payerrules.internal.tables.Denials;
import io.github.payerrules.internal.text.Ranges;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Mark;
import io.github.payerrules.review.Outcome;
import io.github.payerrules.review.RootCause;
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

  private static final String FORMAT = "837P (005010X222A1)";
  private static final LocalDate SINCE = LocalDate.of(2012, 1, 1);
  private static final int MOST_LINES = 50;
  private static final int MOST_MODIFIERS = 4;
  private static final int MOST_DIAGNOSES = 12;
  private static final int MOST_POINTERS = 4;

  private final Claim claim;
  private final List<Finding> findings = new ArrayList<>();

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
    return checks.findings;
  }

  private void checkClaim() {
    if (claim.lines().isEmpty()) {
      add(
          "claim-without-lines",
          "M51",
          List.of(),
          "The claim has no service line.",
          "Add the services.");
    }
    if (claim.lines().size() > MOST_LINES) {
      add(
          "claim-with-too-many-lines",
          "N61",
          List.of(),
          "The claim has " + claim.lines().size() + " lines; an 837P claim has " + MOST_LINES
              + " at most.",
          "Split the claim.");
    }
    if (claim.diagnoses().size() > MOST_DIAGNOSES) {
      add(
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
      add(
          "state-unknown",
          "MA114",
          List.of(),
          "The state of service is not a state or territory of the United States.",
          "Use its two letters, such as GA.");
    }
    LocalDate admitted = claim.admittedOn();
    LocalDate discharged = claim.dischargedOn();
    if (admitted != null && discharged != null && discharged.isBefore(admitted)) {
      add(
          "discharge-before-admission",
          "N318",
          List.of(),
          "The discharge date is before the admission date.",
          "Correct the admission and discharge dates.");
    }
    Integer age = claim.ageYears();
    if (age != null && (age < 0 || age > Ranges.OLDEST)) {
      add(
          "age-impossible",
          "N329",
          List.of(),
          "The patient's age is not possible.",
          "Correct the patient's age in years on the date of service.");
    }
  }

  private void checkLine(ServiceLine line, boolean newNumber) {
    List<Integer> number = List.of(line.number());
    if (!newNumber) {
      add(
          "line-number-twice",
          "N61",
          number,
          "Two lines have the same line number.",
          "Number the lines from 1, without repeating a number.");
    }
    if (line.number() < 1 || line.number() > Ranges.LARGEST) {
      add(
          "line-number-impossible",
          "N61",
          number,
          "The line number is not from 1 to " + Ranges.LARGEST + ".",
          "Number the lines from 1, without repeating a number.");
    }
    if (!Shape.isProcedureCode(line.code())) {
      add(
          "procedure-code-malformed",
          "M51",
          number,
          "This is not a valid CPT or HCPCS code.",
          "Use a five-character code, such as 64483 or G0260.");
    }
    if (line.units().signum() <= 0) {
      add(
          "units-not-positive",
          "M53",
          number,
          "The line bills less than 1 unit.",
          "Bill at least 1 unit.");
    }
    if (line.unitOfMeasure() == UnitOfMeasure.MINUTES
        && (line.minutes() == null || line.minutes() < 1)) {
      add(
          "minutes-missing",
          "M53",
          number,
          "The line is billed in minutes but gives no minutes.",
          "Enter the minutes, or bill units.");
    }
    if (line.endDate() != null && line.endDate().isBefore(line.date())) {
      add(
          "dates-reversed",
          "M52",
          number,
          "The end date is before the start date.",
          "Correct the dates of service.");
    }
    if (line.placeOfService() != null && !Shape.isPlaceOfService(line.placeOfService())) {
      add(
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
      add(
          "modifier-malformed",
          "N519",
          number,
          "A modifier is not two letters or digits.",
          "Correct the modifier.");
    }
    if (line.modifiers().size() > MOST_MODIFIERS) {
      add(
          "too-many-modifiers",
          "N519",
          number,
          "The line has more than " + MOST_MODIFIERS + " modifiers.",
          "Keep the modifiers that affect payment; put the rest in the claim note.");
    }
    if (!Shape.areDistinct(line.modifiers())) {
      add(
          "modifier-twice",
          "N519",
          number,
          "The same modifier appears twice.",
          "Keep one of them.");
    }
  }

  private void checkDiagnoses(ServiceLine line, List<Integer> number) {
    if (line.diagnoses().isEmpty() && line.diagnosisPointers().isEmpty()) {
      add(
          "line-without-diagnosis",
          "M76",
          number,
          "The line has no diagnosis pointer.",
          "Link the line to the documented diagnosis.");
    }
    if (Math.max(line.diagnoses().size(), line.diagnosisPointers().size()) > MOST_POINTERS) {
      add(
          "too-many-diagnosis-pointers",
          "M76",
          number,
          "The line points to more than " + MOST_POINTERS + " diagnoses.",
          "Keep the four that best support the service.");
    }
    for (int pointer : line.diagnosisPointers()) {
      if (pointer < 1 || pointer > claim.diagnoses().size()) {
        add(
            "diagnosis-pointer-without-diagnosis",
            "M76",
            number,
            "A diagnosis pointer does not match any diagnosis on the claim.",
            "Correct the pointer or add the diagnosis.");
      }
    }
    if (!Shape.areDiagnoses(line.diagnoses())) {
      addMalformedDiagnosis(number);
    }
  }

  private void addMalformedDiagnosis(List<Integer> lines) {
    add(
        "diagnosis-malformed",
        "M76",
        lines,
        "A diagnosis is not a valid ICD-10-CM code.",
        "Use a code such as M54.16.");
  }

  private void add(String id, String rarc, List<Integer> lines, String message, String fix) {
    String carc = "16";
    findings.add(Finding.builder()
        .rule(id)
        .outcome(Outcome.DENY)
        .lines(lines)
        .message(message)
        .fix(fix)
        .citation(FORMAT)
        .mark(Mark.SECONDARY)
        .effective(SINCE)
        .category(Seriousness.STRUCTURE)
        .cause(RootCause.CLAIM_DATA)
        .remedy(Denials.shipped().play(carc))
        .group("CO")
        .carc(carc)
        .rarcs(List.of(rarc, "MA130"))
        .source(Seriousness.STRUCTURE)
        .build());
  }
}
