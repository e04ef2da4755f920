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

/** The claims of one payment, to find one that the payment decides twice. Not thread-safe. */
public final class RepeatedClaims {

  /** Whether the payment had the claim before. */
  public enum Repeat {
    NO,
    SAME,
    OTHER_AMOUNTS
  }

  /** The problem of a claim whose services the payment decides again with other amounts. */
  public static final String OTHER_AMOUNTS =
      "the payment decides the same services of this claim twice, with other amounts; both count";

  private final Set<ClaimPayment> seen = new HashSet<>();
  private final Map<List<Object>, BigDecimal> paid = new HashMap<>();

  /** None so far. */
  public RepeatedClaims() {}

  /** Adds a claim. A claim without any number is never a repeat. */
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
