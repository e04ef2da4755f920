package io.github.payerrules.cli;

import io.github.payerrules.testkit.proof.Boundary;
import io.github.payerrules.testkit.proof.Proof;
import io.github.payerrules.testkit.proof.ProposedCase;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes cases at the boundaries of rules. */
@Command(
    name = "boundaries",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Draft cases just below, on and just above each limit in the rules.",
    footer = {
      "",
      "The claims come from the cases next to each rule, changed until a value is just below, on or"
          + " just above the limit. The answers are what the rules say today: check each against the"
          + " policy, then delete its line draft: true. A draft fails until then."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:a case was found for every boundary",
      "1:no case was found for some boundary",
      "2:the rules cannot be loaded, or there is no such folder or rule"
    })
final class BoundariesCommand implements Callable<Integer> {

  @Mixin
  private ProofFolders folders;

  @Option(names = "--rule", paramLabel = "ID", description = "Only this rule.")
  private @Nullable String rule;

  @Option(names = "--json", description = "Print one JSON object per boundary.")
  private boolean json;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Proof proof = folders.proof(cli.errors(spec));
    List<Boundary> boundaries;
    try (Progress progress = Progress.start(cli.terminal(), "Looking", " rules")) {
      boundaries = proof.boundaries(rule, ProofFolders.watching(progress));
    } catch (IllegalArgumentException noSuchRule) {
      throw new UsageException(String.valueOf(noSuchRule.getMessage()));
    }
    Page page = cli.page(spec);
    for (Boundary boundary : boundaries) {
      if (json) {
        spec.commandLine().getOut().println(Json.line(boundary));
      } else {
        print(page, boundary);
      }
    }
    return boundaries.stream().allMatch(boundary -> boundary.draft() != null)
        ? PayerRulesCli.FOUND_NOTHING
        : PayerRulesCli.FOUND;
  }

  /** As a part of a case file: what is not a case is a comment. */
  private static void print(Page page, Boundary boundary) {
    page.line("# " + boundary);
    ProposedCase draft = boundary.draft();
    if (draft == null) {
      page.line("# no such claim was found by changing the cases there are");
    } else {
      draft.yaml().lines().forEach(page::line);
    }
    page.blank();
  }
}
