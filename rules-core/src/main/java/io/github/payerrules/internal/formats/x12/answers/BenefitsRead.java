package io.github.payerrules.internal.formats.x12.answers;

import io.github.payerrules.internal.formats.Size;
import io.github.payerrules.internal.formats.x12.Segment;
import io.github.payerrules.internal.formats.x12.Values;
import io.github.payerrules.visit.Benefits;
import io.github.payerrules.visit.VisitNote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

  private final Share copay = new Share("copay");
  private final Share coinsurance = new Share("coinsurance");
  private final Share deductible = new Share("deductible that is left");
  private final Share outOfPocket = new Share("out-of-pocket maximum that is left");

  /**
   * Takes an EB segment that states a share.
   *
   * @param source where it is
   */
  void take(Segment eb, String source) {
    if (eb.has(12, "N")) {
      return;
    }
    boolean remaining = eb.has(6, REMAINING);
    switch (eb.code(1)) {
      case "B" -> copay.take(eb, 7, source);
      case "A" -> coinsurance.take(eb, 8, source);
      case "C" -> {
        if (remaining) {
          deductible.take(eb, 7, source);
        }
      }
      case "G" -> {
        if (remaining) {
          outOfPocket.take(eb, 7, source);
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

  /** Whether the member's share can be told; not where a part of it cannot be read. */
  boolean isKnown() {
    return shares().noneMatch(it -> it.isUnreadable)
        && (copay.value != null || coinsurance.value != null || deductible.value != null);
  }

  private Stream<Share> shares() {
    return Stream.of(copay, coinsurance, deductible, outOfPocket);
  }

  /** What is not clear about the shares that count. */
  List<VisitNote> notes() {
    return shares().flatMap(it -> it.note().stream()).toList();
  }

  Benefits of(@Nullable String payer, @Nullable LocalDate verifiedOn) {
    BigDecimal rate = coinsurance.value;
    return Benefits.builder()
        .payer(payer)
        .copay(copay.value)
        .coinsurancePercent(
            rate != null && rate.compareTo(BigDecimal.ONE) <= 0 ? rate.multiply(PERCENT) : rate)
        .deductibleLeft(deductible.value)
        .outOfPocketLeft(outOfPocket.value)
        .verifiedOn(verifiedOn)
        .build();
  }

  /** The best that was said of one part of the share. Not thread-safe. */
  private static final class Share {

    private final String name;
    private @Nullable BigDecimal value;
    private int best;
    private boolean isUnreadable;
    private @Nullable String unclearAt;

    Share(String name) {
      this.name = name;
    }

    void take(Segment eb, int element, String source) {
      int rank = rank(eb);
      if (!eb.has(element) || rank < best) {
        return;
      }
      BigDecimal read = Values.decimal(eb.text(element));
      boolean isBad = read == null || read.signum() < 0 || !Size.AMOUNT.fits(read);
      if (rank > best) {
        best = rank;
        value = isBad ? null : read;
        isUnreadable = isBad;
        unclearAt = isBad ? source : null;
      } else if (unclearAt == null && (isBad || value == null || value.compareTo(read) != 0)) {
        unclearAt = source;
      }
    }

    List<VisitNote> note() {
      if (unclearAt == null) {
        return List.of();
      }
      return List.of(
          isUnreadable
              ? Places.unclear(
                  "The payer's answer has a " + name
                      + " that cannot be read; the member's share is not known.",
                  "Ask the payer for the amount.",
                  unclearAt)
              : Places.unclear(
                  "The payer's answer has more than one " + name
                      + " for the same services; the first is used.",
                  "Ask the payer which one applies to the visit.",
                  unclearAt));
    }

    @Override
    public String toString() {
      return "Share[]";
    }
  }
}
