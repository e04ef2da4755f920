package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Coverage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of plans, as far as something follows from them before a visit. */
enum PlanKind {
  MEDICARE_ADVANTAGE(
      "Medicare Advantage: bill the plan, not Medicare. Authorization, referral and network are the"
          + " plan's own; coverage follows Medicare's determinations at least. An advance notice"
          + " (ABN) is not valid; ask the plan for an organization determination instead.",
      "42 CFR 422.101, 422.566"),
  MEDIGAP(
      "Medicare supplement: pays after Medicare, without rules of its own on necessity.",
      "Medicare Secondary Payer Manual, chapter 1"),
  ORIGINAL_MEDICARE(
      "Original Medicare: no referral and no network. Authorization only in CMS's programs; where a"
          + " denial for necessity is expected, an advance notice (ABN) before the service.",
      "Medicare Claims Processing Manual, chapter 30, section 50"),
  MEDICAID(
      "Medicaid: verify in the month of the visit, bill it after every other payer, and collect no"
          + " more than its copay.",
      "42 CFR 433.139, 447.15"),
  WORKERS_COMPENSATION(
      "Workers' compensation: needs the claim number and the adjuster's approval; the patient owes"
          + " nothing.",
      "Workers' compensation fee schedules"),
  LIABILITY(
      "Automobile, no-fault or liability insurance: pays before health insurance for the injury.",
      "42 CFR 411.32, 411.50"),
  TRICARE("TRICARE: pays after every other plan except Medicaid.", "32 CFR 199.8"),
  HMO(
      "HMO: pays its network only, and usually wants a referral of the primary care provider.",
      "Plan's network and referral rules, as verified"),
  EPO("EPO: pays its network only.", "Plan's network rules, as verified"),
  EMPLOYER_GROUP(
      "Group health plan of an employer: with Medicare, the size of the employer and current"
          + " employment decide who pays first.",
      "42 CFR 411.170 to 411.206"),
  OTHER("Other plan: the plan's own rules apply.", "Plan, as verified");

  private final String consequence;
  private final String citation;

  PlanKind(String consequence, String citation) {
    this.consequence = consequence;
    this.citation = citation;
  }

  String consequence() {
    return consequence;
  }

  String citation() {
    return citation;
  }

  /** Whether nobody outside of the network is paid. */
  boolean paysNetworkOnly() {
    return this == HMO || this == EPO;
  }

  /** Whether coverage is granted, or paid for, month by month. */
  static boolean isGrantedByMonth(Coverage coverage) {
    String plan = coverage.plan() == null ? "" : coverage.plan().toLowerCase(Locale.ROOT);
    return of(coverage) == MEDICAID
        || plan.contains("cobra")
        || plan.contains("marketplace")
        || plan.contains("exchange");
  }

  /** Whether a plan of another payer gives the patient what Medicaid covers. */
  static boolean isManaged(Coverage coverage) {
    return "medicaid-managed-care".equals(coverage.plan());
  }

  /** Whether a plan of its kind may pay a specialist with a referral only. */
  static boolean mayWantReferral(Coverage coverage) {
    String plan = coverage.plan() == null ? "" : coverage.plan().toLowerCase(Locale.ROOT);
    return switch (of(coverage)) {
      case ORIGINAL_MEDICARE, MEDIGAP, LIABILITY, WORKERS_COMPENSATION -> false;
      default -> !plan.contains("ppo") && !plan.contains("epo");
    };
  }

  /** Whether it is liable for an injury, and for nothing else. */
  boolean isOfInjury() {
    return this == WORKERS_COMPENSATION || this == LIABILITY;
  }

  static PlanKind of(Coverage coverage) {
    return of(coverage.plan(), coverage.payer());
  }

  /** By the plan, else by the payer's name. */
  static PlanKind of(@Nullable String plan, @Nullable String payer) {
    PlanKind byPlan = ofWords(plan);
    if (byPlan != OTHER && byPlan != HMO && byPlan != EPO) {
      return byPlan;
    }
    PlanKind byPayer = ofWords(payer);
    return byPayer != OTHER && (byPlan == OTHER || byPayer == MEDICARE_ADVANTAGE)
        ? byPayer
        : byPlan;
  }

  private static PlanKind ofWords(@Nullable String words) {
    String text = words == null ? "" : words.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
    if (text.contains("medicare-advantage")
        || text.contains("part-c")
        || text.contains("snp")
        || text.matches("ma(pd|-pd|-hmo|-ppo)?")) {
      return MEDICARE_ADVANTAGE;
    }
    if (text.contains("medigap") || text.contains("supplement")) {
      return MEDIGAP;
    }
    if (text.contains("medicaid") || text.contains("medi-cal") || text.contains("chip")) {
      return MEDICAID;
    }
    if (text.contains("medicare") || text.equals("part-b")) {
      return ORIGINAL_MEDICARE;
    }
    if (text.contains("workers") || text.contains("work-comp")) {
      return WORKERS_COMPENSATION;
    }
    if (text.contains("auto") || text.contains("no-fault") || text.contains("liability")) {
      return LIABILITY;
    }
    if (text.contains("tricare") || text.contains("champus")) {
      return TRICARE;
    }
    if (text.contains("hmo")) {
      return HMO;
    }
    if (text.contains("epo")) {
      return EPO;
    }
    return text.contains("group") || text.contains("employer") ? EMPLOYER_GROUP : OTHER;
  }
}
