package io.github.payerrules.internal.visit;

import io.github.payerrules.visit.Benefits;
import io.github.payerrules.visit.MemberShare;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the member pays: the least and the most that the known benefits allow. */
final class ShareRange {

  private static final BigDecimal PERCENT = new BigDecimal(100);

  private ShareRange() {}

  /** The range; {@code null} where no benefit is known. */
  static @Nullable MemberShare of(Benefits benefits, @Nullable BigDecimal expected) {
    MemberShare least = ofOne(benefits, expected);
    Benefits atMost = benefits.atMost();
    MemberShare most = atMost == null ? null : ofOne(atMost, expected);
    if (least == null || most == null) {
      return least;
    }
    List<String> basis = new ArrayList<>(least.basis());
    basis.add("the payer's answer leaves more than one amount open");
    return least.toBuilder().high(most.high()).basis(basis).build();
  }

  private static @Nullable MemberShare ofOne(Benefits benefits, @Nullable BigDecimal expected) {
    List<String> basis = new ArrayList<>();
    BigDecimal copay = benefits.copay();
    BigDecimal percent = benefits.coinsurancePercent();
    BigDecimal deductible = benefits.deductibleLeft();
    BigDecimal most = benefits.outOfPocketLeft();
    if (copay == null && percent == null && deductible == null) {
      return null;
    }
    if (expected == null && (percent != null || deductible != null)) {
      basis.add("the expected allowed amount was not given, so nothing but the copay is certain");
    }
    if (copay != null) {
      basis.add("copay of the visit");
    }
    basis.add(
        deductible == null
            ? "the deductible left is not known: none of it at the least, all of the visit at the"
                + " most"
            : "the deductible left");
    basis.add(percent == null ? "the coinsurance is not known" : "coinsurance of the plan");
    BigDecimal fixed = copay == null ? BigDecimal.ZERO : copay;
    BigDecimal low = fixed;
    BigDecimal high = null;
    if (expected != null) {
      basis.add("the expected allowed amount");
      low = fixed.add(part(
          expected,
          deductible == null ? BigDecimal.ZERO : deductible,
          percent == null ? BigDecimal.ZERO : percent));
      high = fixed.add(part(
          expected,
          deductible == null ? expected : deductible,
          percent == null ? PERCENT : percent));
      // A plan takes a copay or the deductible and coinsurance, some both; nobody owes more than
      // the allowed amount.
      low = low.min(expected).min(copay == null ? low : copay);
      high = high.min(expected);
    }
    if (most != null) {
      basis.add("what is left to the out-of-pocket maximum");
      low = low.min(most);
      high = high == null ? most : high.min(most);
    }
    return MemberShare.builder()
        .low(low.setScale(2, RoundingMode.HALF_UP))
        .high(high == null ? null : high.setScale(2, RoundingMode.HALF_UP))
        .basis(basis)
        .build();
  }

  private static BigDecimal part(BigDecimal expected, BigDecimal deductible, BigDecimal percent) {
    BigDecimal first = deductible.min(expected);
    return first.add(expected.subtract(first).multiply(percent).divide(PERCENT));
  }
}
