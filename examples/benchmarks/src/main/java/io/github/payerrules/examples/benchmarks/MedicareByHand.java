package io.github.payerrules.examples.benchmarks;

import static io.github.payerrules.claim.EvidenceFact.BODY_REGIONS;
import static io.github.payerrules.claim.EvidenceFact.CONSERVATIVE_CARE_WEEKS;
import static io.github.payerrules.claim.EvidenceFact.CONSERVATIVE_FAILED;
import static io.github.payerrules.claim.EvidenceFact.CONTRAST_CONTRAINDICATED;
import static io.github.payerrules.claim.EvidenceFact.CONTRAST_USED;
import static io.github.payerrules.claim.EvidenceFact.FILMS_VIEWS;
import static io.github.payerrules.claim.EvidenceFact.IMAGE_GUIDANCE;
import static io.github.payerrules.claim.EvidenceFact.IMAGING_CONCORDANT;
import static io.github.payerrules.claim.EvidenceFact.PAIN_MONTHS;
import static io.github.payerrules.claim.EvidenceFact.PAIN_WEEKS;
import static io.github.payerrules.claim.EvidenceFact.PREDOMINANTLY_AXIAL;
import static io.github.payerrules.claim.EvidenceFact.PROVOCATIVE_TESTS_POSITIVE;
import static io.github.payerrules.claim.EvidenceFact.RADICULOPATHY;
import static io.github.payerrules.claim.EvidenceFact.THERMAL_TEMP_C;
import static io.github.payerrules.claim.EvidenceFact.TRIGGER_POINT_FINDINGS;
import static io.github.payerrules.claim.EvidenceFact.UNTREATED_RADICULOPATHY;
import static io.github.payerrules.examples.benchmarks.Check.line;
import static io.github.payerrules.examples.benchmarks.Check.session;
import static io.github.payerrules.examples.benchmarks.CodesByHand.ABLATION;
import static io.github.payerrules.examples.benchmarks.CodesByHand.FACET;
import static io.github.payerrules.examples.benchmarks.CodesByHand.INTERLAMINAR;
import static io.github.payerrules.examples.benchmarks.CodesByHand.TRANSFORAMINAL;
import static io.github.payerrules.examples.benchmarks.CodesByHand.TRIGGER;
import static io.github.payerrules.examples.benchmarks.CodesByHand.by;
import static io.github.payerrules.examples.benchmarks.CodesByHand.inOtherRegionThan;
import static io.github.payerrules.examples.benchmarks.CodesByHand.inRegionOf;
import static io.github.payerrules.examples.benchmarks.CommonByHand.has;

import io.github.payerrules.claim.ServiceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forty rules of Original Medicare in plain Java, of its contractors' LCDs and articles. */
final class MedicareByHand {

  private static final Set<String> EPIDURAL = both(INTERLAMINAR, TRANSFORAMINAL);
  private static final Set<String> GUIDED_EPIDURAL =
      Set.of("62321", "62323", "64479", "64480", "64483", "64484");
  private static final Set<String> BLOCK_OR_ABLATION = both(FACET, ABLATION);
  private static final Set<String> JOINT = Set.of("27096");
  private static final Set<String> SPINE = both(both(EPIDURAL, BLOCK_OR_ABLATION), JOINT);

  /** The covered diagnoses of A58745 among those that are tried. */
  private static final Set<String> EPIDURAL_DIAGNOSES =
      Set.of("M54.16", "M54.17", "M54.12", "M51.16", "B02.23", "M96.1");

  /** Where a contractor's policy on trigger points and sacroiliac joints is known. */
  private static final Set<String> STATES = Set.of("NY", "CA");

  private MedicareByHand() {}

  static List<Check> checks() {
    List<Check> all = new ArrayList<>();
    all.add(line("modifier-gz", (chart, line) -> has(line, "GZ")));
    all.add(line("modifier-gy", (chart, line) -> has(line, "GY")));
    all.add(CommonByHand.filedWithin(day -> CommonByHand.moved(day.plusYears(1))));
    all.add(line("drug-test-80305-beside-higher", (chart, line) -> chart.bills("80307"::equals))
        .of(Set.of("80305")));
    all.add(session("duplicate-line", Chart::isBilledTwice));
    all.addAll(epidurals());
    all.addAll(blocks());
    all.addAll(ablations());
    all.addAll(blocksAndAblations());
    all.addAll(joints());
    all.addAll(triggerPoints());
    return List.copyOf(all);
  }

  private static List<Check> epidurals() {
    return List.of(
        epidural(
            "esi-sessions-per-12-months",
            (chart, line) -> chart.sessions(12, by(inRegionOf(line, EPIDURAL::contains))) > 4),
        session(
                "esi-one-region-per-session",
                (chart, line) -> chart.bills(inOtherRegionThan(line, EPIDURAL::contains)))
            .of(EPIDURAL),
        line("esi-interlaminar-modifier-50", (chart, line) -> has(line, "50")).of(INTERLAMINAR),
        session(
                "esi-transforaminal-levels-per-session",
                // Where both approaches are billed, that is what is denied.
                (chart, line) -> !chart.bills(inRegionOf(line, INTERLAMINAR::contains))
                    && chart.levels(inRegionOf(line, TRANSFORAMINAL::contains)) > 2)
            .of(TRANSFORAMINAL),
        epidural(
            "esi-pain-4-weeks", (chart, line) -> chart.number(PAIN_WEEKS) < 4 && !isZoster(line)),
        epidural(
            "esi-care-4-weeks",
            (chart, line) -> chart.number(CONSERVATIVE_CARE_WEEKS) < 4 && !isZoster(line)),
        epidural(
            "esi-care-failed", (chart, line) -> !chart.yes(CONSERVATIVE_FAILED) && !isZoster(line)),
        epidural(
            "esi-diagnosis-covered",
            (chart, line) -> line.diagnoses().stream().noneMatch(EPIDURAL_DIAGNOSES::contains)),
        epidural(
            "esi-imaging-concordant",
            (chart, line) -> !chart.yes(IMAGING_CONCORDANT) && !isZoster(line)),
        guidedEpidural("esi-two-views", (chart, line) -> chart.number(FILMS_VIEWS) < 2),
        guidedEpidural(
            "esi-ultrasound",
            (chart, line) ->
                isGuidedBy(chart, "ultrasound") && !chart.yes(CONTRAST_CONTRAINDICATED)),
        guidedEpidural(
            "esi-contrast",
            (chart, line) -> !chart.yes(CONTRAST_USED) && !chart.yes(CONTRAST_CONTRAINDICATED)));
  }

  private static List<Check> blocks() {
    return List.of(
        line(
                "facet-diagnostic-sessions-per-12-months",
                (chart, line) ->
                    has(line, "KX") && likeIt(chart, line, inRegionOf(line, FACET::contains)) > 4)
            .of(FACET),
        line(
                "facet-therapeutic-sessions-per-12-months",
                (chart, line) ->
                    !has(line, "KX") && likeIt(chart, line, inRegionOf(line, FACET::contains)) > 4)
            .of(FACET),
        line("facet-third-level-cervical", (chart, line) -> true).of(Set.of("64492")),
        line("facet-third-level-lumbar", (chart, line) -> true).of(Set.of("64495")));
  }

  /** Days with such services of the line's kind: KX marks each diagnostic one. */
  private static int likeIt(Chart chart, ServiceLine line, Predicate<String> codes) {
    return chart.sessions(
        12,
        service ->
            codes.test(service.code()) && service.modifiers().contains("KX") == has(line, "KX"));
  }

  private static List<Check> ablations() {
    return List.of(
        line(
                "facet-rfa-sessions-per-12-months",
                (chart, line) -> chart.sessions(12, by(inRegionOf(line, ABLATION::contains))) > 2)
            .of(ABLATION),
        line("facet-rfa-80-degrees", (chart, line) -> chart.number(THERMAL_TEMP_C) < 80)
            .of(ABLATION));
  }

  private static List<Check> blocksAndAblations() {
    return Stream.of(
            line("facet-pain-3-months", (chart, line) -> chart.number(PAIN_MONTHS) < 3),
            line("facet-care-failed", (chart, line) -> !chart.yes(CONSERVATIVE_FAILED)),
            // A cyst, which both except, has diagnoses of its own; no line here carries one.
            line("facet-axial-pain", (chart, line) -> !chart.yes(PREDOMINANTLY_AXIAL)),
            line(
                "facet-untreated-radiculopathy",
                (chart, line) -> chart.yes(UNTREATED_RADICULOPATHY)),
            line("facet-ultrasound", (chart, line) -> isGuidedBy(chart, "ultrasound")))
        .map(check -> check.of(BLOCK_OR_ABLATION))
        .toList();
  }

  private static List<Check> joints() {
    return List.of(
        joint(
            "sij-diagnostic-sessions-per-12-months",
            (chart, line) -> has(line, "KX") && likeIt(chart, line, JOINT::contains) > 2),
        joint(
            "sij-therapeutic-sessions-per-12-months",
            (chart, line) -> !has(line, "KX") && likeIt(chart, line, JOINT::contains) > 4),
        joint("sij-pain-3-months", (chart, line) -> chart.number(PAIN_MONTHS) < 3),
        joint("sij-care-failed", (chart, line) -> !chart.yes(CONSERVATIVE_FAILED)),
        joint("sij-three-tests", (chart, line) -> chart.number(PROVOCATIVE_TESTS_POSITIVE) < 3),
        joint("sij-radiculopathy", (chart, line) -> chart.yes(RADICULOPATHY)));
  }

  private static List<Check> triggerPoints() {
    return List.of(
        line("tpi-modifier-50", (chart, line) -> has(line, "50")).of(TRIGGER),
        triggerPoint(
            "tpi-sessions-per-12-months",
            (chart, line) -> chart.sessions(12, by(TRIGGER::contains)) > 3),
        triggerPoint("tpi-two-findings", (chart, line) -> chart.number(TRIGGER_POINT_FINDINGS) < 2),
        session(
                "tpi-one-region-per-session",
                (chart, line) -> isKnown(chart) && chart.number(BODY_REGIONS) > 1)
            .of(TRIGGER),
        triggerPoint(
            "tpi-fluoroscopy", (chart, line) -> isAlone(chart) && isGuidedBy(chart, "fluoroscopy")),
        triggerPoint(
            "tpi-ultrasound", (chart, line) -> isAlone(chart) && isGuidedBy(chart, "ultrasound")));
  }

  /** Beside a procedure of the spine the trigger points are denied as a whole. */
  private static boolean isAlone(Chart chart) {
    return !chart.bills(SPINE::contains);
  }

  private static boolean isGuidedBy(Chart chart, String guidance) {
    return chart.says(IMAGE_GUIDANCE, guidance);
  }

  private static boolean isKnown(Chart chart) {
    return STATES.contains(chart.state());
  }

  private static Check epidural(String rule, BiPredicate<Chart, ServiceLine> finds) {
    return line(rule, finds).of(EPIDURAL);
  }

  private static Check guidedEpidural(String rule, BiPredicate<Chart, ServiceLine> finds) {
    return line(rule, finds).of(GUIDED_EPIDURAL);
  }

  private static Check joint(String rule, BiPredicate<Chart, ServiceLine> finds) {
    return line(rule, (chart, line) -> isKnown(chart) && finds.test(chart, line))
        .of(JOINT);
  }

  private static Check triggerPoint(String rule, BiPredicate<Chart, ServiceLine> finds) {
    return line(rule, (chart, line) -> isKnown(chart) && finds.test(chart, line))
        .of(TRIGGER);
  }

  private static boolean isZoster(ServiceLine line) {
    return line.diagnoses().stream().anyMatch(code -> code.startsWith("B02"));
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
