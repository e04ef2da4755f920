package io.github.payerrules.internal.facts.history;

import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.vocabulary.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Sessions by their dates, in a span that ends on the line's date. */
final class WindowFacts extends Thing implements Window {

  private final List<LocalDate> sessions;
  private final LocalDate day;
  private final Span span;
  private final LocalDate firstDay;
  private final KnownHistory history;

  /**
   * Those of the sessions that are in the span.
   *
   * @param sessions the dates of the sessions up to the day, one for each, the earliest first
   * @param day the last one of the span
   */
  WindowFacts(List<LocalDate> sessions, LocalDate day, Span span, KnownHistory history) {
    this.sessions = sessions;
    this.day = day;
    this.history = history;
    this.span = span;
    this.firstDay = span.firstDay(day);
  }

  @Override
  public int count() {
    int count = 0;
    for (LocalDate session : sessions) {
      if (!session.isBefore(firstDay)) {
        count++;
      }
    }
    return count;
  }

  @Override
  public String dates() {
    return sessions.stream()
        .filter(date -> !date.isBefore(firstDay))
        .map(LocalDate::toString)
        .collect(Collectors.joining(", "));
  }

  @Override
  public String source(Word word) {
    return !word.isNumber()
        ? ""
        : firstDay.equals(LocalDate.MIN) ? dates() : dates() + "; from " + firstDay + " to " + day;
  }

  @Override
  public String nextAllowed(int limit) {
    List<LocalDate> earlier =
        sessions.stream().filter(session -> session.isBefore(day)).toList();
    if (earlier.size() < limit) {
      return day.toString();
    }
    LocalDate next = span.firstDateWithout(earlier.get(earlier.size() - limit));
    return next.equals(LocalDate.MAX) ? "never" : (next.isBefore(day) ? day : next).toString();
  }

  @Override
  public boolean exact(Word word) {
    return history.isCompleteFrom(firstDay);
  }

  @Override
  public Missing missing() {
    return history.missing(firstDay);
  }
}
