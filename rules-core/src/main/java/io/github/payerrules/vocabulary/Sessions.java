package io.github.payerrules.vocabulary;

import static io.github.payerrules.vocabulary.word.Names.APPROACHES;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.YEARS;

import io.github.payerrules.vocabulary.word.AtMost;
import io.github.payerrules.vocabulary.word.Meaning;
import io.github.payerrules.vocabulary.word.NamedIn;
import io.github.payerrules.vocabulary.word.OneOf;
import io.github.payerrules.vocabulary.word.Spans;

/**
 * The sessions of a procedure family up to and including the line's date of service, of any
 * provider; denied and superseded services do not count.
 */
public interface Sessions {
  @Meaning("Only those in the line's region.")
  Sessions inSameRegion();

  @Meaning("Only those that share a side with the line; those that tell no side are kept.")
  Sessions onSameSide();

  @Meaning("Only those in the line's phase.")
  Sessions inSamePhase();

  @Meaning("Only those in that phase.")
  Sessions inPhase(@OneOf({"", "diagnostic", "therapeutic"}) String phase);

  @Meaning("Only those of that approach, by `procedures.csv`.")
  Sessions byApproach(@NamedIn(APPROACHES) String approach);

  @Meaning("Those in the months that end on the line's date of service: the days after the "
      + "same day that many months earlier. A session exactly 12 months ago is not in the "
      + "last 12 months. When the earlier month is shorter, its last day counts.")
  @Spans(MONTHS)
  Window inLastMonths(@AtMost(1_200) int months);

  @Meaning("Those in the days that end on the line's date of service: `inLastDays( 14 )` is "
      + "that day and the 13 before it.")
  @Spans(DAYS)
  Window inLastDays(@AtMost(36_500) int days);

  @Meaning("Those in the calendar year of the line's date of service, up to it.")
  @Spans(YEARS)
  Window inCalendarYear();

  @Meaning("Those of all time.")
  Window everBefore();

  @Meaning("The latest one before the line's date of service.")
  PreviousSession previous();
}
