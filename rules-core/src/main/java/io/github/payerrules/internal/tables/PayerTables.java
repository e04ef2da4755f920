package io.github.payerrules.internal.tables;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.github.payerrules.internal.words.Answers;
import io.github.payerrules.source.PairRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A payer's tables, indexed once. Immutable after construction and thread-safe. */
public final class PayerTables {

  /** Where a program takes a code in; empty where it does not matter. */
  private record Place(String setting, String state) {}

  private final Map<String, Family> families;
  private final Map<String, Timeline<Procedure>> procedures;
  private final Map<String, Set<String>> codesByFamily;
  private final Map<String, Map<String, Timeline<Boolean>>> diagnoses;
  /** When a list of diagnoses has any code at all. */
  private final Map<String, Timeline<Boolean>> diagnosesAtAll;

  private final Map<String, Set<String>> modifiers;
  private final Map<String, Set<String>> codes;
  private final Map<String, Map<String, Map<Place, Timeline<Boolean>>>> programs;
  private final Map<String, String> contractors;
  private final Map<String, Map<String, PolicyDocument>> policies;
  private final Map<String, Map<String, Timeline<PairRow>>> pairsByColumnTwo;
  private final PayerTerms terms;

  /**
   * Tables of those rows.
   *
   * @param rows those of the payer itself first, then those of the folders that it includes: of
   *     rows that say different things of one code, family, state, policy or pair the first holds;
   *     lists and programs are joined
   */
  public PayerTables(List<Row> rows, PayerTerms terms) {
    this.terms = terms;
    Map<TableKind, List<Row>> byKind = rows.stream().collect(groupingBy(Row::kind));
    Function<TableKind, Stream<Row>> of = kind -> byKind.getOrDefault(kind, List.of()).stream();
    families = of.apply(TableKind.FAMILIES)
        .collect(toMap(cell("procedure"), PayerTables::family, (first, second) -> first));
    procedures =
        of.apply(TableKind.PROCEDURES).collect(groupingBy(cell("code"), timeline(this::procedure)));
    codesByFamily = of.apply(TableKind.PROCEDURES)
        .collect(groupingBy(
            cell("procedure"), mapping(cell("code"), toCollection(TreeSet<String>::new))));
    diagnoses = of.apply(TableKind.DIAGNOSES)
        .collect(groupingBy(cell("list"), groupingBy(cell("code"), timeline(row -> true))));
    diagnosesAtAll =
        of.apply(TableKind.DIAGNOSES).collect(groupingBy(cell("list"), timeline(row -> true)));
    modifiers = of.apply(TableKind.MODIFIERS)
        .collect(groupingBy(cell("list"), mapping(cell("modifier"), toSet())));
    codes =
        of.apply(TableKind.CODES).collect(groupingBy(cell("list"), mapping(cell("code"), toSet())));
    programs = of.apply(TableKind.PROGRAMS)
        .collect(groupingBy(
            cell("program"),
            groupingBy(
                cell("code"),
                groupingBy(
                    row -> new Place(row.get("setting"), row.get("state")),
                    timeline(row -> true)))));
    contractors = of.apply(TableKind.CONTRACTORS)
        .collect(toMap(cell("state"), cell("contractor"), (first, second) -> first));
    policies = of.apply(TableKind.POLICIES)
        .collect(groupingBy(
            cell("procedure"),
            toMap(cell("contractor"), PayerTables::policy, (first, second) -> first)));
    pairsByColumnTwo = of.apply(TableKind.PAIRS)
        .collect(groupingBy(
            cell("column_two"), groupingBy(cell("column_one"), timeline(PayerTables::pair))));
  }

  private static Function<Row, String> cell(String column) {
    return row -> row.get(column);
  }

  private static <T> Collector<Row, ?, Timeline<T>> timeline(Function<Row, T> value) {
    return collectingAndThen(
        mapping(row -> new Timeline.Dated<>(row.inEffect(), value.apply(row)), toList()),
        Timeline::of);
  }

  private static Family family(Row row) {
    return new Family(
        row.get("procedure"),
        row.get("title"),
        row.get("procedure_group"),
        new HashSet<>(Arrays.stream(row.get("session_by").split(" +"))
            .filter(part -> !part.isEmpty())
            .toList()),
        row.get("diagnostic_modifier"));
  }

  private static PolicyDocument policy(Row row) {
    return new PolicyDocument(row.get("lcd"), row.get("article"), row.get("mark"));
  }

  private static PairRow pair(Row row) {
    return new PairRow(
        row.get("column_one"), row.get("column_two"), row.get("indicator").equals("0") ? 0 : 1);
  }

  private Procedure procedure(Row row) {
    String name = row.get("procedure");
    return new Procedure(
        families.getOrDefault(name, new Family(name, "", "", Set.of(), "")),
        row.get("approach"),
        row.get("region"),
        row.yes("add_on"),
        row.yes("imaging_included"),
        row.source());
  }

  /** The numbers and time limits of {@code payer.yaml}. */
  public PayerTerms terms() {
    return terms;
  }

  /** What the code is on the date. */
  public Procedure procedure(String code, LocalDate date) {
    Procedure procedure = procedures.getOrDefault(code, Timeline.empty()).on(date);
    return procedure == null ? Procedure.NOT_LISTED : procedure;
  }

  /** The family of that name, or {@code null}. */
  public @Nullable Family family(String name) {
    return families.get(name);
  }

  /**
   * The name of the family that is called so, by its name or its title in whatever case; what was
   * given where none is.
   */
  public String familyCalled(String called) {
    for (Family family : families.values()) {
      if (called.equalsIgnoreCase(family.name()) || called.equalsIgnoreCase(family.title())) {
        return family.name();
      }
    }
    return called;
  }

  /**
   * Whether any of the diagnoses is on the list on the date; {@code null} where the list is void.
   */
  public @Nullable Boolean anyOnList(List<String> diagnosisCodes, String list, LocalDate date) {
    if (diagnosesAtAll.getOrDefault(list, Timeline.empty()).on(date) == null) {
      return null;
    }
    Map<String, Timeline<Boolean>> byCode = diagnoses.getOrDefault(list, Map.of());
    for (String code : diagnosisCodes) {
      if (byCode.getOrDefault(code, Timeline.empty()).on(date) != null) {
        return true;
      }
    }
    return false;
  }

  public boolean modifierOnList(String modifier, String list) {
    return modifiers.getOrDefault(list, Set.of()).contains(modifier);
  }

  public boolean codeOnList(String code, String list) {
    return codes.getOrDefault(list, Set.of()).contains(code);
  }

  /** The codes of a list; empty for one that is not there. */
  public Set<String> codesOnList(String list) {
    return Collections.unmodifiableSet(codes.getOrDefault(list, Set.of()));
  }

  /** The codes of a program; empty for one that is not there. */
  public Set<String> codesInProgram(String program) {
    return new TreeSet<>(programs.getOrDefault(program, Map.of()).keySet());
  }

  /** The codes that are or were of a family, sorted. */
  public Set<String> codesOfFamily(String family) {
    return Collections.unmodifiableSet(codesByFamily.getOrDefault(family, Set.of()));
  }

  /** The names of the families that a code has or had. */
  public Set<String> familiesOf(String code) {
    Set<String> names = new TreeSet<>();
    procedures
        .getOrDefault(code, Timeline.empty())
        .values()
        .forEach(procedure -> names.add(procedure.family().name()));
    return names;
  }

  /**
   * Whether a program takes in a service; {@code null} where the setting or state decides it and is
   * not given.
   */
  public @Nullable Boolean inProgram(
      String program,
      String code,
      @Nullable String setting,
      @Nullable String state,
      LocalDate date) {
    boolean undecided = false;
    Map<Place, Timeline<Boolean>> places =
        programs.getOrDefault(program, Map.of()).getOrDefault(code, Map.of());
    for (Map.Entry<Place, Timeline<Boolean>> one : places.entrySet()) {
      if (one.getValue().on(date) != null) {
        Place place = one.getKey();
        Boolean fits = Answers.both(fits(place.setting(), setting), fits(place.state(), state));
        if (fits == null) {
          undecided = true;
        } else if (fits) {
          return true;
        }
      }
    }
    return undecided ? null : false;
  }

  private static @Nullable Boolean fits(String wanted, @Nullable String given) {
    return wanted.isEmpty() ? Boolean.TRUE : given == null ? null : (Boolean) wanted.equals(given);
  }

  /** Whether the payer has contractors by state. */
  public boolean hasContractors() {
    return !contractors.isEmpty();
  }

  public @Nullable String contractor(String state) {
    return contractors.get(state);
  }

  /** The document for a family by a contractor, or the payer's own where it has no contractors. */
  public @Nullable PolicyDocument policy(String procedure, @Nullable String contractor) {
    return policies.getOrDefault(procedure, Map.of()).get(contractor == null ? "" : contractor);
  }

  /** The code pairs among codes that are in effect on the date. */
  public List<PairRow> pairsAmong(Set<String> among, LocalDate date) {
    List<PairRow> inEffect = List.of();
    for (String columnTwo : among) {
      Map<String, Timeline<PairRow>> byColumnOne = pairsByColumnTwo.get(columnTwo);
      if (byColumnOne != null) {
        for (String columnOne : among) {
          PairRow pair = byColumnOne.getOrDefault(columnOne, Timeline.empty()).on(date);
          if (pair != null) {
            inEffect = inEffect.isEmpty() ? new ArrayList<>() : inEffect;
            inEffect.add(pair);
          }
        }
      }
    }
    return inEffect;
  }

  /** The names that a column of a table knows, sorted, for the check of rule files. */
  public Set<String> names(TableKind kind) {
    return new TreeSet<>(
        switch (kind) {
          case FAMILIES -> families.keySet();
          case PROCEDURES -> procedures.keySet();
          case DIAGNOSES -> diagnoses.keySet();
          case MODIFIERS -> modifiers.keySet();
          case CODES -> codes.keySet();
          case PROGRAMS -> programs.keySet();
          case CONTRACTORS -> new HashSet<>(contractors.values());
          case POLICIES -> policies.keySet();
          case PAIRS -> pairsByColumnTwo.keySet();
        });
  }

  /** All procedures of all codes and dates. */
  public List<Procedure> allProcedures() {
    return procedures.values().stream().flatMap(one -> one.values().stream()).toList();
  }

  /** All families. */
  public List<Family> allFamilies() {
    return List.copyOf(families.values());
  }
}
