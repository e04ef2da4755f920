package io.github.payerrules.remittance;

import io.github.payerrules.claim.Adjustment;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;

/** Sums of amounts. */
final class Money {

  private Money() {}

  static <T> BigDecimal sum(Collection<T> of, Function<T, BigDecimal> amount) {
    return of.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal patientPart(Collection<Adjustment> adjustments) {
    return sum(
        adjustments.stream().filter(each -> each.group().equals("PR")).toList(),
        Adjustment::amount);
  }
}
