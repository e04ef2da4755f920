package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.visit.Employment;
import io.github.payerrules.visit.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who pays first where several plans cover a visit. */
final class PayerOrder {

  private static final int RETIREMENT_AGE = 65;
  private static final int LARGE_FOR_AGE = 20;
  private static final int LARGE_FOR_DISABILITY = 100;
  private static final int ESRD_MONTHS = 30;

  /**
   * Who pays before whom.
   *
   * @param first the payer that pays first
   * @param second the other
   * @param because why
   * @param citation the regulation
   */
  record Decision(Coverage first, Coverage second, String because, String citation) {}

  /**
   * What is wrong with an order.
   *
   * @param message what, for people
   */
  record Fault(String message, String citation) {}

  private final Visit visit;
  private final OnDay day;

  PayerOrder(Visit visit, OnDay day) {
    this.visit = visit;
    this.day = day;
  }

  /** What is wrong with the order on file; {@code null} where nothing is, or nobody can tell. */
  @Nullable
  Fault fault() {
    List<Coverage> plans = plans();
    for (int i = 0; i < plans.size(); i++) {
      for (int j = i + 1; j < plans.size(); j++) {
        Fault fault = fault(plans.get(i), plans.get(j));
        if (fault != null) {
          return fault;
        }
      }
    }
    return null;
  }

  /** Where Medicare and a group plan meet and nothing says whose turn it is. */
  boolean asksForEmployment() {
    List<Coverage> plans = plans();
    return plans.stream().anyMatch(it -> PlanKind.of(it) == PlanKind.ORIGINAL_MEDICARE)
        && plans.stream().anyMatch(it -> PlanKind.of(it) == PlanKind.EMPLOYER_GROUP)
        && plans.stream()
            .allMatch(one ->
                plans.stream().allMatch(other -> one == other || decide(one, other) == null));
  }

  /**
   * The active plans; Medicare steps back behind an Advantage plan, Medicaid behind a plan that
   * manages it. A plan that is liable for an injury counts where the visit is for one.
   */
  private List<Coverage> plans() {
    List<Coverage> active = day.active();
    boolean advantage =
        active.stream().anyMatch(it -> PlanKind.of(it) == PlanKind.MEDICARE_ADVANTAGE);
    boolean managed = active.stream().anyMatch(PlanKind::isManaged);
    return active.stream()
        .filter(it -> !day.isOfAnotherInjury(it))
        .filter(it -> !advantage || PlanKind.of(it) != PlanKind.ORIGINAL_MEDICARE)
        .filter(it -> !managed || PlanKind.of(it) != PlanKind.MEDICAID || PlanKind.isManaged(it))
        .toList();
  }

  private @Nullable Fault fault(Coverage one, Coverage other) {
    Decision decision = decide(one, other);
    if (decision != null) {
      Integer first = decision.first().order();
      Integer second = decision.second().order();
      boolean wrong = first != null && second != null && first >= second;
      return wrong
          ? new Fault(
              name(decision.first()) + " pays before " + name(decision.second()) + ": "
                  + decision.because() + ". On file it is not so.",
              decision.citation())
          : null;
    }
    return one.order() != null && one.order() == 1 && Objects.equals(one.order(), other.order())
        ? new Fault(
            "Two active coverages are both on file as primary: " + name(one) + " and " + name(other)
                + ".",
            "Coordination of benefits: one plan is primary")
        : null;
  }

  private static String name(Coverage coverage) {
    return coverage.payer() == null ? "a plan without a name" : coverage.payer();
  }

  /** Who of two pays first; {@code null} where the facts do not tell. */
  private @Nullable Decision decide(Coverage one, Coverage other) {
    PlanKind kind = PlanKind.of(one);
    PlanKind otherKind = PlanKind.of(other);
    Decision last = last(one, kind, other, otherKind);
    if (last != null) {
      return last;
    }
    boolean medicareFirst = kind == PlanKind.ORIGINAL_MEDICARE || isAdvantage(kind);
    boolean medicareSecond = otherKind == PlanKind.ORIGINAL_MEDICARE || isAdvantage(otherKind);
    if (medicareFirst == medicareSecond) {
      return null;
    }
    return medicareFirst ? withMedicare(one, other) : withMedicare(other, one);
  }

  private static boolean isAdvantage(PlanKind kind) {
    return kind == PlanKind.MEDICARE_ADVANTAGE;
  }

  private @Nullable Decision last(Coverage one, PlanKind kind, Coverage other, PlanKind otherKind) {
    for (PlanKind late : List.of(PlanKind.MEDICAID, PlanKind.TRICARE, PlanKind.MEDIGAP)) {
      if ((kind == late) != (otherKind == late)) {
        Coverage second = kind == late ? one : other;
        Coverage first = kind == late ? other : one;
        return new Decision(first, second, reason(late), late.citation());
      }
    }
    Claim claim = visit.claim();
    boolean accident = claim.relatedCauses().contains(RelatedCause.AUTO_ACCIDENT)
        || claim.relatedCauses().contains(RelatedCause.OTHER_ACCIDENT)
        || claim.relatedCauses().contains(RelatedCause.EMPLOYMENT);
    for (PlanKind early : List.of(PlanKind.WORKERS_COMPENSATION, PlanKind.LIABILITY)) {
      if (accident && (kind == early) != (otherKind == early)) {
        return new Decision(
            kind == early ? one : other,
            kind == early ? other : one,
            "the condition comes from an accident or from work that it covers",
            early.citation());
      }
    }
    return null;
  }

  private static String reason(PlanKind late) {
    return switch (late) {
      case MEDICAID -> "Medicaid pays after every other payer";
      case TRICARE -> "TRICARE pays after every other plan except Medicaid";
      default -> "a supplement pays after Medicare";
    };
  }

  private @Nullable Decision withMedicare(Coverage medicare, Coverage group) {
    Employment employment = visit.employment();
    String basis = basis();
    if (basis.equals("esrd")) {
      Integer months = visit.esrdMonths();
      if (months == null) {
        return null;
      }
      return months <= ESRD_MONTHS
          ? new Decision(
              group,
              medicare,
              "in the first 30 months of Medicare for kidney failure the group plan is primary,"
                  + " whatever the employer's size",
              "42 CFR 411.162")
          : new Decision(
              medicare, group, "the first 30 months of kidney failure are over", "42 CFR 411.162");
    }
    if (employment == null) {
      return null;
    }
    if (Boolean.TRUE.equals(employment.continuation())
        || Boolean.FALSE.equals(employment.working())) {
      return new Decision(
          medicare,
          group,
          "the group plan is not based on current employment",
          "42 CFR 411.172, 411.204");
    }
    if (employment.working() == null) {
      return null;
    }
    return bySize(medicare, group, employment, basis.equals("disability"));
  }

  private static @Nullable Decision bySize(
      Coverage medicare, Coverage group, Employment employment, boolean disability) {
    int large = disability ? LARGE_FOR_DISABILITY : LARGE_FOR_AGE;
    String citation = disability ? "42 CFR 411.204" : "42 CFR 411.172";
    if (Boolean.TRUE.equals(employment.multiEmployerPlan())) {
      return new Decision(
          group, medicare, "current employment, in a plan of several employers", citation);
    }
    Integer size = employment.employerSize();
    if (size == null) {
      return null;
    }
    return size >= large
        ? new Decision(
            group,
            medicare,
            "current employment, and the employer has " + large + " people or more",
            citation)
        : new Decision(
            medicare, group, "the employer has fewer than " + large + " people", citation);
  }

  private String basis() {
    String stated = visit.medicareBasis();
    if (stated != null) {
      return stated.toLowerCase(Locale.ROOT);
    }
    Integer age = visit.claim().ageYears();
    if (visit.esrdMonths() != null) {
      return "esrd";
    }
    return age != null && age < RETIREMENT_AGE ? "disability" : "age";
  }
}
