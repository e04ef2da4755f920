package io.github.payerrules.testkit;

import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which suites a changed file concerns: a case file its own; a rule file the cases beside it,
 * those that name one of its rules, and golden claims of its payers; a table and everything else of
 * a payer's folder all suites of the payers that have it. Immutable and thread-safe.
 */
public final class SuiteChanges {

  private final List<PayerFolder> payers;

  private SuiteChanges(List<PayerFolder> payers) {
    this.payers = payers;
  }

  /**
   * Knows the payer folders among the folders of suites.
   *
   * @throws java.io.UncheckedIOException when a folder cannot be read
   */
  public static SuiteChanges in(List<Path> folders) {
    return new SuiteChanges(PayerFolder.in(folders));
  }

  /** Whether a change may alter what rules say, so that they must be loaded again. */
  public boolean concernsRules(Path changed) {
    return owner(changed).isPresent() && !SuiteFinder.isCaseFile(changed);
  }

  /**
   * Whether a suite must be run again.
   *
   * @param changed the absolute path of a file that was added, changed or removed
   */
  public boolean concern(Suite suite, Path changed) {
    if (suite.file().equals(changed)) {
      return true;
    }
    PayerFolder owner = owner(changed).orElse(null);
    if (owner == null || SuiteFinder.isCaseFile(changed)) {
      return false;
    }
    Set<String> affected = PayerFolder.withIncluding(payers, Set.of(owner.name()));
    if (suite.isGolden() || !changed.toString().endsWith(".drl")) {
      return owner(suite.file()).filter(owner::equals).isPresent()
          || suite.payers().stream().anyMatch(affected::contains);
    }
    String shown =
        owner.name() + "/" + owner.path().relativize(changed).toString().replace('\\', '/');
    Set<String> rules = rulesIn(suite, shown);
    return SuiteFinder.ruleFile(suite.file()).equals(changed)
        || suite.cases().stream().anyMatch(test -> names(test, rules));
  }

  private Optional<PayerFolder> owner(Path file) {
    return payers.stream().filter(payer -> file.startsWith(payer.path())).findFirst();
  }

  private static Set<String> rulesIn(Suite suite, String file) {
    return suite.loaded().stream()
        .filter(payer -> suite.payers().contains(payer.payer()))
        .map(PayerInfo::rules)
        .flatMap(List::stream)
        .filter(rule -> rule.file().equals(file))
        .map(RuleInfo::id)
        .collect(Collectors.toSet());
  }

  private static boolean names(Case test, Set<String> rules) {
    Set<String> named = new HashSet<>(test.near());
    test.expect().forEach(expectation -> named.add(expectation.what()));
    return named.stream().anyMatch(rules::contains);
  }
}
