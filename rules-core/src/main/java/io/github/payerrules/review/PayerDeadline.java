package io.github.payerrules.review;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time limit for sending something to a payer, from its {@code payer.yaml}. Immutable and
 * thread-safe.
 *
 * @param filing what is to be sent in time, such as {@code original claim} or {@code appeal}
 * @param amount how many units of time
 * @param unit days, months or years of the calendar
 * @param start what the time is counted from
 * @param inNetwork whether it holds for providers in the network or for others only; {@code null}
 *     when for both
 * @param effective the first date of service on which it holds; {@code null} when it is not known
 * @param until the last one; {@code null} while it holds
 * @param citation the policy and the place in it
 * @param verified whether it was seen in a source; a limit that was not only advises
 */
public record PayerDeadline(
    String filing,
    int amount,
    Unit unit,
    Start start,
    @Nullable Boolean inNetwork,
    @Nullable LocalDate effective,
    @Nullable LocalDate until,
    String citation,
    boolean verified) {

  /** A unit of time of the calendar. */
  public enum Unit {
    /** Calendar days. */
    DAYS,
    /** Calendar months: from the 10th to the 10th. */
    MONTHS,
    /** Calendar years. */
    YEARS
  }

  /** What a time limit is counted from. */
  public enum Start {
    /** The earliest date of service of the claim. */
    SERVICE,
    /** The day of the payer's decision on the original claim. */
    DECISION
  }

  /** The last day on which it may be sent. */
  public LocalDate lastDay(LocalDate from) {
    return switch (unit) {
      case DAYS -> from.plusDays(amount);
      case MONTHS -> from.plusMonths(amount);
      case YEARS -> from.plusYears(amount);
    };
  }

  /** The time in words, such as {@code 90 days}. */
  public String within() {
    String name = unit.name().toLowerCase(Locale.ROOT);
    return amount + " " + (amount == 1 ? name.substring(0, name.length() - 1) : name);
  }
}
