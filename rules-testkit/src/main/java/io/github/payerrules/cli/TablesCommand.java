package io.github.payerrules.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The commands about the tables that CMS publishes. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Import and view the tables that CMS publishes.",
    subcommands = {TablesImportCommand.class, TablesShowCommand.class, TablesCheckCommand.class})
final class TablesCommand implements Callable<Integer> {

  /** Where tables are kept unless another folder is named. */
  static final String FOLDER = "tables";

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  PayerRulesCli cli() {
    return cli;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return PayerRulesCli.BAD_INPUT;
  }
}
