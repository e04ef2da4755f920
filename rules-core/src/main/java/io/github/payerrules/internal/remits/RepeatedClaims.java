package io.github.payerrules.internal.remits;

import io.github.payerrules.remittance.ClaimPayment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decided claims of one payment, so that one that comes twice is told. Not thread-safe. */
public final class RepeatedClaims {

  /** Whether a claim was there before. */
  public enum Repeat {
    NO,
    SAME,
    OTHER_AMOUNTS
  }

  /** What is told of a claim whose services were decided before with other amounts. */
  public static final String OTHER_AMOUNTS =
      "the payment decides the same services of this claim twice, with other amounts; both count";

  private final Set<ClaimPayment> seen = new HashSet<>();
  private final Map<List<Object>, BigDecimal> paid = new HashMap<>();

  /** None so far. */
  public RepeatedClaims() {}

  /** Adds a claim; without any number none is the same as another. */
  public Repeat add(ClaimPayment claim) {
    String number = claim.claimNumber() == null ? claim.payerControlNumber() : claim.claimNumber();
    if (number == null) {
      return Repeat.NO;
    }
    if (!seen.add(claim)) {
      return Repeat.SAME;
    }
    if (claim.isReversal()) {
      return Repeat.NO;
    }
    List<Object> services = new ArrayList<>();
    services.add(number);
    services.add(claim.charge().stripTrailingZeros());
    claim
        .lines()
        .forEach(each -> services.add(Arrays.asList(
            each.code(),
            each.modifiers(),
            each.serviceDate(),
            each.charge().stripTrailingZeros())));
    BigDecimal before = paid.putIfAbsent(services, claim.paid());
    return before == null || before.compareTo(claim.paid()) == 0 ? Repeat.NO : Repeat.OTHER_AMOUNTS;
  }
}
