package io.github.payerrules.internal.facts.onfile;

import io.github.payerrules.claim.Coverage;
import io.github.payerrules.internal.calendar.Periods;
import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.CoverageOnFile;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The coverage by the claim's payer: the one that was active on the date, where one was. */
public final class CoverageFacts extends Thing implements CoverageOnFile {

  /** What is active alike is told apart by what it says, not by its place on file. */
  private static final Comparator<Coverage> BY_CONTENT = Comparator.comparingInt(
          CoverageFacts::order)
      .thenComparing(Coverage::verifiedOn, Comparator.nullsLast(Comparator.reverseOrder()))
      .thenComparing(Coverage::plan, Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparing(Coverage::from, Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparing(Coverage::to, Comparator.nullsLast(Comparator.naturalOrder()));

  /** All of the patient's, by whichever payer; {@code null} when they are not known. */
  private final @Nullable List<Coverage> all;

  /** Whether one by the payer ends before it begins: on which days it holds is not known. */
  private final boolean isReversed;

  private final String payer;
  private final @Nullable LocalDate date;
  private final @Nullable Coverage coverage;

  CoverageFacts(@Nullable List<Coverage> all, String payer, @Nullable LocalDate date) {
    this.payer = payer;
    this.date = date;
    this.isReversed = all != null
        && all.stream().anyMatch(it -> isByPayer(it) && Periods.isReversed(it.from(), it.to()));
    this.all = isReversed ? null : all;
    this.coverage = choose();
  }

  private List<Coverage> all() {
    return all == null ? List.of() : all;
  }

  private boolean isByPayer(Coverage one) {
    return one.payer() == null || payer.equals(one.payer());
  }

  private @Nullable Coverage choose() {
    Coverage best = null;
    for (Coverage one : all()) {
      if (isByPayer(one) && (best == null || isBetter(one, best))) {
        best = one;
      }
    }
    return best;
  }

  private boolean isBetter(Coverage one, Coverage other) {
    boolean active = isActive(one, date);
    return active == isActive(other, date) ? BY_CONTENT.compare(one, other) < 0 : active;
  }

  private static int order(Coverage coverage) {
    return coverage.order() == null ? Integer.MAX_VALUE : coverage.order();
  }

  private static boolean isActive(Coverage coverage, @Nullable LocalDate date) {
    return date != null && new InEffect(coverage.from(), coverage.to()).on(date);
  }

  @Override
  public Truth present() {
    return all == null ? Truth.UNKNOWN : Truth.of(coverage != null);
  }

  @Override
  public Missing missing() {
    return Missing.source(
        Missing.ELIGIBILITY,
        isReversed
            ? "A coverage on file ends before it begins: correct its dates in `coverages`"
            : "No eligibility data: add `coverages` to the claim, or configure a coverage source");
  }

  @Override
  public boolean active() {
    return coverage != null && isActive(coverage, date);
  }

  @Override
  public boolean begun() {
    return anyByPayer(false);
  }

  @Override
  public boolean beginsLater() {
    return anyByPayer(true);
  }

  private boolean anyByPayer(boolean later) {
    if (date != null) {
      for (Coverage one : all()) {
        if (isByPayer(one) && beginsAfter(one, date) == later) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the active coverage of another payer is the primary one. */
  public @Nullable Boolean otherPayerPrimary() {
    if (all == null) {
      return null;
    }
    boolean orderUnknown = false;
    for (Coverage one : all) {
      if (!isByPayer(one) && isActive(one, date)) {
        Integer order = one.order();
        if (order != null && order == 1) {
          return true;
        }
        orderUnknown |= order == null;
      }
    }
    return orderUnknown ? null : Boolean.FALSE;
  }

  /** Whether an active coverage, by whichever payer, is of that kind of plan. */
  public @Nullable Boolean hasActivePlan(String plan) {
    if (all == null) {
      return null;
    }
    for (Coverage one : all) {
      if (plan.equals(one.plan()) && isActive(one, date)) {
        return true;
      }
    }
    return false;
  }

  /** Whether coverages are known at all. */
  public boolean areKnown() {
    return all != null;
  }

  private static boolean beginsAfter(Coverage coverage, LocalDate date) {
    return coverage.from() != null && coverage.from().isAfter(date);
  }

  @Override
  public @Nullable String plan() {
    return coverage == null ? null : coverage.plan();
  }

  @Override
  public @Nullable Boolean primary() {
    return (coverage == null || coverage.order() == null)
        ? null
        : (Boolean) (coverage.order() == 1);
  }

  @Override
  public @Nullable Integer daysSinceVerified() {
    return coverage == null || coverage.verifiedOn() == null || date == null
        ? null
        : (Integer) (int) ChronoUnit.DAYS.between(coverage.verifiedOn(), date);
  }

  @Override
  public @Nullable Boolean networkRequired() {
    return coverage == null ? null : coverage.networkRequired();
  }

  @Override
  public @Nullable Boolean referralRequired() {
    return coverage == null ? null : coverage.referralRequired();
  }

  @Override
  public @Nullable Boolean costSharingKnown() {
    return coverage == null ? null : coverage.costSharingKnown();
  }
}
