package io.github.payerrules.internal.facts;

import io.github.payerrules.claim.Provider;
import io.github.payerrules.internal.facts.edits.ClaimEdits;
import io.github.payerrules.internal.facts.history.KnownHistory;
import io.github.payerrules.internal.facts.history.UnknownServices;
import io.github.payerrules.internal.tables.PayerTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, List<Object>> byCode = new HashMap<>();
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
    List<Object> known = byCode.get(code);
    if (known == null) {
      known = new ArrayList<>();
      addOfCode(code, known);
      addUnknown(known);
      byCode.put(code, known);
    }
    return known;
  }

  private void addOfCode(String code, List<Object> services) {
    int number = history.nextOfCode(code, KnownHistory.NONE);
    while (number != KnownHistory.NONE) {
      services.add(get(number));
      number = history.nextOfCode(code, number);
    }
  }

  /** Those of any of the codes, one code after the other. */
  List<Object> ofCodes(Iterable<String> codes) {
    List<Object> services = new ArrayList<>();
    for (String code : codes) {
      addOfCode(code, services);
    }
    addUnknown(services);
    return services;
  }
}
