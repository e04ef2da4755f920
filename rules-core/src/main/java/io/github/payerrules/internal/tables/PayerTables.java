package io.github.payerrules.internal.tables;

import io.github.payerrules.internal.rule.InEffect;
import io.github.payerrules.internal.words.Answers;
import io.github.payerrules.source.PairRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A payer's tables, indexed once. Immutable after construction and thread-safe. */
public final class PayerTables {

  private record Dated<T>(InEffect inEffect, T value) {}

  private record Program(InEffect inEffect, String setting, String state) {}

  private final Map<String, Family> families = new HashMap<>();
  private final Map<String, List<Dated<Procedure>>> procedures = new HashMap<>();
  private final Map<String, Set<String>> codesByFamily = new HashMap<>();
  private final Map<String, Map<String, List<InEffect>>> diagnoses = new HashMap<>();
  private final Map<String, Set<String>> modifiers = new HashMap<>();
  private final Map<String, Set<String>> codes = new HashMap<>();
  private final Map<String, Map<String, List<Program>>> programs = new HashMap<>();
  private final Map<String, String> contractors = new HashMap<>();
  private final Map<String, Map<String, PolicyDocument>> policies = new HashMap<>();
  private final Map<String, Map<String, List<Dated<PairRow>>>> pairsByColumnTwo = new HashMap<>();
  private final PayerTerms terms;

  /**
   * Tables of those rows.
   *
   * @param rows those of the payer itself first, then those of the folders that it includes: of
   *     rows that say different things of one code, family, state or policy the first holds; lists
   *     and programs are joined
   */
  public PayerTables(List<Row> rows, PayerTerms terms) {
    this.terms = terms;
    rows.stream().filter(row -> row.kind() == TableKind.FAMILIES).forEach(this::addFamily);
    rows.stream().filter(row -> row.kind() != TableKind.FAMILIES).forEach(this::add);
  }

  private void addFamily(Row row) {
    String name = row.get("procedure");
    families.putIfAbsent(
        name,
        new Family(
            name,
            row.get("title"),
            row.get("procedure_group"),
            new HashSet<>(Arrays.stream(row.get("session_by").split(" +"))
                .filter(part -> !part.isEmpty())
                .toList()),
            row.get("diagnostic_modifier")));
  }

  private void add(Row row) {
    switch (row.kind()) {
      case PROCEDURES -> {
        procedures
            .computeIfAbsent(row.get("code"), code -> new ArrayList<>(1))
            .add(new Dated<>(row.inEffect(), procedure(row)));
        codesByFamily
            .computeIfAbsent(row.get("procedure"), family -> new TreeSet<>())
            .add(row.get("code"));
      }
      case DIAGNOSES ->
        diagnoses
            .computeIfAbsent(row.get("list"), list -> new HashMap<>())
            .computeIfAbsent(row.get("code"), code -> new ArrayList<>(1))
            .add(row.inEffect());
      case MODIFIERS ->
        modifiers
            .computeIfAbsent(row.get("list"), list -> new HashSet<>())
            .add(row.get("modifier"));
      case CODES ->
        codes.computeIfAbsent(row.get("list"), list -> new HashSet<>()).add(row.get("code"));
      case PROGRAMS ->
        programs
            .computeIfAbsent(row.get("program"), program -> new HashMap<>())
            .computeIfAbsent(row.get("code"), code -> new ArrayList<>(1))
            .add(new Program(row.inEffect(), row.get("setting"), row.get("state")));
      case CONTRACTORS -> contractors.putIfAbsent(row.get("state"), row.get("contractor"));
      case POLICIES ->
        policies
            .computeIfAbsent(row.get("procedure"), procedure -> new HashMap<>())
            .putIfAbsent(
                row.get("contractor"),
                new PolicyDocument(row.get("lcd"), row.get("article"), row.get("mark")));
      case PAIRS ->
        pairsByColumnTwo
            .computeIfAbsent(row.get("column_two"), code -> new HashMap<>())
            .computeIfAbsent(row.get("column_one"), code -> new ArrayList<>(1))
            .add(new Dated<>(row.inEffect(), pair(row)));
      case FAMILIES -> {}
    }
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
    for (Dated<Procedure> dated : procedures.getOrDefault(code, List.of())) {
      if (dated.inEffect().on(date)) {
        return dated.value();
      }
    }
    return Procedure.NOT_LISTED;
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
    Map<String, List<InEffect>> rows = diagnoses.get(list);
    if (rows == null || !isListedAtAll(rows, date)) {
      return null;
    }
    for (String code : diagnosisCodes) {
      if (onDate(rows.get(code), date)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isListedAtAll(Map<String, List<InEffect>> rows, LocalDate date) {
    for (List<InEffect> dates : rows.values()) {
      if (onDate(dates, date)) {
        return true;
      }
    }
    return false;
  }

  private static boolean onDate(@Nullable List<InEffect> dates, LocalDate date) {
    if (dates != null) {
      for (InEffect inEffect : dates) {
        if (inEffect.on(date)) {
          return true;
        }
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
        .getOrDefault(code, List.of())
        .forEach(dated -> names.add(dated.value().family().name()));
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
    List<Program> rows = programs.getOrDefault(program, Map.of()).getOrDefault(code, List.of());
    for (int i = 0; i < rows.size(); i++) {
      Program row = rows.get(i);
      if (row.inEffect().on(date)) {
        Boolean fits = Answers.both(fits(row.setting(), setting), fits(row.state(), state));
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
      Map<String, List<Dated<PairRow>>> byColumnOne = pairsByColumnTwo.get(columnTwo);
      if (byColumnOne != null) {
        for (String columnOne : among) {
          for (Dated<PairRow> pair : byColumnOne.getOrDefault(columnOne, List.of())) {
            if (pair.inEffect().on(date)) {
              inEffect = inEffect.isEmpty() ? new ArrayList<>() : inEffect;
              inEffect.add(pair.value());
            }
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
    return procedures.values().stream().flatMap(List::stream).map(Dated::value).toList();
  }

  /** All families. */
  public List<Family> allFamilies() {
    return List.copyOf(families.values());
  }
}
