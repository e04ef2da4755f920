package io.github.payerrules.cli;

import io.github.payerrules.RuleFolders;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.CaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says everything that is wrong in payer folders. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Say everything that is wrong in rules, tables and cases, and how to mend it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing is wrong", "1:something is wrong", "2:there is no such folder"})
final class LintCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "Payer folders, or folders of payer folders.")
  private List<Path> folders = new ArrayList<>();

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    long looked = 0;
    for (Path folder : ClaimFiles.folders(folders)) {
      problems.addAll(RuleFolders.lint(folder));
      problems.addAll(CaseFile.problemsBelow(folder));
      looked += files(folder);
    }
    Page page = cli.page(spec);
    new ReviewText(page).problems(problems);
    long files = problems.stream().map(Problem::file).distinct().count();
    page.line(
        problems.isEmpty()
            ? "nothing is wrong in " + looked + " files"
            : problems.size()
                + (problems.size() == 1 ? " problem in " : " problems in ")
                + files
                + (files == 1 ? " file" : " files"));
    return problems.isEmpty() ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
  }

  /** How many files of rules, tables and cases are in the folder. */
  private static long files(Path folder) {
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(file -> file.toString().matches(".*\\.(drl|csv|yaml|yml)"))
          .count();
    } catch (IOException | UncheckedIOException unreadable) {
      return 0; // the lint itself says that the folder cannot be read
    }
  }
}
