package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Coverage;
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
final class CoverageFacts extends Thing implements CoverageOnFile {

  /** What is active alike is told apart by what it says, not by its place on file. */
  private static final Comparator<Coverage> BY_CONTENT = Comparator.comparingInt(
          CoverageFacts::order)
      .thenComparing(Coverage::verifiedOn, Comparator.nullsLast(Comparator.reverseOrder()))
      .thenComparing(Coverage::plan, Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparing(Coverage::from, Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparing(Coverage::to, Comparator.nullsLast(Comparator.naturalOrder()));

  private final boolean known;
  private final @Nullable Coverage coverage;
  private final List<Coverage> byPayer;
  private final @Nullable LocalDate date;

  CoverageFacts(Context context, @Nullable LocalDate date) {
    List<Coverage> coverages = context.coverages();
    String payer = context.claim().payer();
    this.known = coverages != null;
    this.date = date;
    this.byPayer = coverages == null
        ? List.of()
        : coverages.stream()
            .filter(one -> one.payer() == null || payer.equals(one.payer()))
            .toList();
    this.coverage = byPayer.stream()
        .min(Comparator.<Coverage, Boolean>comparing(one -> !isActive(one, date))
            .thenComparing(BY_CONTENT))
        .orElse(null);
  }

  private static int order(Coverage coverage) {
    return coverage.order() == null ? Integer.MAX_VALUE : coverage.order();
  }

  static boolean isActive(Coverage coverage, @Nullable LocalDate date) {
    return date != null && new InEffect(coverage.from(), coverage.to()).on(date);
  }

  @Override
  public Truth present() {
    return known ? Truth.of(coverage != null) : Truth.UNKNOWN;
  }

  @Override
  public Missing missing() {
    return new Missing(
        Missing.Kind.SOURCE,
        "coverages: give the claim its coverages as verified, or the review a source of them");
  }

  @Override
  public boolean active() {
    return coverage != null && isActive(coverage, date);
  }

  @Override
  public boolean begun() {
    return date != null && byPayer.stream().anyMatch(one -> !beginsAfter(one, date));
  }

  @Override
  public boolean beginsLater() {
    return date != null && byPayer.stream().anyMatch(one -> beginsAfter(one, date));
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
