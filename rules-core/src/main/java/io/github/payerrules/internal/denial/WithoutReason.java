package io.github.payerrules.internal.denial;

import io.github.payerrules.remittance.Denial;
import io.github.payerrules.remittance.Remedy;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a line says that was neither paid nor adjusted in full. The tables know a line that was paid
 * nothing without a reason from one that was paid in full; where they answer both alike, something
 * else decides, such as the status of the claim.
 */
final class WithoutReason {

  private WithoutReason() {}

  /**
   * The remedy of a line without adjustments.
   *
   * @param told what the tables say
   * @param tables answers for another line
   */
  static Remedy of(Denial denial, Remedy told, Function<Denial, Remedy> tables) {
    ServicePayment line = denial.line();
    if (line == null) {
      return told;
    }
    if (denial.adjustedTogether()) {
      return decided(denial, tables)
          ? told
          : tables.apply(with(denial, line.charge())).toBuilder()
              .detail("adjusted-together")
              .why("The payer gave the reasons once, for several lines of the claim together. See"
                  + " the adjustments of the whole claim.")
              .build();
    }
    BigDecimal off = denial.difference() == null ? line.difference() : denial.difference();
    if (off.signum() == 0) {
      return line.charge().signum() != 0 || decided(denial, tables)
          ? told
          : tables.apply(with(denial, BigDecimal.ONE)).toBuilder()
              .detail("nothing-charged")
              .why("Nothing was charged, and nothing paid.")
              .build();
    }
    return line.paid().signum() == 0 && off.compareTo(line.charge()) == 0
        ? told
        : beside(denial.toBuilder().difference(off).build(), tables).orElse(told);
  }

  /** What to do about a line that does not balance; nothing where the claim decides otherwise. */
  static Optional<Remedy> beside(Denial denial, Function<Denial, Remedy> tables) {
    BigDecimal off = denial.difference();
    if (off == null || denial.line() == null || decided(denial, tables)) {
      return Optional.empty();
    }
    return Optional.of(tables.apply(with(denial, BigDecimal.ZERO)).toBuilder()
        .detail("does-not-balance")
        .why(
            off.signum() > 0
                ? "The remittance does not balance: " + dollars(off)
                    + " of the charge is neither paid nor adjusted. Ask the payer."
                : "The remittance does not balance: payment and adjustments are "
                    + dollars(off.negate()) + " more than the charge. Ask the payer.")
        .build());
  }

  private static boolean decided(Denial denial, Function<Denial, Remedy> tables) {
    BigDecimal charge = denial.line() == null ? BigDecimal.ZERO : denial.line().charge();
    BigDecimal any = charge.signum() == 0 ? BigDecimal.ONE : charge;
    return tables
        .apply(with(denial, any))
        .rows()
        .equals(tables.apply(with(denial, BigDecimal.ZERO)).rows());
  }

  /** The same line, paid that much and without a reason for the rest. */
  private static Denial with(Denial denial, BigDecimal paid) {
    ServicePayment line = denial.line() == null ? ServicePayment.builder().build() : denial.line();
    return denial.toBuilder()
        .difference(null)
        .adjustedTogether(false)
        .line(line.toBuilder().paid(paid).adjustments(List.of()).build())
        .build();
  }

  static String dollars(BigDecimal amount) {
    return "$" + amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
