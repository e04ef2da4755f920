package io.github.payerrules.alignment;

import io.github.payerrules.claim.Authorization;
import io.github.payerrules.claim.Authorization.Status;
import io.github.payerrules.internal.rule.InEffect;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Authorizations on file that cannot all hold: one number, and not one decision. */
final class Contradictions {

  private Contradictions() {}

  /** Those of the same number for a service that say otherwise of days that both cover. */
  static List<Authorization> of(Authorization one, Service service, List<Authorization> onFile) {
    String number = one.number();
    return number == null
        ? List.of()
        : onFile.stream()
            .filter(other -> number.equalsIgnoreCase(other.number()))
            .filter(other ->
                one.holder() == null || other.holder() == null || one.holder() == other.holder())
            .filter(service::isCoveredByCode)
            .filter(other -> overlaps(one, other) && differsIn(one, other) != null)
            .distinct()
            .toList();
  }

  /**
   * In what two of one number differ; {@code null} where they do not. A request that was pending
   * and a decision that came later do not contradict each other.
   */
  static @Nullable Aspect differsIn(Authorization one, Authorization other) {
    if (one.status() == Status.PENDING || other.status() == Status.PENDING) {
      return null;
    }
    if (one.status() != other.status()) {
      return Aspect.STATUS;
    }
    if (areOther(one.unitsApproved(), other.unitsApproved())
        || (isCounted(one.unitsUsed())
            && isCounted(other.unitsUsed())
            && areOther(one.unitsUsed(), other.unitsUsed()))) {
      return Aspect.UNITS;
    }
    return Objects.equals(one.from(), other.from()) && Objects.equals(one.to(), other.to())
        ? null
        : Aspect.DATES;
  }

  private static boolean areOther(@Nullable Integer units, @Nullable Integer others) {
    return units != null && others != null && !units.equals(others);
  }

  /** An answer of a payer knows of no use, and says 0. */
  private static boolean isCounted(@Nullable Integer used) {
    return used != null && used > 0;
  }

  private static boolean overlaps(Authorization one, Authorization other) {
    return new InEffect(one.from(), one.to()).overlaps(new InEffect(other.from(), other.to()));
  }

  /** What one says, so that a person can tell it from another of its number. */
  static String said(Authorization one) {
    return Texts.status(one)
        + (one.unitsApproved() == null ? "" : ", units: " + one.unitsApproved())
        + (isCounted(one.unitsUsed()) ? ", used: " + one.unitsUsed() : "")
        + (Texts.dates(one).isEmpty() ? "" : ", " + Texts.usDates(one));
  }
}
