package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.pages.Report;
import io.github.payerrules.testkit.proof.Coverage;
import io.github.payerrules.testkit.proof.Mutation;
import io.github.payerrules.testkit.proof.Proof;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes what came of the cases as a page. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Write one page with the results of the cases and what they prove.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written, and every case passes",
      "1:written, and a case fails or a rule is not proven",
      "2:the rules cannot be loaded, or the page cannot be written"
    })
final class ReportCommand implements Callable<Integer> {

  @Mixin
  private ProofFolders folders;

  @Option(
      names = "--into",
      required = true,
      converter = OutputFile.Html.class,
      paramLabel = "FILE.html",
      description = "The page to write.")
  private Path html;

  @Option(
      names = "--no-mutation",
      description = "Leave out the mistakes that no case would catch; finding them takes"
          + " most of the time.")
  private boolean noMutation;

  @Option(
      names = "--no-search",
      description = "Do not search for cases that would catch a" + " mistake.")
  private boolean noSearch;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PayerRules rules = folders.rules();
    Proof proof = folders.proof(rules);
    Coverage coverage;
    try (Progress progress = Progress.start(cli.terminal(), "Measuring", " cases")) {
      coverage = proof.coverage(ProofFolders.watching(progress));
    }
    Mutation mutation = noMutation ? null : mutation(proof);
    CatalogueCommand.write(html, Report.of(rules, proof, coverage, mutation).html());
    Page page = cli.page(spec);
    page.line("wrote " + html);
    long failed = proof.suites().stream()
        .flatMap(suite -> suite.results().stream())
        .filter(it -> !it.passed())
        .count();
    int problems =
        proof.suites().stream().mapToInt(suite -> suite.problems().size()).sum();
    if (failed + problems == 0) {
      return PayerRulesCli.FOUND_NOTHING;
    }
    page.line(
        TestReport.count((int) failed, "case") + " failed, " + TestReport.count(problems, "problem")
            + "; the page says which, and so does payer-rules test");
    return PayerRulesCli.FOUND;
  }

  private @Nullable Mutation mutation(Proof proof) {
    try (Progress progress = Progress.start(cli.terminal(), "Mutating", " rules")) {
      return proof.mutation(!noSearch, ProofFolders.watching(progress));
    }
  }
}
