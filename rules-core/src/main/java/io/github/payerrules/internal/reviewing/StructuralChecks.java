package io.github.payerrules.internal.reviewing;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.internal.text.Ranges;
import io.github.payerrules.review.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every claim of the 837P and CMS-1500 formats must be, before any payer's rules. A claim that
 * is not gets findings, never an exception. Messages name fields and line numbers only.
 */
public final class StructuralChecks {

  /** Of the code list of CLM05-3, those that a practice sends. */
  private static final Pattern TAXONOMY = Pattern.compile("[0-9A-Z]{10}");

  private static final Set<String> FREQUENCIES = Set.of("1", "6", "7", "8");

  private static final int MOST_LINES = 50;
  private static final int MOST_DIAGNOSES = 12;

  private final Claim claim;
  private final StructuralFindings findings = new StructuralFindings();

  private StructuralChecks(Claim claim) {
    this.claim = claim;
  }

  /** What is wrong with the claim's structure. */
  public static List<Finding> of(Claim claim, LocalDate today) {
    StructuralChecks checks = new StructuralChecks(claim);
    checks.checkClaim();
    checks.checkPast(today);
    new LineChecks(claim, checks.findings).check();
    new OtherPayerChecks(claim, checks.findings).check();
    new EvidenceChecks(claim, checks.findings).check();
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
      findings.malformedDiagnosis(List.of());
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
    checkTaxonomies();
    checkAuthorizations();
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

  /** What is said to have been before cannot be after today. */
  private void checkPast(LocalDate today) {
    List<Coverage> coverages = claim.coverages();
    if (coverages != null && coverages.stream().anyMatch(it -> isAfter(it.verifiedOn(), today))) {
      findings.undocumented(
          "verified-after-today",
          "The day on which a coverage was verified is after today.",
          "Correct it, or verify eligibility.");
    }
    List<PriorService> history = claim.history();
    if (history != null && history.stream().anyMatch(it -> isAfter(it.date(), today))) {
      findings.undocumented(
          "earlier-service-after-today",
          "An earlier service is dated after today.",
          "Correct its date. A service that is planned is not an earlier one.");
    }
  }

  private void checkTaxonomies() {
    if (isMalformed(claim.billing())) {
      findings.review(
          "billing-taxonomy-malformed",
          "N255",
          List.of(),
          "The taxonomy code of the billing provider is not one.",
          "A taxonomy code has 10 letters and digits. Correct it.");
    }
    if (isMalformed(claim.rendering())) {
      findings.review(
          "rendering-taxonomy-malformed",
          "N288",
          List.of(),
          "The taxonomy code of the rendering provider is not one.",
          "A taxonomy code has 10 letters and digits. Correct it.");
    }
  }

  private static boolean isMalformed(@Nullable Provider provider) {
    String code = provider == null ? null : provider.taxonomy();
    return code != null && !TAXONOMY.matcher(code).matches();
  }

  private void checkAuthorizations() {
    List<Authorization> authorizations = claim.authorizations();
    if (authorizations != null
        && authorizations.stream().anyMatch(it -> Periods.isReversed(it.from(), it.to()))) {
      findings.undocumented(
          "authorization-dates-reversed",
          "An authorization on file ends before it begins.",
          "Correct its dates. On which days it holds is not known.");
    }
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
    return day != null && day.isAfter(today);
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
}
