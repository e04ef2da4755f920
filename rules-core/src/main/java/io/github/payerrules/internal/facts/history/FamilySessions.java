package io.github.payerrules.internal.facts.history;

import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.tables.Family;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services of one family in the order of their dates, each with the session it belongs to. */
final class FamilySessions {

  static final FamilySessions NONE = new FamilySessions(Family.NONE, new ArrayList<>(), 0);

  private static final Comparator<Occurrence> BY_DATE = Comparator.comparing(Occurrence::date);

  private final List<Occurrence> occurrences;
  private final int[] sessions;

  private final Map<Choice, List<LocalDate>> dates = new HashMap<>();

  /** By position on the claim, where the line's occurrence is. */
  private final int[] ofLine;

  /**
   * The sessions of a family.
   *
   * @param occurrences in any order; it is sorted and kept
   */
  FamilySessions(Family family, List<Occurrence> occurrences, int lines) {
    this.occurrences = occurrences;
    occurrences.sort(BY_DATE);
    this.sessions = new int[occurrences.size()];
    this.ofLine = new int[lines];
    for (int i = 0; i < sessions.length; i++) {
      sessions[i] = sessionOf(i, family);
      LineService line = occurrences.get(i).line();
      if (line != null) {
        ofLine[line.index()] = i;
      }
    }
  }

  private int sessionOf(int index, Family family) {
    Occurrence occurrence = occurrences.get(index);
    for (int i = index - 1; i >= 0 && occurrences.get(i).date().equals(occurrence.date()); i--) {
      if (occurrences.get(i).sameSession(occurrence, family)) {
        return sessions[i];
      }
    }
    return index;
  }

  /** The dates of the sessions with services that count, one for each, the earliest first. */
  List<LocalDate> dates(Choice choice) {
    if (sessions.length == 0) {
      return List.of(); // what has no services is one object for all claims, and keeps nothing
    }
    List<LocalDate> known = dates.get(choice);
    if (known == null) {
      known = newDates(choice);
      dates.put(choice, known);
    }
    return known;
  }

  private List<LocalDate> newDates(Choice choice) {
    List<LocalDate> chosen = new ArrayList<>(sessions.length);
    boolean[] counted = new boolean[sessions.length];
    for (int i = 0; i < sessions.length; i++) {
      if (!counted[sessions[i]] && choice.takes(occurrences.get(i))) {
        counted[sessions[i]] = true;
        chosen.add(occurrences.get(i).date());
      }
    }
    return chosen;
  }

  /** The services in the session of this line, or on its day whatever the session. */
  List<Occurrence> with(LineService line, boolean sameSession) {
    if (sessions.length == 0) {
      return List.of();
    }
    int own = ofLine[line.index()];
    LocalDate day = occurrences.get(own).date();
    int first = own;
    while (first > 0 && occurrences.get(first - 1).date().equals(day)) {
      first--;
    }
    List<Occurrence> together = new ArrayList<>();
    for (int i = first; i < sessions.length && occurrences.get(i).date().equals(day); i++) {
      if (!sameSession || sessions[i] == sessions[own]) {
        together.add(occurrences.get(i));
      }
    }
    return together;
  }
}
