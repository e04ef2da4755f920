package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Supposed;
import io.github.payerrules.internal.words.Word;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the earlier services that are not known: all, or those before the day from which
 * history is complete.
 */
final class UnknownServices extends Supposed {

  private final @Nullable LocalDate completeFrom;
  private final Missing missing;

  /**
   * Services that are not known.
   *
   * @param completeFrom the first day of which all services are known; {@code null} for none
   */
  UnknownServices(@Nullable LocalDate completeFrom, Missing missing) {
    this.completeFrom = completeFrom;
    this.missing = missing;
  }

  @Override
  public Missing missing() {
    return missing;
  }

  @Override
  public @Nullable Object answer(Word word, Object[] arguments) {
    return switch (word.name()) {
      case "sameDayAs" -> mayBeOn((LineFacts) arguments[0]) ? null : Boolean.FALSE;
      case "daysBefore" -> daysBefore((LineFacts) arguments[0]);
      default -> null;
    };
  }

  private boolean mayBeOn(LineFacts line) {
    return completeFrom == null || line.date().isBefore(completeFrom);
  }

  /** The least that it can be: that of a service on the last day that is not known. */
  private int daysBefore(LineFacts line) {
    return completeFrom == null || mayBeOn(line)
        ? 0
        : (int) ChronoUnit.DAYS.between(completeFrom, line.date()) + 1;
  }

  @Override
  public String toString() {
    return "services that are not known";
  }
}
