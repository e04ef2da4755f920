package io.github.payerrules.cli;

import io.github.payerrules.FileChanges;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.testkit.CaseFiles;
import io.github.payerrules.testkit.Suite;
import io.github.payerrules.testkit.SuiteChanges;
import io.github.payerrules.testkit.SuiteRules;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs suites, then again those that a changed file concerns. Not thread-safe. */
final class TestWatch {

  private final List<Path> folders;
  private final Supplier<SuiteRules> load;
  private final Function<Suite, SuiteReport> run;
  private final Page page;
  private final TestReport report;
  private final Map<Path, SuiteReport> reports = new LinkedHashMap<>();
  private final CaseFiles caseFiles = new CaseFiles();
  private SuiteRules rules;

  TestWatch(
      List<Path> folders, Supplier<SuiteRules> load, Function<Suite, SuiteReport> run, Page page) {
    this.folders = folders;
    this.load = load;
    this.run = run;
    this.page = page;
    this.report = new TestReport(page);
    this.rules = load.get();
  }

  /** Runs everything, then what changes concern, until the thread is interrupted. */
  void run(FileChanges changes) {
    runAgain(Set.of());
    try {
      while (true) {
        page.line("watching " + changes.files() + " files; Ctrl-C ends");
        page.flush();
        Set<Path> changed = changes.await();
        page.blank();
        page.line(
            changed.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.joining(", "))
                + ":",
            Style.STRONG);
        runAgain(changed);
      }
    } catch (InterruptedException ended) {
      page.blank();
      page.line("no longer watching");
      page.flush();
    }
  }

  /**
   * Runs the suites that were never run, and those that the changes concern. Golden claims that a
   * changed rule may concern are held against their answers alone, so that a person need not wait.
   *
   * @param changed the absolute paths of what was added, changed or removed
   */
  void runAgain(Set<Path> changed) {
    long start = System.nanoTime();
    try {
      SuiteChanges changes = SuiteChanges.in(folders);
      if (changed.stream().anyMatch(changes::concernsRules)) {
        rules = load.get();
      }
      report.rules(rules.problems());
      Map<Path, SuiteReport> before = new LinkedHashMap<>(reports);
      reports.clear();
      for (Suite suite : Suite.find(rules, folders, caseFiles)) {
        SuiteReport old = before.get(suite.file());
        if (old != null
            && old.suite().isLoaded() == suite.isLoaded()
            && changed.stream().noneMatch(file -> changes.concern(suite, file))) {
          reports.put(suite.file(), old);
        } else {
          boolean inPassing = old != null && !changed.contains(suite.file());
          SuiteReport now = run.apply(inPassing ? suite.withoutInvariants() : suite);
          reports.put(suite.file(), now);
          report.suite(now);
          page.flush();
        }
      }
      report.total(reports.values());
    } catch (UncheckedIOException | InvalidRulesException | UsageException inTheMiddleOfAnEdit) {
      page.line("waiting: " + inTheMiddleOfAnEdit.getMessage());
    }
    page.line(
        String.format(Locale.ROOT, "after %.2f s", (System.nanoTime() - start) / 1e9), Style.FAINT);
  }
}
