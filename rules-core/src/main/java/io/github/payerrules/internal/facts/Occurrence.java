package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.tables.Family;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One service that counts towards sessions.
 *
 * @param line the line of the claim; {@code null} for an earlier service
 */
record Occurrence(
    LocalDate date,
    String code,
    String region,
    String phase,
    Side side,
    String approach,
    int units,
    @Nullable LineFacts line) {

  /** Whether both belong to one session of the family. */
  boolean sameSession(Occurrence other, Family family) {
    return date.equals(other.date)
        && (!family.sessionBy().contains("region") || region.equals(other.region))
        && (!family.sessionBy().contains("phase") || phase.equals(other.phase))
        && (!family.sessionBy().contains("side") || side == other.side)
        && (!family.sessionBy().contains("code") || code.equals(other.code));
  }
}
