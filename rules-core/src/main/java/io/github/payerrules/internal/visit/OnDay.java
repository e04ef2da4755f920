package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.RelatedCause;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.calendar.Periods;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The coverages of a patient on the day of a visit, and who covers it. */
final class OnDay {

  private final PayerBook payers;
  private final LocalDate date;
  private final String scheduled;
  private final List<Coverage> all;
  private final List<Coverage> active;
  private final boolean known;
  private final boolean relatedToWork;
  private final List<RelatedCause> causes;

  OnDay(PayerBook payers, Claim claim, LocalDate date) {
    this.payers = payers;
    this.date = date;
    this.scheduled = payers.named(claim.payer());
    this.known = claim.coverages() != null;
    this.all = claim.coverages() == null ? List.of() : claim.coverages();
    this.active = all.stream()
        .filter(this::isActive)
        .sorted(Comparator.comparingInt(OnDay::place))
        .toList();
    this.causes = claim.relatedCauses();
    this.relatedToWork = claim.relatedCauses().contains(RelatedCause.EMPLOYMENT);
  }

  private static int place(Coverage coverage) {
    return coverage.order() == null ? Integer.MAX_VALUE : coverage.order();
  }

  boolean isActive(Coverage coverage) {
    return Periods.holds(coverage.from(), coverage.to(), date);
  }

  boolean areKnown() {
    return known;
  }

  List<Coverage> all() {
    return all;
  }

  /** Those active on the day, the primary one first. */
  List<Coverage> active() {
    return active;
  }

  /** The payer for whom the visit is scheduled. */
  String scheduled() {
    return scheduled;
  }

  boolean isOf(Coverage coverage, String payer) {
    return coverage.payer() == null
        ? payer.equals(scheduled)
        : payers.named(coverage.payer()).equals(payer);
  }

  /**
   * The active coverage that covers the visit in place of the scheduled payer; {@code null} where
   * none does.
   */
  @Nullable
  Coverage instead() {
    Coverage advantage = first(PlanKind.MEDICARE_ADVANTAGE);
    if (advantage != null
        && !isOf(advantage, scheduled)
        && PlanKind.of(null, scheduled) == PlanKind.ORIGINAL_MEDICARE) {
      return advantage;
    }
    Coverage managed = active.stream()
        .filter(it -> PlanKind.isManaged(it) && !isOf(it, scheduled))
        .findFirst()
        .orElse(null);
    if (managed != null && isOfMedicaid()) {
      return managed;
    }
    boolean scheduledIsActive = active.stream().anyMatch(it -> isOf(it, scheduled));
    return scheduledIsActive
        ? null
        : active.stream().filter(it -> !isOfAnotherInjury(it)).findFirst().orElse(null);
  }

  private boolean isOfMedicaid() {
    return PlanKind.of(null, scheduled) == PlanKind.MEDICAID
        || all.stream().anyMatch(it -> isOf(it, scheduled) && PlanKind.of(it) == PlanKind.MEDICAID);
  }

  /**
   * Whether it is liable for an injury, and nothing says that the visit is for one: it is on file
   * without a place among the payers.
   */
  boolean isOfAnotherInjury(Coverage coverage) {
    return coverage.order() == null
        && causes.isEmpty()
        && PlanKind.of(coverage).isOfInjury()
        && !isOf(coverage, scheduled);
  }

  private @Nullable Coverage first(PlanKind kind) {
    return active.stream().filter(it -> PlanKind.of(it) == kind).findFirst().orElse(null);
  }

  /** Whether the condition comes from work, and a health plan is to pay. */
  boolean isWorkersCompensationCase() {
    return relatedToWork && PlanKind.of(null, scheduled) != PlanKind.WORKERS_COMPENSATION;
  }

  /** The first payer that decided on a request and covers the patient nowhere here. */
  @Nullable
  String strangerOf(List<String> authorizing) {
    boolean isAnyInsurer = PayerBook.STANDING_FOR_OTHERS.contains(scheduled);
    return authorizing.stream()
        .map(payers::named)
        .filter(it -> !isAnyInsurer && !it.equals(scheduled))
        .filter(it -> all.stream().noneMatch(coverage -> isOf(coverage, it)))
        .findFirst()
        .orElse(null);
  }

  /** Whether the payer answered that exactly this service needs no authorization. */
  boolean notNeeded(List<Authorization> answered, ServiceLine line) {
    return answered.stream()
        .filter(it -> it.codes().contains(line.code()))
        .filter(it -> Periods.holds(it.from(), it.to(), line.date()))
        .anyMatch(it -> isOfSide(it.laterality(), line));
  }

  private static boolean isOfSide(@Nullable String side, ServiceLine line) {
    List<String> modifiers = line.modifiers();
    return side == null
        || side.equals("bilateral")
        || modifiers.contains(side)
        || (!modifiers.contains("LT") && !modifiers.contains("RT") && !modifiers.contains("50"));
  }

  /** The payer by whose rules the visit is verified. */
  String payer() {
    Coverage instead = instead();
    return instead == null || instead.payer() == null ? scheduled : payers.named(instead.payer());
  }

  /** The coverage of that payer on the day, else the last one of it; {@code null} for none. */
  @Nullable
  Coverage of(String payer) {
    return active.stream()
        .filter(it -> isOf(it, payer))
        .findFirst()
        .or(() -> all.stream()
            .filter(it -> isOf(it, payer))
            .max(Comparator.comparing(it -> it.to() == null ? LocalDate.MAX : it.to())))
        .orElse(null);
  }
}
