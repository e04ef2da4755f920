package io.github.payerrules.testkit.rules;

import io.github.payerrules.claim.History;
import io.github.payerrules.claim.PriorService;
import io.github.payerrules.internal.facts.ClaimFacts;
import io.github.payerrules.internal.facts.Context;
import io.github.payerrules.internal.facts.LineFacts;
import io.github.payerrules.internal.rule.Condition;
import io.github.payerrules.internal.rule.Path.Step;
import io.github.payerrules.internal.rule.Pattern;
import io.github.payerrules.internal.rule.Rule;
import io.github.payerrules.internal.tables.Row;
import io.github.payerrules.review.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a claim needs a row of a table. Immutable after construction and thread-safe. */
final class RowUse {

  /** The rules that ask for a named list. */
  private final Map<String, List<Rule>> asking = new HashMap<>();

  /** The rows that are about a code, modifier, state or family. */
  private final Map<String, List<TableRow>> about = new LinkedHashMap<>();

  private final Map<TableRow, Row> rows;

  RowUse(List<Rule> rules, Map<TableRow, Row> rows) {
    this.rows = rows;
    rows.forEach((shown, row) ->
        about.computeIfAbsent(subject(row), none -> new ArrayList<>()).add(shown));
    for (Rule rule : rules) {
      for (Pattern pattern : rule.patterns()) {
        for (Condition condition : pattern.conditions()) {
          condition.path().steps().forEach(step -> add(step, rule));
        }
      }
    }
  }

  private void add(Step step, Rule rule) {
    for (Object argument : step.arguments()) {
      if (argument instanceof String list) {
        List<Rule> ofList = asking.computeIfAbsent(list, none -> new ArrayList<>());
        if (!ofList.contains(rule)) {
          ofList.add(rule);
        }
      }
    }
  }

  /** What the row is about: what a claim that uses it carries. */
  private static String subject(Row row) {
    return switch (row.kind()) {
      case PROCEDURES, DIAGNOSES, CODES, PROGRAMS -> row.get("code");
      case MODIFIERS -> row.get("modifier");
      case CONTRACTORS -> row.get("state");
      case FAMILIES, POLICIES -> row.get("procedure");
      case PAIRS -> row.get("column_two");
    };
  }

  /** The rows that a claim uses, in the order of the tables. */
  List<TableRow> of(ClaimFacts claim, Context context) {
    Set<String> carried = new LinkedHashSet<>();
    String state = claim.state();
    carried.add(state == null ? "" : state);
    for (LineFacts line : claim.lines()) {
      carried.add(line.code());
      carried.add(line.procedure());
      carried.addAll(line.source().modifiers());
      carried.addAll(line.diagnoses());
    }
    History history = context.history();
    if (history != null) {
      for (PriorService service : history.services()) {
        carried.add(service.code());
        carried.addAll(service.modifiers());
      }
    }
    return carried.stream()
        .flatMap(subject -> about.getOrDefault(subject, List.of()).stream())
        .filter(row -> uses(claim, context, Objects.requireNonNull(rows.get(row))))
        .toList();
  }

  private boolean uses(ClaimFacts claim, Context context, Row row) {
    return switch (row.kind()) {
      case PROCEDURES -> has(claim, context, row, "code");
      case FAMILIES ->
        claim.lines().stream().anyMatch(line -> line.procedure().equals(row.get("procedure")));
      case DIAGNOSES ->
        asked(
            claim,
            context,
            row,
            line -> line.hasDiagnosis(row.get("code")) && row.inEffect(line.date()),
            service -> false);
      case MODIFIERS ->
        asked(
            claim,
            context,
            row,
            line -> line.hasModifier(row.get("modifier")),
            service -> service.modifiers().contains(row.get("modifier")));
      case CODES ->
        asked(
            claim,
            context,
            row,
            line -> line.code().equals(row.get("code")),
            service -> service.code().equals(row.get("code")));
      case PROGRAMS -> asksForProgram(claim, row);
      case CONTRACTORS -> row.get("state").equals(claim.state());
      case PAIRS ->
        has(claim, context, row, "column_one") && has(claim, context, row, "column_two");
      case POLICIES ->
        claim.lines().stream()
            .anyMatch(line -> line.procedure().equals(row.get("procedure"))
                && row.get("contractor").equals(orEmpty(line.policy().contractor())));
    };
  }

  private record Service(String code, LocalDate date) {}

  /** Whether the code in that column is on the claim or in history while the row is in effect. */
  private static boolean has(ClaimFacts claim, Context context, Row row, String column) {
    List<Service> services = new ArrayList<>();
    claim.lines().forEach(line -> services.add(new Service(line.code(), line.date())));
    History history = context.history();
    if (history != null) {
      for (PriorService service : history.services()) {
        services.add(new Service(service.code(), service.date()));
      }
    }
    return services.stream()
        .anyMatch(
            service -> row.inEffect(service.date()) && service.code().equals(row.get(column)));
  }

  private boolean asksForProgram(ClaimFacts claim, Row row) {
    return claim.lines().stream()
        .anyMatch(line -> line.code().equals(row.get("code"))
            && row.inEffect(line.date())
            && fits(row.get("setting"), line.setting())
            && fits(row.get("state"), line.state())
            && isAsked(claim, row.get("program")));
  }

  private static boolean fits(String wanted, @Nullable String given) {
    return wanted.isEmpty() || wanted.equals(given);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * Whether some line or earlier service fits, and a rule that asks for the row's list applies to
   * the claim.
   */
  private boolean asked(
      ClaimFacts claim,
      Context context,
      Row row,
      Predicate<LineFacts> lines,
      Predicate<PriorService> services) {
    History history = context.history();
    boolean carried = claim.lines().stream().anyMatch(lines)
        || (history != null && history.services().stream().anyMatch(services));
    return carried && isAsked(claim, row.get("list"));
  }

  private boolean isAsked(ClaimFacts claim, String list) {
    return asking.getOrDefault(list, List.of()).stream()
        .anyMatch(rule -> speaks(rule, claim, list));
  }

  /** A rule that begins with the list itself applies to what is on it and to what is not. */
  private static boolean speaks(Rule rule, ClaimFacts claim, String list) {
    List<Condition> conditions = rule.patterns().get(0).conditions();
    if (!rule.ofLines() || conditions.isEmpty()) {
      return true;
    }
    boolean ofList = asks(conditions.get(0), list);
    for (LineFacts line : claim.lines()) {
      @Nullable Object[] facts = new @Nullable Object[rule.patterns().size()];
      facts[0] = line;
      if (rule.metadata().effective().on(line.date())
          && (ofList || conditions.get(0).truth(facts) == Truth.YES)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(Condition condition, String list) {
    return condition.path().steps().stream().anyMatch(step -> step.arguments().contains(list));
  }
}
