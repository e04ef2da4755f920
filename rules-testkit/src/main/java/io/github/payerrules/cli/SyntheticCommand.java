package io.github.payerrules.cli;

import io.github.payerrules.fixtures.SyntheticCheck;
import io.github.payerrules.review.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what in fixtures looks like a real person. */
@Command(
    name = "synthetic",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Find what looks like a real person in cases and claims, and show how to" + " fix it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing looks like a real person",
      "1:something does",
      "2:there is no such file or folder, or it cannot be read"
    })
final class SyntheticCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Case or claim files. For a folder, all .json, .jsonl, .yaml and .yml"
          + " files in it and its subfolders.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--json",
      description = "Print one JSON object per finding to standard" + " output.")
  private boolean json;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    SyntheticCheck check = new SyntheticCheck();
    List<Path> files = ClaimFiles.below(paths);
    List<Problem> problems = new ArrayList<>();
    try (Progress progress = Progress.start(cli.terminal(), "Looking", " files")) {
      for (Path file : files) {
        problems.addAll(check.file(file, file.toString()));
        progress.step();
      }
    }
    if (json) {
      problems.forEach(problem -> spec.commandLine().getOut().println(Json.line(problem)));
    } else {
      new ReviewText(cli.page(spec)).problems(problems);
    }
    (json ? cli.errors(spec) : cli.page(spec)).line(summary(files.size(), problems.size()));
    return problems.isEmpty() ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
  }

  private static String summary(int files, int problems) {
    String read = files + (files == 1 ? " file: " : " files: ");
    return read
        + switch (problems) {
          case 0 -> "nothing looks like a real person";
          case 1 -> "1 thing looks like a real person's";
          default -> problems + " things look like a real person's";
        };
  }
}
