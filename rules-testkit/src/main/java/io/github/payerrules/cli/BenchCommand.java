package io.github.payerrules.cli;

import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.bench.BenchException;
import io.github.payerrules.bench.PastClaims;
import io.github.payerrules.bench.Workspace;
import io.github.payerrules.bench.server.BenchServer;
import io.github.payerrules.review.InvalidRulesException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves a page on which rules are edited and tried. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Edit rules in a browser and see at once what a change does to cases and past claims.",
    footer = {
      "",
      "Only this computer can open the page, at an address with a new token each time."
          + " Nothing is written until you save. Press Ctrl-C to stop."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:closed normally",
      "2:there is no payer folder, a claim file cannot be read, or the port is" + " taken"
    })
final class BenchCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Parameters(
      paramLabel = "FOLDER",
      description = "A payer's folder, or a folder of payer folders.")
  private Path folder;

  @Option(
      names = "--claims",
      paramLabel = "DIR",
      description =
          "Past claims to try changes on: a file or folder, in any format that" + " check reads.")
  private List<Path> claims = new ArrayList<>();

  @Option(names = "--port", paramLabel = "N", description = "The port (default: any free port).")
  private int port;

  @Mixin
  private TodayOption today;

  @Mixin
  private ClaimReading reading;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    if (port < 0 || port > LAST_PORT) {
      throw new UsageException("--port takes a number from 1 to " + LAST_PORT + ", not " + port);
    }
    ClaimReader reader = reader();
    LocalDate day = today.day();
    Ending ending = new Ending();
    try (Workspace bench = Workspace.open(folder, past(reader), reader, day);
        BenchServer server = BenchServer.start(bench, port)) {
      Page page = cli.page(spec);
      page.line("bench of " + folder + ": " + bench.files().size() + " files"
          + (bench.claims() == 0 ? "" : ", %,d past claims".formatted(bench.claims()))
          + (bench.unreadableClaims() == 0
              ? ""
              : ", %,d unreadable".formatted(bench.unreadableClaims())));
      page.line("open " + server.address());
      page.line("Ctrl-C ends it");
      page.flush();
      ending.await();
    } catch (BenchException refused) {
      throw new UsageException(String.valueOf(refused.getMessage()));
    } finally {
      ending.done();
    }
    return PayerRulesCli.FOUND_NOTHING;
  }

  /**
   * A reader by what the rules say of payers' names; by the command line alone where they are
   * broken.
   */
  private ClaimReader reader() {
    ClaimFiles.folders(List.of(folder));
    try {
      PayerRules rules = PayerRules.builder().payers(folder).build();
      return reading.reader(rules);
    } catch (InvalidRulesException broken) {
      return reading.reader(Set.of());
    }
  }

  private PastClaims past(ClaimReader reader) {
    if (claims.isEmpty()) {
      return PastClaims.NONE;
    }
    try {
      return PastClaims.read(ClaimFiles.below(claims), reader);
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(unreadable));
    }
  }

  /** Ends the command when the process is to end, and lets it tidy up before. */
  private static final class Ending {

    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread command = Thread.currentThread();
    private final Thread atExit = new Thread(this::end);

    Ending() {
      Runtime.getRuntime().addShutdownHook(atExit);
    }

    private void end() {
      command.interrupt();
      try {
        tidy.await(2, TimeUnit.SECONDS);
      } catch (InterruptedException alsoEnded) {
        Thread.currentThread().interrupt();
      }
    }

    void await() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException asked) {
        command.interrupt();
      }
    }

    void done() {
      tidy.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException ending) {
        // It is running.
      }
    }
  }
}
