package io.github.payerrules.internal.formats;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How large the numbers of a claim may be, in every format. */
public enum Size {
  AMOUNT(9, 2),
  UNIT_PRICE(9, 4),
  QUANTITY(6, 3),
  COUNT(6, 0);

  private final int digits;
  private final int decimals;

  Size(int digits, int decimals) {
    this.digits = digits;
    this.decimals = decimals;
  }

  /** Whether a number has no more digits before the point and after it. */
  public boolean fits(BigDecimal number) {
    return number.precision() - number.scale() <= digits
        && number.stripTrailingZeros().scale() <= decimals;
  }

  /** A whole number from 0 on; {@code null} if the number is not one. */
  public static @Nullable Integer count(@Nullable BigDecimal number) {
    return number != null && number.signum() >= 0 && COUNT.fits(number) ? number.intValue() : null;
  }

  /** For people, such as {@code 9 digits before the point and 2 after it}. */
  public String inWords() {
    return digits + " digits before the point and " + decimals + " after it";
  }
}
