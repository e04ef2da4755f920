package io.github.payerrules.cli;

import io.github.payerrules.FileChanges;
import io.github.payerrules.testkit.Suite;
import io.github.payerrules.testkit.SuiteRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the cases of payer folders and golden claims. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Run the cases next to rule files, and golden claims.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every case passes, and every rule has a case in which it fires and a near miss",
      "1:a case fails, or a rule is not proven",
      "2:rules cannot be loaded (the suites of the others still run), or there is no such folder"
    })
final class TestCommand implements Callable<Integer> {

  /** Between two looks at the files that are watched. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER|FILE",
      description = "Payer folders, folders of payer folders or folders of golden claims. For"
          + " a case file or a rule file, only its cases run.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--case",
      paramLabel = "NAME",
      description =
          "Run only the cases with this text in their names, or the case at" + " FILE:LINE.")
  private @Nullable String caseName;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Run only the cases that expect this rule or nearly fire it.")
  private @Nullable String rule;

  @Option(
      names = "--from-status",
      description = "Run only the suites of files that have changed in git.")
  private boolean fromStatus;

  @Option(
      names = "--junit",
      converter = OutputFile.Xml.class,
      paramLabel = "FILE.xml",
      description = "Also write the results as JUnit XML, for continuous integration.")
  private @Nullable Path junit;

  @Option(
      names = "--watch",
      description = "Keep running: rerun the cases that each changed file affects, until"
          + " Ctrl-C. The general checks of every review are skipped.")
  private boolean watch;

  @Option(
      names = "--accept",
      paramLabel = "CASE",
      description = "Accept today's answer as right for this one case (its name, or"
          + " FILE:LINE), and write it into the case file. Needs --reason.")
  private @Nullable String accept;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why that answer is right; it is saved as the why of the case.")
  private @Nullable String reason;

  @Mixin
  private RulesOptions rulesOptions;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    TestSelection selection = TestSelection.of(folders, caseName, rule);
    folders = selection.folders();
    if (fromStatus) {
      selection = selection.changed();
    }
    if (accept != null || reason != null) {
      return accept();
    }
    if (watch) {
      watch();
      return PayerRulesCli.FOUND_NOTHING;
    }
    SuiteRules rules = load();
    TestReport report = new TestReport(cli.page(spec));
    report.rules(rules.problems());
    List<SuiteReport> reports = new ArrayList<>();
    List<Suite> suites = selection.among(Suite.find(rules, folders), fromStatus);
    if (selection.caseName() != null || selection.rule() != null) {
      selection.requireCases(suites);
    }
    for (Suite suite : suites) {
      if (suite.cases().stream().noneMatch(selection::wants)
          && (selection.caseName() != null || selection.rule() != null)) {
        continue;
      }
      SuiteReport ran = run(suite, selection);
      reports.add(ran);
      report.suite(ran);
    }
    report.total(reports);
    if (folders.stream().noneMatch(TestCommand::hasPayers)) {
      report.tablesForCases(reports);
    }
    if (junit != null) {
      JunitXml.write(junit, rules.problems(), reports);
    }
    if (!rules.problems().isEmpty()) {
      return PayerRulesCli.BAD_INPUT;
    }
    return reports.stream().allMatch(SuiteReport::passed)
        ? PayerRulesCli.FOUND_NOTHING
        : PayerRulesCli.FOUND;
  }

  private int accept() throws IOException {
    if (accept == null || reason == null || reason.isBlank()) {
      throw new UsageException("--accept \"CASE\" and --reason \"why it is right\" go together");
    }
    return new AcceptedCase(Suite.find(load(), folders), cli.page(spec)).accept(accept, reason);
  }

  /** Ends, when the process is to end, after what is being run. */
  private void watch() {
    Thread watching = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    Thread atExit = new Thread(() -> {
      watching.interrupt();
      try {
        ended.await(2, TimeUnit.SECONDS);
      } catch (InterruptedException alsoEnded) {
        watching.interrupt();
      }
    });
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      new TestWatch(folders, this::load, this::runQuick, cli.page(spec))
          .run(new FileChanges(folders, PAUSE));
    } finally {
      ended.countDown();
    }
  }

  private SuiteRules load() {
    return SuiteRules.load(
        folders.stream().filter(TestCommand::hasPayers).toList(), rulesOptions::loadAny);
  }

  private SuiteReport run(Suite suite, TestSelection selection) {
    boolean some = selection.caseName() != null || selection.rule() != null;
    try (Progress progress =
        Progress.ofSuite(cli.terminal(), suite.name(), suite.cases().size())) {
      return some
          ? SuiteReport.some(suite, selection::wants, progress::step)
          : SuiteReport.of(suite, progress::step);
    }
  }

  private SuiteReport runQuick(Suite suite) {
    try (Progress progress =
        Progress.ofSuite(cli.terminal(), suite.name(), suite.cases().size())) {
      return SuiteReport.quick(suite, progress::step);
    }
  }

  /** Whether a folder is, or holds, a payer folder. */
  static boolean hasPayers(Path folder) {
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      return paths.anyMatch(path -> path.endsWith("payer.yaml"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
