package io.github.payerrules.alignment;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ClaimPurpose;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.internal.facts.ClaimFields;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which plan belongs to which claim: by their id, else by patient, payer and the nearest day. */
final class Pairing {

  /** A service that moved farther than this is another one. */
  private static final long FARTHEST_DAYS = 30;

  /** A plan, a claim, or both. */
  record Pair(@Nullable Claim planned, @Nullable Claim billed) {}

  private Pairing() {}

  /**
   * Claims and plans in pairs, in their order; what a later claim replaces is left out. A request,
   * and a claim of which nothing was performed before today, is a plan.
   */
  static List<Pair> of(List<Claim> claims, LocalDate today) {
    List<Claim> plans = new ArrayList<>();
    List<Claim> billed = new ArrayList<>();
    for (Claim claim : claims) {
      if (!claim.lines().isEmpty()) {
        (isPlan(claim, today) ? plans : billed).add(claim);
      }
    }
    removeReplaced(billed);
    List<@Nullable Claim> planOf = new ArrayList<>();
    for (Claim claim : billed) {
      planOf.add(take(plans, plan -> claim.id() != null && claim.id().equals(plan.id())));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < billed.size(); i++) {
      Claim claim = billed.get(i);
      Claim plan = planOf.get(i);
      pairs.add(new Pair(plan == null ? nearest(claim, plans, today) : plan, claim));
    }
    plans.forEach(plan -> pairs.add(new Pair(plan, null)));
    return pairs;
  }

  private static @Nullable Claim take(List<Claim> plans, Predicate<Claim> wanted) {
    Claim plan = plans.stream().filter(wanted).findFirst().orElse(null);
    plans.remove(plan);
    return plan;
  }

  private static boolean isPlan(Claim claim, LocalDate today) {
    return claim.purpose() == ClaimPurpose.REQUEST || firstDay(claim).isAfter(today);
  }

  private static void removeReplaced(List<Claim> billed) {
    Set<String> replaced = new HashSet<>();
    Set<Claim> replacing = new HashSet<>();
    for (Claim claim : billed) {
      if (ClaimFields.isCorrected(claim)) {
        replacing.add(claim);
        add(replaced, claim.originalReference());
        add(replaced, claim.claimNumber());
      }
    }
    billed.removeIf(claim -> ClaimFields.isVoid(claim)
        || (!replacing.contains(claim)
            && (isIn(replaced, claim.payerClaimNumber()) || isIn(replaced, claim.claimNumber()))));
  }

  private static void add(Set<String> numbers, @Nullable String number) {
    if (number != null) {
      numbers.add(number.toUpperCase(Locale.ROOT));
    }
  }

  private static boolean isIn(Set<String> numbers, @Nullable String number) {
    return number != null && numbers.contains(number.toUpperCase(Locale.ROOT));
  }

  /** A plan for a day to come was not performed yet, so no claim is for it. */
  private static @Nullable Claim nearest(Claim claim, List<Claim> plans, LocalDate today) {
    Claim nearest = plans.stream()
        .filter(plan -> !firstDay(plan).isAfter(today))
        .filter(plan -> claim.patientKey() != null
            && claim.patientKey().equals(plan.patientKey())
            && claim.payer().equals(plan.payer())
            && distance(claim, plan) <= FARTHEST_DAYS)
        .min(Comparator.comparing(plan -> distance(claim, plan)))
        .orElse(null);
    plans.remove(nearest);
    return nearest;
  }

  private static long distance(Claim one, Claim other) {
    return Math.abs(ChronoUnit.DAYS.between(firstDay(one), firstDay(other)));
  }

  static LocalDate firstDay(Claim claim) {
    return claim.lines().stream()
        .map(ServiceLine::date)
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }
}
