package io.github.payerrules.cli;

import io.github.payerrules.fixtures.SyntheticCheck;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
      "2:there is no such file or folder, or no case or claim could be read of a file"
    })
final class SyntheticCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "Case or claim files. For a folder, all JSON, YAML and 837P files in it and"
          + " its subfolders.")
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
    List<Path> unread = new ArrayList<>();
    try (Progress progress = Progress.start(cli.terminal(), "Looking", " files")) {
      for (Path file : files) {
        String text = text(file);
        problems.addAll(check.text(text, file.toString()));
        if (!SyntheticCheck.holdsCasesOrClaims(text) && (!text.isBlank() || paths.contains(file))) {
          unread.add(file);
        }
        progress.step();
      }
    }
    if (json) {
      problems.forEach(problem -> spec.commandLine().getOut().println(Json.line(problem)));
    } else {
      new ReviewText(cli.page(spec)).problems(problems);
    }
    (json ? cli.errors(spec) : cli.page(spec)).line(summary(files.size(), problems.size()));
    Page errors = cli.errors(spec);
    unread.forEach(
        file -> errors.line(file + ": no case or claim could be read of it; only its lines"
            + " were looked at. Name JSON, YAML or 837P files"));
    tellOthers(errors);
    return !unread.isEmpty()
        ? PayerRulesCli.BAD_INPUT
        : problems.isEmpty() ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
  }

  /** A byte that is not UTF-8 is for the reader of claims to tell. */
  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What stands in the folders and is no claim file. */
  private void tellOthers(Page errors) {
    List<Path> others = ClaimFiles.others(paths);
    if (!others.isEmpty()) {
      Set<String> endings = new TreeSet<>();
      others.forEach(
          file -> endings.add(String.valueOf(file.getFileName()).replaceFirst("^.*(?=\\.)", "")));
      errors.line((others.size() == 1 ? "1 other file is" : others.size() + " other files are")
          + " not looked at: " + String.join(", ", endings)
          + ". Name a file to have it looked at.");
    }
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
