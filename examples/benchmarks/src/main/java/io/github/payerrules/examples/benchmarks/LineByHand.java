package io.github.payerrules.examples.benchmarks;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.claim.Recorded;
import io.github.payerrules.claim.ServiceLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A service line and what its claim says of it, as the rules of {@link PolicyByHand} ask. */
public record LineByHand(Claim claim, ServiceLine line, LocalDate today) {

  /** Holidays that may be the last day to file, by their dates of 2026. */
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(LocalDate.of(2026, 5, 25), LocalDate.of(2026, 6, 19), LocalDate.of(2026, 7, 3));

  int number() {
    return line.number();
  }

  String code() {
    return line.code();
  }

  boolean has(String modifier) {
    return line.modifiers().contains(modifier);
  }

  boolean hasDiagnosis(Predicate<String> diagnosis) {
    return line.diagnoses().stream().anyMatch(diagnosis);
  }

  boolean isIn(Set<String> states) {
    return states.contains(claim.state());
  }

  boolean bills(Predicate<String> codes) {
    return claim.lines().stream().anyMatch(other -> codes.test(other.code()));
  }

  /** Whether another line of the day says the same. */
  boolean isBilledTwice() {
    return claim.lines().stream()
        .anyMatch(other -> other.number() != line.number()
            && other.code().equals(line.code())
            && other.date().equals(line.date())
            && other.modifiers().equals(line.modifiers()));
  }

  boolean allHaveKx(Predicate<String> codes) {
    return claim.lines().stream()
        .filter(other -> codes.test(other.code()))
        .allMatch(other -> other.modifiers().contains("KX"));
  }

  int levels(Predicate<String> codes) {
    return claim.lines().stream()
        .filter(other -> codes.test(other.code()))
        .mapToInt(other -> other.units().intValue())
        .sum();
  }

  /** Days on which such codes were performed in the twelve months that end with the line's day. */
  int sessions(Predicate<String> codes, Predicate<Boolean> kx) {
    LocalDate after = line.date().minusMonths(12);
    Map<LocalDate, Boolean> allKx = new TreeMap<>();
    for (PriorService service : Objects.requireNonNull(claim.history())) {
      if (codes.test(service.code()) && service.date().isAfter(after)) {
        allKx.merge(service.date(), service.modifiers().contains("KX"), Boolean::logicalAnd);
      }
    }
    for (ServiceLine other : claim.lines()) {
      if (codes.test(other.code())) {
        allKx.merge(other.date(), other.modifiers().contains("KX"), Boolean::logicalAnd);
      }
    }
    return (int) allKx.values().stream().filter(kx).count();
  }

  /** One year after the first service; a last day on a weekend or holiday moves on. */
  boolean isTooLate() {
    LocalDate last = line.date().plusYears(1);
    for (ServiceLine other : claim.lines()) {
      LocalDate end = other.date().plusYears(1);
      last = end.isBefore(last) ? end : last;
    }
    while (last.getDayOfWeek() == DayOfWeek.SATURDAY
        || last.getDayOfWeek() == DayOfWeek.SUNDAY
        || HOLIDAYS.contains(last)) {
      last = last.plusDays(1);
    }
    return last.isBefore(today);
  }

  boolean isGuidedBy(String guidance) {
    return guidance.equals(value(EvidenceFact.IMAGE_GUIDANCE));
  }

  boolean yes(EvidenceFact fact) {
    return Boolean.TRUE.equals(value(fact));
  }

  int number(EvidenceFact fact) {
    return (Integer) Objects.requireNonNull(value(fact));
  }

  private @Nullable Object value(EvidenceFact fact) {
    Recorded recorded = claim.evidence().recorded(fact);
    return recorded == null ? null : recorded.value();
  }
}
