package io.github.payerrules.internal.facts.history;

import io.github.payerrules.internal.words.Missing;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.internal.words.Word;
import io.github.payerrules.vocabulary.Window;
import java.time.LocalDate;
import java.util.List;

/** Sessions by their dates, in a span that ends on the line's date. */
final class WindowFacts extends Thing implements Window {

  /** More dates than these nobody reads: the first and the last ones tell when it was. */
  private static final int MOST_SHOWN = 12;

  private static final int SHOWN_AT_EACH_END = 4;

  /** What a date takes, with the comma after it. */
  private static final int DATE_ROOM = 12;

  /** In order, so that those of the span are the last ones. */
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
    List<LocalDate> inSpan = sessions.subList(sessions.size() - count(), sessions.size());
    int left = inSpan.size() - 2 * SHOWN_AT_EACH_END;
    return inSpan.size() <= MOST_SHOWN
        ? joined(inSpan)
        : joined(inSpan.subList(0, SHOWN_AT_EACH_END)) + ", " + left + " more, "
            + joined(inSpan.subList(inSpan.size() - SHOWN_AT_EACH_END, inSpan.size()));
  }

  private static String joined(List<LocalDate> dates) {
    StringBuilder joined = new StringBuilder(dates.size() * DATE_ROOM);
    for (LocalDate date : dates) {
      append(joined.append(joined.isEmpty() ? "" : ", "), date);
    }
    return joined.toString();
  }

  /** As {@code date.toString()}, but without a text for each date: messages hold many. */
  private static void append(StringBuilder text, LocalDate date) {
    if (date.getYear() < 1000 || date.getYear() > 9999) {
      text.append(date);
      return;
    }
    text.append(date.getYear())
        .append(date.getMonthValue() < 10 ? "-0" : "-")
        .append(date.getMonthValue())
        .append(date.getDayOfMonth() < 10 ? "-0" : "-")
        .append(date.getDayOfMonth());
  }

  @Override
  public String source(Word word) {
    return !word.isNumber()
        ? ""
        : firstDay.equals(LocalDate.MIN) ? dates() : dates() + "; from " + firstDay + " to " + day;
  }

  @Override
  public String nextAllowed(int limit) {
    int earlier = 0; // they are in order
    while (earlier < sessions.size() && sessions.get(earlier).isBefore(day)) {
      earlier++;
    }
    if (earlier < limit) {
      return day.toString();
    }
    LocalDate next = span.firstDateWithout(sessions.get(earlier - limit));
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
