package io.github.payerrules.internal.facts.history;

import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.vocabulary.PreviousSession;
import io.github.payerrules.vocabulary.Sessions;
import io.github.payerrules.vocabulary.Window;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A choice among the services of a family, seen from one line. */
public final class SessionsFacts extends Thing implements Sessions {

  private final FamilySessions family;
  private final LineService line;
  private final KnownHistory history;
  private final Choice choice;
  private @Nullable List<LocalDate> dates;

  SessionsFacts(FamilySessions family, LineService line, KnownHistory history) {
    this(family, line, history, Choice.ALL);
  }

  private SessionsFacts(
      FamilySessions family, LineService line, KnownHistory history, Choice choice) {
    this.family = family;
    this.line = line;
    this.history = history;
    this.choice = choice;
  }

  private Sessions only(Choice further) {
    return new SessionsFacts(family, line, history, further);
  }

  @Override
  public Sessions inSameRegion() {
    return only(choice.inRegion(line.region()));
  }

  @Override
  public Sessions onSameSide() {
    return only(choice.on(line.treatedSide()));
  }

  @Override
  public Sessions inSamePhase() {
    return inPhase(line.phase());
  }

  @Override
  public Sessions inPhase(String phase) {
    return only(choice.inPhase(phase));
  }

  @Override
  public Sessions byApproach(String approach) {
    return only(choice.byApproach(approach));
  }

  @Override
  public Window inLastMonths(int months) {
    return window(Span.months(months));
  }

  @Override
  public Window inLastDays(int days) {
    return window(Span.days(days));
  }

  @Override
  public Window inCalendarYear() {
    return window(new Span.CalendarYear());
  }

  @Override
  public Window everBefore() {
    return window(new Span.Ever());
  }

  private Window window(Span span) {
    return new WindowFacts(dates(), line.day(), span, history);
  }

  @Override
  public PreviousSession previous() {
    LocalDate previous = null;
    for (LocalDate date : dates()) {
      if (date.isBefore(line.day())) {
        previous = date;
      }
    }
    return new PreviousFacts(previous, line.day(), history);
  }

  /** The dates of the chosen sessions up to the line's, one for each, the earliest first. */
  private List<LocalDate> dates() {
    List<LocalDate> known = dates;
    if (known == null) {
      known = upTo(line.day(), family.dates(choice));
      dates = known;
    }
    return known;
  }

  private static List<LocalDate> upTo(LocalDate day, List<LocalDate> inOrder) {
    int end = inOrder.size();
    while (end > 0 && inOrder.get(end - 1).isAfter(day)) {
      end--;
    }
    return inOrder.subList(0, end);
  }
}
