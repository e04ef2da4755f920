package io.github.payerrules.alignment;

import io.github.payerrules.claim.Authorization;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One authorization and what takes its units. Immutable; treat it as the claims themselves.
 *
 * @param payer the payer
 * @param patientKey the patient's key, where the claims say it
 * @param authorization the authorization
 * @param usedBefore units used before the first of the claims
 * @param uses what takes units, by date
 * @param warnings what is wrong, or soon will be
 */
public record LedgerEntry(
    String payer,
    @Nullable String patientKey,
    Authorization authorization,
    int usedBefore,
    List<LedgerUse> uses,
    List<String> warnings) {

  /** With copies of the lists. */
  public LedgerEntry {
    uses = List.copyOf(uses);
    warnings = List.copyOf(warnings);
  }

  /** The units left after all of them; {@code null} where the authorization states no number. */
  public @Nullable BigDecimal left() {
    Integer approved = authorization.unitsApproved();
    if (approved == null) {
      return null;
    }
    return uses.stream()
        .map(LedgerUse::units)
        .reduce(BigDecimal.valueOf((long) approved - usedBefore), BigDecimal::subtract);
  }

  @Override
  public String toString() {
    return "LedgerEntry[" + uses.size() + " uses]";
  }
}
