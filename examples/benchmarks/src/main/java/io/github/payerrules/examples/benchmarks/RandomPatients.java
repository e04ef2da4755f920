package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.ServiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up claims with dense histories, the same ones for the same seed. */
final class RandomPatients {

  static final LocalDate TODAY = LocalDate.of(2026, 7, 20);

  private static final List<List<String>> SESSIONS = List.of(
      List.of("62321"),
      List.of("62323"),
      List.of("62322"),
      List.of("64479"),
      List.of("64479", "64480"),
      List.of("64483"),
      List.of("64483", "64484"),
      List.of("64490"),
      List.of("64490", "64491", "64492"),
      List.of("64493"),
      List.of("64493", "64494"),
      List.of("64493", "64494", "64495"),
      List.of("64633"),
      List.of("64635"),
      List.of("64635", "64636"),
      List.of("27096"),
      List.of("20552"),
      List.of("20553"),
      List.of("80305", "80307"),
      List.of("64483", "64479"),
      List.of("20552", "20553"));
  private static final List<String> DIAGNOSES = List.of(
      "M54.16", "M54.17", "M54.12", "M51.16", "B02.23", "M96.1", "M47.816", "M47.812", "M53.3",
      "M46.1", "M79.18", "M79.12", "M54.50", "Z79.891", "G90.50");
  private static final List<String> STATES = List.of("NY", "CA");

  private final String payer;
  private final Random random;

  RandomPatients(String payer, long seed) {
    this.payer = payer;
    this.random = new Random(seed);
  }

  Claim next() {
    LocalDate day = LocalDate.of(2025, 5, 1).plusDays(random.nextInt(440));
    Set<String> codes = new LinkedHashSet<>(one(SESSIONS));
    if (random.nextInt(5) == 0) {
      codes.addAll(one(SESSIONS));
    }
    List<ServiceLine> lines = new ArrayList<>();
    String side = one(List.of("LT", "RT", "50"));
    boolean kx = random.nextInt(3) == 0; // on all lines: another rule tells where it is on some
    List<String> diagnoses = List.of(one(DIAGNOSES), one(DIAGNOSES));
    for (String code : codes) {
      lines.add(line(lines.size() + 1, day, code, side, kx, diagnoses));
    }
    if (random.nextInt(20) == 0) {
      lines.add(lines.get(0).toBuilder().number(lines.size() + 1).build());
    }
    return Claim.builder()
        .id("random")
        .payer(payer)
        .state(one(STATES))
        .lines(lines)
        .history(history(day))
        .authorizations(List.of())
        .coverages(List.of())
        .evidence(evidence())
        .build();
  }

  private ServiceLine line(
      int number, LocalDate day, String code, String side, boolean kx, List<String> diagnoses) {
    List<String> modifiers = new ArrayList<>();
    if (!code.startsWith("80") && (!isWithoutSides(code) || random.nextInt(8) == 0)) {
      modifiers.add(side);
    }
    if (kx) {
      modifiers.add("KX");
    }
    if (random.nextInt(40) == 0) {
      modifiers.add(random.nextBoolean() ? "GZ" : "GY");
    }
    int units = code.equals("64484") || code.equals("64480") ? 1 + random.nextInt(2) : 1;
    return ServiceLine.builder()
        .number(number)
        .date(day)
        .code(code)
        .modifiers(modifiers)
        .units(BigDecimal.valueOf(units))
        .diagnoses(diagnoses)
        .placeOfService("11")
        .build();
  }

  private static boolean isWithoutSides(String code) {
    return code.startsWith("6232") || code.startsWith("2055");
  }

  private List<PriorService> history(LocalDate day) {
    List<PriorService> history = new ArrayList<>();
    List<String> usual = one(SESSIONS);
    for (int i = random.nextInt(14); i > 0; i--) {
      LocalDate earlier = day.minusDays(1L + random.nextInt(random.nextBoolean() ? 364 : 800));
      boolean kx = random.nextInt(3) == 0;
      for (String code : random.nextInt(3) == 0 ? one(SESSIONS) : usual) {
        history.add(kx ? PriorService.of(code, earlier, "KX") : PriorService.of(code, earlier));
      }
    }
    // The boundaries of a window, where mistakes are made.
    if (random.nextInt(4) == 0) {
      LocalDate boundary = day.minusMonths(12).plusDays(random.nextInt(3) - 1L);
      usual.forEach(code -> history.add(PriorService.of(code, boundary)));
    }
    return history;
  }

  private Evidence evidence() {
    return Evidence.builder()
        .painWeeks(rarely(2, 20))
        .painMonths(rarely(2, 5))
        .conservativeCareWeeks(rarely(3, 9))
        .conservativeFailed(!rarely())
        .imagingConcordant(!rarely())
        .filmsViews(rarely(1, 2))
        .imageGuidance(rarely() ? "ultrasound" : "fluoroscopy")
        .contrastUsed(!rarely())
        .contrastContraindicated(rarely())
        .radiculopathy(random.nextBoolean())
        .untreatedRadiculopathy(rarely())
        .predominantlyAxial(random.nextBoolean())
        .facetCyst(rarely())
        .thermalTempC(rarely(70, 85))
        .provocativeTestsPositive(rarely(2, 4))
        .triggerPointFindings(rarely(1, 3))
        .bodyRegions(rarely(2, 1))
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
