package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Evidence;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.claim.ServiceLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Thirty of Original Medicare's rules once more, in plain Java, written from the policies and not
 * from the rule files: what both say is held against each other.
 */
final class PolicyByHand {

  /** The rules that are evaluated here, by the ids of their findings. */
  static final Set<String> RULES = Set.of(
      "esi-sessions-per-12-months",
      "esi-one-region-per-session",
      "esi-interlaminar-modifier-50",
      "esi-transforaminal-levels-per-session",
      "esi-pain-4-weeks",
      "esi-care-4-weeks",
      "esi-diagnosis-covered",
      "esi-imaging-concordant",
      "esi-two-views",
      "esi-ultrasound",
      "esi-contrast",
      "facet-diagnostic-sessions-per-12-months",
      "facet-therapeutic-sessions-per-12-months",
      "facet-third-level-cervical",
      "facet-third-level-lumbar",
      "facet-rfa-sessions-per-12-months",
      "facet-pain-3-months",
      "facet-axial-pain",
      "facet-untreated-radiculopathy",
      "facet-ultrasound",
      "facet-rfa-80-degrees",
      "sij-diagnostic-sessions-per-12-months",
      "sij-therapeutic-sessions-per-12-months",
      "sij-pain-3-months",
      "sij-three-tests",
      "sij-radiculopathy",
      "tpi-sessions-per-12-months",
      "tpi-modifier-50",
      "tpi-two-findings",
      "tpi-one-region-per-session",
      "drug-test-80305-beside-higher",
      "modifier-gz",
      "modifier-gy",
      "claim-too-late");

  /** Of these a whole session is wrong: which of its lines are named is a matter of words. */
  static final Set<String> OF_SESSIONS = Set.of(
      "esi-one-region-per-session",
      "esi-transforaminal-levels-per-session",
      "tpi-one-region-per-session",
      "claim-too-late");

  private static final Set<String> CERVICAL =
      Set.of("62320", "62321", "64479", "64480", "64490", "64491", "64492", "64633", "64634");
  private static final Set<String> INTERLAMINAR = Set.of("62320", "62321", "62322", "62323");
  private static final Set<String> WITHOUT_IMAGING = Set.of("62320", "62322");
  private static final Set<String> TRANSFORAMINAL = Set.of("64479", "64480", "64483", "64484");
  private static final Set<String> FACET =
      Set.of("64490", "64491", "64492", "64493", "64494", "64495");
  private static final Set<String> ABLATION = Set.of("64633", "64634", "64635", "64636");
  private static final Set<String> TRIGGER = Set.of("20552", "20553");
  private static final String JOINT = "27096";

  /** The covered diagnoses of A58745 among those that are tried. */
  private static final Set<String> EPIDURAL_DIAGNOSES =
      Set.of("M54.16", "M54.17", "M54.12", "M51.16", "B02.23", "M96.1");

  private static final Set<String> TRIGGER_STATES = Set.of("NY", "CA");
  private static final Set<String> JOINT_STATES = Set.of("NY", "CA");

  private final Claim claim;
  private final Evidence evidence;
  private final LocalDate today;
  private final Map<String, Set<Integer>> found = new TreeMap<>();

  private PolicyByHand(Claim claim, LocalDate today) {
    this.claim = claim;
    this.evidence = claim.evidence();
    this.today = today;
  }

  /** The rules that find something, and in which lines. */
  static Map<String, Set<Integer>> of(Claim claim, LocalDate today) {
    PolicyByHand policy = new PolicyByHand(claim, today);
    claim.lines().forEach(policy::line);
    policy.lateness();
    return policy.found;
  }

  private void line(ServiceLine line) {
    find("modifier-gz", line, line.modifiers().contains("GZ"));
    find("modifier-gy", line, line.modifiers().contains("GY"));
    if (isEpidural(line.code())) {
      epidural(line);
    } else if (FACET.contains(line.code()) || ABLATION.contains(line.code())) {
      facet(line);
    } else if (line.code().equals(JOINT) && JOINT_STATES.contains(claim.state())) {
      joint(line);
    } else if (TRIGGER.contains(line.code())) {
      trigger(line);
    } else if (line.code().equals("80305")) {
      find("drug-test-80305-beside-higher", line, bills(other -> other.equals("80307")));
    }
  }

  private static boolean isEpidural(String code) {
    return INTERLAMINAR.contains(code) || TRANSFORAMINAL.contains(code);
  }

  private void epidural(ServiceLine line) {
    boolean cervical = CERVICAL.contains(line.code());
    boolean zoster = line.diagnoses().stream().anyMatch(it -> it.startsWith("B02"));
    boolean noContrast = yes(EvidenceFact.CONTRAST_CONTRAINDICATED);
    Predicate<String> sameRegion = code -> isEpidural(code) && CERVICAL.contains(code) == cervical;
    find("esi-sessions-per-12-months", line, sessions(line, sameRegion, any -> true) > 4);
    find(
        "esi-one-region-per-session",
        line,
        bills(code -> isEpidural(code) && CERVICAL.contains(code) != cervical));
    find(
        "esi-interlaminar-modifier-50",
        line,
        INTERLAMINAR.contains(line.code()) && line.modifiers().contains("50"));
    find(
        "esi-transforaminal-levels-per-session",
        line,
        TRANSFORAMINAL.contains(line.code())
            // Where both approaches are billed, that is what is denied.
            && !bills(code -> INTERLAMINAR.contains(code) && sameRegion.test(code))
            && levels(code -> TRANSFORAMINAL.contains(code) && sameRegion.test(code)) > 2);
    find("esi-pain-4-weeks", line, number(EvidenceFact.PAIN_WEEKS) < 4 && !zoster);
    find("esi-care-4-weeks", line, number(EvidenceFact.CONSERVATIVE_CARE_WEEKS) < 4 && !zoster);
    find(
        "esi-diagnosis-covered",
        line,
        line.diagnoses().stream().noneMatch(EPIDURAL_DIAGNOSES::contains));
    find("esi-imaging-concordant", line, !yes(EvidenceFact.IMAGING_CONCORDANT) && !zoster);
    if (!WITHOUT_IMAGING.contains(line.code())) {
      find("esi-two-views", line, number(EvidenceFact.FILMS_VIEWS) < 2);
      find("esi-ultrasound", line, ultrasound() && !noContrast);
      find("esi-contrast", line, !yes(EvidenceFact.CONTRAST_USED) && !noContrast);
    }
  }

  private void facet(ServiceLine line) {
    boolean cervical = CERVICAL.contains(line.code());
    boolean ablation = ABLATION.contains(line.code());
    Set<String> kind = ablation ? ABLATION : FACET;
    Predicate<String> same = code -> kind.contains(code) && CERVICAL.contains(code) == cervical;
    if (ablation) {
      find("facet-rfa-sessions-per-12-months", line, sessions(line, same, any -> true) > 2);
      find("facet-rfa-80-degrees", line, number(EvidenceFact.THERMAL_TEMP_C) < 80);
    } else {
      boolean diagnostic = allHaveKx(same);
      int before = sessions(line, same, kx -> kx == diagnostic);
      find("facet-diagnostic-sessions-per-12-months", line, diagnostic && before > 4);
      find("facet-therapeutic-sessions-per-12-months", line, !diagnostic && before > 4);
      find("facet-third-level-cervical", line, line.code().equals("64492"));
      find("facet-third-level-lumbar", line, line.code().equals("64495"));
    }
    find("facet-pain-3-months", line, number(EvidenceFact.PAIN_MONTHS) < 3);
    // A cyst, which both except, has diagnoses of its own; no line here carries one.
    find("facet-axial-pain", line, !yes(EvidenceFact.PREDOMINANTLY_AXIAL));
    find("facet-untreated-radiculopathy", line, yes(EvidenceFact.UNTREATED_RADICULOPATHY));
    find("facet-ultrasound", line, ultrasound());
  }

  private void joint(ServiceLine line) {
    boolean diagnostic = allHaveKx(JOINT::equals);
    int sessions = sessions(line, JOINT::equals, kx -> kx == diagnostic);
    find("sij-diagnostic-sessions-per-12-months", line, diagnostic && sessions > 2);
    find("sij-therapeutic-sessions-per-12-months", line, !diagnostic && sessions > 4);
    find("sij-pain-3-months", line, number(EvidenceFact.PAIN_MONTHS) < 3);
    find("sij-three-tests", line, number(EvidenceFact.PROVOCATIVE_TESTS_POSITIVE) < 3);
    find("sij-radiculopathy", line, yes(EvidenceFact.RADICULOPATHY));
  }

  private void trigger(ServiceLine line) {
    find("tpi-modifier-50", line, line.modifiers().contains("50"));
    if (TRIGGER_STATES.contains(claim.state())) {
      find("tpi-sessions-per-12-months", line, sessions(line, TRIGGER::contains, any -> true) > 3);
      find("tpi-two-findings", line, number(EvidenceFact.TRIGGER_POINT_FINDINGS) < 2);
      find("tpi-one-region-per-session", line, number(EvidenceFact.BODY_REGIONS) > 1);
    }
  }

  /** One year; a last day on a weekend or holiday moves on. Holidays by their dates of 2026. */
  private void lateness() {
    LocalDate earliest =
        claim.lines().stream().map(ServiceLine::date).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = earliest.plusYears(1);
    Set<LocalDate> holidays =
        Set.of(LocalDate.of(2026, 5, 25), LocalDate.of(2026, 6, 19), LocalDate.of(2026, 7, 3));
    while (last.getDayOfWeek() == DayOfWeek.SATURDAY
        || last.getDayOfWeek() == DayOfWeek.SUNDAY
        || holidays.contains(last)) {
      last = last.plusDays(1);
    }
    if (last.isBefore(today)) {
      found.put("claim-too-late", Set.of());
    }
  }

  /** Days on which such codes were performed in the twelve months that end with the line's day. */
  private int sessions(ServiceLine line, Predicate<String> codes, Predicate<Boolean> kx) {
    LocalDate after = line.date().minusMonths(12);
    Map<LocalDate, Boolean> allKx = new TreeMap<>();
    for (PriorService service : Objects.requireNonNull(claim.history())) {
      if (codes.test(service.code()) && service.date().isAfter(after)) {
        allKx.merge(service.date(), service.modifiers().contains("KX"), Boolean::logicalAnd);
      }
    }
    for (ServiceLine other : claim.lines()) {
      if (codes.test(other.code())) {
        allKx.merge(other.date(), other.modifiers().contains("KX"), Boolean::logicalAnd);
      }
    }
    return (int) allKx.values().stream().filter(kx).count();
  }

  private boolean allHaveKx(Predicate<String> codes) {
    return claim.lines().stream()
        .filter(line -> codes.test(line.code()))
        .allMatch(line -> line.modifiers().contains("KX"));
  }

  private int levels(Predicate<String> codes) {
    return claim.lines().stream()
        .filter(line -> codes.test(line.code()))
        .mapToInt(line -> line.units().intValue())
        .sum();
  }

  private boolean bills(Predicate<String> codes) {
    return claim.lines().stream().anyMatch(line -> codes.test(line.code()));
  }

  private boolean ultrasound() {
    return "ultrasound".equals(value(EvidenceFact.IMAGE_GUIDANCE));
  }

  private boolean yes(EvidenceFact fact) {
    return Boolean.TRUE.equals(value(fact));
  }

  private int number(EvidenceFact fact) {
    return (Integer) Objects.requireNonNull(value(fact));
  }

  private @Nullable Object value(EvidenceFact fact) {
    Recorded recorded = evidence.recorded(fact);
    return recorded == null ? null : recorded.value();
  }

  private void find(String rule, ServiceLine line, boolean holds) {
    if (holds) {
      found.computeIfAbsent(rule, any -> new TreeSet<>()).add(line.number());
    }
  }
}
