package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.claim.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A claim as somebody reads it who knows the policy: what is billed, documented, and was before.
 */
final class Chart {

  /** A service, billed now or before. */
  record Service(String code, LocalDate date, List<String> modifiers) {

    /** Whether both are on one side at least; 50 is both sides. */
    boolean sharesSideWith(ServiceLine line) {
      return (isOn("LT") && isOn(line, "LT")) || (isOn("RT") && isOn(line, "RT"));
    }

    private boolean isOn(String side) {
      return modifiers.contains(side) || modifiers.contains("50");
    }

    private static boolean isOn(ServiceLine line, String side) {
      return line.modifiers().contains(side) || line.modifiers().contains("50");
    }
  }

  private final Claim claim;
  private final LocalDate today;
  private final List<Service> earlier = new ArrayList<>();
  private final List<Service> all = new ArrayList<>();

  Chart(Claim claim, LocalDate today) {
    this.claim = claim;
    this.today = today;
    for (PriorService service : Objects.requireNonNull(claim.history())) {
      earlier.add(new Service(service.code(), service.date(), service.modifiers()));
    }
    all.addAll(earlier);
    claim.lines().forEach(line -> all.add(new Service(line.code(), line.date(), line.modifiers())));
  }

  List<ServiceLine> lines() {
    return claim.lines();
  }

  @Nullable
  String state() {
    return claim.state();
  }

  LocalDate today() {
    return today;
  }

  /** All lines of these claims are of one day. */
  LocalDate day() {
    return claim.lines().get(0).date();
  }

  boolean isAuthorized() {
    return claim.authorizationNumber() != null;
  }

  boolean yes(EvidenceFact fact) {
    return Boolean.TRUE.equals(value(fact));
  }

  int number(EvidenceFact fact) {
    return (Integer) Objects.requireNonNull(value(fact));
  }

  boolean says(EvidenceFact fact, String word) {
    return word.equals(value(fact));
  }

  private @Nullable Object value(EvidenceFact fact) {
    Recorded recorded = claim.evidence().recorded(fact);
    return recorded == null ? null : recorded.value();
  }

  boolean bills(Predicate<String> codes) {
    return claim.lines().stream().anyMatch(line -> codes.test(line.code()));
  }

  /** Whether another line says the same. */
  boolean isBilledTwice(ServiceLine line) {
    return claim.lines().stream()
        .anyMatch(other -> other.number() != line.number()
            && other.code().equals(line.code())
            && other.modifiers().equals(line.modifiers()));
  }

  /** Units of such codes: each is a level. */
  int levels(Predicate<String> codes) {
    return claim.lines().stream()
        .filter(line -> codes.test(line.code()))
        .mapToInt(line -> line.units().intValue())
        .sum();
  }

  /** Days of such services in the months that end with this day. */
  int sessions(int months, Predicate<Service> services) {
    LocalDate after = day().minusMonths(months);
    return (int) all.stream()
        .filter(service -> service.date().isAfter(after))
        .filter(services)
        .map(Service::date)
        .distinct()
        .count();
  }

  /** The same, where two regions of the spine on one day are two sessions. */
  int sessionsOfRegions(int months, Predicate<String> codes) {
    return sessions(months, CodesByHand.by(CodesByHand.cervical(codes)))
        + sessions(months, CodesByHand.by(CodesByHand.lumbar(codes)));
  }

  /** Whether there was such a service before this day. */
  boolean had(Predicate<Service> services) {
    return earlier.stream().anyMatch(services);
  }

  /** Whether there was such a service on one of so many days before this one. */
  boolean hadWithin(int days, Predicate<Service> services) {
    return had(
        service -> !service.date().isBefore(day().minusDays(days)) && services.test(service));
  }
}
