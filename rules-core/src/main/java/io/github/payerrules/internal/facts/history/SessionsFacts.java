package io.github.payerrules.internal.facts.history;

import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.facts.service.Side;
import io.github.payerrules.internal.words.Thing;
import io.github.payerrules.vocabulary.PreviousSession;
import io.github.payerrules.vocabulary.Sessions;
import io.github.payerrules.vocabulary.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A choice among the services of a family, seen from one line. */
public final class SessionsFacts extends Thing implements Sessions {

  private final FamilySessions family;
  private final LineService line;
  private final KnownHistory history;
  private final Predicate<Occurrence> chosen;
  private @Nullable List<LocalDate> dates;

  SessionsFacts(FamilySessions family, LineService line, KnownHistory history) {
    this(family, line, history, occurrence -> !occurrence.date().isAfter(line.day()));
  }

  private SessionsFacts(
      FamilySessions family, LineService line, KnownHistory history, Predicate<Occurrence> chosen) {
    this.family = family;
    this.line = line;
    this.history = history;
    this.chosen = chosen;
  }

  private Sessions only(Predicate<Occurrence> further) {
    return new SessionsFacts(family, line, history, chosen.and(further));
  }

  @Override
  public Sessions inSameRegion() {
    String region = line.region();
    return only(occurrence -> occurrence.region().equals(region));
  }

  @Override
  public Sessions onSameSide() {
    Side side = line.treatedSide();
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

  /** The dates of the chosen sessions, one for each, the earliest first. */
  private List<LocalDate> dates() {
    List<LocalDate> known = dates;
    if (known == null) {
      known = new ArrayList<>(family.size());
      boolean[] counted = new boolean[family.size()];
      for (int i = 0; i < counted.length; i++) {
        int session = family.session(i);
        if (!counted[session] && chosen.test(family.occurrence(i))) {
          counted[session] = true;
          known.add(family.occurrence(i).date());
        }
      }
      dates = known;
    }
    return known;
  }
}
