package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.facts.edits.ClaimEdits;
import io.github.payerrules.internal.facts.history.KnownHistory;
import io.github.payerrules.internal.facts.history.UnknownServices;
import io.github.payerrules.internal.rule.NamedProcedures;
import io.github.payerrules.internal.tables.PayerTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the earlier services of a claim, each made when a rule first looks at it. In each
 * list what stands for those that are not known comes last.
 */
final class EarlierServices {

  private final KnownHistory history;
  private final PayerTables tables;
  private final ClaimEdits edits;
  private final @Nullable Provider billing;
  private final @Nullable UnknownServices unknown;
  private final Map<LocalDate, List<Object>> byDay = new HashMap<>();
  private final Map<NamedProcedures, List<Object>> byProcedures = new HashMap<>();
  private @Nullable PriorServiceFacts @Nullable [] made;
  private @Nullable List<Object> all;

  /**
   * The services of a history.
   *
   * @param billing the billing provider of the claim
   */
  EarlierServices(
      KnownHistory history, PayerTables tables, ClaimEdits edits, @Nullable Provider billing) {
    this.history = history;
    this.tables = tables;
    this.edits = edits;
    this.billing = billing;
    this.unknown = history.isCompleteFrom(LocalDate.MIN) ? null : new UnknownServices(history);
  }

  private PriorServiceFacts get(int number) {
    @Nullable PriorServiceFacts[] facts = made;
    if (facts == null) {
      facts = new PriorServiceFacts[history.size()];
      made = facts;
    }
    PriorServiceFacts known = facts[number];
    if (known == null) {
      known = new PriorServiceFacts(history.get(number), tables, edits, billing);
      facts[number] = known;
    }
    return known;
  }

  private void addUnknown(List<Object> services) {
    if (unknown != null) {
      services.add(unknown);
    }
  }

  List<Object> all() {
    List<Object> known = all;
    if (known == null) {
      known = new ArrayList<>(history.size() + 1);
      for (int i = 0; i < history.size(); i++) {
        known.add(get(i));
      }
      addUnknown(known);
      all = known;
    }
    return known;
  }

  /** Those of a day. */
  List<Object> ofDay(LocalDate day) {
    List<Object> known = byDay.get(day);
    if (known == null) {
      known = new ArrayList<>();
      int number = history.nextOfDay(day, KnownHistory.NONE);
      while (number != KnownHistory.NONE) {
        known.add(get(number));
        number = history.nextOfDay(day, number);
      }
      addUnknown(known);
      byDay.put(day, known);
    }
    return known;
  }

  /** Those of a code. */
  List<Object> ofCode(String code) {
    return of(new NamedProcedures(NamedProcedures.By.CODE, code, true));
  }

  /** Those that may be of the procedures, by their codes. */
  List<Object> of(NamedProcedures procedures) {
    List<Object> known = byProcedures.get(procedures);
    if (known == null) {
      String name = procedures.name();
      known = switch (procedures.by()) {
        case CODE -> ofCodes(Set.of(name));
        case FAMILY -> ofCodes(tables.codesOfFamily(name));
        case CODE_LIST -> ofCodes(tables.codesOnList(name));
        case FAMILY_GROUP, PROGRAM -> all();
      };
      byProcedures.put(procedures, known);
    }
    return known;
  }

  private List<Object> ofCodes(Set<String> codes) {
    BitSet numbers = new BitSet(history.size());
    for (String code : codes) {
      int number = history.nextOfCode(code, KnownHistory.NONE);
      while (number != KnownHistory.NONE) {
        numbers.set(number);
        number = history.nextOfCode(code, number);
      }
    }
    List<Object> services = new ArrayList<>(numbers.cardinality() + 1);
    for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1)) {
      services.add(get(i));
    }
    addUnknown(services);
    return services;
  }
}
