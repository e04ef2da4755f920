package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.visit.Benefits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The member's share from the benefits of one answer: in the network, for the one member, what is
 * left rather than the whole, and of an office visit rather than of any service. Not thread-safe.
 */
final class BenefitsRead {

  private static final BigDecimal PERCENT = new BigDecimal(100);
  private static final List<String> VISITS = List.of("98", "BY", "BZ");
  private static final String ANY_SERVICE = "30";
  private static final String REMAINING = "29";

  private @Nullable BigDecimal copay;
  private @Nullable BigDecimal coinsurance;
  private @Nullable BigDecimal deductible;
  private @Nullable BigDecimal outOfPocket;
  private int copayRank;
  private int coinsuranceRank;
  private int deductibleRank;
  private int outOfPocketRank;

  /** Takes an EB segment that states a share. */
  void take(Segment eb) {
    if (eb.has(12, "N")) {
      return;
    }
    BigDecimal amount = Values.decimal(eb.text(7));
    BigDecimal share = Values.decimal(eb.text(8));
    int rank = rank(eb);
    boolean remaining = eb.has(6, REMAINING);
    switch (eb.code(1)) {
      case "B" -> {
        if (amount != null && amount.signum() >= 0 && rank > copayRank) {
          copay = amount;
          copayRank = rank;
        }
      }
      case "A" -> {
        if (share != null && share.signum() >= 0 && rank > coinsuranceRank) {
          coinsurance = share.compareTo(BigDecimal.ONE) <= 0 ? share.multiply(PERCENT) : share;
          coinsuranceRank = rank;
        }
      }
      case "C" -> {
        if (amount != null && remaining && amount.signum() >= 0 && rank > deductibleRank) {
          deductible = amount;
          deductibleRank = rank;
        }
      }
      case "G" -> {
        if (amount != null && remaining && amount.signum() >= 0 && rank > outOfPocketRank) {
          outOfPocket = amount;
          outOfPocketRank = rank;
        }
      }
      default -> {
        // Another benefit says nothing of the share.
      }
    }
  }

  private static int rank(Segment eb) {
    String services = eb.text(3);
    boolean visit = VISITS.stream().anyMatch(services::contains);
    boolean any = services.isEmpty() || services.contains(ANY_SERVICE);
    int rank = visit ? 4 : any ? 3 : 1;
    return rank * 2 + (eb.has(2, "FAM") ? 0 : 1);
  }

  boolean isKnown() {
    return copay != null || coinsurance != null || deductible != null;
  }

  Benefits of(@Nullable String payer, @Nullable LocalDate verifiedOn) {
    return Benefits.builder()
        .payer(payer)
        .copay(copay)
        .coinsurancePercent(coinsurance)
        .deductibleLeft(deductible)
        .outOfPocketLeft(outOfPocket)
        .verifiedOn(verifiedOn)
        .build();
  }
}
