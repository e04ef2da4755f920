package io.github.payerrules.testkit;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.invariants.Invariants;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case file and the rules that it proves: those of the rule file beside it, or, for golden
 * claims, all rules of the claims' payers. Runs each case once, when it is first asked for.
 * Thread-safe.
 */
public final class Suite {

  private final @Nullable LoadedRules rules;
  private final Path file;
  private final CaseFile cases;
  private final CaseFiles files;
  private final List<String> payers;
  private final List<RuleInfo> proves;
  private final boolean golden;
  private final @Nullable Invariants invariants;
  private final Map<Case, List<Problem>> unstable = new ConcurrentHashMap<>();
  private final Map<Case, CaseResult> results = new ConcurrentHashMap<>();

  Suite(
      @Nullable LoadedRules rules,
      Path file,
      CaseFile cases,
      CaseFiles files,
      List<String> payers,
      List<RuleInfo> proves,
      boolean golden,
      @Nullable Invariants invariants) {
    this.rules = rules;
    this.invariants = invariants;
    this.file = file;
    this.cases = cases;
    this.files = files;
    this.payers = payers;
    this.proves = proves;
    this.golden = golden;
  }

  /**
   * Finds the suites of folders: payer folders (with a {@code payer.yaml}), folders of payer
   * folders, and folders of golden claims. A rule file without a case file is a suite too, whose
   * {@link #problems()} say so.
   *
   * @param rules the rules of the payer folders among them, and of the payers of the golden claims
   * @throws java.io.UncheckedIOException when a folder cannot be read
   */
  public static List<Suite> find(PayerRules rules, List<Path> folders) {
    return find(SuiteRules.of(rules), folders);
  }

  /**
   * Finds the suites of folders, also those whose rules could not be loaded.
   *
   * @throws java.io.UncheckedIOException when a folder cannot be read
   */
  public static List<Suite> find(SuiteRules rules, List<Path> folders) {
    return find(rules, folders, new CaseFiles());
  }

  /**
   * Finds the suites of folders again: case files that were not changed are not read anew.
   *
   * @param files what earlier finds have read
   * @throws java.io.UncheckedIOException when a folder cannot be read
   */
  public static List<Suite> find(SuiteRules rules, List<Path> folders, CaseFiles files) {
    return new SuiteFinder(rules, files).find(folders);
  }

  /**
   * The same suite, whose golden claims are held against their answers alone: trying what must hold
   * of each (see {@link Invariants}) takes much longer.
   */
  public Suite withoutInvariants() {
    return new Suite(rules, file, cases, files, payers, proves, golden, null);
  }

  /** Whether its rules could be loaded; else none of its cases is run. */
  public boolean isLoaded() {
    return rules != null;
  }

  /**
   * The payers against whose rules its cases are held; those of golden claims say so themselves.
   */
  List<String> payers() {
    return payers;
  }

  /** The payers whose rules are loaded. */
  List<PayerInfo> loaded() {
    return rules == null ? List.of() : rules.payers();
  }

  /** The case file; the rule file where there is none. */
  public Path file() {
    return file;
  }

  /** The case file's name, such as {@code medicare/frequency.cases.yaml}. */
  public String name() {
    return cases.name();
  }

  /** The cases, in the order of the file. */
  public List<Case> cases() {
    return cases.cases();
  }

  /** Where the case stands, as an address that an editor opens. */
  public URI source(Case test) {
    return URI.create(file.toUri() + "?line=" + test.line());
  }

  /** The case file, as an address. */
  public URI source() {
    return file.toUri();
  }

  /** The rules that the cases prove; empty for golden claims, which prove those of their payers. */
  public List<RuleInfo> proves() {
    return List.copyOf(proves);
  }

  /**
   * The cases that passed, each once for every payer for which it was run. Drafts are not among
   * them.
   *
   * @throws IllegalStateException when the suite {@linkplain #isLoaded() is not loaded}
   */
  public List<JudgedCase> judged() {
    LoadedRules loaded = rules;
    if (loaded == null) {
      throw new IllegalStateException("the rules of " + name() + " could not be loaded");
    }
    Set<String> own = own();
    List<JudgedCase> judged = new ArrayList<>();
    for (Case test : cases()) {
      if (result(test).passed()) {
        for (String payer : payersOf(loaded, test)) {
          judged.add(new JudgedCase(test, claim(test, payer), own));
        }
      }
    }
    return judged;
  }

  private static Claim claim(Case test, String payer) {
    return new ClaimReader().withPayer(payer).bind(test.file(), test.claim()).orThrow();
  }

  /** The payers for which a case is run; a golden claim names its own. */
  private List<String> payersOf(LoadedRules loaded, Case test) {
    return golden ? List.of("") : namesPayer(test) ? payers.subList(0, 1) : having(loaded, test);
  }

  /**
   * What comes of a case of this suite. A case that is for several payers passes when all pass.
   *
   * @throws IllegalStateException when the suite {@linkplain #isLoaded() is not loaded}
   */
  public CaseResult result(Case test) {
    return results.computeIfAbsent(test, this::run);
  }

  /** What comes of every case, in the order of the file; nothing where no case is run. */
  public List<CaseResult> results() {
    return (isLoaded() ? cases() : List.<Case>of()).stream().map(this::result).toList();
  }

  /**
   * Everything that is wrong with the suite beside failing cases, after running it: what does not
   * prove its rules, what looks like a real person, and what depends on what it must not.
   */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(unproven());
    problems.addAll(unsynthetic());
    cases().forEach(test -> problems.addAll(unstable(test)));
    return problems;
  }

  /**
   * What must hold of every review and does not of a golden claim: see {@link Invariants}. Empty
   * for cases beside a rule file, and for a claim whose payer has no rules.
   */
  public List<Problem> unstable(Case test) {
    return golden ? unstable.computeIfAbsent(test, this::tried) : List.of();
  }

  private List<Problem> tried(Case test) {
    if (rules == null || invariants == null) {
      return List.of();
    }
    Claim claim = new ClaimReader().bind(test.file(), test.claim()).orThrow();
    return invariants.of(claim, test.today()).stream()
        .map(broken -> new Problem(
            name(),
            test.line(),
            null,
            test.name() + ": " + broken.what(),
            String.join("\n", broken.difference()) + "\n" + broken.invariant().fix()))
        .toList();
  }

  /** Whether the cases are whole golden claims. */
  public boolean isGolden() {
    return golden;
  }

  /** What in the case file could not be read; the cases concerned are not among its cases. */
  public List<Problem> unread() {
    return cases.problems();
  }

  /** What in the case file looks like a real person. */
  public List<Problem> unsynthetic() {
    return Files.isRegularFile(file) ? files.unsynthetic(file, name()) : List.of();
  }

  /**
   * What could not be read, rules and payers that do not exist, rules without a case in which they
   * fire or without a near miss.
   */
  public List<Problem> unproven() {
    List<Problem> problems = new ArrayList<>(cases.problems());
    if (rules == null) {
      return problems;
    }
    problems.addAll(new SuiteCheck(cases, rules, payers, golden).names());
    if (!golden && cases.problems().isEmpty()) {
      problems.addAll(SuiteCheck.unproven(cases, proves, results()));
    }
    return problems;
  }

  /** What the rules say today of a case, in the form in which it would expect it. */
  CaseRunner.Answer answer(Case test) {
    if (rules == null) {
      throw new IllegalStateException("the rules of " + name() + " could not be loaded");
    }
    String payer = golden || namesPayer(test) ? "" : having(rules, test).get(0);
    return new CaseRunner(rules, own()).answer(test, payer);
  }

  /** The same cases as another file has them. */
  CaseFile reload(Path edited) {
    return golden || payers.isEmpty()
        ? CaseFile.load(edited, name())
        : CaseFile.load(edited, name(), payers.get(0));
  }

  private Set<String> own() {
    return proves.stream().map(RuleInfo::id).collect(Collectors.toSet());
  }

  private CaseResult run(Case test) {
    if (rules == null) {
      throw new IllegalStateException("the rules of " + name() + " could not be loaded");
    }
    CaseRunner runner = new CaseRunner(rules, own());
    List<CaseResult> all = new ArrayList<>();
    for (String payer : payersOf(rules, test)) {
      all.add(runner.run(test, payer));
    }
    return all.size() == 1 ? all.get(0) : joined(test, all);
  }

  private static boolean namesPayer(Case test) {
    return test.claim().at("/payer").isPresent();
  }

  /** The payers that have every rule which the case names: one may leave out a shared rule. */
  private List<String> having(LoadedRules rules, Case test) {
    Set<String> named = test.expect().stream()
        .filter(expectation -> expectation.kind() != Expectation.Kind.NOT_EVALUATED)
        .map(Expectation::what)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    named.addAll(test.near());
    List<String> having = rules.payers().stream()
        .map(PayerInfo::payer)
        .filter(payer -> payers.contains(payer) && rules.ids(payer).containsAll(named))
        .toList();
    return having.isEmpty() ? payers.subList(0, Math.min(1, payers.size())) : having;
  }

  private static CaseResult joined(Case test, List<CaseResult> all) {
    if (all.isEmpty()) {
      return new CaseResult(
          test,
          "",
          test.name() + "\n  case      " + test.file() + ":" + test.line()
              + "\n  got       nothing: no payer includes this folder, so there is no rule to ask",
          Set.of(),
          Set.of());
    }
    return new CaseResult(
        test,
        all.stream().map(CaseResult::payer).collect(Collectors.joining(", ")),
        all.stream()
            .map(CaseResult::failure)
            .filter(failure -> !failure.isEmpty())
            .collect(Collectors.joining("\n")),
        all.stream().flatMap(each -> each.fired().stream()).collect(Collectors.toSet()),
        all.stream().flatMap(each -> each.nearMissed().stream()).collect(Collectors.toSet()));
  }

  @Override
  public String toString() {
    return name();
  }
}
