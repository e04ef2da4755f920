package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Forty of Original Medicare's rules once more, in plain Java, written from the policies and not
 * from the rule files: what both say is held against each other.
 */
final class PolicyByHand {

  /** Of these a whole session is wrong: which of its lines are named is a matter of words. */
  static final Set<String> OF_SESSIONS = Set.of(
      "esi-one-region-per-session",
      "esi-transforaminal-levels-per-session",
      "tpi-one-region-per-session",
      "duplicate-line",
      "claim-too-late");

  private static final Set<String> ANY = Set.of();
  private static final Set<String> CERVICAL =
      Set.of("62320", "62321", "64479", "64480", "64490", "64491", "64492", "64633", "64634");
  private static final Set<String> INTERLAMINAR = Set.of("62320", "62321", "62322", "62323");
  private static final Set<String> TRANSFORAMINAL = Set.of("64479", "64480", "64483", "64484");
  private static final Set<String> EPIDURAL = both(INTERLAMINAR, TRANSFORAMINAL);
  private static final Set<String> GUIDED_EPIDURAL =
      Set.of("62321", "62323", "64479", "64480", "64483", "64484");
  private static final Set<String> BLOCK =
      Set.of("64490", "64491", "64492", "64493", "64494", "64495");
  private static final Set<String> ABLATION = Set.of("64633", "64634", "64635", "64636");
  private static final Set<String> FACET = both(BLOCK, ABLATION);
  private static final Set<String> TRIGGER = Set.of("20552", "20553");
  private static final Set<String> JOINT = Set.of("27096");
  private static final Set<String> SPINE = both(both(EPIDURAL, FACET), JOINT);

  /** The covered diagnoses of A58745 among those that are tried. */
  private static final Set<String> EPIDURAL_DIAGNOSES =
      Set.of("M54.16", "M54.17", "M54.12", "M51.16", "B02.23", "M96.1");

  private static final Set<String> TRIGGER_STATES = Set.of("NY", "CA");
  private static final Set<String> JOINT_STATES = Set.of("NY", "CA");

  /** All of them. */
  static final List<RuleByHand> ALL = all();

  /** Their ids. */
  static final Set<String> RULES =
      ALL.stream().map(RuleByHand::rule).collect(Collectors.toUnmodifiableSet());

  private PolicyByHand() {}

  /** The rules that find something, and in which lines. */
  static Map<String, Set<Integer>> of(Claim claim, LocalDate today) {
    Map<String, Set<Integer>> found = new TreeMap<>();
    for (ServiceLine each : claim.lines()) {
      LineByHand line = new LineByHand(claim, each, today);
      for (RuleByHand rule : ALL) {
        if (rule.isAbout(line) && rule.finds().test(line)) {
          found.computeIfAbsent(rule.rule(), any -> new TreeSet<>()).add(line.number());
        }
      }
    }
    return found;
  }

  private static List<RuleByHand> all() {
    List<RuleByHand> all = new ArrayList<>();
    all.add(new RuleByHand("modifier-gz", ANY, line -> line.has("GZ")));
    all.add(new RuleByHand("modifier-gy", ANY, line -> line.has("GY")));
    all.add(new RuleByHand("claim-too-late", ANY, LineByHand::isTooLate));
    all.add(new RuleByHand(
        "drug-test-80305-beside-higher", Set.of("80305"), line -> line.bills("80307"::equals)));
    all.add(new RuleByHand("duplicate-line", ANY, LineByHand::isBilledTwice));
    all.addAll(epidurals());
    all.addAll(blocks());
    all.addAll(ablations());
    all.addAll(blocksAndAblations());
    all.addAll(joints());
    all.addAll(triggerPoints());
    return List.copyOf(all);
  }

  private static List<RuleByHand> epidurals() {
    return List.of(
        epidural(
            "esi-sessions-per-12-months",
            line -> line.sessions(sameRegion(line, EPIDURAL), any -> true) > 4),
        epidural(
            "esi-one-region-per-session",
            line -> line.bills(code -> EPIDURAL.contains(code) && !isSameRegion(line, code))),
        new RuleByHand("esi-interlaminar-modifier-50", INTERLAMINAR, line -> line.has("50")),
        new RuleByHand(
            "esi-transforaminal-levels-per-session",
            TRANSFORAMINAL,
            // Where both approaches are billed, that is what is denied.
            line -> !line.bills(sameRegion(line, INTERLAMINAR))
                && line.levels(sameRegion(line, TRANSFORAMINAL)) > 2),
        epidural(
            "esi-pain-4-weeks",
            line -> line.number(EvidenceFact.PAIN_WEEKS) < 4 && !isZoster(line)),
        epidural(
            "esi-care-4-weeks",
            line -> line.number(EvidenceFact.CONSERVATIVE_CARE_WEEKS) < 4 && !isZoster(line)),
        epidural(
            "esi-care-failed",
            line -> !line.yes(EvidenceFact.CONSERVATIVE_FAILED) && !isZoster(line)),
        epidural("esi-diagnosis-covered", line -> !line.hasDiagnosis(EPIDURAL_DIAGNOSES::contains)),
        epidural(
            "esi-imaging-concordant",
            line -> !line.yes(EvidenceFact.IMAGING_CONCORDANT) && !isZoster(line)),
        guidedEpidural("esi-two-views", line -> line.number(EvidenceFact.FILMS_VIEWS) < 2),
        guidedEpidural(
            "esi-ultrasound",
            line ->
                line.isGuidedBy("ultrasound") && !line.yes(EvidenceFact.CONTRAST_CONTRAINDICATED)),
        guidedEpidural(
            "esi-contrast",
            line -> !line.yes(EvidenceFact.CONTRAST_USED)
                && !line.yes(EvidenceFact.CONTRAST_CONTRAINDICATED)));
  }

  private static List<RuleByHand> blocks() {
    return List.of(
        new RuleByHand(
            "facet-diagnostic-sessions-per-12-months", BLOCK, line -> blocksLikeIt(line, true) > 4),
        new RuleByHand(
            "facet-therapeutic-sessions-per-12-months",
            BLOCK,
            line -> blocksLikeIt(line, false) > 4),
        new RuleByHand("facet-third-level-cervical", Set.of("64492"), line -> true),
        new RuleByHand("facet-third-level-lumbar", Set.of("64495"), line -> true));
  }

  /** Sessions of blocks with KX or without, where the line's own session is such a one; else 0. */
  private static int blocksLikeIt(LineByHand line, boolean diagnostic) {
    Predicate<String> same = sameRegion(line, BLOCK);
    return line.allHaveKx(same) == diagnostic ? line.sessions(same, kx -> kx == diagnostic) : 0;
  }

  private static List<RuleByHand> ablations() {
    return List.of(
        new RuleByHand(
            "facet-rfa-sessions-per-12-months",
            ABLATION,
            line -> line.sessions(sameRegion(line, ABLATION), any -> true) > 2),
        new RuleByHand(
            "facet-rfa-80-degrees",
            ABLATION,
            line -> line.number(EvidenceFact.THERMAL_TEMP_C) < 80));
  }

  private static List<RuleByHand> blocksAndAblations() {
    return List.of(
        new RuleByHand(
            "facet-pain-3-months", FACET, line -> line.number(EvidenceFact.PAIN_MONTHS) < 3),
        new RuleByHand(
            "facet-care-failed", FACET, line -> !line.yes(EvidenceFact.CONSERVATIVE_FAILED)),
        // A cyst, which both except, has diagnoses of its own; no line here carries one.
        new RuleByHand(
            "facet-axial-pain", FACET, line -> !line.yes(EvidenceFact.PREDOMINANTLY_AXIAL)),
        new RuleByHand(
            "facet-untreated-radiculopathy",
            FACET,
            line -> line.yes(EvidenceFact.UNTREATED_RADICULOPATHY)),
        new RuleByHand("facet-ultrasound", FACET, line -> line.isGuidedBy("ultrasound")));
  }

  private static List<RuleByHand> joints() {
    return List.of(
        joint("sij-diagnostic-sessions-per-12-months", line -> jointsLikeIt(line, true) > 2),
        joint("sij-therapeutic-sessions-per-12-months", line -> jointsLikeIt(line, false) > 4),
        joint("sij-pain-3-months", line -> line.number(EvidenceFact.PAIN_MONTHS) < 3),
        joint("sij-care-failed", line -> !line.yes(EvidenceFact.CONSERVATIVE_FAILED)),
        joint("sij-three-tests", line -> line.number(EvidenceFact.PROVOCATIVE_TESTS_POSITIVE) < 3),
        joint("sij-radiculopathy", line -> line.yes(EvidenceFact.RADICULOPATHY)));
  }

  private static int jointsLikeIt(LineByHand line, boolean diagnostic) {
    return line.allHaveKx(JOINT::contains) == diagnostic
        ? line.sessions(JOINT::contains, kx -> kx == diagnostic)
        : 0;
  }

  private static List<RuleByHand> triggerPoints() {
    return List.of(
        new RuleByHand("tpi-modifier-50", TRIGGER, line -> line.has("50")),
        triggerPoint(
            "tpi-sessions-per-12-months",
            line -> line.sessions(TRIGGER::contains, any -> true) > 3),
        triggerPoint(
            "tpi-two-findings", line -> line.number(EvidenceFact.TRIGGER_POINT_FINDINGS) < 2),
        triggerPoint(
            "tpi-one-region-per-session", line -> line.number(EvidenceFact.BODY_REGIONS) > 1),
        triggerPoint("tpi-fluoroscopy", line -> isAlone(line) && line.isGuidedBy("fluoroscopy")),
        triggerPoint("tpi-ultrasound", line -> isAlone(line) && line.isGuidedBy("ultrasound")));
  }

  /** Beside a procedure of the spine the trigger points are denied as a whole. */
  private static boolean isAlone(LineByHand line) {
    return !line.bills(SPINE::contains);
  }

  private static RuleByHand epidural(String rule, Predicate<LineByHand> finds) {
    return new RuleByHand(rule, EPIDURAL, finds);
  }

  private static RuleByHand guidedEpidural(String rule, Predicate<LineByHand> finds) {
    return new RuleByHand(rule, GUIDED_EPIDURAL, finds);
  }

  private static RuleByHand joint(String rule, Predicate<LineByHand> finds) {
    return new RuleByHand(rule, JOINT, line -> line.isIn(JOINT_STATES) && finds.test(line));
  }

  private static RuleByHand triggerPoint(String rule, Predicate<LineByHand> finds) {
    return new RuleByHand(rule, TRIGGER, line -> line.isIn(TRIGGER_STATES) && finds.test(line));
  }

  private static boolean isZoster(LineByHand line) {
    return line.hasDiagnosis(code -> code.startsWith("B02"));
  }

  private static Predicate<String> sameRegion(LineByHand line, Set<String> codes) {
    return code -> codes.contains(code) && isSameRegion(line, code);
  }

  private static boolean isSameRegion(LineByHand line, String code) {
    return CERVICAL.contains(code) == CERVICAL.contains(line.code());
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new TreeSet<>(some);
    both.addAll(others);
    return Set.copyOf(both);
  }
}
