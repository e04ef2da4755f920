package io.github.payerrules.internal.facts.history;

import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.review.Truth;
import io.github.payerrules.vocabulary.PreviousSession;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The previous session. Where history is not known far enough back there may be a later one than
 * the one known, but none since the day from which history is complete: its days are the least they
 * can be.
 */
final class PreviousFacts extends Thing implements PreviousSession {

  private final @Nullable LocalDate previous;
  private final LocalDate day;
  private final KnownHistory history;

  PreviousFacts(@Nullable LocalDate previous, LocalDate day, KnownHistory history) {
    this.previous = previous;
    this.day = day;
    this.history = history;
  }

  @Override
  public Truth present() {
    return Truth.of(previous != null || !history.isCompleteFrom(LocalDate.MIN));
  }

  @Override
  public boolean exact(Word word) {
    return isExact();
  }

  private boolean isExact() {
    return previous != null && history.isCompleteFrom(previous);
  }

  @Override
  public boolean mayBeAbsent() {
    return previous == null;
  }

  @Override
  public Missing missing() {
    return history.missing(previous == null ? LocalDate.MIN : previous);
  }

  @Override
  public int daysAgo() {
    if (previous != null && isExact()) {
      return daysTo(previous);
    }
    LocalDate completeFrom = history.completeFrom();
    return completeFrom == null ? 1 : Math.max(1, daysTo(completeFrom) + 1);
  }

  private int daysTo(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(date, day);
  }

  @Override
  public String date() {
    return previous == null ? "not known" : previous.toString();
  }
}
