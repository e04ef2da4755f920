package io.github.payerrules.denial;

import io.github.payerrules.claim.Adjustment;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import io.github.payerrules.remittance.ClaimPayment;
import io.github.payerrules.remittance.LineMatch;
import io.github.payerrules.remittance.MatchedBy;
import io.github.payerrules.remittance.ServicePayment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is worked.
 *
 * @param match the remittance line with its claim lines
 * @param difference what nothing explains of its charge; {@code null} where it balances
 * @param adjustedTogether whether the payer gave the reasons on the claim, for several lines
 */
record DecidedLine(LineMatch match, @Nullable BigDecimal difference, boolean adjustedTogether) {

  /**
   * The lines of a payment: a claim without lines is one line, and so is what the payer says of the
   * claim as a whole beyond its lines.
   */
  static List<DecidedLine> of(@Nullable Claim claim, ClaimPayment payment) {
    if (payment.lines().isEmpty()) {
      LineMatch whole = ofWholeClaim(
          claim,
          payment,
          ServicePayment.builder()
              .charge(payment.charge())
              .paid(payment.paid())
              .adjustments(payment.adjustments()));
      return List.of(new DecidedLine(whole, off(payment.difference()), false));
    }
    boolean together = payment.adjustsLinesTogether();
    int only = onlyAdjusted(payment, together);
    List<LineMatch> matches = LineMatcher.match(claim, withAdjustments(payment, only));
    List<DecidedLine> lines = new ArrayList<>();
    BigDecimal told = BigDecimal.ZERO;
    for (int i = 0; i < matches.size(); i++) {
      BigDecimal own = payment.lines().get(i).difference();
      BigDecimal open = together ? BigDecimal.ZERO : own;
      told = told.add(open.abs());
      lines.add(
          new DecidedLine(matches.get(i), off(open), together && only < 0 && own.signum() != 0));
    }
    BigDecimal rest = told.signum() == 0 ? payment.difference() : BigDecimal.ZERO;
    if (only >= 0 && rest.signum() != 0 && lines.size() == 1) {
      return List.of(new DecidedLine(lines.get(0).match(), rest, false));
    }
    if (rest.signum() != 0 || (only < 0 && !payment.adjustments().isEmpty())) {
      // Charge and payment are those of the lines; what is said of the claim is on no line.
      ServicePayment.Builder beyond = ServicePayment.builder();
      if (only < 0) {
        beyond.adjustments(payment.adjustments());
      }
      lines.add(new DecidedLine(ofWholeClaim(claim, payment, beyond), off(rest), false));
    }
    return List.copyOf(lines);
  }

  private static @Nullable BigDecimal off(BigDecimal difference) {
    return difference.signum() == 0 ? null : difference;
  }

  /** The place of the line that the adjustments of the claim can only be about; -1 for none. */
  private static int onlyAdjusted(ClaimPayment payment, boolean together) {
    if (payment.adjustments().isEmpty()) {
      return -1;
    }
    if (payment.lines().size() == 1) {
      return 0;
    }
    int[] open = IntStream.range(0, payment.lines().size())
        .filter(each -> payment.lines().get(each).difference().signum() != 0)
        .toArray();
    return together && open.length == 1 ? open[0] : -1;
  }

  private static ClaimPayment withAdjustments(ClaimPayment payment, int only) {
    if (only < 0) {
      return payment;
    }
    ServicePayment line = payment.lines().get(only);
    List<Adjustment> all = Stream.concat(
            line.adjustments().stream(), payment.adjustments().stream())
        .toList();
    List<ServicePayment> lines = new ArrayList<>(payment.lines());
    lines.set(only, line.toBuilder().adjustments(all).build());
    return payment.toBuilder().lines(lines).build();
  }

  private static LineMatch ofWholeClaim(
      @Nullable Claim claim, ClaimPayment payment, ServicePayment.Builder line) {
    return new LineMatch(
        line.serviceDate(payment.serviceDate()).build(),
        claim == null
            ? List.of()
            : claim.lines().stream().map(ServiceLine::number).toList(),
        claim == null ? MatchedBy.NOTHING : MatchedBy.WHOLE_CLAIM);
  }
}
