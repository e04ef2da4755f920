package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Coverage;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Benefits;
import io.github.payerrules.visit.MemberShare;
import io.github.payerrules.visit.Task;
import io.github.payerrules.visit.Visit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the member pays, and whether it may be collected. */
final class ShareTasks {

  private static final String RANGE =
      "Tell the patient the range. Collect no more than the least of"
          + " it at check-in, unless the payer tells which amount applies.";

  private final Visit visit;
  private final PayerBook payers;
  private final OnDay day;
  private final String payer;
  private final PlanKind plan;

  ShareTasks(Visit visit, PayerBook payers, OnDay day, String payer, PlanKind plan) {
    this.visit = visit;
    this.payers = payers;
    this.day = day;
    this.payer = payer;
    this.plan = plan;
  }

  /** Adds the tasks; the range where one can be computed. */
  @Nullable
  MemberShare add(Tasks tasks, @Nullable Coverage coverage) {
    Benefits benefits = benefits();
    MemberShare share = benefits == null ? null : ShareRange.of(benefits, visit.expectedAmount());
    String forbidden = forbidden();
    if (forbidden != null) {
      tasks.remove(TaskKind.MEMBER_SHARE_UNKNOWN);
      tasks.add(TaskKind.DO_NOT_COLLECT_SHARE, null, forbidden, citation());
      return null;
    }
    if (share != null && (share.high() == null || share.high().signum() > 0)) {
      Task.Builder collect = tasks
          .of(TaskKind.MEMBER_SHARE_COLLECT, null)
          .message(words(share))
          .citation("Benefits, as verified");
      boolean isRange = share.high() == null || share.low().compareTo(share.high()) != 0;
      tasks.add((isRange ? collect.fix(RANGE) : collect).build());
    } else if (share == null
        && coverage != null
        && day.isActive(coverage)
        && coverage.costSharingKnown() == null) {
      tasks.add(
          TaskKind.MEMBER_SHARE_UNKNOWN,
          null,
          "Copay, coinsurance and deductible are not on file.",
          "HIPAA 270/271 eligibility inquiry, benefits");
    }
    return share;
  }

  private @Nullable Benefits benefits() {
    return visit.benefits().stream()
        .filter(it -> it.payer() == null
            ? payer.equals(day.scheduled())
            : payers.named(it.payer()).equals(payer))
        .findFirst()
        .orElse(null);
  }

  private static String words(MemberShare share) {
    String low = "$" + share.low();
    String range = share.high() == null
        ? "at least " + low
        : share.low().compareTo(share.high()) == 0 ? low : low + " to $" + share.high();
    return "The member's share is " + range + ". Based on: " + String.join("; ", share.basis())
        + ".";
  }

  /** Why nothing may be collected; {@code null} where something may. */
  private @Nullable String forbidden() {
    boolean medicare = plan == PlanKind.ORIGINAL_MEDICARE || plan == PlanKind.MEDICARE_ADVANTAGE;
    if (medicare && isQualifiedBeneficiary()) {
      return "The patient is a qualified Medicare beneficiary: nobody may collect Medicare's"
          + " deductible, coinsurance or copay from the patient.";
    }
    return plan == PlanKind.WORKERS_COMPENSATION || day.isWorkersCompensationCase()
        ? "Workers' compensation: the patient owes nothing for the treatment of a work injury."
        : null;
  }

  private boolean isQualifiedBeneficiary() {
    return Boolean.TRUE.equals(visit.qualifiedMedicareBeneficiary())
        || day.active().stream()
            .anyMatch(it -> saysQualified(it.plan()) || saysQualified(it.payer()));
  }

  private static boolean saysQualified(@Nullable String plan) {
    return plan != null
        && (plan.toLowerCase(Locale.ROOT).contains("qmb")
            || plan.toLowerCase(Locale.ROOT).contains("qualified-medicare"));
  }

  private String citation() {
    return plan == PlanKind.WORKERS_COMPENSATION || day.isWorkersCompensationCase()
        ? "Workers' compensation law of the states"
        : "Social Security Act, section 1902(n)(3)(B); CMS on the QMB program";
  }
}
