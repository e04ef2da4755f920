package io.github.payerrules.cli;

import io.github.payerrules.testkit.proof.Coverage.Share;
import io.github.payerrules.testkit.proof.Goals;
import io.github.payerrules.testkit.proof.Mutant;
import io.github.payerrules.testkit.proof.Mutant.Status;
import io.github.payerrules.testkit.proof.Mutation;
import io.github.payerrules.testkit.proof.Proof;
import io.github.payerrules.testkit.proof.ProposedCase;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows which mistakes in rules no case would notice. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Show which mistakes in rules, tables and payer.yaml no case would catch.",
    footer = {
      "",
      "Each rule is changed in every way that somebody could get it wrong, each value of payer.yaml is"
          + " changed, and each table row is left out. You see the changes that no case catches, with a"
          + " case that would if one is found. If a change may go uncaught, mark it, with the reason, in"
          + " AREA.survivors.yaml next to the rules."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the goal is met, and every mark fits a mutant",
      "1:the goal is missed, a mark is wrong, or a payer.yaml could not be changed",
      "2:the rules cannot be loaded, or there is no such folder"
    })
final class MutateCommand implements Callable<Integer> {

  @Mixin
  private ProofFolders folders;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--rules-only",
      description =
          "Show only surviving mutants of rules, not the table rows that no case" + " needs.")
  private boolean rulesOnly;

  @Option(
      names = "--no-search",
      description = "Do not search for cases that would catch each mistake; the search"
          + " takes most of the time.")
  private boolean noSearch;

  @Option(
      names = "--min-score",
      paramLabel = "PERCENT",
      converter = PercentOption.class,
      description = "The least percentage of rule mutants that must be killed.")
  private double score;

  @Option(
      names = "--no-survivors",
      description = "Fail unless every mutant of a rule or table row is killed or marked.")
  private boolean noSurvivors;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Proof proof = folders.proof(cli.errors(spec));
    Mutation mutation;
    try (Progress progress = Progress.start(cli.terminal(), "Mutating", " rules")) {
      mutation = proof.mutation(!noSearch, ProofFolders.watching(progress));
    }
    List<String> missed = new Goals(0, 0, 0, 0, 0, score, noSurvivors).missed(mutation);
    if (json) {
      spec.commandLine().getOut().println(Json.line(mutation));
    } else {
      print(cli.page(spec), mutation);
    }
    Page errors = cli.errors(spec);
    new ReviewText(errors).problems(mutation.problems());
    missed.forEach(goal -> errors.line("missed: " + goal));
    return missed.isEmpty() && mutation.problems().isEmpty()
        ? PayerRulesCli.FOUND_NOTHING
        : PayerRulesCli.FOUND;
  }

  private void print(Page page, Mutation mutation) {
    for (Mutant mutant : mutation.survivors()) {
      if (rulesOnly && mutant.kind().equals(Mutant.ROW)) {
        continue;
      }
      page.line(mutant.toString(), Style.BAD);
      mutant.before().forEach(line -> page.line("  - " + line.strip()));
      mutant.after().forEach(line -> page.line("  + " + line.strip()));
      ProposedCase killer = mutant.killer();
      if (killer != null) {
        page.line("  a case for " + killer.file() + " that would notice:");
        page.blank();
        killer.yaml().lines().forEach(page::line);
      } else if (!noSearch && mutant.rule() != null) {
        page.line("  no case that would notice was found by changing the cases there are");
      }
      page.blank();
    }
    page.line(String.format(
        Locale.ROOT,
        "%d mutants: %d killed, %d survived, %d equal to the rule, %d marked",
        mutation.mutants().size(),
        mutation.count(Status.KILLED),
        mutation.count(Status.SURVIVED),
        mutation.count(Status.EQUIVALENT),
        mutation.count(Status.MARKED)));
    page.line("mutation score of rules " + shown(mutation.score()) + ", rows of tables missed "
        + shown(mutation.rowScore()) + ", values of payer.yaml "
        + shown(mutation.payerFileScore()));
  }

  private static String shown(Share share) {
    return share.nearest() + "% (" + share.reached() + " of " + share.of() + ")";
  }
}
