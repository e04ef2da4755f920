package io.github.payerrules.testkit.proof;

import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.JudgedCase;
import io.github.payerrules.testkit.proof.Mutant.Status;
import io.github.payerrules.testkit.rules.ClaimUnderTest;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.TableRow;
import io.github.payerrules.testkit.rules.Variant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds cases against rules with a mistake in them. */
final class MutationRun {

  /** The tables of which a row that is missing shows in what rules find. */
  private static final Set<String> LISTS =
      Set.of("procedures", "diagnoses", "modifiers", "codes", "programs", "pairs");

  private final Proof proof;
  private final Marks marks;
  private final boolean searches;

  MutationRun(Proof proof, Marks marks, boolean searches) {
    this.proof = proof;
    this.marks = marks;
    this.searches = searches;
  }

  Mutation run(Watching watching) {
    List<Supplier<List<Mutant>>> work = new ArrayList<>();
    PayerFileRun payerFiles = new PayerFileRun(proof, marks);
    // First, since each takes long.
    proof.payerFolders().forEach((payer, folder) -> work.add(() -> payerFiles.of(payer, folder)));
    proof.rules().forEach(rule -> work.add(() -> ofRule(rule)));
    Map<TableRow, List<JudgedCase>> using = using();
    proof.rows().forEach((row, payer) -> {
      if (LISTS.contains(row.table())) {
        work.add(() -> List.of(ofRow(row, using.getOrDefault(row, List.of()))));
      }
    });
    List<Mutant> mutants = Workers.each(work, watching, Supplier::get).stream()
        .flatMap(List::stream)
        .toList();
    List<Problem> problems = new ArrayList<>(payerFiles.unchanged());
    problems.addAll(marks.problems(mutants));
    return new Mutation(mutants, problems);
  }

  private List<Mutant> ofRule(RuleText rule) {
    Map<JudgedCase, ClaimUnderTest> claims = new HashMap<>();
    Deque<JudgedCase> judging = payerByPayer(proof.judging(rule));
    List<Mutant> mutants = new ArrayList<>();
    for (Variant variant : proof.payer(rule).variants(rule.info().id())) {
      CaseRef killedBy = null;
      if (variant.equivalent() == null) {
        JudgedCase killer = judging.stream()
            .filter(test -> {
              ClaimUnderTest claim = claims.computeIfAbsent(test, this::claim);
              return test.notices(
                  variant.rule(), claim.answer(variant), () -> claim.explain(variant));
            })
            .findFirst()
            .orElse(null);
        if (killer != null) {
          killedBy = CaseRef.of(killer.test());
          // What noticed one mistake in a rule is the likeliest to notice the next.
          judging.remove(killer);
          judging.addFirst(killer);
        }
      }
      mutants.add(mutant(rule, variant, killedBy));
    }
    return mutants;
  }

  /** An engine is built for each payer that a mutant is tried with: most need that of one. */
  private static Deque<JudgedCase> payerByPayer(List<JudgedCase> cases) {
    Map<String, List<JudgedCase>> byPayer = cases.stream()
        .collect(Collectors.groupingBy(
            test -> test.claim().payer(), LinkedHashMap::new, Collectors.toList()));
    return byPayer.values().stream()
        .flatMap(List::stream)
        .collect(Collectors.toCollection(ArrayDeque::new));
  }

  private ClaimUnderTest claim(JudgedCase test) {
    return proof.payer(test.claim().payer()).claim(test.claim(), test.today());
  }

  private Mutant mutant(RuleText rule, Variant variant, @Nullable CaseRef killedBy) {
    String reason = variant.equivalent();
    Status status = Status.EQUIVALENT;
    if (reason == null) {
      reason =
          killedBy == null ? marks.reason(variant.file(), variant.rule(), variant.change()) : null;
      status = killedBy != null ? Status.KILLED : reason != null ? Status.MARKED : Status.SURVIVED;
    }
    ProposedCase killer =
        status == Status.SURVIVED && searches ? new CaseSearch(proof, rule).killer(variant) : null;
    return new Mutant(
        variant.rule(),
        variant.kind().name(),
        variant.change(),
        variant.file(),
        variant.line(),
        variant.condition(),
        variant.before(),
        variant.after(),
        status,
        killedBy,
        reason,
        killer);
  }

  /** The cases that use each row. */
  private Map<TableRow, List<JudgedCase>> using() {
    Map<TableRow, List<JudgedCase>> using = new HashMap<>();
    List<List<TableRow>> used =
        Workers.each(proof.cases(), Watching.NOBODY, test -> claim(test).rowsUsed());
    for (int i = 0; i < used.size(); i++) {
      JudgedCase test = proof.cases().get(i);
      used.get(i)
          .forEach(row -> using.computeIfAbsent(row, none -> new ArrayList<>()).add(test));
    }
    return using;
  }

  private Mutant ofRow(TableRow row, List<JudgedCase> using) {
    CaseRef killedBy = payerByPayer(using).stream()
        .filter(test -> notices(test, row))
        .findFirst()
        .map(test -> CaseRef.of(test.test()))
        .orElse(null);
    String cells = String.join(",", row.cells().values());
    String change = row.table() + ": " + name(row) + " -> (left out)";
    String reason = killedBy == null ? marks.reason(row.file(), null, change) : null;
    return new Mutant(
        null,
        Mutant.ROW,
        change,
        row.file(),
        row.line(),
        -1,
        List.of(cells),
        List.of(),
        killedBy != null ? Status.KILLED : reason != null ? Status.MARKED : Status.SURVIVED,
        killedBy,
        reason,
        null);
  }

  private boolean notices(JudgedCase test, TableRow row) {
    PayerUnderTest payer = proof.payer(test.claim().payer());
    ClaimUnderTest claim = payer.claim(test.claim(), test.today());
    ClaimUnderTest without = claim.without(row);
    for (RuleText rule : payer.rules()) {
      String id = rule.info().id();
      if (test.judges(id) && test.notices(id, without.answer(id), () -> without.explain(id))) {
        return true;
      }
    }
    return false;
  }

  /** What names the row among those of its table. */
  private static String name(TableRow row) {
    List<String> names = new ArrayList<>();
    for (String column : List.of(
        "list",
        "program",
        "code",
        "column_one",
        "column_two",
        "modifier",
        "setting",
        "state",
        "effective")) {
      if (!row.get(column).isEmpty()) {
        names.add(row.get(column));
      }
    }
    return String.join(" ", names);
  }
}
