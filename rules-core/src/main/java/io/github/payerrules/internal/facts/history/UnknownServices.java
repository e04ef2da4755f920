package io.github.payerrules.internal.facts.history;

import io.github.payerrules.internal.facts.service.ServiceFacts;
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
public final class UnknownServices extends Supposed {

  private final KnownHistory history;

  public UnknownServices(KnownHistory history) {
    this.history = history;
  }

  @Override
  public Missing missing() {
    return history.missing(LocalDate.MIN);
  }

  @Override
  public @Nullable Object answer(Word word, Object[] arguments) {
    return switch (word.name()) {
      case "sameDayAs" -> mayBeOn((ServiceFacts) arguments[0]) ? null : Boolean.FALSE;
      case "sameMonthAs" ->
        mayBeFrom(((ServiceFacts) arguments[0]).day().withDayOfMonth(1)) ? null : Boolean.FALSE;
      case "daysBefore" -> leastBefore((ServiceFacts) arguments[0], ChronoUnit.DAYS);
      case "monthsBefore" -> leastBefore((ServiceFacts) arguments[0], ChronoUnit.MONTHS);
      default -> null;
    };
  }

  private boolean mayBeOn(ServiceFacts line) {
    return mayBeFrom(line.day());
  }

  private boolean mayBeFrom(LocalDate day) {
    LocalDate completeFrom = history.completeFrom();
    return completeFrom == null || day.isBefore(completeFrom);
  }

  /** The least that it can be: that of a service on the last day that is not known. */
  private int leastBefore(ServiceFacts line, ChronoUnit unit) {
    LocalDate completeFrom = history.completeFrom();
    return completeFrom == null || mayBeOn(line)
        ? 0
        : (int) unit.between(completeFrom.minusDays(1), line.day());
  }

  @Override
  public String toString() {
    return "services that are not known";
  }
}
