package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.PayerRules;
import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List the payers and their rules.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:listed", "2:the rules cannot be loaded, or there is no such payer"})
final class RulesCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "PAYER", description = "One payer, in place of all.")
  private @Nullable String payer;

  @Mixin
  private RulesOptions rulesOptions;

  @Option(names = "--json", description = "One JSON object a rule.")
  private boolean json;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PayerRules rules = rulesOptions.load();
    if (payer != null) {
      RulesOptions.requirePayer(rules, payer);
    }
    Page page = cli.page(spec);
    for (PayerInfo info : rules.payers()) {
      if (payer != null && !payer.equals(info.payer())) {
        continue;
      }
      if (json) {
        for (RuleInfo rule : info.rules()) {
          ObjectNode object = Json.object().put("payer", info.payer());
          page.line(Json.line(Json.and(object, rule)));
        }
      } else {
        table(page, info);
      }
    }
    return PayerRulesCli.FOUND_NOTHING;
  }

  private static void table(Page page, PayerInfo info) {
    int count = info.rules().size();
    page.entry(
        List.of(new Cell(info.payer() + "  ", 0, Style.STRONG)),
        info.title()
            + ", version "
            + info.version()
            + ": "
            + count
            + (count == 1 ? " rule" : " rules"),
        Style.PLAIN);
    int widest =
        info.rules().stream().mapToInt(rule -> rule.id().length()).max().orElse(1);
    for (RuleInfo rule : info.rules()) {
      // A rule a line, however long, so that it can be searched.
      page.line(("  %-" + widest + "s  %-6s  %-10s  %s%s")
          .formatted(
              rule.id(),
              ReviewText.word(rule.outcome()),
              rule.effective() == null ? "unknown" : rule.effective().toString(),
              rule.citation(),
              rule.verified() ? "" : " (not verified)"));
    }
    page.blank();
  }
}
