package io.github.payerrules.cli;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.fixtures.Deidentifier;
import io.github.payerrules.fixtures.SyntheticCheck;
import io.github.payerrules.review.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Turns claims into fixtures. */
@Command(
    name = "deidentify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Turn claims into test fixtures: dates are moved, numbers replaced and free"
          + " text left out.",
      "",
      "All dates of a claim move by the same number of weeks, chosen at random from those that leave"
          + " the review unchanged. The same number becomes the same test number within a run."
          + " Codes, modifiers, places, states, units, charges and documented facts stay: use the"
          + " result for tests, and do not publish it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every claim is a fixture, and its review is unchanged",
      "1:a review changed or could not be compared, or something still looks real",
      "2:a claim cannot be read, or a file cannot be written; the other claims are still done"
    })
final class DeidentifyCommand implements Callable<Integer> {

  private static final String FAULT =
      "This is a fault of the program; the other files and claims are still done.";

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description =
          "Claims in 837P, FHIR, JSON, JSON Lines or YAML, one or many per file. For a folder,"
              + " all .json, .jsonl, .yaml and .yml files in it and its subfolders.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--into",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder for the fixtures: claims-1.json for the first file, and so"
          + " on. Existing files are never overwritten.")
  private Path into;

  @Option(
      names = "--payer",
      paramLabel = "NAME",
      description = "The payer for claims that do not name one.")
  private @Nullable String payer;

  @Mixin
  private ClaimReading reading;

  @Option(names = "--json", description = "Print one JSON object per claim, then the" + " changes.")
  private boolean json;

  @Mixin
  private RulesOptions rulesOptions;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    List<Path> files = ClaimFiles.below(paths);
    PayerRules rules = rulesOptions.load();
    ClaimReader known = reading.reader(rules);
    ClaimReader reader = payer == null ? known : known.withPayer(payer);
    List<Path> targets = targets(files.size());
    Deidentifier deidentifier =
        new Deidentifier(rules, LocalDate.now(ZoneId.systemDefault()), new SecureRandom());
    FixtureReport report =
        new FixtureReport(cli.page(spec), json ? spec.commandLine().getOut() : null);
    try (Progress progress = Progress.start(cli.terminal(), "Deidentifying", " claims")) {
      for (int i = 0; i < files.size(); i++) {
        Path file = files.get(i);
        try (FixtureFile target = new FixtureFile(targets.get(i))) {
          reader.read(file, read -> {
            one(deidentifier, read, target, report);
            progress.step();
          });
        } catch (IOException unreadable) {
          report.failed(problem(file, ClaimFiles.reasonBesideName(unreadable), ""));
        } catch (UncheckedIOException unwritable) {
          report.failed(problem(file, ClaimFiles.reason(unwritable.getCause()), ""));
        } catch (RuntimeException fault) {
          report.failed(problem(file, "failed: " + fault.getClass().getSimpleName(), FAULT));
        }
      }
    }
    SyntheticCheck check = new SyntheticCheck();
    for (int i = 0; i < files.size(); i++) {
      Path target = targets.get(i);
      if (Files.exists(target)) {
        report.written(files.get(i), target);
        report.stillReal(check.file(target, target.toString()));
      }
    }
    return report.end(into);
  }

  private void one(
      Deidentifier deidentifier, ClaimRead read, FixtureFile target, FixtureReport report) {
    Claim claim = read.claim();
    if (claim == null) {
      report.broken(read);
      return;
    }
    try {
      report.done(read, target.add(deidentifier.deidentify(claim)));
    } catch (UncheckedIOException unwritable) {
      throw unwritable;
    } catch (RuntimeException fault) {
      report.failed(new Problem(
          read.file(),
          read.line(),
          null,
          "the claim cannot be made a fixture: " + fault.getClass().getSimpleName(),
          FAULT));
    }
  }

  private static Problem problem(Path file, String what, String fix) {
    return new Problem(file.toString(), 0, null, what, fix);
  }

  /** The files to write, of which none may exist: names of input files may name patients. */
  private List<Path> targets(int count) {
    List<Path> targets = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Path target = into.resolve("claims-" + i + ".json");
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new UsageException(
            target + " is there already; name another folder, or remove what is in this one");
      }
      targets.add(target);
    }
    try {
      Files.createDirectories(into);
    } catch (IOException impossible) {
      throw new UsageException("the folder " + into + " cannot be made");
    }
    return targets;
  }
}
