package io.github.payerrules.vocabulary;

/**
 * The sessions of a procedure family up to and including the line's date of service, of any
 * provider; denied and superseded services do not count.
 */
public interface Sessions {

  /** Only those in the line's region. */
  Sessions inSameRegion();

  /** Only those that share a side with the line; those that tell no side are kept. */
  Sessions onSameSide();

  /** Only those of the line's phase. */
  Sessions inSamePhase();

  /** Only those of that phase: {@code diagnostic} or {@code therapeutic}. */
  Sessions inPhase(String phase);

  /** Only those of that approach, by the payer's {@code procedures.csv}. */
  Sessions byApproach(String approach);

  /**
   * Those in the months that end on the line's date of service: the days after the same day that
   * many months earlier. A session exactly 12 months ago is not in the last 12 months. Where the
   * earlier month is shorter, its last day is taken.
   */
  Window inLastMonths(int months);

  /**
   * Those in the days that end on the line's date of service: it and the {@code days - 1} before.
   */
  Window inLastDays(int days);

  /** Those in the calendar year of the line's date of service, up to it. */
  Window inCalendarYear();

  /** Those of all time. */
  Window everBefore();

  /** The latest one on a day before the line's date of service. */
  PreviousSession previous();
}
