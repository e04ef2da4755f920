package io.github.payerrules.internal.facts.history;

import io.github.payerrules.claim.PriorService;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.facts.service.Side;
import io.github.payerrules.internal.facts.service.WholeUnits;
import io.github.payerrules.internal.tables.Family;
import io.github.payerrules.internal.tables.Procedure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One service that counts towards sessions.
 *
 * @param line the line of the claim; {@code null} for an earlier service
 */
public record Occurrence(
    LocalDate date,
    String code,
    String region,
    String phase,
    Side side,
    String approach,
    int units,
    @Nullable LineService line) {

  static Occurrence of(LineService line) {
    return new Occurrence(
        line.day(),
        line.code(),
        line.region(),
        line.phase(),
        line.treatedSide(),
        line.approach(),
        line.units(),
        line);
  }

  static Occurrence of(PriorService service, Procedure procedure) {
    return new Occurrence(
        service.date(),
        service.code(),
        procedure.region(),
        procedure.family().phase(service.modifiers()),
        Side.of(service.modifiers()),
        procedure.approach(),
        WholeUnits.of(service.units()),
        null);
  }

  /** Whether both belong to one session of the family. */
  boolean sameSession(Occurrence other, Family family) {
    return date.equals(other.date)
        && (!family.sessionBy().contains("region") || region.equals(other.region))
        && (!family.sessionBy().contains("phase") || phase.equals(other.phase))
        && (!family.sessionBy().contains("side") || side == other.side)
        && (!family.sessionBy().contains("code") || code.equals(other.code));
  }
}
