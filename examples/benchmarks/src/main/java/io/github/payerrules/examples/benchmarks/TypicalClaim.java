package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.DiagnosticBlock;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The claim that is measured: 6 lines, 4 diagnoses, 20 earlier services, 2 authorizations, and what
 * a careful clinic has documented. Synthetic.
 */
final class TypicalClaim {
  static final LocalDate TODAY = LocalDate.of(2026, 7, 20);
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private TypicalClaim() {}

  /** The claim of a day; claims of other days vary in what is in their windows. */
  static Claim on(int dayOffset) {
    return to("medicare", dayOffset);
  }

  /** The same to another payer. */
  static Claim to(String payer, int dayOffset) {
    LocalDate day = DAY.plusDays(dayOffset);
    return documented(day).payer(payer).id("typical-" + dayOffset).build();
  }

  /** The lines of the claim alone: no evidence, no history, nothing on file. */
  static Claim bare() {
    return billed(DAY).id("bare").build();
  }

  /** The claim with its procedures again and again. */
  static Claim ofLines(int number) {
    List<ServiceLine> lines = new ArrayList<>();
    while (lines.size() < number) {
      List<ServiceLine> next = lines(DAY, lines.size());
      lines.addAll(next.subList(0, Math.min(next.size(), number - lines.size())));
    }
    return documented(DAY).id("lines-" + number).lines(lines).build();
  }

  /** The claim of a patient with many earlier services, five a week. */
  static Claim withServices(int number) {
    String[] codes = {"64483", "99213", "64493", "20553", "97110"};
    List<PriorService> history = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      history.add(
          PriorService.of(codes[i % codes.length], DAY.minusDays(7L * (i / codes.length + 1))));
    }
    return documented(DAY).id("services-" + number).history(history).build();
  }

  private static Claim.Builder documented(LocalDate day) {
    return billed(day)
        .history(history(day))
        .authorizations(List.of(authorization("A1", "64483"), authorization("A2", "64493")))
        .coverages(List.of())
        .evidence(evidence(day));
  }

  private static Claim.Builder billed(LocalDate day) {
    return Claim.builder()
        .payer("medicare")
        .state("GA")
        .diagnoses(List.of("M54.16", "M47.816", "M54.50", "G89.4"))
        .rendering(Provider.ofNpi("1234567893"))
        .lines(lines(day, 0));
  }

  private static List<ServiceLine> lines(LocalDate day, int after) {
    return List.of(
        line(after + 1, day, "64483", List.of("LT"), List.of(1)),
        line(after + 2, day, "64484", List.of("LT"), List.of(1)),
        line(after + 3, day, "64493", List.of("50", "KX"), List.of(2)),
        line(after + 4, day, "64494", List.of("50", "KX"), List.of(2)),
        line(after + 5, day, "20553", List.of(), List.of(3)),
        line(after + 6, day, "99213", List.of(), List.of(3, 4)));
  }

  private static ServiceLine line(
      int number, LocalDate day, String code, List<String> modifiers, List<Integer> pointers) {
    return ServiceLine.builder()
        .number(number)
        .date(day)
        .code(code)
        .modifiers(modifiers)
        .diagnosisPointers(pointers)
        .placeOfService("11")
        .build();
  }

  private static List<PriorService> history(LocalDate day) {
    List<PriorService> history = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      history.add(PriorService.of("64483", day.minusDays(80L * i), "LT"));
      history.add(PriorService.of("99213", day.minusDays(30L * i)));
      history.add(PriorService.of("64493", day.minusDays(100L * i), "50", "KX"));
      history.add(PriorService.of("20553", day.minusDays(95L * i)));
      history.add(PriorService.of("97110", day.minusDays(7L * i)));
    }
    return history;
  }

  private static Authorization authorization(String number, String code) {
    return Authorization.builder()
        .number(number)
        .codes(List.of(code))
        .from(DAY.minusMonths(6))
        .to(DAY.plusMonths(12))
        .unitsApproved(10)
        .unitsUsed(2)
        .build();
  }

  private static Evidence evidence(LocalDate day) {
    return Evidence.builder()
        .put(EvidenceFact.PAIN_MONTHS, 8)
        .put(EvidenceFact.CONSERVATIVE_CARE_WEEKS, 12)
        .put(EvidenceFact.CONSERVATIVE_FAILED, true)
        .put(EvidenceFact.BASELINE_SCALE, "NRS")
        .put(EvidenceFact.DISABILITY_SCALE, "ODI")
        .put(EvidenceFact.SAME_SCALE, true)
        .put(EvidenceFact.IMAGING_CONCORDANT, true)
        .put(EvidenceFact.IMAGE_GUIDANCE, "fluoroscopy")
        .put(EvidenceFact.CONTRAST_USED, true)
        .put(EvidenceFact.CONTRAST_CONTRAINDICATED, false)
        .put(EvidenceFact.FILMS_VIEWS, 2)
        .put(EvidenceFact.RADICULOPATHY, true)
        .put(EvidenceFact.UNTREATED_RADICULOPATHY, false)
        .put(EvidenceFact.PREDOMINANTLY_AXIAL, false)
        .put(EvidenceFact.FACET_CYST, false)
        .put(EvidenceFact.PRIOR_RELIEF_PERCENT, 60)
        .put(EvidenceFact.PRIOR_RELIEF_MONTHS, 3)
        .put(EvidenceFact.FUNCTION_IMPROVED_PERCENT, 50)
        .put(EvidenceFact.CHANGED_APPROACH, false)
        .put(EvidenceFact.CONTINUATION_RATIONALE, true)
        .put(EvidenceFact.PRIMARY_CARE_NOTIFIED, true)
        .put(EvidenceFact.TRIGGER_POINT_FINDINGS, 3)
        .put(EvidenceFact.TAUT_BAND, true)
        .put(EvidenceFact.BODY_REGIONS, 1)
        .put(EvidenceFact.SEPARATE_EM_DOCUMENTED, true)
        .diagnosticBlocks(List.of(
            new DiagnosticBlock(day.minusDays(100), 85),
            new DiagnosticBlock(day.minusDays(60), 90)))
        .build();
  }
}
