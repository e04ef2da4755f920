package io.github.payerrules.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The commands about audit logs. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Check an audit log, find a claim in it, or start a new file.",
    subcommands = {AuditVerifyCommand.class, AuditFindCommand.class, AuditRotateCommand.class})
final class AuditCommand implements Callable<Integer> {

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
