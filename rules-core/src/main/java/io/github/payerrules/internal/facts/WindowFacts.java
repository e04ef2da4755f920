package io.github.payerrules.internal.facts;

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
  private final LineFacts line;
  private final Span span;
  private final LocalDate firstDay;

  /**
   * @param sessions the dates of the sessions up to the line's, one for each, the earliest first
   */
  WindowFacts(List<LocalDate> sessions, LineFacts line, Span span) {
    this.sessions = sessions;
    this.line = line;
    this.span = span;
    this.firstDay = span.firstDay(line.date());
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
        : firstDay.equals(LocalDate.MIN)
            ? dates()
            : dates() + "; from " + firstDay + " to " + line.date();
  }

  @Override
  public String nextAllowed(int limit) {
    List<LocalDate> earlier =
        sessions.stream().filter(session -> session.isBefore(line.date())).toList();
    if (earlier.size() < limit) {
      return line.date().toString();
    }
    LocalDate next = span.firstDateWithout(earlier.get(earlier.size() - limit));
    return next.equals(LocalDate.MAX)
        ? "never"
        : (next.isBefore(line.date()) ? line.date() : next).toString();
  }

  @Override
  public boolean exact(Word word) {
    return line.claim().historyIsCompleteFrom(firstDay);
  }

  @Override
  public Missing missing() {
    return line.claim().missingHistory(firstDay);
  }
}
