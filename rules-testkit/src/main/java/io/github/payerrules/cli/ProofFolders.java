package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.Suite;
import io.github.payerrules.testkit.proof.Proof;
import io.github.payerrules.testkit.proof.Watching;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The folders whose cases are measured, and their rules. */
final class ProofFolders {

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "Payer folders, folders of payer folders, or folders of golden claims.")
  private List<Path> folders = new ArrayList<>();

  @Mixin
  private RulesOptions rulesOptions;

  /** The cases of the folders; tells which of them prove nothing. */
  Proof proof(Page errors) {
    Proof proof = proof(rules());
    new ReviewText(errors).problems(proof.leftOut());
    return proof;
  }

  /** The rules of the folders. */
  PayerRules rules() {
    ClaimFiles.folders(folders);
    return rulesOptions.load(folders.stream().filter(TestCommand::hasPayers).toList());
  }

  /** The cases of the folders. */
  Proof proof(PayerRules rules) {
    List<Suite> suites = Suite.find(rules, folders);
    suites.stream().filter(suite -> !suite.isLoaded()).findFirst().ifPresent(suite -> {
      throw new UsageException(suite.problems().stream()
          .map(Problem::toString)
          .reduce((one, other) -> one + "\n" + other)
          .orElse("the rules of " + suite.name() + " cannot be loaded"));
    });
    return Proof.of(rules, folders, suites);
  }

  /** Shows a measurement's steps. */
  static Watching watching(Progress progress) {
    return new Watching() {
      @Override
      public void begins(int steps) {
        progress.max(steps);
      }

      @Override
      public void step() {
        progress.step();
      }
    };
  }
}
