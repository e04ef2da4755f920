package io.github.payerrules.alignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units of an authorization that a line takes. Treat it as the claim itself.
 *
 * @param claim the caller's reference of the claim
 * @param line the number of the line
 * @param code its code
 * @param date its date of service
 * @param units its units
 * @param isPlanned whether it is planned and not yet billed
 * @param left the units left after it; negative where they do not suffice; {@code null} where the
 *     authorization states no number
 */
public record LedgerUse(
    @Nullable String claim,
    int line,
    String code,
    LocalDate date,
    BigDecimal units,
    boolean isPlanned,
    @Nullable BigDecimal left) {

  @Override
  public String toString() {
    return "LedgerUse[line " + line + "]";
  }
}
