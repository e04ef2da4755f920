package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.testkit.change.PayerDifference;
import io.github.payerrules.testkit.change.RuleDifference;
import io.github.payerrules.testkit.change.RulesDiff;
import io.github.payerrules.testkit.change.TableDifference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what changed between two versions of rules. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Show what changed between two versions of rules, in meaning, not in" + " text.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no claim can get a different answer",
      "1:the rules differ in meaning",
      "2:the rules cannot be loaded"
    })
final class DiffCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "A payer folder, a folder of payer folders, or a pack.")
  private Path before;

  @Parameters(index = "1", paramLabel = "NEW", description = "The new version of the same.")
  private Path after;

  @Option(names = "--json", description = "Print one JSON object per payer.")
  private boolean json;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    List<PayerDifference> differences =
        RulesDiff.between(RulesAt.load(before, null, null), RulesAt.load(after, null, null));
    Page page = cli.page(spec);
    if (json) {
      differences.forEach(each -> page.line(Json.line(json(each))));
    } else {
      print(page, differences);
    }
    return differences.stream().allMatch(PayerDifference::isSame)
        ? PayerRulesCli.FOUND_NOTHING
        : PayerRulesCli.FOUND;
  }

  static ObjectNode json(PayerDifference difference) {
    ObjectNode object = Json.object()
        .put("payer", difference.payer())
        .put("kind", difference.kind().name());
    List<ObjectNode> rules = new ArrayList<>();
    for (RuleDifference rule : difference.rules()) {
      ObjectNode one = Json.object()
          .put("rule", rule.rule())
          .put("kind", rule.kind().name())
          .put("file", rule.info().file())
          .put("line", rule.info().line());
      Json.with(one, "changes", rule.changes());
      rules.add(one);
    }
    Json.with(object, "rules", rules);
    Json.with(object, "tables", difference.tables());
    return object;
  }

  /** What payers share is said once, with the payers that it concerns. */
  static void print(Page page, List<PayerDifference> differences) {
    if (differences.isEmpty()) {
      page.line("no difference");
      return;
    }
    Map<Object, List<String>> payers = new LinkedHashMap<>();
    for (PayerDifference difference : differences) {
      if (difference.kind() != PayerDifference.Kind.BOTH) {
        page.line(difference.payer()
            + (difference.kind() == PayerDifference.Kind.NEW ? ": a new payer" : ": gone"));
      }
      for (RuleDifference rule : difference.rules()) {
        payers
            .computeIfAbsent(
                List.of(rule.info().file(), rule.rule(), rule.kind(), rule.changes()),
                none -> new ArrayList<>())
            .add(difference.payer());
      }
      for (TableDifference table : difference.tables()) {
        payers
            .computeIfAbsent(List.of(table.file(), table.change()), none -> new ArrayList<>())
            .add(difference.payer());
      }
    }
    for (PayerDifference difference : differences) {
      for (RuleDifference rule : difference.rules()) {
        List<String> of = payers.remove(
            (Object) List.of(rule.info().file(), rule.rule(), rule.kind(), rule.changes()));
        if (of != null) {
          rule(page, rule, of);
        }
      }
      for (TableDifference table : difference.tables()) {
        List<String> of = payers.remove((Object) List.of(table.file(), table.change()));
        if (of != null) {
          page.entry(
              List.of(new Cell(table.file() + "  ", 0, Style.STRONG)),
              table.change() + among(table.file(), of),
              Style.PLAIN);
        }
      }
    }
  }

  private static void rule(Page page, RuleDifference rule, List<String> payers) {
    page.heading(
        List.of(new Cell(rule.rule(), 0, Style.STRONG)),
        (rule.kind() == RuleDifference.Kind.REWORDED ? ", same meaning" : "")
            + "  "
            + rule.info().file()
            + ":"
            + rule.info().line()
            + among(rule.info().file(), payers));
    rule.changes().forEach(change -> page.entry(4, change));
  }

  private static String among(String file, List<String> payers) {
    return payers.size() == 1 && file.startsWith(payers.get(0) + "/")
        ? ""
        : " (" + String.join(", ", payers) + ")";
  }
}
