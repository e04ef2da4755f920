package io.github.payerrules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Begins a new file of an audit log. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Close the current audit log file, move it away, and continue in a new" + " one.")
final class AuditRotateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The log.")
  private Path file;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "ARCHIVE",
      description = "Where the closed file goes, in the same file system; no such file may exist.")
  private Path archive;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The secret file of the audit log, if it is not next to the log.")
  private @Nullable Path key;

  @ParentCommand
  private AuditCommand audit;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      AuditOptions.log(file, key).rotate(archive);
    } catch (IOException failed) {
      throw new UsageException(ClaimFiles.reason(failed));
    }
    audit.cli().page(spec).entry(0, "closed " + archive + "; " + file + " goes on");
    return PayerRulesCli.FOUND_NOTHING;
  }
}
