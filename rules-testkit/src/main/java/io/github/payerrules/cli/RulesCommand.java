package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.PayerRules;
import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import java.time.LocalDate;
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

  @Parameters(arity = "0..1", paramLabel = "PAYER", description = "Only this payer.")
  private @Nullable String payer;

  @Option(names = "--payer", paramLabel = "NAME", description = "The same as PAYER.")
  private @Nullable String named;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "Only the rules in effect on this date of service, such as 2025-12-31.")
  private @Nullable LocalDate on;

  @Mixin
  private RulesOptions rulesOptions;

  @Option(names = "--json", description = "Print one JSON object per rule.")
  private boolean json;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PayerRules rules = rulesOptions.load();
    if (named != null) {
      payer = named;
    }
    if (payer != null) {
      RulesOptions.requirePayer(rules, payer);
    }
    Page page = cli.page(spec);
    for (PayerInfo info : rules.payers()) {
      if (payer != null && !payer.equals(info.payer())) {
        continue;
      }
      if (json) {
        for (RuleInfo rule : listed(info)) {
          ObjectNode object = Json.object().put("payer", info.payer());
          page.line(Json.line(Json.and(object, rule)));
        }
      } else {
        table(page, info);
      }
    }
    return PayerRulesCli.FOUND_NOTHING;
  }

  /** The rules that are wanted. */
  private List<RuleInfo> listed(PayerInfo info) {
    return info.rules().stream()
        .filter(rule -> on == null
            || ((rule.effective() == null || !on.isBefore(rule.effective()))
                && (rule.until() == null || !on.isAfter(rule.until()))))
        .toList();
  }

  private void table(Page page, PayerInfo info) {
    List<RuleInfo> listed = listed(info);
    int count = listed.size();
    page.entry(
        List.of(new Cell(info.payer() + "  ", 0, Style.STRONG)),
        info.title()
            + ", version "
            + info.version()
            + ": "
            + count
            + (count == 1 ? " rule" : " rules")
            + (on == null ? "" : " on " + on),
        Style.PLAIN);
    int widest = listed.stream().mapToInt(rule -> rule.id().length()).max().orElse(1);
    for (RuleInfo rule : listed) {
      // A rule a line, however long, so that it can be searched.
      page.line(("  %-" + widest + "s  %-6s  %-10s  %-4s  %s")
          .formatted(
              rule.id(),
              ReviewText.word(rule.outcome()),
              rule.effective() == null ? "unknown" : rule.effective().toString(),
              rule.mark().letter(),
              rule.citation()));
    }
    page.blank();
  }
}
