package io.github.payerrules.cli;

import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.CaseResult;
import io.github.payerrules.testkit.CaseTables;
import java.util.Collection;
import java.util.List;

/** Says what came of suites: a line for each, and what is wrong where it failed. */
final class TestReport {

  private static final int WORD = 9;

  private final Page page;

  TestReport(Page page) {
    this.page = page;
  }

  /** Rules that could not be loaded. */
  void rules(List<Problem> problems) {
    if (!problems.isEmpty()) {
      page.line("NOT LOADED", Style.BAD);
      new ReviewText(page).problems(problems);
      page.blank();
    }
  }

  void suite(SuiteReport report) {
    int cases = report.suite().cases().size();
    String name = report.suite().name() + ": " + count(cases, "case");
    if (!report.suite().isLoaded() && report.problems().isEmpty()) {
      page.entry(
          List.of(new Cell("NOT RUN", WORD, Style.BAD)),
          name + "; its rules could not be loaded",
          Style.PLAIN);
      return;
    }
    List<CaseResult> failures = report.failures();
    page.entry(
        List.of(
            report.passed()
                ? new Cell("ok", WORD, Style.GOOD)
                : new Cell("FAILED", WORD, Style.BAD)),
        name
            + (failures.isEmpty() ? "" : ", " + failures.size() + " failed")
            + (report.problems().isEmpty()
                ? ""
                : ", " + problems(report.problems().size())),
        Style.PLAIN);
    if (report.passed()) {
      return;
    }
    for (CaseResult failure : failures) {
      page.blank();
      failure.failure().lines().forEach(line -> page.line("  " + line));
    }
    if (!report.problems().isEmpty()) {
      page.blank();
      new ReviewText(page).problems(report.problems());
    }
    page.blank();
  }

  void total(Collection<SuiteReport> reports) {
    int run = reports.stream().mapToInt(report -> report.cases().size()).sum();
    int failed = reports.stream().mapToInt(report -> report.failures().size()).sum();
    int problems = reports.stream().mapToInt(report -> report.problems().size()).sum();
    long notRun = reports.stream().filter(report -> !report.suite().isLoaded()).count();
    page.line(count(run, "case")
        + " in "
        + count(reports.size(), "suite")
        + ": "
        + (run - failed)
        + " passed, "
        + failed
        + " failed"
        + (problems == 0 ? "" : ", " + problems(problems))
        + (notRun == 0 ? "" : "; " + count((int) notRun, "suite") + " not run"));
    if (failed > 0) {
      again(reports, failed);
    }
  }

  /** What failed once more, where the reasons have scrolled away. */
  private void again(Collection<SuiteReport> reports, int failed) {
    if (reports.size() > 1 || failed > 1) {
      page.blank();
      page.line("Failed", Style.STRONG);
      for (SuiteReport report : reports) {
        for (CaseResult failure : report.failures()) {
          page.entry(
              2,
              failure.run().file() + ":" + failure.run().line() + " "
                  + failure.run().name());
        }
      }
    }
    page.line("The rule or the case may be wrong: check both against the policy.");
  }

  /** Golden claims by themselves are held against no small tables: a payer's folder has them. */
  void tablesForCases(Collection<SuiteReport> reports) {
    if (reports.stream()
        .flatMap(report -> report.failures().stream())
        .anyMatch(failure -> failure.failure().contains("(none is imported)"))) {
      page.line("Cases that need tables of CMS find them in " + CaseTables.FOLDER
          + " of the payers' folders: name those before the golden claims, such as"
          + " payer-rules test payers golden.");
    }
  }

  private static String problems(int number) {
    return count(number, "problem");
  }

  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
