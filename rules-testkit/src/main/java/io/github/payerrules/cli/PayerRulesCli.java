package io.github.payerrules.cli;

import io.github.payerrules.review.InvalidDocumentException;
import io.github.payerrules.review.InvalidRulesException;
import io.github.payerrules.tables.InvalidTablesException;
import io.github.payerrules.testkit.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of Payer Rules. Exit codes: 0 nothing found, 1 something found, 2 bad input or a
 * failure, 3 a review that was cut short by a limit.
 *
 * <p>An error is said in plain words, without a stack trace unless {@code --debug} is given.
 */
@Command(
    name = "payer-rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Finds what the payer will deny before you send the claim, why, and how" + " to fix it.",
    subcommands = {
      InitCommand.class,
      BenchCommand.class,
      CheckCommand.class,
      VerifyCommand.class,
      CrosswalkCommand.class,
      ConvertCommand.class,
      ExplainCommand.class,
      LintCommand.class,
      TestCommand.class,
      NewCaseCommand.class,
      CoverageCommand.class,
      MutateCommand.class,
      BoundariesCommand.class,
      PackCommand.class,
      ArchiveCommand.class,
      ReplayCommand.class,
      RulesCommand.class,
      WordsCommand.class,
      HistoryCommand.class,
      DiffCommand.class,
      ImpactCommand.class,
      CatalogueCommand.class,
      ReportCommand.class,
      RequestCommand.class,
      AlignCommand.class,
      DenialsCommand.class,
      RemitsCommand.class,
      RemedyCommand.class,
      ChecklistCommand.class,
      AuditCommand.class,
      TablesCommand.class,
      SyntheticCommand.class,
      DeidentifyCommand.class
    },
    footer = {"", "Run payer-rules COMMAND --help for the details of a command."})
public final class PayerRulesCli implements Callable<Integer> {

  static final int FOUND_NOTHING = 0;
  static final int FOUND = 1;
  static final int BAD_INPUT = 2;
  static final int CUT_SHORT = 3;

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  @Spec
  private CommandSpec spec;

  private final Terminal terminal;

  PayerRulesCli(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // the same output on every machine
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out, err, Terminal.detect()));
  }

  /**
   * Runs a command inside another program: output is plain text of 96 columns.
   *
   * @return the exit code
   */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    return run(arguments, out, err, Terminal.NONE);
  }

  static int run(String[] arguments, PrintWriter out, PrintWriter err, Terminal terminal) {
    PayerRulesCli cli = new PayerRulesCli(terminal);
    CommandLine command = new CommandLine(cli)
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(terminal.width())
        .setParameterExceptionHandler(PayerRulesCli::wrongArguments)
        .setExecutionExceptionHandler((error, failed, parsed) -> cli.failed(error, failed))
        .setExitCodeExceptionMapper(error -> BAD_INPUT);
    int exit;
    try {
      exit = command.execute(arguments);
    } catch (VirtualMachineError | LinkageError exhausted) {
      // Exit code 1, that of the JVM, would mean a finding.
      err.println("payer-rules: " + failure(exhausted));
      exit = BAD_INPUT;
    }
    err.flush();
    if (out.checkError()) {
      err.println("payer-rules: not all of the output could be written (a full disk, or a program"
          + " that did not read it to its end); it is not complete");
      exit = BAD_INPUT;
    }
    return exit;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return BAD_INPUT;
  }

  Terminal terminal() {
    return terminal;
  }

  /** Standard output of a command, as a page. */
  Page page(CommandSpec command) {
    return new Page(command.commandLine().getOut(), terminal.width(), terminal.colour());
  }

  /** Standard error of a command, as a page. */
  Page errors(CommandSpec command) {
    return new Page(command.commandLine().getErr(), terminal.width(), false);
  }

  private static String failure(Error error) {
    if (error instanceof OutOfMemoryError) {
      return "out of memory. Name smaller files, or allow more memory: set the environment variable"
          + " JAVA_TOOL_OPTIONS=-Xmx4g";
    }
    if (error instanceof NoClassDefFoundError) {
      return "a library that this command needs is not there. Start it with the launcher"
          + " payer-rules; or add to the class path what is optional in the test kit: poi-ooxml for"
          + " letters, fastexcel for workbooks";
    }
    return "ended by a " + error.getClass().getSimpleName() + "; this is a fault of the program";
  }

  private static int wrongArguments(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("payer-rules: " + Printable.lines(OptionWords.of(wrong)));
    err.println("Try " + command.getCommandSpec().qualifiedName() + " --help.");
    return BAD_INPUT;
  }

  private int failed(Exception error, CommandLine command) {
    Page page = errors(command.getCommandSpec());
    if (error instanceof InvalidRulesException invalid) {
      page.line("payer-rules: the rules cannot be loaded");
      new ReviewText(page).problems(invalid.problems());
    } else if (error instanceof InvalidTablesException invalid) {
      page.line("payer-rules: the tables cannot be opened");
      new ReviewText(page).problems(invalid.problems());
    } else if (error instanceof InvalidDocumentException invalid) {
      page.line("payer-rules: a file cannot be used");
      new ReviewText(page).problems(invalid.problems());
    } else if (error instanceof UsageException usage) {
      page.line("payer-rules: " + usage.getMessage());
    } else if (error instanceof UncheckedIOException unreadable) {
      page.line("payer-rules: " + ClaimFiles.reason(unreadable.getCause()));
    } else if (error instanceof IOException unreadable) {
      page.line("payer-rules: " + ClaimFiles.reason(unreadable));
    } else {
      page.line("payer-rules: this is a fault of the program ("
          + error.getClass().getSimpleName()
          + "); report it with what --debug prints");
    }
    if (debug) {
      error.printStackTrace(command.getErr());
    }
    return BAD_INPUT;
  }
}
