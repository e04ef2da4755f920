package io.github.payerrules.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a point of the checklist finds not in order. Immutable; it holds values of the
 * claim: treat it as the claim itself.
 *
 * @param point the point
 * @param reason why, in words that are the same for all gaps of the kind
 * @param detail what to know or do of this one; may be empty
 * @param claim the caller's reference of the claim
 * @param lines the numbers of its lines
 * @param codes their codes
 * @param payer the payer
 * @param provider the NPI of the provider
 * @param date the date of service; of a denial that of the remittance
 * @param denied what the payer denied for it
 * @param atRisk what is charged and not decided yet
 */
public record Gap(
    Point point,
    String reason,
    String detail,
    String claim,
    List<Integer> lines,
    List<String> codes,
    String payer,
    String provider,
    @Nullable LocalDate date,
    BigDecimal denied,
    BigDecimal atRisk) {

  /** With copies of the lists. */
  public Gap {
    lines = List.copyOf(lines);
    codes = List.copyOf(codes);
  }

  /** What it costs: denied, or not decided yet. What was paid all the same costs nothing. */
  public BigDecimal cost() {
    return denied.add(atRisk);
  }

  /** The month in which it counts; empty where no date is known. */
  public String month() {
    return date == null ? "" : YearMonth.from(date).toString();
  }

  @Override
  public String toString() {
    return "Gap[" + point.word() + "]";
  }
}
