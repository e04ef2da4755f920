package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.claim.Coverage;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.Answer.Topic;
import io.github.payerrules.visit.StatedBenefit;
import io.github.payerrules.visit.VisitNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plans of one answer, as coverages: one of each payer for each day. Not thread-safe. */
final class PlansRead {

  private static final Set<String> MEDICARE =
      Set.of(InsuranceTypes.PART_A, InsuranceTypes.PART_B, "MP");

  /** A plan that a Medicaid agency names as another payer with one of these types is its own. */
  private static final Set<String> MANAGED_MEDICAID = Set.of(InsuranceTypes.MEDICAID, "HM");

  private final List<EligibilityPlan> plans;
  private final @Nullable String payer;
  private final @Nullable LocalDate verifiedOn;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate to;
  private final String source;
  private final List<VisitNote> notes = new ArrayList<>();

  PlansRead(
      List<EligibilityPlan> plans,
      @Nullable String payer,
      @Nullable LocalDate verifiedOn,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String source) {
    this.plans = plans.stream()
        .sorted(Comparator.comparingInt(it -> InsuranceTypes.rank(it.type())))
        .toList();
    this.payer = payer;
    this.verifiedOn = verifiedOn;
    this.from = from;
    this.to = to;
    this.source = source;
  }

  private List<EligibilityPlan> own(boolean active) {
    return plans.stream().filter(it -> !it.isOther() && it.isActive() == active).toList();
  }

  /** Whether it is said of one plan that it is active and that it is not. */
  private boolean contradicts() {
    return own(true).stream()
        .filter(EligibilityPlan::hasNoDates)
        .anyMatch(active -> own(false).stream()
            .filter(EligibilityPlan::hasNoDates)
            .anyMatch(it -> !areDifferentParts(active.type(), it.type())));
  }

  /** Each part of Medicare, and each help with it, begins and ends on its own. */
  private static boolean areDifferentParts(String one, String other) {
    return !one.equals(other) && (isOfMedicare(one) || isOfMedicare(other));
  }

  /** Insurers call their Medicare Advantage plans MA, too. */
  private boolean isOfInsurer() {
    String name = payer == null ? "medicare" : payer.toLowerCase(Locale.ROOT);
    boolean isMedicare = name.contains("medicare") && !name.contains("advantage");
    return !isMedicare && plans.stream().noneMatch(it -> it.type().equals(InsuranceTypes.PART_B));
  }

  private @Nullable String kind(EligibilityPlan own) {
    return isOfInsurer() && MEDICARE.contains(own.type())
        ? "medicare-advantage"
        : InsuranceTypes.plan(own.type());
  }

  /** What is stated, without the parts of Medicare where an insurer means its own plan. */
  List<StatedBenefit> withoutParts(List<StatedBenefit> stated) {
    return isOfInsurer()
        ? stated.stream()
            .map(it -> MEDICARE.contains(String.valueOf(it.insuranceType()))
                ? it.toBuilder().insuranceType(null).build()
                : it)
            .toList()
        : stated;
  }

  private static boolean isOfMedicare(String type) {
    return MEDICARE.contains(type) || type.equals(InsuranceTypes.QUALIFIED_BENEFICIARY);
  }

  /** The coverages; what is not clear of them is in {@link #notes()}. */
  List<Coverage> coverages() {
    List<Coverage> coverages = new ArrayList<>();
    boolean contradicts = contradicts();
    boolean otherIsPrimary = plans.stream().anyMatch(EligibilityPlan::paysFirst);
    if (contradicts) {
      notes.add(Places.unclear(
          "The payer's answer says both that coverage is active and that it is not.",
          "Ask again, or call the payer; do not treat it as a yes.",
          source));
    } else if (own(true).isEmpty()
        && !own(false).isEmpty()
        && to == null
        && own(false).stream().allMatch(EligibilityPlan::isOpen)) {
      notes.add(note(
          TaskKind.COVERAGE_INACTIVE,
          "The payer answers that the coverage is not active.",
          "Ask the patient for the coverage of that day, verify it, or agree on self-pay."));
    }
    List<EligibilityPlan> taken = new ArrayList<>();
    for (EligibilityPlan one : plans) {
      if (one.isOther()) {
        addOther(coverages, one);
      } else if (!contradicts && isCoverage(one)) {
        boolean help = one.type().equals(InsuranceTypes.QUALIFIED_BENEFICIARY);
        List<EligibilityPlan> before = help ? own(true) : taken;
        boolean another = before.stream().anyMatch(it -> it != one && it.meets(one));
        Integer place = another ? null : (Integer) (otherIsPrimary ? 2 : 1);
        if (!help) {
          taken.add(one);
        }
        Coverage coverage = one.coverage(payer, kind(one), place, verifiedOn, from, to)
            .costSharingKnown(false)
            .build();
        boolean same = coverages.stream()
            .anyMatch(it -> it.toBuilder().order(place).build().equals(coverage));
        if (!same) {
          coverages.add(coverage);
        }
      }
    }
    return coverages;
  }

  private boolean isCoverage(EligibilityPlan own) {
    if (!own.isActive()) {
      return (!own.isOpen() || to != null) && own(true).stream().noneMatch(own::meets);
    }
    if (own.type().equals(InsuranceTypes.PART_A) && !isOfInsurer()) {
      return countsPartA();
    }
    boolean help = own.type().equals(InsuranceTypes.QUALIFIED_BENEFICIARY);
    return !help || !own.isOpenSince(verifiedOn) || own(true).stream().allMatch(it -> it == own);
  }

  /** Part A pays hospitals alone: without Part B there is no coverage of a clinician. */
  private boolean countsPartA() {
    boolean partB = own(true).stream()
        .anyMatch(it -> MEDICARE.contains(it.type()) && !it.type().equals(InsuranceTypes.PART_A));
    boolean advantage = plans.stream().anyMatch(it -> it.isOther() && it.type().equals("HN"));
    if (partB || advantage) {
      return !partB;
    }
    boolean inactive = own(false).stream().anyMatch(it -> it.type().equals(InsuranceTypes.PART_B));
    VisitNote note = inactive
        ? note(
            TaskKind.COVERAGE_INACTIVE,
            "The payer answers that Medicare Part A is active and Part B is not: services of"
                + " clinicians are not covered.",
            "Ask the patient for another coverage of that day and verify it, or agree on self-pay.")
        : note(
            TaskKind.COVERAGE_INACTIVE,
            "The payer's answer shows Medicare Part A and no Part B; Part A alone does not cover"
                + " services of clinicians.",
            "Ask Medicare whether the patient has Part B. If not, ask the patient for another"
                + " coverage of that day and verify it, or agree on self-pay.");
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return false;
  }

  private void addOther(List<Coverage> coverages, EligibilityPlan other) {
    String name = other.payer();
    if (name != null) {
      String kind = isMedicaid() && MANAGED_MEDICAID.contains(other.type())
          ? "medicaid-managed-care"
          : InsuranceTypes.plan(other.type());
      coverages.add(
          other.coverage(name, kind, other.order(), verifiedOn, null, null).build());
    } else if (!other.isOverBefore(verifiedOn)) {
      notes.add(Places.unclear(
          Topic.PAYER_ORDER,
          "The payer's answer names another coverage without its payer.",
          "Ask the patient who the other payer is, and verify which of them pays first.",
          other.source()));
    }
  }

  /**
   * The periods in which a plan is not active though it may be on other days. What ended before the
   * answer was a coverage until then.
   */
  List<StatedBenefit> inactive() {
    return own(false).stream().filter(this::isOfActive).flatMap(this::inactive).toList();
  }

  private boolean isOfActive(EligibilityPlan inactive) {
    return own(true).isEmpty()
        || own(true).stream().anyMatch(it -> it.type().equals(inactive.type()));
  }

  private Stream<StatedBenefit> inactive(EligibilityPlan plan) {
    Coverage dated = plan.coverage(payer, null, null, verifiedOn, from, to).build();
    LocalDate last = dated.to();
    boolean isOver = last != null && verifiedOn != null && last.isBefore(verifiedOn);
    boolean isOpen = last == null && (plan.hasNoDates() || own(true).isEmpty());
    return (isOver && !Periods.isReversed(dated.from(), last)) || isOpen
        ? Stream.of()
        : Stream.of(StatedBenefit.builder()
            .kind(StatedBenefit.Kind.INACTIVE)
            .insuranceType(plan.type())
            .from(dated.from())
            .to(last)
            .source(plan.source())
            .build());
  }

  private boolean isMedicaid() {
    String name = payer == null ? "" : payer.toLowerCase(Locale.ROOT);
    return name.contains("medicaid")
        || name.contains("medi-cal")
        || own(true).stream().anyMatch(it -> it.type().equals(InsuranceTypes.MEDICAID));
  }

  /** Whether Medicaid pays Medicare's share of the patient; not where it is said of some days. */
  boolean saysQualifiedBeneficiary() {
    return own(true).stream()
        .anyMatch(it ->
            it.type().equals(InsuranceTypes.QUALIFIED_BENEFICIARY) && it.isOpenSince(verifiedOn));
  }

  List<VisitNote> notes() {
    return notes;
  }

  private VisitNote note(TaskKind kind, String message, String fix) {
    return VisitNote.builder()
        .kind(kind)
        .message(message)
        .fix(fix)
        .source(source)
        .build();
  }
}
