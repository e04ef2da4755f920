package io.github.payerrules.cli;

import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.testkit.proof.Coverage;
import io.github.payerrules.testkit.proof.Coverage.Share;
import io.github.payerrules.testkit.proof.Goals;
import io.github.payerrules.testkit.proof.Proof;
import io.github.payerrules.testkit.proof.RowCoverage;
import io.github.payerrules.testkit.proof.RuleCoverage;
import io.github.payerrules.testkit.proof.RuleCoverage.ConditionCoverage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows which rules, conditions and rows of tables cases prove. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Show which rules, conditions and table rows the cases prove.",
    footer = {
      "",
      "A rule nearly fires when all of its conditions but one are true. Only"
          + " passing cases count, and only those that would fail if the rule found"
          + " something else."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every goal is met",
      "1:a goal is missed",
      "2:the rules cannot be loaded, or there is no such folder"
    })
final class CoverageCommand implements Callable<Integer> {

  private static final int NARROW = 8;
  private static final int WIDE = 12;

  @Mixin
  private ProofFolders folders;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--min-fired",
      paramLabel = "PERCENT",
      converter = PercentOption.class,
      description = "The least percentage of rules that fire in a case.")
  private double fired;

  @Option(
      names = "--min-near",
      paramLabel = "PERCENT",
      converter = PercentOption.class,
      description =
          "The least percentage of rules that nearly fire: all conditions but one" + " are true.")
  private double near;

  @Option(
      names = "--min-conditions",
      paramLabel = "PERCENT",
      converter = PercentOption.class,
      description = "The least percentage of conditions that cases make both true and" + " false.")
  private double conditions;

  @Option(
      names = "--min-decided",
      paramLabel = "PERCENT",
      converter = PercentOption.class,
      description = "The least percentage of conditions that decide a case alone.")
  private double decided;

  @Option(
      names = "--min-rows",
      paramLabel = "PERCENT",
      converter = PercentOption.class,
      description = "The least percentage of table rows that a case uses.")
  private double rows;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Proof proof = folders.proof(cli.errors(spec));
    Coverage coverage;
    try (Progress progress = Progress.start(cli.terminal(), "Measuring", " cases")) {
      coverage = proof.coverage(ProofFolders.watching(progress));
    }
    List<String> missed = new Goals(fired, near, conditions, decided, rows, 0).missed(coverage);
    if (json) {
      spec.commandLine().getOut().println(Json.line(coverage));
    } else {
      print(cli.page(spec), coverage);
    }
    missed.forEach(goal -> cli.errors(spec).line("missed: " + goal));
    return missed.isEmpty() ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
  }

  private static void print(Page page, Coverage coverage) {
    Map<String, List<RuleCoverage>> byFile = coverage.rules().stream()
        .collect(Collectors.groupingBy(
            rule -> rule.rule().info().file(), LinkedHashMap::new, Collectors.toList()));
    heading(page, "rules", "fire", "nearly", "both ways", "decide");
    byFile.forEach((file, rules) -> {
      Coverage part = new Coverage(rules, List.of());
      row(page, part, file);
      gaps(page, rules);
    });
    row(page, coverage, "all rule files");
    page.blank();
    Map<String, List<RowCoverage>> byTable = coverage.rows().stream()
        .collect(Collectors.groupingBy(
            row -> row.row().file(), LinkedHashMap::new, Collectors.toList()));
    byTable.forEach((file, ofTable) -> {
      Coverage part = new Coverage(List.of(), ofTable);
      page.heading(List.of(cell(share(part.rowsUsed()), 2 * NARROW)), file);
      unused(page, ofTable);
    });
    page.heading(List.of(cell(share(coverage.rowsUsed()), 2 * NARROW)), "all rows of tables");
  }

  private static void heading(
      Page page, String rules, String fire, String near, String both, String decide) {
    page.heading(
        List.of(
            cell(rules, NARROW),
            cell(fire, NARROW),
            cell(near, NARROW),
            cell(both, WIDE),
            cell(decide, WIDE)),
        "file");
  }

  private static void row(Page page, Coverage coverage, String file) {
    page.heading(
        List.of(
            cell(String.valueOf(coverage.rules().size()), NARROW),
            cell(percent(coverage.fired()), NARROW),
            cell(percent(coverage.nearlyFired()), NARROW),
            cell(percent(coverage.conditionsBothWays()), WIDE),
            cell(percent(coverage.conditionsDecided()), WIDE)),
        file);
  }

  private static void gaps(Page page, List<RuleCoverage> rules) {
    for (RuleCoverage rule : rules) {
      List<String> gaps = new ArrayList<>();
      if (rule.firedBy() == null) {
        gaps.add("no case in which it fires");
      }
      if (rule.nearlyFiredBy() == null) {
        gaps.add("no case in which all conditions but one hold");
      }
      for (ConditionCoverage condition : rule.conditions()) {
        if (!condition.bothWays()) {
          gaps.add((condition.heldBy() == null ? "never true: " : "never false: ")
              + condition.condition().text());
        }
      }
      if (!gaps.isEmpty()) {
        page.entry(
            4,
            rule.rule().info().file() + ":" + rule.rule().info().line() + " "
                + rule.rule().info().id());
        gaps.forEach(gap -> page.entry(6, gap));
      }
    }
  }

  private static void unused(Page page, List<RowCoverage> rows) {
    List<String> lines = rows.stream()
        .filter(row -> row.usedBy() == null)
        .map(row -> String.valueOf(row.row().line()))
        .toList();
    if (!lines.isEmpty()) {
      page.entry(4, "no case uses line " + String.join(", ", lines));
    }
  }

  private static Cell cell(String text, int width) {
    return new Cell(text, width, Style.PLAIN);
  }

  private static String share(Share share) {
    return share.reached() + " of " + share.of();
  }

  private static String percent(Share share) {
    return share.nearest() + "%";
  }
}
