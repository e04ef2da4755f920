package io.github.payerrules.remittance;

import java.math.BigDecimal;

/**
 * What the claims of a payment add up to. Immutable and thread-safe.
 *
 * @param claims how many there are
 * @param charge their charges
 * @param claimsPaid what was paid for them
 * @param providerAdjustments the provider adjustments; positive takes money from the payment
 * @param difference claims less provider adjustments less the payment; zero where it balances
 */
public record PaymentTotals(
    int claims,
    BigDecimal charge,
    BigDecimal claimsPaid,
    BigDecimal providerAdjustments,
    BigDecimal difference) {

  @Override
  public String toString() {
    return "PaymentTotals[" + claims + " claims]";
  }
}
