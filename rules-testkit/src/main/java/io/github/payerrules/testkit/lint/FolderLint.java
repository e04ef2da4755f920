package io.github.payerrules.testkit.lint;

import io.github.payerrules.PayerRules;
import io.github.payerrules.RuleFolders;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.CaseFile;
import io.github.payerrules.testkit.CaseFiles;
import io.github.payerrules.testkit.rules.PayerUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is wrong in a payer folder or a folder of payer folders: what keeps rules from
 * being loaded, what is wrong in case files, and what is passed over in silence.
 */
public final class FolderLint {

  private FolderLint() {}

  /**
   * All problems, by file and line; empty when nothing is wrong.
   *
   * @throws java.io.UncheckedIOException when the folder or a file in it cannot be read
   */
  public static List<Problem> of(Path folder) {
    List<Problem> ofRules = RuleFolders.lint(folder);
    return of(folder, ofRules, ofRules.isEmpty() ? loaded(folder) : List.of(), new CaseFiles());
  }

  /**
   * The same of rules that are loaded already.
   *
   * @param ofRules what kept them from being loaded whole
   * @param payers those that were loaded; empty where something kept them
   * @param files what earlier looks have read of case files
   * @throws java.io.UncheckedIOException when the folder or a file in it cannot be read
   */
  public static List<Problem> of(
      Path folder, List<Problem> ofRules, List<PayerUnderTest> payers, CaseFiles files) {
    Set<Problem> problems = new LinkedHashSet<>(MissingIncludes.toldOnce(folder, ofRules));
    problems.addAll(CaseFile.problemsBelow(folder, files));
    problems.addAll(IgnoredFiles.below(folder));
    problems.addAll(CurlyQuotes.below(folder));
    problems.addAll(Includes.below(folder));
    for (PayerUnderTest payer : payers) {
      payer.rules().forEach(rule -> problems.addAll(LimitsAndTexts.of(rule)));
      payer.rules().forEach(rule -> problems.addAll(NumbersOutOfRange.of(rule)));
      problems.addAll(NearNames.of(payer.rows()));
    }
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
    return sorted;
  }

  private static List<PayerUnderTest> loaded(Path folder) {
    try {
      PayerRules rules = PayerRules.builder().payers(folder).build();
      return rules.payerNames().stream()
          .map(payer -> PayerUnderTest.of(rules, payer))
          .toList();
    } catch (InvalidRulesException onlySharedFolders) {
      return List.of();
    }
  }
}
