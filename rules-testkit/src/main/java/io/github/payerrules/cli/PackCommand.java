package io.github.payerrules.cli;

import io.github.payerrules.RuleFolders;
import io.github.payerrules.review.InvalidRulesException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compiles payer folders into a jar that opens without the compiler. */
@Command(
    name = "pack",
    description =
        "Pack payer folders into one file, to release rules without a new library" + " version.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:packed", "2:the rules cannot be loaded, or the jar cannot be written"})
final class PackCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "A payer folder, or a folder of payer folders.")
  private Path folder;

  @Option(
      names = "--into",
      required = true,
      converter = OutputFile.Jar.class,
      paramLabel = "FILE.jar",
      description = "The jar to write.")
  private Path jar;

  @Option(
      names = "--version",
      paramLabel = "V",
      defaultValue = "",
      description = "The version of the rules, instead of that in payer.yaml.")
  private String version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    ClaimFiles.folders(List.of(folder));
    try {
      RuleFolders.pack(folder, jar, version);
    } catch (InvalidRulesException invalid) {
      throw IncludedBeside.of(folder, invalid);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    cli.page(spec).line("packed " + folder + " into " + jar);
    return PayerRulesCli.FOUND_NOTHING;
  }
}
