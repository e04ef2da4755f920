package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.lint.FolderLint;
import io.github.payerrules.testkit.lint.LintMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says everything that is wrong in payer folders. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Find every problem in rules, tables and cases, and show how to fix it.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no problems", "1:problems found", "2:there is no such folder"})
final class LintCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "FOLDER",
      description = "Payer folders, or folders of payer folders.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--why",
      paramLabel = "ID",
      description = "Explain a message: a wrong example, the right one, and why.")
  private @Nullable String why;

  @Option(names = "--json", description = "Print one JSON object per problem.")
  private boolean json;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Page page = cli.page(spec);
    if (why != null) {
      return why(page, why);
    }
    if (folders.isEmpty()) {
      throw new UsageException("name a payer folder, or a folder of payer folders");
    }
    Set<Problem> found = new LinkedHashSet<>();
    long looked = 0;
    for (Path folder : ClaimFiles.folders(folders)) {
      found.addAll(FolderLint.of(folder));
      looked += files(folder);
    }
    List<Problem> problems = List.copyOf(found);
    if (json) {
      problems.forEach(problem -> {
        ObjectNode object =
            Json.object().put("id", LintMessage.of(problem).map(LintMessage::id).orElse(null));
        page.line(Json.line(Json.and(object, problem)));
      });
      return problems.isEmpty() ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
    }
    new ProblemText(page).print(problems);
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

  private static int why(Page page, String id) {
    LintMessage message = LintMessage.ofId(id)
        .orElseThrow(() -> new UsageException("no message has the id " + id + "; ids: "
            + Arrays.stream(LintMessage.values())
                .map(LintMessage::id)
                .collect(Collectors.joining(", "))));
    page.line(message.id(), Style.STRONG);
    page.entry(List.of(new Page.Cell("  wrong", 9, Style.FAINT)), message.wrong(), Style.PLAIN);
    page.entry(List.of(new Page.Cell("  right", 9, Style.FAINT)), message.right(), Style.PLAIN);
    page.entry(List.of(new Page.Cell("  why", 9, Style.FAINT)), message.why(), Style.PLAIN);
    return PayerRulesCli.FOUND_NOTHING;
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
