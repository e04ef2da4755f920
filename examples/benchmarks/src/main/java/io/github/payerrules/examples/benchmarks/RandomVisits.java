package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Provider;
import io.github.payerrules.claim.ServiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up claims of a pain practice to any payer: visits, procedures of all families, drugs and
 * guidance, with dense histories; the same ones for the same seed.
 */
final class RandomVisits {

  private static final Provider CLINICIAN = Provider.ofNpi("1234567893");
  private static final List<List<String>> EPIDURALS = List.of(
      List.of("62321"),
      List.of("62323"),
      List.of("62322"),
      List.of("64479"),
      List.of("64479", "64480"),
      List.of("64483"),
      List.of("64483", "64484"),
      List.of("64484"),
      List.of("64479", "64483"),
      List.of("62321", "62323"),
      List.of("62323", "64483"));
  private static final List<List<String>> JOINTS = List.of(
      List.of("64490"),
      List.of("64493"),
      List.of("64493", "64494"),
      List.of("64493", "64494", "64495"),
      List.of("64490", "64491", "64493", "64494"),
      List.of("64494"),
      List.of("64633"),
      List.of("64635"),
      List.of("64635", "64636"),
      List.of("64636"),
      List.of("27096"),
      List.of("64451"),
      List.of("64625"));
  private static final List<List<String>> OTHERS = List.of(
      List.of("20552"),
      List.of("20553"),
      List.of("20552", "20553"),
      List.of("20610"),
      List.of("63650"),
      List.of("63650", "63685"),
      List.of("63655"),
      List.of("64628"),
      List.of("64628", "64629"),
      List.of("64629"),
      List.of("64624"),
      List.of("64454"),
      List.of("64405"),
      List.of("64505"),
      List.of("64590"),
      List.of("64640"),
      List.of("01996"),
      List.of("0232T"),
      List.of("0275T"));
  private static final List<List<List<String>>> PROCEDURES = List.of(EPIDURALS, JOINTS, OTHERS);
  private static final List<String> VISITS =
      List.of("99202", "99203", "99204", "99205", "99212", "99213", "99214", "99215");
  private static final List<String> DRUGS = List.of("J1030", "J1040", "J3301", "J1010");
  private static final List<String> DIAGNOSES = List.of(
      "M54.16", "M54.12", "M51.16", "M96.1", "M47.816", "M53.3", "M79.18", "M54.5", "M54.81",
      "G43.709", "G90.50");
  private static final List<String> DECISION_MAKING =
      List.of("straightforward", "low", "moderate", "high");

  private final String payer;
  private final Random random;

  RandomVisits(String payer, long seed) {
    this.payer = payer;
    this.random = new Random(seed);
  }

  Claim next() {
    LocalDate day = LocalDate.of(2025, 5, 1).plusDays(random.nextInt(440));
    List<ServiceLine> lines = new ArrayList<>();
    String place = one(List.of("11", "11", "11", "22", "24"));
    String side = one(List.of("LT", "RT", "50"));
    List<String> codes = random.nextInt(5) == 0 ? List.of() : one(one(PROCEDURES));
    for (String code : codes) {
      lines.add(line(lines.size() + 1, day, code, place, modifiers(code, side)));
    }
    if (codes.isEmpty() || random.nextInt(4) == 0) {
      boolean separate = random.nextInt(3) > 0;
      lines.add(line(
          lines.size() + 1,
          day,
          one(VISITS),
          place,
          separate && !codes.isEmpty() ? List.of("25") : List.of()));
    }
    // Beside stimulators and decompression a pair of codes says it in place of the edit.
    if (random.nextInt(8) == 0 && codes.stream().noneMatch(code -> code.matches("63.*|0275T"))) {
      lines.add(line(lines.size() + 1, day, "77003", place, List.of()));
    }
    if (random.nextInt(6) == 0) {
      lines.add(line(lines.size() + 1, day, one(DRUGS), place, List.of()));
    }
    if (random.nextInt(15) == 0) {
      lines.add(lines.get(0).toBuilder().number(lines.size() + 1).build());
    }
    return Claim.builder()
        .id("random")
        .payer(payer)
        .state(one(List.of("NY", "CA", "TX")))
        .rendering(CLINICIAN)
        .authorizationNumber(random.nextInt(3) == 0 ? "A1" : null)
        .lines(lines)
        .history(history(day))
        .authorizations(List.of())
        .coverages(List.of())
        .evidence(evidence())
        .build();
  }

  private List<String> modifiers(String code, String side) {
    List<String> modifiers = new ArrayList<>();
    if (hasSides(code) || random.nextInt(8) == 0) {
      modifiers.add(side);
    }
    if (random.nextInt(30) == 0) {
      modifiers.add("25");
    }
    if (random.nextInt(30) == 0 && !modifiers.contains("LT")) {
      modifiers.add("LT");
    }
    if (random.nextInt(30) == 0) {
      modifiers.add("GA");
    }
    if (code.startsWith("20") && random.nextBoolean()) {
      modifiers.add("AT");
    }
    return modifiers;
  }

  private static boolean hasSides(String code) {
    return !code.startsWith("6232")
        && !code.startsWith("2055")
        && !code.startsWith("6462")
        && !code.startsWith("63")
        && !code.startsWith("0");
  }

  private ServiceLine line(
      int number, LocalDate day, String code, String place, List<String> modifiers) {
    return ServiceLine.builder()
        .number(number)
        .date(day)
        .code(code)
        .modifiers(modifiers)
        .units(BigDecimal.valueOf(random.nextInt(8) == 0 ? 2 : 1))
        .diagnoses(List.of(one(DIAGNOSES), one(DIAGNOSES)))
        .placeOfService(place)
        .build();
  }

  private List<PriorService> history(LocalDate day) {
    List<PriorService> history = new ArrayList<>();
    if (random.nextInt(6) == 0) {
      return history;
    }
    List<List<String>> usual = one(PROCEDURES);
    for (int i = random.nextInt(12); i > 0; i--) {
      int within = one(List.of(9, 16, 40, 190, 370, 1_200));
      add(history, one(usual), day.minusDays(1L + random.nextInt(within)));
    }
    // The boundaries of a window, where mistakes are made.
    if (random.nextInt(3) == 0) {
      LocalDate boundary = day.minusMonths(one(List.of(6, 12)));
      add(history, one(usual), boundary.plusDays(random.nextInt(3) - 1L));
    }
    return history;
  }

  private void add(List<PriorService> history, List<String> codes, LocalDate date) {
    String side = one(List.of("LT", "RT", "50"));
    for (String code : codes) {
      history.add(
          PriorService.of(code, date, hasSides(code) ? new String[] {side} : new String[0])
              .toBuilder()
              .rendering(CLINICIAN)
              .build());
    }
  }

  private Evidence evidence() {
    return Evidence.builder()
        .painWeeks(rarely(2, 20))
        .painMonths(rarely(2, 5))
        .painScore(rarely(3, rarely(5, 7)))
        .functionalDeficit(random.nextBoolean())
        .acutePain(random.nextBoolean())
        .worseningPain(random.nextBoolean())
        .conservativeCareWeeks(one(List.of(1, 3, 5, 8, 12, 12)))
        .conservativeFailed(!rarely())
        .medicationMonths(rarely(2, 6))
        .physicalTherapyWeeks(rarely(3, 6))
        .imagingConcordant(!rarely())
        .imagingMonthsAgo(one(List.of(3, 12, 20, 24, 25)))
        .filmsViews(rarely(1, 2))
        .imageGuidance(one(List.of("fluoroscopy", "fluoroscopy", "ct", "ultrasound", "none")))
        .contrastUsed(!rarely())
        .radiculopathy(random.nextBoolean())
        .facetPhase(one(List.of("diagnostic", "therapeutic")))
        .siPhase(one(List.of("diagnostic", "therapeutic")))
        .provocativeTestsPositive(rarely(2, 4))
        .priorReliefPercent(one(List.of(0, 40, 49, 50, 80)))
        .priorReliefMonths(one(List.of(1, 2, 3, 7)))
        .priorReliefWeeks(one(List.of(1, 2, 12, 30)))
        .functionImprovedPercent(one(List.of(0, 30, 60)))
        .lastResort(!rarely())
        .neuropathicPain(!rarely())
        .psychEvaluation(!rarely())
        .stage(one(List.of("trial", "permanent")))
        .trialReliefPercent(rarely(49, 50))
        .medicalDecisionMaking(one(DECISION_MAKING))
        .visitMinutes(one(List.of(10, 20, 29, 30, 44, 45, 60)))
        .separateEMDocumented(!rarely())
        .build();
  }

  private boolean rarely() {
    return random.nextInt(6) == 0;
  }

  private int rarely(int bad, int good) {
    return rarely() ? bad : good;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
