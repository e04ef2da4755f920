package io.github.payerrules.internal.facts;

import io.github.payerrules.internal.tables.Family;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The services of one family in the order of their dates, each with the session it belongs to. */
final class FamilySessions {

  static final FamilySessions NONE = new FamilySessions(Family.NONE, List.of());

  private final List<Occurrence> occurrences;
  private final int[] sessions;

  FamilySessions(Family family, List<Occurrence> unsorted) {
    this.occurrences = new ArrayList<>(unsorted);
    occurrences.sort(Comparator.comparing(Occurrence::date));
    this.sessions = new int[occurrences.size()];
    for (int i = 0; i < sessions.length; i++) {
      sessions[i] = sessionOf(i, family);
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

  int size() {
    return sessions.length;
  }

  Occurrence occurrence(int index) {
    return occurrences.get(index);
  }

  /** A number that services of one session share. */
  int session(int index) {
    return sessions[index];
  }

  /** The lines of the claim in the session of this line, or on its day whatever the session. */
  List<Occurrence> with(LineFacts line, boolean sameSession) {
    int own = 0;
    while (occurrences.get(own).line() != line) {
      own++;
    }
    List<Occurrence> together = new ArrayList<>();
    for (int i = 0; i < sessions.length; i++) {
      boolean belongs = sameSession
          ? sessions[i] == sessions[own]
          : occurrences.get(i).date().equals(occurrences.get(own).date());
      if (belongs) {
        together.add(occurrences.get(i));
      }
    }
    return together;
  }
}
