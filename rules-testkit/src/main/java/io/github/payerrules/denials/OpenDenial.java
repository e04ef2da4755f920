package io.github.payerrules.denials;

import io.github.payerrules.remittance.WorkedLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A denial, or another line that leaves a step, that is to be worked. Immutable and thread-safe.
 *
 * @param number its number on the worklist, from 1
 * @param line the remittance line
 */
public record OpenDenial(int number, WorkedLine line) {

  /** Days until the safe day; a very large number where no day is known. */
  public long daysLeft(LocalDate today) {
    LocalDate safe = line.remedy().deadline().safe();
    return safe == null ? Integer.MAX_VALUE : ChronoUnit.DAYS.between(today, safe);
  }

  /** Whether the latest day of its step, or of the step that is usual for it, is over. */
  public boolean isLate(LocalDate today) {
    LocalDate latest = line.remedy().deadline().latest();
    return line.remedy().late() || (latest != null && today.isAfter(latest));
  }
}
