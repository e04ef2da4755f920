package io.github.payerrules.testkit;

import io.github.payerrules.PayerRules;
import io.github.payerrules.RulesCheck;
import io.github.payerrules.review.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves rules by their payers' own cases before they are taken:
 *
 * <pre>{@code
 * LiveRules.builder(this::load).check(new CasesPass(List.of(folder))).watch(folder).start();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class CasesPass implements RulesCheck {

  private final List<Path> folders;

  /**
   * By the cases of these folders.
   *
   * @param folders as {@link Suite#find(PayerRules, List)} takes them
   */
  public CasesPass(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** A problem for each case that fails or cannot be read, and for each rule that is not proved. */
  @Override
  public List<Problem> check(PayerRules next) {
    List<Problem> problems = new ArrayList<>();
    for (Suite suite : Suite.find(next, folders)) {
      for (CaseResult result : suite.results()) {
        if (!result.passed()) {
          Case failed = result.run();
          problems.add(new Problem(
              suite.name(),
              failed.line(),
              null,
              "the case \"" + failed.name() + "\" fails",
              result.failure()));
        }
      }
      problems.addAll(suite.unproven());
    }
    return problems;
  }
}
