package io.github.payerrules.examples.benchmarks;

import static io.github.payerrules.claim.EvidenceFact.CONSERVATIVE_CARE_WEEKS;
import static io.github.payerrules.claim.EvidenceFact.CONSERVATIVE_FAILED;
import static io.github.payerrules.claim.EvidenceFact.FACET_PHASE;
import static io.github.payerrules.claim.EvidenceFact.IMAGE_GUIDANCE;
import static io.github.payerrules.claim.EvidenceFact.IMAGING_MONTHS_AGO;
import static io.github.payerrules.claim.EvidenceFact.LAST_RESORT;
import static io.github.payerrules.claim.EvidenceFact.NEUROPATHIC_PAIN;
import static io.github.payerrules.claim.EvidenceFact.PAIN_MONTHS;
import static io.github.payerrules.claim.EvidenceFact.PRIOR_RELIEF_MONTHS;
import static io.github.payerrules.claim.EvidenceFact.PRIOR_RELIEF_PERCENT;
import static io.github.payerrules.claim.EvidenceFact.PROVOCATIVE_TESTS_POSITIVE;
import static io.github.payerrules.claim.EvidenceFact.PSYCH_EVALUATION;
import static io.github.payerrules.claim.EvidenceFact.RADICULOPATHY;
import static io.github.payerrules.claim.EvidenceFact.STAGE;
import static io.github.payerrules.claim.EvidenceFact.TRIAL_RELIEF_PERCENT;
import static io.github.payerrules.examples.benchmarks.Check.line;
import static io.github.payerrules.examples.benchmarks.Check.session;
import static io.github.payerrules.examples.benchmarks.CodesByHand.ABLATION;
import static io.github.payerrules.examples.benchmarks.CodesByHand.FACET;
import static io.github.payerrules.examples.benchmarks.CodesByHand.INTERLAMINAR;
import static io.github.payerrules.examples.benchmarks.CodesByHand.SACROILIAC;
import static io.github.payerrules.examples.benchmarks.CodesByHand.STIMULATOR;
import static io.github.payerrules.examples.benchmarks.CodesByHand.TRANSFORAMINAL;
import static io.github.payerrules.examples.benchmarks.CodesByHand.TRIGGER;
import static io.github.payerrules.examples.benchmarks.CodesByHand.by;
import static io.github.payerrules.examples.benchmarks.CodesByHand.inOtherRegionThan;
import static io.github.payerrules.examples.benchmarks.CodesByHand.inRegionOf;
import static io.github.payerrules.examples.benchmarks.CodesByHand.isEpidural;
import static io.github.payerrules.examples.benchmarks.CodesByHand.isFurtherLevel;

import io.github.payerrules.claim.ServiceLine;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Policies of national commercial payers in plain Java: a list of checks each. */
final class CommercialByHand {

  private static final Pattern REGIONAL_PAIN_SYNDROME = Pattern.compile("G56\\.4|G57\\.7|G90\\.5");
  private static final Pattern RADICULAR =
      Pattern.compile("M54\\.[134]|M51\\.1|M50\\.1[0-3]|M47\\.2|M48\\.062");

  /** What Cohere authorizes among the codes that are tried. */
  private static final Set<String> SPINE = Set.of(
      "62320", "62321", "62322", "62323", "64479", "64480", "64483", "64484", "64490", "64491",
      "64492", "64493", "64494", "64495", "64633", "64634", "64635", "64636");

  private CommercialByHand() {}

  /** Carelon authorizes the sacroiliac joint too. */
  private static boolean isOfCarelon(ServiceLine line) {
    return SPINE.contains(line.code()) || line.code().equals("27096");
  }

  /** CPB 0722 and CPB 0016. */
  static List<Check> aetna() {
    String nerveRoots = "2026-01-01";
    String invasive = "2026-02-12";
    return List.of(
        line(
                "esi-transforaminal-sessions-per-6-months",
                (chart, line) -> isTransforaminal(line)
                    && chart.sessions(6, by(inRegionOf(line, TRANSFORAMINAL::contains))) > 3)
            .since(nerveRoots),
        session(
                "esi-transforaminal-within-14-days",
                (chart, line) -> isTransforaminal(line)
                    && chart.hadWithin(13, by(inRegionOf(line, TRANSFORAMINAL::contains))))
            .since(nerveRoots),
        session("esi-transforaminal-levels-per-session", CommercialByHand::hasThirdLevel)
            .since(nerveRoots),
        line(
                "esi-transforaminal-ultrasound",
                (chart, line) -> isTransforaminal(line) && chart.says(IMAGE_GUIDANCE, "ultrasound"))
            .since(nerveRoots),
        session(
                "facet-levels-per-session",
                // A first level billed twice is a duplicate, and units of one are a limit of their
                // own.
                (chart, line) -> FACET.contains(line.code())
                    && chart.bills(code -> FACET.contains(code) && isFurtherLevel(code))
                    && chart.levels(FACET::contains) > 3)
            .since(invasive),
        line(
                "facet-pain-3-months",
                (chart, line) -> FACET.contains(line.code()) && chart.number(PAIN_MONTHS) < 3)
            .since(invasive),
        line(
                "facet-care-6-weeks",
                (chart, line) ->
                    FACET.contains(line.code()) && chart.number(CONSERVATIVE_CARE_WEEKS) < 6)
            .since(invasive),
        session(
                "tpi-within-7-days",
                (chart, line) ->
                    TRIGGER.contains(line.code()) && chart.hadWithin(6, by(TRIGGER::contains)))
            .since(invasive),
        line(
                "tpi-pain-3-months",
                (chart, line) -> TRIGGER.contains(line.code()) && chart.number(PAIN_MONTHS) < 3)
            .since(invasive),
        line("bvn-experimental", (chart, line) -> line.code().startsWith("6462") && isBody(line))
            .since(invasive),
        line("sij-rfa-experimental", (chart, line) -> line.code().equals("64625"))
            .since(invasive));
  }

  private static boolean isBody(ServiceLine line) {
    return line.code().equals("64628") || line.code().equals("64629");
  }

  private static boolean isTransforaminal(ServiceLine line) {
    return TRANSFORAMINAL.contains(line.code());
  }

  /**
   * Two levels, a first and a further one; where the other approach is billed too, that pair of
   * codes is what is wrong.
   */
  private static boolean hasThirdLevel(Chart chart, ServiceLine line) {
    return isTransforaminal(line)
        && chart.bills(inRegionOf(line, Set.of("64480", "64484")::contains))
        && chart.levels(inRegionOf(line, TRANSFORAMINAL::contains)) > 2
        && !chart.bills(inRegionOf(line, INTERLAMINAR::contains));
  }

  /** eviCore CMM-200 and CMM-203. */
  static List<Check> cigna() {
    String from = "2025-12-18";
    return List.of(
        epidural(
            "esi-sessions-per-6-months",
            from,
            (chart, line) -> chart.sessions(6, epiduralsOf(line)) > 3),
        epidural(
            "esi-sessions-per-12-months",
            from,
            (chart, line) -> chart.sessions(12, epiduralsOf(line)) > 4),
        session(
                "esi-within-14-days",
                (chart, line) -> isEpidural(line.code()) && chart.hadWithin(13, epiduralsOf(line)))
            .since(from),
        session("esi-transforaminal-levels-per-session", CommercialByHand::hasThirdLevel)
            .since(from),
        session(
                "esi-interlaminar-once-per-session",
                (chart, line) -> INTERLAMINAR.contains(line.code())
                    && chart.lines().stream()
                        .anyMatch(other ->
                            other.number() < line.number() && INTERLAMINAR.contains(other.code())))
            .since(from),
        epidural(
            "esi-imaging-24-months", from, (chart, line) -> chart.number(IMAGING_MONTHS_AGO) > 24),
        epidural(
            "esi-care-4-weeks", from, (chart, line) -> chart.number(CONSERVATIVE_CARE_WEEKS) < 4),
        epidural("esi-care-failed", from, (chart, line) -> !chart.yes(CONSERVATIVE_FAILED)),
        epidural(
            "esi-repeat-relief",
            from,
            (chart, line) ->
                chart.had(epiduralsOf(line)) && chart.number(PRIOR_RELIEF_PERCENT) < 50),
        line(
                "sij-provocative-tests",
                (chart, line) -> SACROILIAC.contains(line.code())
                    && chart.number(PROVOCATIVE_TESTS_POSITIVE) < 3)
            .since(from),
        line(
                "sij-ultrasound",
                (chart, line) ->
                    SACROILIAC.contains(line.code()) && chart.says(IMAGE_GUIDANCE, "ultrasound"))
            .since(from),
        line("sij-rfa-not-covered", (chart, line) -> line.code().equals("64625"))
            .since(from),
        line("sij-nerve-block-not-covered", (chart, line) -> line.code().equals("64451"))
            .since(from));
  }

  private static Predicate<Chart.Service> epiduralsOf(ServiceLine line) {
    return by(inRegionOf(line, CodesByHand::isEpidural));
  }

  private static Check epidural(String rule, String from, BiPredicate<Chart, ServiceLine> finds) {
    return line(rule, (chart, line) -> isEpidural(line.code()) && finds.test(chart, line))
        .since(from);
  }

  /** Carelon MSK01. */
  static List<Check> anthem() {
    String news = "2023-04-09";
    String guideline = "2026-06-14";
    return List.of(
        authorizedByCarelon(news),
        session(
                "esi-one-region-per-day",
                (chart, line) -> isEpidural(line.code())
                    && chart.bills(inOtherRegionThan(line, CodesByHand::isEpidural)))
            .since(news),
        epidural(
            "esi-sessions-per-12-months",
            guideline,
            (chart, line) -> chart.sessions(12, epiduralsOf(line)) > 4),
        epidural(
            "esi-repeat-3-months",
            news,
            (chart, line) -> chart.had(epiduralsOf(line)) && chart.number(PRIOR_RELIEF_MONTHS) < 3),
        epidural(
            "esi-care-2-weeks",
            guideline,
            (chart, line) -> chart.number(CONSERVATIVE_CARE_WEEKS) < 2),
        epidural("esi-care-4-weeks", guideline, (chart, line) -> {
          int weeks = chart.number(CONSERVATIVE_CARE_WEEKS);
          return weeks >= 2 && weeks < 4 && !isRadicular(line) && !chart.yes(RADICULOPATHY);
        }),
        epidural("esi-care-4-weeks-by-record", guideline, (chart, line) -> {
          int weeks = chart.number(CONSERVATIVE_CARE_WEEKS);
          return weeks >= 2 && weeks < 4 && isRadicular(line) && !chart.yes(RADICULOPATHY);
        }),
        line(
                "facet-care-6-weeks",
                (chart, line) -> (FACET.contains(line.code()) || ABLATION.contains(line.code()))
                    && chart.number(CONSERVATIVE_CARE_WEEKS) < 6)
            .since(guideline),
        line(
                "facet-diagnostic-sessions-per-12-months",
                (chart, line) -> FACET.contains(line.code())
                    && chart.says(FACET_PHASE, "diagnostic")
                    && chart.sessions(12, by(inRegionOf(line, FACET::contains))) > 4)
            .since(news),
        line(
                "facet-rfa-repeat-relief",
                (chart, line) -> ABLATION.contains(line.code())
                    && chart.number(PRIOR_RELIEF_PERCENT) < 50
                    && chart.had(
                        service -> inRegionOf(line, ABLATION::contains).test(service.code())
                            && service.sharesSideWith(line)))
            .since(guideline));
  }

  private static Check unauthorized(Predicate<ServiceLine> needed, String from) {
    return line(
            "authorization-none-on-file",
            (chart, line) -> needed.test(line) && !chart.isAuthorized())
        .since(from);
  }

  /** Whether a diagnosis says that the pain is radicular. */
  private static boolean isRadicular(ServiceLine line) {
    return line.diagnoses().stream().anyMatch(code -> RADICULAR.matcher(code).lookingAt());
  }

  /** Policy 2024T0616I. */
  static List<Check> unitedHealthcare() {
    String from = "2024-07-01";
    return List.of(
        epidural(
            "esi-radicular-pain",
            from,
            (chart, line) -> !isRadicular(line) && !chart.yes(RADICULOPATHY)),
        epidural(
            "esi-radicular-pain-in-record",
            from,
            (chart, line) -> isRadicular(line) && !chart.yes(RADICULOPATHY)),
        epidural(
            "esi-care-4-weeks", from, (chart, line) -> chart.number(CONSERVATIVE_CARE_WEEKS) < 4),
        epidural("esi-care-failed", from, (chart, line) -> !chart.yes(CONSERVATIVE_FAILED)),
        session(
            "esi-sessions-per-12-months",
            (chart, line) -> isEpidural(line.code()) && chart.sessions(12, epiduralsOf(line)) > 3));
  }

  /** 180 days; Cohere's list; three facet sessions a region and year. */
  static List<Check> humana() {
    return List.of(
        CommonByHand.filedWithin(day -> day.plusDays(180)),
        unauthorized(line -> SPINE.contains(line.code()), "2026-01-01"),
        session(
                "facet-sessions-per-12-months",
                (chart, line) -> FACET.contains(line.code())
                    && chart.sessions(12, by(inRegionOf(line, FACET::contains))) > 3)
            .since("2024-07-01"),
        line("prp-excluded", (chart, line) -> line.code().equals("0232T")).since("2024-07-01"));
  }

  /** Policy 7.01.25. */
  static List<Check> premera() {
    return List.of(
        stimulator("scs-last-resort", (chart, line) -> !chart.yes(LAST_RESORT)),
        stimulator(
            "scs-neuropathic-pain",
            (chart, line) -> !chart.yes(NEUROPATHIC_PAIN)
                && line.diagnoses().stream()
                    .noneMatch(code -> REGIONAL_PAIN_SYNDROME.matcher(code).lookingAt())),
        stimulator("scs-psychological-clearance", (chart, line) -> !chart.yes(PSYCH_EVALUATION)),
        stimulator(
            "scs-trial-50-percent",
            (chart, line) ->
                chart.says(STAGE, "permanent") && chart.number(TRIAL_RELIEF_PERCENT) < 50),
        stimulator("scs-site-of-service", (chart, line) -> "22".equals(line.placeOfService())));
  }

  private static Check stimulator(String rule, BiPredicate<Chart, ServiceLine> finds) {
    return line(rule, (chart, line) -> STIMULATOR.contains(line.code()) && finds.test(chart, line))
        .since("2025-11-07");
  }

  /** Carelon's list. */
  static Check authorizedByCarelon(String from) {
    return unauthorized(CommercialByHand::isOfCarelon, from);
  }
}
