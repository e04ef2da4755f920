package io.github.payerrules.internal.facts.history;

import io.github.payerrules.internal.facts.service.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which services of a family count; {@code null} where a part is left open.
 *
 * @param side {@link Side#NONE} where all count; a service without a side counts for both
 * @param contradictory whether it was narrowed to two phases or approaches, so that none counts
 */
record Choice(
    @Nullable String region,
    Side side,
    @Nullable String phase,
    @Nullable String approach,
    boolean contradictory) {

  /** All services of the family. */
  static final Choice ALL = new Choice(null, Side.NONE, null, null, false);

  Choice inRegion(String only) {
    return new Choice(only, side, phase, approach, contradictory);
  }

  Choice on(Side only) {
    return new Choice(region, only, phase, approach, contradictory);
  }

  Choice inPhase(String only) {
    return new Choice(region, side, only, approach, contradictory || differs(phase, only));
  }

  Choice byApproach(String only) {
    return new Choice(region, side, phase, only, contradictory || differs(approach, only));
  }

  private static boolean differs(@Nullable String before, String only) {
    return before != null && !before.equals(only);
  }

  boolean takes(Occurrence occurrence) {
    return !contradictory
        && (region == null || region.equals(occurrence.region()))
        && (phase == null || phase.equals(occurrence.phase()))
        && (approach == null || approach.equals(occurrence.approach()))
        && (side == Side.NONE
            || occurrence.side() == Side.NONE
            || side.sharesWith(occurrence.side()));
  }
}
