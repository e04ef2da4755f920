package io.github.payerrules.visit;

import io.github.payerrules.review.TaskKind;
import io.github.payerrules.visit.StatedBenefit.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The member's share of a visit from what an eligibility response states: that of the day, of the
 * network, of professional services, and of the closest service type. Where more than one amount is
 * left, all of them: a range.
 */
public final class StatedShares {

  private static final BigDecimal TWO = new BigDecimal(2);
  private static final BigDecimal PERCENT = new BigDecimal(100);

  /** Part A pays hospitals; what Medicaid pays for a QMB is no share of Medicare's member. */
  private static final Set<String> NOT_OF_PROFESSIONALS = Set.of("MA", "QM");

  private record Amounts(
      @Nullable BigDecimal low, @Nullable BigDecimal high, boolean isUnreadable) {}

  private final PlannedServices services;
  private final @Nullable LocalDate day;
  private final List<StatedBenefit> stated;
  private final List<VisitNote> notes = new ArrayList<>();
  private final Amounts copay;
  private final Amounts coinsurance;
  private final Amounts deductible;
  private final Amounts outOfPocket;

  /** The share of a visit that is not known, on whatever day. */
  public StatedShares(List<StatedBenefit> stated) {
    this(stated, new PlannedServices(null), null);
  }

  StatedShares(List<StatedBenefit> stated, PlannedServices services, @Nullable LocalDate day) {
    this.stated = stated;
    this.services = services;
    this.day = day;
    this.copay = amounts(Kind.COPAY, "copay");
    this.coinsurance = amounts(Kind.COINSURANCE, "coinsurance");
    this.deductible = amounts(Kind.DEDUCTIBLE_LEFT, "deductible that is left");
    this.outOfPocket = amounts(Kind.OUT_OF_POCKET_LEFT, "out-of-pocket maximum that is left");
  }

  /** The amounts of the member; the family's where it is used up sooner, or alone is stated. */
  private Amounts amounts(Kind kind, String name) {
    Amounts own = closest(kind, false, name);
    Amounts family = closest(kind, true, name);
    if (own.isUnreadable() || family.low() == null) {
      return own.isUnreadable() || own.low() != null ? own : family;
    }
    if (own.low() == null) {
      return family;
    }
    return new Amounts(own.low().min(family.low()), own.high(), false);
  }

  private Amounts closest(Kind kind, boolean family, String name) {
    List<StatedBenefit> about = stated.stream()
        .filter(it -> it.kind() == kind && it.family() == family)
        .filter(it -> it.isOn(day) && services.isOfNetwork(it))
        .filter(it -> !NOT_OF_PROFESSIONALS.contains(String.valueOf(it.insuranceType())))
        .toList();
    int best = about.stream().mapToInt(services::rank).max().orElse(PlannedServices.NONE);
    List<StatedBenefit> closest = best == PlannedServices.NONE
        ? List.of()
        : about.stream().filter(it -> services.rank(it) == best).toList();
    StatedBenefit unreadable =
        closest.stream().filter(StatedShares::isUnreadable).findFirst().orElse(null);
    if (unreadable != null) {
      notes.add(unclear(
          "The payer's answer has a " + name
              + " that cannot be read; the member's share is not known.",
          "Ask the payer for the amount.",
          unreadable.source()));
      return new Amounts(null, null, true);
    }
    BigDecimal low = value(closest, Comparator.naturalOrder());
    BigDecimal high = value(closest, Comparator.reverseOrder());
    if (low != null && high != null && low.compareTo(high) != 0) {
      notes.add(unclear(
          "The payer's answer has more than one " + name
              + " for the same services; the member's share is told as a range.",
          "Ask the payer which one applies to the visit.",
          closest.get(closest.size() - 1).source()));
    }
    return new Amounts(low, high, false);
  }

  /** 1.5 may be 150 of 100 or 1.5 of 100; no plan has either. */
  private static boolean isUnreadable(StatedBenefit stated) {
    BigDecimal value = stated.value();
    return value == null
        || (stated.kind() == Kind.COINSURANCE
            && (value.signum() < 0
                || value.compareTo(PERCENT) > 0
                || (value.compareTo(BigDecimal.ONE) > 0 && value.compareTo(TWO) < 0)));
  }

  private static @Nullable BigDecimal value(List<StatedBenefit> of, Comparator<BigDecimal> order) {
    BigDecimal found = null;
    for (StatedBenefit each : of) {
      BigDecimal value = each.value();
      if (value != null && (found == null || order.compare(value, found) < 0)) {
        found = value;
      }
    }
    return found;
  }

  private static VisitNote unclear(String message, String fix, String source) {
    return VisitNote.builder()
        .kind(TaskKind.INPUT_UNCLEAR)
        .message(message)
        .fix(fix)
        .source(source)
        .build();
  }

  /** Whether the share can be told; not where a part of it cannot be read. */
  public boolean isKnown() {
    boolean isUnreadable = copay.isUnreadable()
        || coinsurance.isUnreadable()
        || deductible.isUnreadable()
        || outOfPocket.isUnreadable();
    return !isUnreadable
        && (copay.low() != null || coinsurance.low() != null || deductible.low() != null);
  }

  /** What is not clear about the amounts that count. */
  public List<VisitNote> notes() {
    return List.copyOf(notes);
  }

  /** The share at the least and, where it differs, at the most; none where it is not known. */
  public List<Benefits> benefits(@Nullable String payer, @Nullable LocalDate verifiedOn) {
    if (!isKnown()) {
      return List.of();
    }
    Benefits low = Benefits.builder()
        .payer(payer)
        .copay(copay.low())
        .coinsurancePercent(percent(coinsurance.low()))
        .deductibleLeft(deductible.low())
        .outOfPocketLeft(outOfPocket.low())
        .verifiedOn(verifiedOn)
        .build();
    Benefits high = low.toBuilder()
        .copay(copay.high())
        .coinsurancePercent(percent(coinsurance.high()))
        .deductibleLeft(deductible.high())
        .outOfPocketLeft(outOfPocket.high())
        .build();
    return List.of(high.equals(low) ? low : low.toBuilder().atMost(high).build());
  }

  private static @Nullable BigDecimal percent(@Nullable BigDecimal rate) {
    return rate != null && rate.compareTo(BigDecimal.ONE) <= 0 ? rate.multiply(PERCENT) : rate;
  }
}
