package io.github.payerrules.denials;

import io.github.payerrules.denials.Decided.Says;
import io.github.payerrules.denials.ServiceDecisions.Outcome;
import io.github.payerrules.remittance.Action;
import io.github.payerrules.remittance.WorkedLine;
import io.github.payerrules.review.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What is left of the decisions on the services of a claim's day. Not thread-safe. */
final class Settlement {

  /** Of decisions of one day: a denial first, then the most money, then the shortest time. */
  private static final Comparator<WorkedLine> MOST_WORK = Comparator.comparing(
          (WorkedLine each) -> !each.isDenied())
      .thenComparing(WorkedLine::amountToWork, Comparator.reverseOrder())
      .thenComparing(
          each -> each.remedy().deadline().safe(), Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparing(ServiceDecisions::byContent);

  private final Collection<List<Decided>> ofClaim;
  private final boolean isOnlyDay;
  private final Outcome into;
  private final Map<String, BigDecimal> chargesOfLines = new HashMap<>();
  private final Set<String> toldOfClaim = new HashSet<>();

  /**
   * A settlement.
   *
   * @param ofClaim the decisions on each service
   * @param isOnlyDay whether the claim's number has no services of other days
   * @param into takes what is left
   */
  Settlement(Collection<List<Decided>> ofClaim, boolean isOnlyDay, Outcome into) {
    this.ofClaim = ofClaim;
    this.isOnlyDay = isOnlyDay;
    this.into = into;
  }

  /** What a payer says of the whole claim it may say line by line later, and the other way. */
  void settle() {
    List<Decided> ofWhole = saidElsewhere(true);
    List<Decided> ofLines = saidElsewhere(false);
    for (List<Decided> ofService : ofClaim) {
      List<Decided> all = new ArrayList<>(ofService);
      all.addAll(ofService.get(0).isOfWholeClaim() ? ofLines : ofWhole);
      settle(all);
    }
  }

  /**
   * The latest decisions on the whole claim, or on its lines: one that is open, one that is not.
   */
  private List<Decided> saidElsewhere(boolean ofWhole) {
    Map<String, List<Decided>> byPayer = byPayer(ofClaim.stream()
        .flatMap(List::stream)
        .filter(each -> each.isDeciding() && each.isOfWholeClaim() == ofWhole)
        .toList());
    Map<List<String>, Decided> said = new LinkedHashMap<>();
    byPayer.forEach((payer, decided) -> latest(decided)
        .forEach(each -> said.putIfAbsent(
            List.of(payer, Objects.toString(each.day(), ""), each.says().name()),
            each.asSaidElsewhere())));
    return List.copyOf(said.values());
  }

  /** By payer; where a payer names several members, claims of one number are of each of them. */
  private static Map<String, List<Decided>> byPayer(List<Decided> decisions) {
    Map<String, Set<String>> members = new HashMap<>();
    for (Decided each : decisions) {
      if (each.patient() != null) {
        members.computeIfAbsent(each.payer(), payer -> new HashSet<>(2)).add(each.patient());
      }
    }
    Map<String, List<Decided>> byPayer = new TreeMap<>();
    for (Decided each : decisions) {
      boolean isOfOne = members.getOrDefault(each.payer(), Set.of()).size() < 2;
      String key =
          isOfOne ? each.payer() : each.payer() + "\n" + Objects.toString(each.patient(), "");
      byPayer.computeIfAbsent(key, payer -> new ArrayList<>()).add(each);
    }
    return byPayer;
  }

  private void settle(List<Decided> ofService) {
    boolean hasSeveral = ofService.stream().map(Decided::payer).distinct().count() > 1;
    for (List<Decided> decided : byPayer(ofService).values()) {
      into.paidTwice().add(decided);
      List<Decided> latest = latest(decided);
      Decided open = latest.stream()
          .filter(each -> each.says() == Says.OPEN || each.says() == Says.DUPLICATE)
          .min(Comparator.comparing(Settlement::lineOf, MOST_WORK))
          .orElse(null);
      if (open == null) {
        if (latest.stream().anyMatch(each -> each.says() == Says.SETTLED)) {
          won(decided, latest);
        }
        continue;
      }
      tell(open, latest);
      boolean isLeftToNext = hasSeveral && lineOf(open).remedy().action() == Action.BILL_NEXT_PAYER;
      if (!isLeftToNext || ofService.stream().noneMatch(each -> isNextPayer(open, each))) {
        into.open().add(lineOf(open));
      }
    }
  }

  private static WorkedLine lineOf(Decided decided) {
    return Objects.requireNonNull(decided.line());
  }

  /** The decisions after which none is known to come; a line that settles nothing is none. */
  private static List<Decided> latest(List<Decided> decided) {
    List<Decided> deciding = decided.stream().filter(Decided::isDeciding).toList();
    if (deciding.isEmpty()) {
      deciding = decided.stream().filter(each -> each.says() == Says.DUPLICATE).toList();
    }
    LocalDate last = deciding.stream()
        .map(Decided::day)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
    return deciding.stream()
        .filter(each -> each.day() == null || each.day().equals(last))
        .sorted(Comparator.comparing(Decided::file).thenComparing(Decided::fileLine))
        .toList();
  }

  /** The last denial that was paid in the end. */
  private void won(List<Decided> decided, List<Decided> latest) {
    decided.stream()
        .filter(each -> each.line() != null && each.line().isDenied())
        .filter(each -> latest.stream().anyMatch(each::isBefore))
        .max(Comparator.comparing(Decided::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Settlement::lineOf, MOST_WORK.reversed()))
        .ifPresent(each -> {
          into.won().add(lineOf(each));
          tellLess(each, latest);
        });
  }

  /** A claim that was corrected may charge less; what it no longer charges is not denied. */
  private void tellLess(Decided denied, List<Decided> latest) {
    for (Decided each : latest) {
      if (each.says() == Says.SETTLED && isForLess(denied, each)) {
        if (each.isOfWholeClaim() != denied.isOfWholeClaim()
            && !toldOfClaim.add(denied.decision())) {
          return;
        }
        into.problems()
            .add(new Problem(
                denied.file(),
                denied.fileLine(),
                null,
                (each.isOfWholeClaim() == denied.isOfWholeClaim()
                        ? "a denied service is paid later for a lower charge, in "
                        : "what was denied is settled later for a lower charge of the claim, in ")
                    + each.placeBeside(denied) + "; it is not on the worklist",
                "Look up whether the rest of it is still to be billed."));
        return;
      }
    }
  }

  private boolean isForLess(Decided denied, Decided settled) {
    if (settled.isOfWholeClaim() == denied.isOfWholeClaim()) {
      return settled.isPaid() && settled.charge().compareTo(denied.charge()) < 0;
    }
    return isOnlyDay
        && (settled.isOfWholeClaim()
            ? settled.charge().compareTo(chargeOfLines(denied)) < 0
            : chargeOfLines(settled).compareTo(denied.charge()) < 0);
  }

  /** What the lines of the decision on a claim charge together. */
  private BigDecimal chargeOfLines(Decided one) {
    if (chargesOfLines.isEmpty()) {
      ofClaim.stream()
          .flatMap(List::stream)
          .filter(each -> !each.isOfWholeClaim())
          .forEach(each -> chargesOfLines.merge(each.decision(), each.charge(), BigDecimal::add));
    }
    return chargesOfLines.getOrDefault(one.decision(), BigDecimal.ZERO);
  }

  /** Whether another payer has decided on what that one left to it. */
  private static boolean isNextPayer(Decided open, Decided other) {
    return lineOf(open).claimNumber() != null
        && !other.payer().equals(open.payer())
        && !other.isReversal()
        && !other.isBefore(open)
        && (open.isBefore(other)
            || other.line() == null
            || other.line().remedy().action() != Action.BILL_NEXT_PAYER);
  }

  private void tell(Decided open, List<Decided> latest) {
    latest.stream()
        .filter(each -> each.line() == null || !isSameWork(lineOf(open), lineOf(each)))
        .findFirst()
        .ifPresent(other -> into.problems()
            .add(new Problem(
                open.file(),
                open.fileLine(),
                null,
                (open.day() == null || other.day() == null
                        ? "which of two decisions on a service is the later one is not known,"
                            + " for a payment has no date: the other is in "
                        : "a service is decided twice on one day, and otherwise in ")
                    + other.placeBeside(open)
                    + "; this one is on the worklist",
                "Ask the payer which of them counts.")));
  }

  private static boolean isSameWork(WorkedLine one, WorkedLine other) {
    return Objects.equals(one.remedy().code(), other.remedy().code())
        && one.remedy().fineCause().equals(other.remedy().fineCause())
        && one.amountToWork().compareTo(other.amountToWork()) == 0;
  }
}
