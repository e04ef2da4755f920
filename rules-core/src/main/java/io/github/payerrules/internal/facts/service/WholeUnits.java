package io.github.payerrules.internal.facts.service;

import io.github.payerrules.internal.text.Ranges;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Units as rules count them: a started unit is a whole one. */
public final class WholeUnits {

  private static final BigDecimal MOST = BigDecimal.valueOf(Ranges.LARGEST);

  private WholeUnits() {}

  public static int of(BigDecimal units) {
    return units.scale() == 0 && units.precision() < 10
        ? units.intValue()
        : units.min(MOST).setScale(0, RoundingMode.UP).intValue();
  }
}
