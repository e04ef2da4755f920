package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.CaseResult;
import io.github.payerrules.testkit.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the cases of payer folders and golden claims. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Run the cases beside rule files, and golden claims.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every case passes, and every rule has a case in which it fires and a near miss",
      "1:a case fails, or a rule is not proven",
      "2:the rules cannot be loaded, or there is no such folder"
    })
final class TestCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "Payer folders, folders of payer folders, or folders of golden claims.")
  private List<Path> folders = new ArrayList<>();

  @Mixin
  private RulesOptions rulesOptions;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    ClaimFiles.folders(folders);
    PayerRules rules =
        rulesOptions.load(folders.stream().filter(TestCommand::hasPayers).toList());
    Page page = cli.page(spec);
    List<Suite> suites = Suite.find(rules, folders);
    int cases = 0;
    int failed = 0;
    int problems = 0;
    for (Suite suite : suites) {
      List<CaseResult> failures =
          suite.results().stream().filter(result -> !result.passed()).toList();
      List<Problem> wrong = suite.problems();
      print(page, suite, failures, wrong);
      cases += suite.cases().size();
      failed += failures.size();
      problems += wrong.size();
    }
    page.line(cases
        + (cases == 1 ? " case in " : " cases in ")
        + suites.size()
        + (suites.size() == 1 ? " suite: " : " suites: ")
        + (cases - failed)
        + " passed, "
        + failed
        + " failed"
        + (problems == 0 ? "" : ", " + problems(problems)));
    return failed + problems == 0 ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
  }

  private static void print(
      Page page, Suite suite, List<CaseResult> failures, List<Problem> problems) {
    boolean passed = failures.isEmpty() && problems.isEmpty();
    int cases = suite.cases().size();
    page.entry(
        List.of(new Cell(passed ? "ok" : "FAILED", 8, passed ? Style.GOOD : Style.BAD)),
        suite.name()
            + ": "
            + cases
            + (cases == 1 ? " case" : " cases")
            + (failures.isEmpty() ? "" : ", " + failures.size() + " failed")
            + (problems.isEmpty() ? "" : ", " + problems(problems.size())),
        Style.PLAIN);
    if (passed) {
      return;
    }
    for (CaseResult failure : failures) {
      page.blank();
      failure.failure().lines().forEach(line -> page.line("  " + line));
    }
    if (!problems.isEmpty()) {
      page.blank();
      new ReviewText(page).problems(problems);
    }
    page.blank();
  }

  private static String problems(int number) {
    return number + (number == 1 ? " problem" : " problems");
  }

  /** Whether a folder is, or holds, a payer folder. */
  private static boolean hasPayers(Path folder) {
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      return paths.anyMatch(path -> path.endsWith("payer.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
