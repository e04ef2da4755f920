package io.github.payerrules.pages;

import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.CaseResult;
import io.github.payerrules.testkit.Suite;
import io.github.payerrules.testkit.proof.Coverage;
import io.github.payerrules.testkit.proof.Coverage.Share;
import io.github.payerrules.testkit.proof.Mutant;
import io.github.payerrules.testkit.proof.Mutation;
import io.github.payerrules.testkit.proof.Proof;
import io.github.payerrules.testkit.proof.RowCoverage;
import io.github.payerrules.testkit.proof.RuleCoverage;
import io.github.payerrules.testkit.proof.RuleCoverage.ConditionCoverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report as its template shows it.
 *
 * @param frame title, style and script
 * @param payers the payers, by name
 * @param rules what cases show of each rule, by file and line
 * @param coverage what was measured
 * @param mutation what was measured; {@code null} where it was not
 * @param files the case files with what came of them
 * @param matrix where there are rules, and where one is not proved
 */
record ReportPage(
    Html.Frame frame,
    List<PayerInfo> payers,
    List<RuleProof> rules,
    Coverage coverage,
    @Nullable Mutation mutation,
    List<CaseFileResults> files,
    Matrix matrix) {

  /**
   * What came of a case file.
   *
   * @param name its name
   * @param results of its cases
   * @param problems what is wrong with it as a whole
   */
  record CaseFileResults(String name, List<CaseResult> results, List<Problem> problems) {

    List<CaseResult> failures() {
      return results.stream().filter(result -> !result.passed()).toList();
    }
  }

  /** A figure with what it is a share of. */
  record Figure(String what, Share share) {

    /** The share in percent, 100 only where it is all. */
    int percent() {
      return share.nearest();
    }

    boolean whole() {
      return share.reached() == share.of();
    }
  }

  /** What came of one payer's rules. */
  record PayerFigures(PayerInfo payer, List<Figure> figures) {}

  static ReportPage of(
      List<PayerInfo> loaded, Proof proof, Coverage coverage, @Nullable Mutation mutation) {
    List<PayerInfo> payers = loaded.stream()
        .sorted((one, other) -> one.payer().compareTo(other.payer()))
        .toList();
    Map<String, List<String>> holding = new LinkedHashMap<>();
    for (PayerInfo payer : payers) {
      for (RuleInfo rule : payer.rules()) {
        holding.computeIfAbsent(key(rule), none -> new ArrayList<>()).add(payer.payer());
      }
    }
    Map<String, List<Mutant>> mutants = mutation == null
        ? Map.of()
        : mutation.mutants().stream()
            .filter(mutant -> mutant.rule() != null)
            .collect(Collectors.groupingBy(mutant -> mutant.file() + " " + mutant.rule()));
    List<RuleProof> rules = coverage.rules().stream()
        .map(rule -> proof(rule, holding, mutants))
        .sorted(Comparator.comparing((RuleProof rule) -> rule.rule().file())
            .thenComparingInt(rule -> rule.rule().line()))
        .toList();
    Set<String> gaps = rules.stream()
        .filter(RuleProof::gaps)
        .map(rule -> key(rule.rule()))
        .collect(Collectors.toSet());
    return new ReportPage(
        Html.frame("Test report"),
        payers,
        rules,
        coverage,
        mutation,
        proof.suites().stream().map(ReportPage::results).toList(),
        Matrix.of(
            payers, new Matrix.Doubt(rule -> gaps.contains(key(rule)), "not fully proved", true)));
  }

  private static RuleProof proof(
      RuleCoverage rule, Map<String, List<String>> holding, Map<String, List<Mutant>> mutants) {
    String key = key(rule.rule().info());
    return new RuleProof(
        rule, holding.getOrDefault(key, List.of()), mutants.getOrDefault(key, List.of()));
  }

  private static String key(RuleInfo rule) {
    return rule.file() + " " + rule.id();
  }

  private static CaseFileResults results(Suite suite) {
    return new CaseFileResults(suite.name(), suite.results(), suite.problems());
  }

  List<CaseResult> failures() {
    return files.stream().flatMap(file -> file.failures().stream()).toList();
  }

  List<Problem> problems() {
    Stream<Problem> marks = mutation == null ? Stream.of() : mutation.problems().stream();
    return Stream.concat(files.stream().flatMap(file -> file.problems().stream()), marks)
        .toList();
  }

  int cases() {
    return files.stream().mapToInt(file -> file.results().size()).sum();
  }

  /** The figures of everything. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("cases pass", new Share(cases() - failures().size(), cases())));
    figures.addAll(figures(rules));
    figures.add(new Figure("rows of tables are used", coverage.rowsUsed()));
    return figures;
  }

  private List<Figure> figures(List<RuleProof> of) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("rules fire", share(of, rule -> rule.coverage().firedBy() != null)));
    figures.add(new Figure(
        "rules nearly fire", share(of, rule -> rule.coverage().nearlyFiredBy() != null)));
    List<ConditionCoverage> conditions =
        of.stream().flatMap(rule -> rule.coverage().conditions().stream()).toList();
    figures.add(new Figure(
        "conditions were true and false", share(conditions, ConditionCoverage::bothWays)));
    figures.add(new Figure(
        "conditions alone decided a case", share(conditions, each -> each.decidedBy() != null)));
    if (mutation != null) {
      figures.add(new Figure(
          "mistakes in rules are noticed",
          new Share((int) of.stream().mapToLong(RuleProof::killed).sum(), (int)
              of.stream().mapToLong(RuleProof::mortal).sum())));
    }
    return figures;
  }

  private static <T> Share share(List<T> all, Predicate<T> reached) {
    return new Share((int) all.stream().filter(reached).count(), all.size());
  }

  /** The figures of each payer's rules, included ones too. */
  List<PayerFigures> byPayer() {
    return payers.stream()
        .map(payer -> new PayerFigures(
            payer,
            figures(rules.stream()
                .filter(rule -> rule.payers().contains(payer.payer()))
                .toList())))
        .toList();
  }

  /** The rules by their file. */
  Map<String, List<RuleProof>> byFile() {
    return rules.stream()
        .collect(Collectors.groupingBy(
            rule -> rule.rule().file(), LinkedHashMap::new, Collectors.toList()));
  }

  /** Rows of tables that no case uses, by file. */
  Map<String, List<RowCoverage>> unusedRows() {
    return coverage.rows().stream()
        .filter(row -> row.usedBy() == null)
        .collect(Collectors.groupingBy(
            row -> row.row().file(), LinkedHashMap::new, Collectors.toList()));
  }

  /** Rows whose absence no case notices, as far as a case uses them. */
  List<Mutant> rowSurvivors() {
    return mutation == null
        ? List.of()
        : mutation.survivors().stream()
            .filter(mutant -> mutant.kind().equals(Mutant.ROW))
            .toList();
  }

  /** Values of {@code payer.yaml} of which no case notices that they are others. */
  List<Mutant> payerFileSurvivors() {
    return mutation == null
        ? List.of()
        : mutation.survivors().stream()
            .filter(mutant -> mutant.kind().equals(Mutant.PAYER_FILE))
            .toList();
  }

  String families(RuleProof rule) {
    return String.join("|", Matrix.rows(rule.rule()));
  }
}
