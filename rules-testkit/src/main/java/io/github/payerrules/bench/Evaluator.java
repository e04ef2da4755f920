package io.github.payerrules.bench;

import io.github.payerrules.PayerRules;
import io.github.payerrules.bench.Evaluation.CaseAnswer;
import io.github.payerrules.bench.Evaluation.State;
import io.github.payerrules.bench.Evaluation.SuiteAnswer;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.CaseFiles;
import io.github.payerrules.testkit.CaseResult;
import io.github.payerrules.testkit.Suite;
import io.github.payerrules.testkit.SuiteChanges;
import io.github.payerrules.testkit.SuiteRules;
import io.github.payerrules.testkit.impact.Impact;
import io.github.payerrules.testkit.impact.ImpactReport;
import io.github.payerrules.testkit.lint.FolderLint;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what edited rules do. Only what a changed file can concern is asked again: the payers that
 * have it, the case files that name its rules, the claims of those payers. Not thread-safe.
 */
final class Evaluator {

  private final EditedRules now;
  private final PastClaims claims;
  private final LocalDate today;
  private final CaseFiles caseFiles = new CaseFiles();
  private final Set<String> changed = new HashSet<>();
  private final Map<Path, SuiteAnswer> answers = new HashMap<>();
  private final Map<Set<String>, @Nullable ImpactReport> impacts = new HashMap<>();
  private EditedRules before;

  Evaluator(EditedRules before, EditedRules now, PastClaims claims, LocalDate today) {
    this.before = before;
    this.now = now;
    this.claims = claims;
    this.today = today;
  }

  /** Compares with other rules from now on. */
  void compareWith(EditedRules others) {
    before = others;
    impacts.clear();
  }

  /** Takes note of files that changed. */
  void changed(Set<String> files) {
    changed.addAll(files);
    if (now.changed(files)) {
      impacts.clear();
    }
  }

  /** What a file that is looked at, and those that changed since this was asked last, do. */
  Evaluation of(String file) {
    Set<String> looked = new HashSet<>(changed);
    looked.add(file);
    Set<String> payers = now.having(looked);
    SuiteRules rules = now.of(payers);
    List<SuiteAnswer> suites = suites(rules, payers, file);
    changed.clear();
    Set<String> loaded = rules.rules().map(PayerRules::payerNames).orElse(payers);
    return new Evaluation(
        loaded.stream().sorted().toList(),
        rules.problems().stream().map(Problem::file).distinct().toList(),
        suites,
        claims.of(loaded).size(),
        impact(rules, payers));
  }

  /** What is wrong in the folder of a file. */
  List<Problem> lint(String file) {
    String folder = EditedRules.folder(file);
    Path path = now.path().resolve(folder);
    List<Problem> ofRules = now.of(now.having(Set.of(file))).problems();
    PayerUnderTest payer = ofRules.isEmpty() ? now.payerOf(file).orElse(null) : null;
    if (ofRules.isEmpty() && payer == null) {
      return FolderLint.of(path); // nobody includes the folder
    }
    return FolderLint.of(path, ofRules, payer == null ? List.of() : List.of(payer), caseFiles)
        .stream()
        .filter(problem -> !ofRules.isEmpty() || problem.file().startsWith(folder + "/"))
        .toList();
  }

  private List<SuiteAnswer> suites(SuiteRules rules, Set<String> payers, String file) {
    SuiteChanges changes = SuiteChanges.in(List.of(now.path()));
    Set<Path> paths = changed.stream().map(now.path()::resolve).collect(Collectors.toSet());
    List<Suite> stale = new ArrayList<>();
    List<Path> asked = new ArrayList<>();
    for (Suite suite : Suite.find(rules, now.paths(payers), caseFiles)) {
      boolean isChanged = paths.stream().anyMatch(each -> changes.concern(suite, each));
      if (isChanged) {
        answers.remove(suite.file());
      }
      if (isChanged || changes.concern(suite, now.path().resolve(file))) {
        asked.add(suite.file());
        if (!answers.containsKey(suite.file())) {
          stale.add(suite);
        }
      }
    }
    stale.parallelStream()
        .map(suite -> Map.entry(suite.file(), answer(suite)))
        .toList()
        .forEach(each -> answers.put(each.getKey(), each.getValue()));
    return asked.stream()
        .map(suite -> Objects.requireNonNull(answers.get(suite)))
        .toList();
  }

  private static SuiteAnswer answer(Suite suite) {
    List<CaseAnswer> cases = suite.results().stream()
        .map(Evaluator::answer)
        .sorted(Comparator.comparing(CaseAnswer::state))
        .toList();
    List<String> problems = suite.unproven().stream()
        .map(problem -> problem.what() + (problem.fix().isEmpty() ? "" : ". " + problem.fix()))
        .toList();
    return new SuiteAnswer(suite.name(), suite.isLoaded(), cases, problems);
  }

  private static CaseAnswer answer(CaseResult result) {
    State state =
        result.passed() ? State.PASSED : result.run().draft() ? State.DRAFT : State.FAILED;
    return new CaseAnswer(result.run().name(), result.run().line(), state, result.failure());
  }

  private @Nullable ImpactReport impact(SuiteRules rules, Set<String> payers) {
    if (!rules.problems().isEmpty() || rules.rules().isEmpty()) {
      return null;
    }
    if (!impacts.containsKey(payers)) {
      impacts.put(payers, impact(rules.rules().get(), payers));
    }
    return impacts.get(payers);
  }

  private @Nullable ImpactReport impact(PayerRules is, Set<String> payers) {
    return before
        .of(payers)
        .rules()
        .map(was -> new Impact(was, is).withToday(today).run(claims.of(is.payerNames())))
        .orElse(null);
  }
}
