package io.github.payerrules.alignment;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.internal.facts.onfile.AuthorizationChoice;
import io.github.payerrules.internal.text.UsDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The authorizations of many claims and plans, and what each takes of their units. A request for
 * authorization, and a claim for a day to come, is a plan; a claim without lines is a record of
 * authorizations. Immutable and thread-safe; treat it as the claims themselves.
 *
 * <p>The units used of an authorization are those before the claim that carries it, so what counts
 * is the figure on the earliest claim, and the units of all claims from then on. A claim that a
 * corrected or voided claim replaces takes nothing; a plan that was billed counts once.
 */
public final class AuthorizationLedger {

  /** So many days before its end an authorization is told as ending. */
  private static final int SOON_DAYS = 30;

  private final List<Pairing.Pair> pairs;
  private final List<Claim> records;
  private final List<LedgerEntry> entries;
  private final Map<String, List<Taken>> taken = new LinkedHashMap<>();
  private final Map<String, Integer> usedBefore = new LinkedHashMap<>();

  /** A line that takes units, in the order in which they do. */
  private record Taken(Service service, boolean isPlanned) {}

  /** An authorization and the claim on which it stands. */
  private record Carried(Authorization authorization, Claim claim) {}

  /** The order of the files, and of one claim's authorizations, decides nothing. */
  private static final Comparator<Carried> COUNTS_FIRST = Comparator.comparing(
          (Carried each) -> Pairing.firstDay(each.claim()))
      .thenComparing(each -> each.authorization().status())
      .thenComparing(
          each -> AuthorizationChoice.content(each.authorization()), Comparator.reverseOrder());

  private AuthorizationLedger(List<Claim> claims, LocalDate today) {
    this.records = claims.stream().filter(each -> each.lines().isEmpty()).toList();
    this.pairs = Pairing.of(claims, today);
    List<Claim> byDay =
        claims.stream().sorted(Comparator.comparing(Pairing::firstDay)).toList();
    Map<String, List<Carried>> carried = new LinkedHashMap<>();
    for (Claim claim : byDay) {
      for (Authorization each : onFile(claim)) {
        if (each.number() != null) {
          carried
              .computeIfAbsent(key(claim, each), none -> new ArrayList<>())
              .add(new Carried(each, claim));
        }
      }
    }
    carried.forEach((key, all) -> {
      all.sort(COUNTS_FIRST);
      Integer used = all.get(0).authorization().unitsUsed();
      usedBefore.put(key, used == null ? 0 : used);
    });
    Stream.concat(
            pairs.stream().flatMap(pair -> taken(pair.billed(), false)),
            pairs.stream()
                .filter(pair -> pair.billed() == null)
                .flatMap(pair -> taken(pair.planned(), true)))
        .sorted(Comparator.comparing((Taken each) -> each.service().date())
            .thenComparing(each -> String.valueOf(each.service().claim().id()))
            .thenComparing(each -> each.service().lineNumber()))
        .forEach(each -> {
          Authorization meant =
              each.service().authorization(onFile(each.service().claim()));
          if (meant != null && meant.number() != null) {
            taken
                .computeIfAbsent(key(each.service().claim(), meant), none -> new ArrayList<>())
                .add(each);
          }
        });
    this.entries = carried.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, List<Carried>> each) ->
                Pairing.firstDay(each.getValue().get(0).claim()))
            .thenComparing(Map.Entry::getKey))
        .map(each -> entry(each.getKey(), each.getValue(), today))
        .toList();
  }

  /** The ledger of claims (for payment and as requests) on a day. */
  public static AuthorizationLedger of(List<Claim> claims, LocalDate today) {
    return new AuthorizationLedger(claims, today);
  }

  /** The authorizations with a number, in the order of the first day on which one is needed. */
  public List<LedgerEntry> entries() {
    return entries;
  }

  List<Pairing.Pair> pairs() {
    return pairs;
  }

  /** What is on file for a claim: its own, and those of records of the same patient and payer. */
  List<Authorization> onFile(Claim claim) {
    List<Authorization> all = new ArrayList<>();
    List<Authorization> own = claim.authorizations();
    if (own != null) {
      all.addAll(own);
    }
    for (Claim other : records) {
      List<Authorization> recorded = other.authorizations();
      if (recorded != null && other.payer().equals(claim.payer())) {
        boolean isSamePatient =
            claim.patientKey() != null && claim.patientKey().equals(other.patientKey());
        recorded.stream()
            .filter(each -> isSamePatient || isNumberOf(claim, each))
            .filter(each -> !all.contains(each))
            .forEach(all::add);
      }
    }
    return all;
  }

  private static boolean isNumberOf(Claim claim, Authorization authorization) {
    String number = authorization.number();
    return number != null
        && Service.of(claim).stream().anyMatch(each -> number.equalsIgnoreCase(each.number()));
  }

  /** The units left before a line; {@code null} where the authorization states no number. */
  @Nullable
  BigDecimal leftBefore(Service service, Authorization authorization) {
    Integer approved = authorization.unitsApproved();
    if (approved == null) {
      return null;
    }
    String key = key(service.claim(), authorization);
    Integer before = usedBefore.get(key);
    if (before == null) {
      before = authorization.unitsUsed() == null ? 0 : authorization.unitsUsed();
    }
    BigDecimal left = BigDecimal.valueOf((long) approved - before);
    for (Taken each : taken.getOrDefault(key, List.of())) {
      if (each.service().claim() == service.claim()
          && each.service().lineNumber() == service.lineNumber()) {
        break;
      }
      left = left.subtract(unitsOf(each.service(), authorization));
    }
    return left;
  }

  /** What a service takes of what is approved: nothing where its code is not. */
  private static BigDecimal unitsOf(Service service, Authorization authorization) {
    return service.isCoveredByCode(authorization) ? service.units() : BigDecimal.ZERO;
  }

  /** Other claims that took units of it before a line. */
  List<String> takenBefore(Service service, Authorization authorization) {
    List<String> others = new ArrayList<>();
    for (Taken each : taken.getOrDefault(key(service.claim(), authorization), List.of())) {
      if (each.service().claim() == service.claim()) {
        break;
      }
      if (!each.service().isCoveredByCode(authorization)) {
        continue;
      }
      String id = each.service().claim().id();
      others.add(
          (id == null ? "a claim" : id) + " on " + UsDates.of(each.service().date()));
    }
    return others;
  }

  private static String key(Claim claim, Authorization authorization) {
    String number = authorization.number();
    return claim.payer() + "\n" + (number == null ? "" : number.toUpperCase(Locale.ROOT)) + "\n"
        + authorization.codes();
  }

  private static Stream<Taken> taken(@Nullable Claim claim, boolean isPlanned) {
    return Service.of(claim).stream().map(each -> new Taken(each, isPlanned));
  }

  private LedgerEntry entry(String key, List<Carried> all, LocalDate today) {
    Authorization authorization = all.get(0).authorization();
    Claim carrier = all.get(0).claim();
    int before = usedBefore.getOrDefault(key, 0);
    Integer approved = authorization.unitsApproved();
    BigDecimal left = approved == null ? null : BigDecimal.valueOf((long) approved - before);
    List<LedgerUse> uses = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (Taken each : taken.getOrDefault(key, List.of())) {
      Service service = each.service();
      left = left == null ? null : left.subtract(unitsOf(service, authorization));
      uses.add(new LedgerUse(
          service.claim().id(),
          service.lineNumber(),
          service.code(),
          service.date(),
          service.units(),
          each.isPlanned(),
          left));
      if (left != null && left.signum() < 0 && service.isCoveredByCode(authorization)) {
        warnings.add("Not enough units for line " + service.lineNumber() + " on "
            + UsDates.of(service.date()) + ": " + left.negate().toPlainString() + " short.");
      }
      if (!service.isCoveredByDate(authorization)) {
        warnings.add((each.isPlanned() ? "Planned" : "Billed") + " on " + UsDates.of(service.date())
            + ", outside its dates (" + Texts.usDates(authorization) + ").");
      }
    }
    warnings.addAll(ending(authorization, left, today));
    all.stream()
        .map(Carried::authorization)
        .filter(other -> Contradictions.differsIn(authorization, other) != null)
        .map(other -> "It is also on file as " + Contradictions.said(other)
            + ": ask the payer which one holds. The units here are those of: "
            + Contradictions.said(authorization) + ".")
        .distinct()
        .forEach(warnings::add);
    return new LedgerEntry(
        carrier.payer(), carrier.patientKey(), authorization, before, uses, warnings);
  }

  private static List<String> ending(
      Authorization authorization, @Nullable BigDecimal left, LocalDate today) {
    LocalDate from = authorization.from();
    LocalDate to = authorization.to();
    if (from != null && to != null && to.isBefore(from)) {
      return List.of("Its dates are reversed: " + Texts.usDates(authorization)
          + ". Check the decision letter.");
    }
    if (authorization.status() != Authorization.Status.APPROVED) {
      return List.of("It is not approved: " + Texts.status(authorization) + ".");
    }
    boolean isUsedUp = left != null && left.signum() <= 0;
    if (to == null || isUsedUp || to.isBefore(today) || to.isAfter(today.plusDays(SOON_DAYS))) {
      return List.of();
    }
    return List.of("It ends on " + UsDates.of(to) + " with "
        + (left == null
            ? "an unknown number of units left."
            : left.toPlainString() + (left.compareTo(BigDecimal.ONE) == 0 ? " unit" : " units")
                + " left."));
  }
}
