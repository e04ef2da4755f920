package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.vocabulary.PreviousSession;
import io.github.payerrules.vocabulary.Sessions;
import io.github.payerrules.vocabulary.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A choice among the services of a family, seen from one line. */
final class SessionsFacts extends Thing implements Sessions {

  private final FamilySessions family;
  private final LineFacts line;
  private final Predicate<Occurrence> chosen;

  SessionsFacts(FamilySessions family, LineFacts line) {
    this(family, line, occurrence -> !occurrence.date().isAfter(line.date()));
  }

  private SessionsFacts(FamilySessions family, LineFacts line, Predicate<Occurrence> chosen) {
    this.family = family;
    this.line = line;
    this.chosen = chosen;
  }

  private Sessions only(Predicate<Occurrence> further) {
    return new SessionsFacts(family, line, chosen.and(further));
  }

  @Override
  public Sessions inSameRegion() {
    return only(occurrence -> occurrence.region().equals(line.region()));
  }

  @Override
  public Sessions onSameSide() {
    Side side = Side.of(line.source().modifiers());
    return only(occurrence ->
        side == Side.NONE || occurrence.side() == Side.NONE || side.sharesWith(occurrence.side()));
  }

  @Override
  public Sessions inSamePhase() {
    return inPhase(line.phase());
  }

  @Override
  public Sessions inPhase(String phase) {
    return only(occurrence -> occurrence.phase().equals(phase));
  }

  @Override
  public Sessions byApproach(String approach) {
    return only(occurrence -> occurrence.approach().equals(approach));
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
    return new WindowFacts(dates(), line, span);
  }

  @Override
  public PreviousSession previous() {
    List<LocalDate> dates = dates();
    LocalDate previous = null;
    for (LocalDate date : dates) {
      if (date.isBefore(line.date())) {
        previous = date;
      }
    }
    return new PreviousFacts(previous, line);
  }

  /** The dates of the chosen sessions, one for each, the earliest first. */
  private List<LocalDate> dates() {
    List<LocalDate> dates = new ArrayList<>();
    List<Integer> counted = new ArrayList<>();
    for (int i = 0; i < family.size(); i++) {
      if (chosen.test(family.occurrence(i)) && !counted.contains(family.session(i))) {
        counted.add(family.session(i));
        dates.add(family.occurrence(i).date());
      }
    }
    return dates;
  }
}
