package io.github.payerrules.cli;

import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.testkit.archive.RuleArchive;
import java.io.IOException;
import java.nio.file.Files;
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

/** Keeps rules, so that reviews by them can be run again. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Store rules by content hash, to rerun old reviews later.",
    exitCodeListHeading = "%nExit codes:%n",
    footer = {
      "",
      "What the archive has already is checked; a damaged copy is replaced, and the command says"
          + " repaired."
    },
    exitCodeList = {"0:stored", "2:the rules cannot be loaded, or the archive cannot be written"})
final class ArchiveCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER|PACK",
      description = "Payer folders, folders of payer folders, or packs.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--into", required = true, paramLabel = "DIR", description = "The archive.")
  private Path into;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    RuleArchive archive = RuleArchive.in(into);
    Page page = cli.page(spec);
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new UsageException("there is no folder or pack " + path);
      }
      try {
        RuleArchive.Kept kept = archive.store(path);
        for (PayerInfo payer : kept.payers()) {
          page.line((kept.repaired() ? "repaired " : "kept ") + payer.payer() + " "
              + payer.version() + "  " + payer.contentHash());
        }
      } catch (InvalidRulesException invalid) {
        throw IncludedBeside.of(path, invalid);
      } catch (IOException unwritable) {
        throw new UsageException(ClaimFiles.reason(unwritable));
      }
    }
    return PayerRulesCli.FOUND_NOTHING;
  }
}
