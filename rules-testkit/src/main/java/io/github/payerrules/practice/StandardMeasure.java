package io.github.payerrules.practice;

import io.github.payerrules.claim.Claim;
import io.github.payerrules.claim.ServiceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether notes for one code say the same things: what more than half of them say is the practice's
 * own standard. Not thread-safe.
 */
final class StandardMeasure {

  private static final int LEAST_NOTES = 3;

  private record Note(Unit unit, Set<String> facts) {}

  private final PointTally tally;
  private final Map<String, List<Note>> byCode = new LinkedHashMap<>();

  StandardMeasure(PointTally tally) {
    this.tally = tally;
  }

  /** Adds each line of a claim. */
  void add(Claim claim) {
    for (ServiceLine line : claim.lines()) {
      Unit unit = Unit.of(claim, List.of(line));
      if (NoteMeasure.hasNote(claim, line)) {
        Set<String> facts = new TreeSet<>(claim.evidence().toMap().keySet());
        facts.addAll(line.evidence().toMap().keySet());
        byCode.computeIfAbsent(line.code(), none -> new ArrayList<>()).add(new Note(unit, facts));
      } else {
        tally.unknown(unit, "no documented facts of the note");
      }
    }
  }

  /** Compares the notes once all are there. */
  void finish() {
    byCode.forEach((code, notes) -> {
      if (notes.size() < LEAST_NOTES) {
        notes.forEach(
            note -> tally.unknown(note.unit(), "fewer than three notes for the same code"));
      } else {
        compare(code, notes);
      }
    });
  }

  private void compare(String code, List<Note> notes) {
    Map<String, Integer> counts = new TreeMap<>();
    notes.forEach(note -> note.facts().forEach(fact -> counts.merge(fact, 1, Integer::sum)));
    List<String> standard = counts.entrySet().stream()
        .filter(each -> 2 * each.getValue() > notes.size())
        .map(Map.Entry::getKey)
        .toList();
    for (Note note : notes) {
      List<String> missing =
          standard.stream().filter(fact -> !note.facts().contains(fact)).toList();
      if (missing.isEmpty()) {
        tally.met(note.unit());
      } else {
        tally.missed(
            note.unit(),
            "Usual for " + code + " and not in the note: " + NoteMeasure.question(missing.get(0)),
            missing.size() == 1 ? "" : "Not in the note: " + String.join(", ", missing) + ".");
      }
    }
  }
}
