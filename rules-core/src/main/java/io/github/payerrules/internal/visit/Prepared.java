package io.github.payerrules.internal.visit;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.ClaimType;
import io.github.payerrules.claim.Coverage;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.calendar.Periods;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A planned visit as the rules review it: by the payer that covers it, with what is on file in the
 * place where a claim carries it.
 */
final class Prepared {

  private static final String NOT_NUMBERED = "without number";

  private Prepared() {}

  /**
   * The claim to review.
   *
   * @param claim the planned services, with what sources know
   * @param day the coverages of the day
   * @param payer the payer that covers the visit
   * @param rulesOf the folder whose rules are used
   */
  static Claim of(Claim claim, OnDay day, String payer, String rulesOf) {
    List<Authorization> onFile = numbered(claim.authorizations());
    return claim.toBuilder()
        .payer(rulesOf)
        .purpose(ClaimPurpose.CLAIM)
        .coverages(day.all().stream()
            .map(it -> day.isOf(it, payer) ? named(it, rulesOf) : it)
            .map(Prepared::withNetwork)
            .map(it -> withReferral(it, claim))
            .toList())
        .authorizations(onFile == null && !hasNumber(claim) ? List.of() : onFile)
        .referrals(claim.referrals() == null ? List.of() : claim.referrals())
        .lines(claim.lines().stream()
            .map(line -> withAuthorization(line, claim, onFile))
            .toList())
        .build();
  }

  /** The same visit as if there were no authorization, which shows where one is needed. */
  static Claim withoutAuthorization(Claim prepared) {
    return prepared.toBuilder()
        .authorizationNumber(null)
        .authorizations(List.of())
        .lines(prepared.lines().stream()
            .map(line -> line.toBuilder().authorizationNumber(null).build())
            .toList())
        .build();
  }

  private static Coverage named(Coverage coverage, String payer) {
    return coverage.toBuilder().payer(payer).build();
  }

  private static Coverage withNetwork(Coverage coverage) {
    return coverage.networkRequired() == null && PlanKind.of(coverage).paysNetworkOnly()
        ? coverage.toBuilder().networkRequired(true).build()
        : coverage;
  }

  /** A referral on file shows that the plan asks for one, unless its kind never does. */
  private static Coverage withReferral(Coverage coverage, Claim claim) {
    boolean onFile = claim.referrals() != null && !claim.referrals().isEmpty();
    return coverage.referralRequired() == null && onFile && PlanKind.mayWantReferral(coverage)
        ? coverage.toBuilder().referralRequired(true).build()
        : coverage;
  }

  /** The number of the authorization for a line: its own, else the claim's. */
  static @Nullable String authorizationNumber(Claim claim, ServiceLine line) {
    return line.authorizationNumber() == null
        ? claim.authorizationNumber()
        : line.authorizationNumber();
  }

  /** The authorizations on file; none where it is not known. */
  static List<Authorization> onFile(Claim claim) {
    return Objects.requireNonNullElse(claim.authorizations(), List.of());
  }

  /** Whether the authorization for a line is on file and names no procedure code. */
  static boolean isAuthorizedWithoutCodes(Claim claim, ServiceLine line) {
    String number = authorizationNumber(claim, line);
    return number != null
        && onFile(claim).stream()
            .anyMatch(it -> number.equalsIgnoreCase(it.number()) && it.codes().isEmpty());
  }

  private static boolean hasNumber(Claim claim) {
    return claim.authorizationNumber() != null
        || claim.lines().stream().anyMatch(line -> line.authorizationNumber() != null);
  }

  /** A request that has no number yet gets a name, by which a line can point to it. */
  private static @Nullable List<Authorization> numbered(@Nullable List<Authorization> onFile) {
    if (onFile == null) {
      return null;
    }
    List<Authorization> numbered = new ArrayList<>();
    for (Authorization one : onFile) {
      numbered.add(one.number() == null ? one.toBuilder().number(NOT_NUMBERED).build() : one);
    }
    return numbered;
  }

  private static ServiceLine withAuthorization(
      ServiceLine line, Claim claim, @Nullable List<Authorization> onFile) {
    if (onFile == null || authorizationNumber(claim, line) != null) {
      return line;
    }
    return onFile.stream()
        .filter(one -> one.holder() != ClaimType.FACILITY || claim.type() == ClaimType.FACILITY)
        .filter(one -> one.codes().isEmpty() || one.codes().contains(line.code()))
        .max(Comparator.comparingInt((Authorization one) -> fit(one, line))
            .thenComparing(one -> Objects.requireNonNullElse(one.number(), "")))
        .map(one -> line.toBuilder().authorizationNumber(one.number()).build())
        .orElse(line);
  }

  private static int fit(Authorization one, ServiceLine line) {
    boolean onDate = Periods.holds(one.from(), one.to(), line.date());
    return (one.status() == Authorization.Status.APPROVED ? 4 : 0)
        + (onDate ? 2 : 0)
        + (one.codes().isEmpty() ? 0 : 1);
  }
}
