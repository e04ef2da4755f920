package io.github.payerrules.testkit.proof;

import io.github.payerrules.PayerRules;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.Problem;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.JudgedCase;
import io.github.payerrules.testkit.Suite;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import io.github.payerrules.testkit.rules.RuleText;
import io.github.payerrules.testkit.rules.TableRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well the cases of folders prove the rules and tables in them.
 *
 * <pre>{@code
 * Proof proof = Proof.of(rules, List.of(Path.of("payers"), Path.of("golden")));
 * Coverage coverage = proof.coverage(Watching.NOBODY);
 * }</pre>
 *
 * <p>Thread-safe. Uses as many threads as there are processors while it measures, and none after.
 */
public final class Proof {

  private final PayerRules payerRules;
  private final List<Path> paths;
  private final List<Suite> suites;
  private final Map<String, PayerUnderTest> payers = new LinkedHashMap<>();
  private final List<RuleText> rules = new ArrayList<>();
  private final Map<String, List<String>> payersOfRule = new LinkedHashMap<>();
  private final Set<String> folders = new LinkedHashSet<>();
  private final List<JudgedCase> cases = new ArrayList<>();

  private Proof(PayerRules rules, List<Path> paths, List<Suite> suites) {
    this.payerRules = rules;
    this.paths = List.copyOf(paths);
    this.suites = List.copyOf(suites);
    Map<String, RuleText> texts = new LinkedHashMap<>();
    for (String name : rules.payerNames()) {
      PayerUnderTest payer = PayerUnderTest.of(rules, name);
      payers.put(name, payer);
      for (RuleText rule : payer.rules()) {
        String key = key(rule.info());
        texts.putIfAbsent(key, rule);
        payersOfRule.computeIfAbsent(key, none -> new ArrayList<>()).add(name);
      }
    }
    for (Suite suite : suites) {
      for (RuleInfo rule : suite.proves()) {
        this.rules.add(Objects.requireNonNull(texts.get(key(rule))));
        folders.add(rule.folder());
      }
    }
  }

  /**
   * The cases and rules of folders. Runs the cases: those that fail prove nothing.
   *
   * @param rules the rules of every payer folder among {@code folders}
   * @param folders as {@link Suite#find(PayerRules, List)} takes them
   * @throws java.io.UncheckedIOException when a folder cannot be read
   */
  public static Proof of(PayerRules rules, List<Path> folders) {
    return of(rules, folders, Suite.find(rules, folders));
  }

  /** The same with the suites of those folders that were found already. */
  public static Proof of(PayerRules rules, List<Path> folders, List<Suite> suites) {
    Proof proof = new Proof(rules, folders, suites);
    for (Suite suite : proof.suites) {
      suite.judged().stream()
          .filter(judged -> proof.payers.containsKey(judged.claim().payer()))
          .forEach(proof.cases::add);
    }
    return proof;
  }

  /** The suites that were found. */
  public List<Suite> suites() {
    return List.copyOf(suites);
  }

  /** The case files of which a part proves nothing here: cases that fail or cannot be read. */
  public List<Problem> leftOut() {
    List<Problem> leftOut = new ArrayList<>();
    for (Suite suite : suites) {
      long failed = suite.results().stream().filter(result -> !result.passed()).count();
      int unread = suite.unread().size();
      if (failed + unread > 0) {
        leftOut.add(new Problem(
            suite.name(),
            0,
            null,
            "failing cases: " + failed + ", unreadable: " + unread + "; they prove nothing",
            "payer-rules test shows what is wrong with them."));
      }
    }
    return leftOut;
  }

  /** Which rules fire and nearly fire, which conditions are decided, which rows are used. */
  public Coverage coverage(Watching watching) {
    return new CoverageRun(this).run(watching);
  }

  /**
   * Whether the cases notice rules and tables with a mistake in them.
   *
   * @param searches whether to look for a case that would kill each survivor, which takes longer
   */
  public Mutation mutation(boolean searches, Watching watching) {
    return new MutationRun(this, Marks.below(paths), searches).run(watching);
  }

  /**
   * Claims at the boundaries of rules: for each number and each stretch of time, claims that differ
   * where the number is one off or the time is longer or shorter. They are drafts: a person
   * confirms their answers.
   *
   * @param rule the id of the only rule that is wanted; {@code null} for all
   * @throws IllegalArgumentException when no rule has that id
   */
  public List<Boundary> boundaries(@Nullable String rule, Watching watching) {
    List<RuleText> wanted = rules.stream()
        .filter(each -> rule == null || each.info().id().equals(rule))
        .toList();
    if (rule != null && wanted.isEmpty()) {
      throw new IllegalArgumentException("no rule here has the id " + rule
          + NearestName.among(
                  rule, rules.stream().map(each -> each.info().id()).distinct().toList())
              .map(near -> ". Did you mean " + near + "?")
              .orElse(""));
    }
    return Workers.each(wanted, watching, each -> new BoundaryRun(this, each).run()).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** What identifies a rule: payers that include it share it. */
  static String key(RuleInfo rule) {
    return rule.file() + " " + rule.id();
  }

  PayerRules payerRules() {
    return payerRules;
  }

  List<RuleText> rules() {
    return rules;
  }

  List<JudgedCase> cases() {
    return cases;
  }

  /** The cases that judge a rule, of payers that have it. */
  List<JudgedCase> judging(RuleText rule) {
    List<String> payers = payersOfRule.getOrDefault(key(rule.info()), List.of());
    return cases.stream()
        .filter(each ->
            payers.contains(each.claim().payer()) && each.judges(rule.info().id()))
        .toList();
  }

  PayerUnderTest payer(String payer) {
    return Objects.requireNonNull(payers.get(payer));
  }

  /** The first payer that has a rule. */
  PayerUnderTest payer(RuleText rule) {
    return payer(Objects.requireNonNull(payersOfRule.get(key(rule.info()))).get(0));
  }

  /** The payers whose own folders are proved, with these. */
  Map<PayerInfo, Path> payerFolders() {
    Map<PayerInfo, Path> found = new LinkedHashMap<>();
    for (Path path : paths) {
      Path whole = path.toAbsolutePath().normalize();
      for (PayerInfo payer : payerRules.payers()) {
        Path folder = whole.endsWith(payer.payer()) ? whole : whole.resolve(payer.payer());
        if (Files.isRegularFile(folder.resolve("payer.yaml"))) {
          found.putIfAbsent(payer, folder);
        }
      }
    }
    return found;
  }

  /** The rows of the tables in the folders whose rules are proved, with a payer that has each. */
  Map<TableRow, PayerUnderTest> rows() {
    Map<TableRow, PayerUnderTest> rows = new LinkedHashMap<>();
    for (PayerUnderTest payer : payers.values()) {
      for (TableRow row : payer.rows()) {
        if (folders.contains(row.folder())) {
          rows.putIfAbsent(row, payer);
        }
      }
    }
    return rows;
  }
}
