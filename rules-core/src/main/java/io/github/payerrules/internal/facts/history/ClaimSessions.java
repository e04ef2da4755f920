package io.github.payerrules.internal.facts.history;

import io.github.payerrules.claim.PriorService;
import io.github.payerrules.internal.facts.service.ClaimLines;
import io.github.payerrules.internal.facts.service.LineService;
import io.github.payerrules.internal.tables.Family;
import io.github.payerrules.internal.tables.PayerTables;
import io.github.payerrules.internal.tables.Procedure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sessions of one claim and its history, by family, each made when a rule first asks. */
public final class ClaimSessions {

  private final ClaimLines lines;
  private final KnownHistory history;
  private final PayerTables tables;
  private final Map<String, FamilySessions> byFamily = new HashMap<>();

  public ClaimSessions(ClaimLines lines, KnownHistory history, PayerTables tables) {
    this.lines = lines;
    this.history = history;
    this.tables = tables;
  }

  /** The sessions of a family as a line sees them, up to its date of service. */
  public SessionsFacts sessionsOf(String procedure, LineService line) {
    return new SessionsFacts(family(procedure), line, history);
  }

  /** The session of a line. */
  public SessionFacts sessionOf(LineService line) {
    return new SessionFacts(
        line.tableRow().isListed() ? family(line.procedure()) : FamilySessions.NONE, line);
  }

  private FamilySessions family(String procedure) {
    FamilySessions known = byFamily.get(procedure);
    if (known == null) {
      Family family = tables.family(procedure);
      known = family == null
          ? FamilySessions.NONE
          : new FamilySessions(family, occurrences(procedure), lines.size());
      byFamily.put(procedure, known);
    }
    return known;
  }

  /** The services of the family, on the claim and before, that count. */
  private List<Occurrence> occurrences(String procedure) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      LineService line = lines.get(i);
      if (line.tableRow().isListed() && line.procedure().equals(procedure)) {
        occurrences.add(Occurrence.of(line));
      }
    }
    for (String code : tables.codesOfFamily(procedure)) {
      int number = history.nextOfCode(code, KnownHistory.NONE);
      while (number != KnownHistory.NONE) {
        PriorService service = history.get(number);
        if (service.counts()) {
          Procedure row = tables.procedure(code, service.date());
          if (row.isListed() && row.family().name().equals(procedure)) {
            occurrences.add(Occurrence.of(service, row));
          }
        }
        number = history.nextOfCode(code, number);
      }
    }
    return occurrences;
  }
}
