package io.github.payerrules.examples.benchmarks;

import static io.github.payerrules.claim.EvidenceFact.ACUTE_PAIN;
import static io.github.payerrules.claim.EvidenceFact.CONSERVATIVE_CARE_WEEKS;
import static io.github.payerrules.claim.EvidenceFact.FUNCTIONAL_DEFICIT;
import static io.github.payerrules.claim.EvidenceFact.IMAGE_GUIDANCE;
import static io.github.payerrules.claim.EvidenceFact.MEDICATION_MONTHS;
import static io.github.payerrules.claim.EvidenceFact.PAIN_MONTHS;
import static io.github.payerrules.claim.EvidenceFact.PAIN_SCORE;
import static io.github.payerrules.claim.EvidenceFact.PHYSICAL_THERAPY_WEEKS;
import static io.github.payerrules.claim.EvidenceFact.WORSENING_PAIN;
import static io.github.payerrules.examples.benchmarks.Check.line;
import static io.github.payerrules.examples.benchmarks.Check.session;
import static io.github.payerrules.examples.benchmarks.CodesByHand.FACET;
import static io.github.payerrules.examples.benchmarks.CodesByHand.SACROILIAC;
import static io.github.payerrules.examples.benchmarks.CodesByHand.TRIGGER;
import static io.github.payerrules.examples.benchmarks.CodesByHand.isEpidural;
import static io.github.payerrules.examples.benchmarks.CommonByHand.has;

import io.github.payerrules.claim.ServiceLine;
import java.util.List;
import java.util.Set;

/** Policies of Blue Cross plans, state programs and carriers in plain Java. */
final class PlansByHand {

  private static final Set<String> HEADACHE =
      Set.of("G43.709", "G44.209", "G44.86", "M54.81", "R51.9");
  private static final Set<String> NECK = Set.of("M54.81", "G44.86");
  private static final Set<String> WITHOUT_IMAGING = Set.of("62320", "62322");
  private static final Set<String> STEROIDS = Set.of("J1010", "J1020", "J1030", "J1040", "J3301");

  private PlansByHand() {}

  /** MP-626, MP-314, MP-623 and MP-303. */
  static List<Check> blueCrossAlabama() {
    String october = "2024-10-01";
    String epidurals = "2023-12-01";
    return List.of(
        code("genicular-ablation", "64624").since(october),
        code("genicular-block", "64454").since(october),
        line("occipital-block", (chart, line) -> line.code().equals("64405") && ofHead(line))
            .since(october),
        line("sphenopalatine-block", (chart, line) -> line.code().equals("64505") && ofHead(line))
            .since(october),
        code("pns-last-resort", "64590").since("2022-12-01"),
        session(
                "esi-levels-per-session",
                (chart, line) -> isEpidural(line.code())
                    && chart.levels(CodesByHand.inRegionOf(line, CodesByHand::isEpidural)) > 2)
            .since(epidurals),
        line("esi-without-imaging", (chart, line) -> WITHOUT_IMAGING.contains(line.code()))
            .since(epidurals),
        line(
                "esi-care-2-weeks",
                (chart, line) ->
                    isEpidural(line.code()) && chart.number(CONSERVATIVE_CARE_WEEKS) < 2)
            .since(epidurals),
        session(
                "esi-sessions-per-12-months",
                (chart, line) -> isEpidural(line.code())
                    && chart.sessionsOfRegions(12, CodesByHand::isEpidural) > 6)
            .since(epidurals));
  }

  private static boolean ofHead(ServiceLine line) {
    return line.diagnoses().stream().anyMatch(HEADACHE::contains);
  }

  private static Check code(String rule, String code) {
    return line(rule, (chart, line) -> line.code().equals(code));
  }

  static List<Check> blueCrossNorthCarolina() {
    return List.of(
        code("genicular-ablation", "64624").since("2025-01-01"),
        code("genicular-block", "64454").since("2025-01-01"),
        code("peripheral-nerve-ablation", "64640").since("2025-01-01"));
  }

  /** CAM 230 and CAM 137. */
  static List<Check> blueCrossSouthCarolina() {
    String from = "2026-01-01";
    return List.of(
        code("genicular-ablation", "64624").since(from),
        code("genicular-block", "64454").since(from),
        line(
                "facet-pain-3-months",
                (chart, line) -> FACET.contains(line.code()) && chart.number(PAIN_MONTHS) < 3)
            .since(from),
        line(
                "facet-care-6-weeks",
                (chart, line) ->
                    FACET.contains(line.code()) && chart.number(CONSERVATIVE_CARE_WEEKS) < 6)
            .since(from),
        line(
                "facet-pain-score-6",
                (chart, line) -> FACET.contains(line.code())
                    && chart.number(PAIN_SCORE) < 6
                    && !chart.yes(FUNCTIONAL_DEFICIT))
            .since(from));
  }

  /** MP 2.376. */
  static List<Check> capitalBlueCross() {
    return List.of(
        code("genicular-ablation", "64624").since("2026-03-01"),
        line(
                "occipital-ablation",
                (chart, line) -> line.code().equals("64640")
                    && line.diagnoses().stream().anyMatch(NECK::contains))
            .since("2026-03-01"));
  }

  /** TMHP: AT, the side, acute or worse, 01996 once a day; 95 days. */
  static List<Check> texasMedicaid() {
    String november = "2025-11-01";
    return List.of(
        CommonByHand.filedWithin(day -> CommonByHand.moved(day.plusDays(95))),
        line("injection-without-at", (chart, line) -> isJointOrTrigger(line) && !has(line, "AT")),
        line(
                "injection-without-side",
                (chart, line) -> isJointOrTrigger(line)
                    && !has(line, "LT")
                    && !has(line, "RT")
                    && !has(line, "50"))
            .since(november),
        line(
                "injection-acute-or-exacerbation",
                (chart, line) ->
                    isJointOrTrigger(line) && !chart.yes(ACUTE_PAIN) && !chart.yes(WORSENING_PAIN))
            .since(november),
        line(
            "injection-acute-only",
            (chart, line) -> isJointOrTrigger(line)
                && !chart.yes(ACUTE_PAIN)
                && line.date().toString().compareTo(november) < 0),
        line(
            "epidural-management-once-a-day",
            (chart, line) -> line.code().equals("01996") && line.units().intValue() > 1));
  }

  private static boolean isJointOrTrigger(ServiceLine line) {
    return TRIGGER.contains(line.code()) || line.code().equals("20610");
  }

  /** UM_PAI 01. */
  static List<Check> iehp() {
    String from = "2018-02-14";
    return List.of(
        line("pain-above-3", (chart, line) -> isInjection(line) && chart.number(PAIN_SCORE) <= 3)
            .since(from),
        line(
                "medication-3-months",
                (chart, line) -> isInjection(line) && chart.number(MEDICATION_MONTHS) < 3)
            .since(from),
        line(
                "therapy-4-weeks",
                (chart, line) -> isInjection(line) && chart.number(PHYSICAL_THERAPY_WEEKS) < 4)
            .since(from),
        line(
                "authorization-none-on-file",
                // 64451 came after the guideline's list.
                (chart, line) ->
                    isInjection(line) && !line.code().equals("64451") && !chart.isAuthorized())
            .since(from),
        CommonByHand.filedByTheEndOfTheMonth(6));
  }

  private static boolean isInjection(ServiceLine line) {
    return isEpidural(line.code())
        || FACET.contains(line.code())
        || SACROILIAC.contains(line.code())
        || TRIGGER.contains(line.code());
  }

  /** 20 Miss. Code R. 2-II and 2-VI. */
  static List<Check> mississippi() {
    String from = "2019-06-15";
    return List.of(
        line(
                "fluoroscopy-once-a-day",
                (chart, line) -> line.code().equals("77003") && line.units().intValue() > 1)
            .since(from),
        session(
                "facet-3-levels",
                // Two regions on one day are another rule's.
                (chart, line) -> FACET.contains(line.code())
                    && chart.levels(CodesByHand.inRegionOf(line, FACET::contains)) > 3)
            .since(from),
        session(
                "epidural-3-in-12-months",
                (chart, line) -> isEpidural(line.code())
                    && !chart.isAuthorized()
                    && chart.sessionsOfRegions(12, CodesByHand::isEpidural) > 3)
            .since(from),
        line(
                "drug-of-epidural",
                (chart, line) ->
                    STEROIDS.contains(line.code()) && chart.bills(CodesByHand::isEpidural))
            .since(from),
        session(
                "trigger-points-one-code",
                (chart, line) -> line.code().equals("20552") && chart.bills("20553"::equals))
            .since(from),
        line(
                "sacroiliac-without-imaging",
                (chart, line) -> line.code().equals("27096") && chart.says(IMAGE_GUIDANCE, "none"))
            .since(from));
  }

  /** 365 days; no notice of Original Medicare holds; the modifiers of the local policies. */
  static List<Check> medicareAdvantage() {
    return List.of(
        CommonByHand.filedWithin(day -> day.plusDays(365)),
        line("notice-modifier", (chart, line) -> has(line, "GA")),
        line("tpi-modifier-50", (chart, line) -> TRIGGER.contains(line.code()) && has(line, "50")),
        line(
            "esi-interlaminar-modifier-50",
            (chart, line) -> CodesByHand.INTERLAMINAR.contains(line.code()) && has(line, "50")));
  }

  /** DWC-25 with each visit. */
  static List<Check> floridaCarriers() {
    return List.of(line("dwc-25-with-visit", (chart, line) -> CodesByHand.isVisit(line.code()))
        .since("2025-01-01"));
  }
}
