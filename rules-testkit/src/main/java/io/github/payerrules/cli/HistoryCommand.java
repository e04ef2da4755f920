package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.PayerRules;
import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.internal.text.NearestName;
import io.github.payerrules.pages.HistoryPage;
import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.RuleInfo;
import io.github.payerrules.testkit.change.RuleHistory;
import io.github.payerrules.testkit.change.RuleVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says who changed a rule and when. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Show who changed a rule, when and how, from the git history of its" + " folder.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:shown",
      "2:the rules cannot be loaded, there is no such rule, or the folder is not in git"
    })
final class HistoryCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "RULE", description = "The rule's id.")
  private String rule;

  @Parameters(
      index = "1",
      paramLabel = "FOLDER",
      description = "A payer folder, or a folder of payer folders.")
  private Path folder;

  @Option(names = "--json", description = "Print one JSON object per version.")
  private boolean json;

  @Option(
      names = "--html",
      converter = OutputFile.Html.class,
      paramLabel = "FILE.html",
      description = "Write the history as a page, with the text of each version.")
  private @Nullable Path html;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PayerRules rules = RulesAt.load(folder, null, null);
    List<RuleInfo> all =
        rules.payers().stream().map(PayerInfo::rules).flatMap(List::stream).toList();
    RuleInfo info = all.stream()
        .filter(each -> each.id().equals(rule))
        .findFirst()
        .orElseThrow(() -> new UsageException("no rule here has the id " + rule
            + NearestName.among(rule, all.stream().map(RuleInfo::id).distinct().toList())
                .map(near -> ". Did you mean " + near + "?")
                .orElse("")));
    Page page = cli.page(spec);
    List<RuleVersion> versions;
    try {
      versions = RuleHistory.of(file(info), rule);
    } catch (IOException noGit) {
      throw new UsageException(String.valueOf(noGit.getMessage()));
    }
    if (html != null) {
      CatalogueCommand.write(html, HistoryPage.of(info, versions));
      page.line("wrote " + html);
      return PayerRulesCli.FOUND_NOTHING;
    }
    if (json) {
      for (RuleVersion version : versions) {
        ObjectNode object = Json.object().put("rule", rule);
        page.line(Json.line(Json.and(object, version)));
      }
      return PayerRulesCli.FOUND_NOTHING;
    }
    page.heading(List.of(new Cell(rule, 0, Style.STRONG)), "  " + info.file() + ":" + info.line());
    if (versions.isEmpty()) {
      page.entry(2, "never committed");
    }
    for (RuleVersion version : versions) {
      page.heading(
          List.of(new Cell("  " + version.date(), 0, Style.STRONG)),
          "  " + version.author() + "  " + version.commit().substring(0, 7) + "  "
              + version.subject());
      if (version.text().isEmpty()) {
        page.entry(4, "the rule was left out");
      } else if (version.changes().stream().allMatch(change -> change.startsWith("+"))
          && version.changes().size() == version.text().lines().count()) {
        page.entry(4, "new");
      } else {
        version.changes().forEach(change -> page.line("    " + change));
      }
    }
    return PayerRulesCli.FOUND_NOTHING;
  }

  /** Files are named from the folder above the payer's. */
  private Path file(RuleInfo info) {
    Path whole = folder.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    for (Path from : parent == null ? List.of(whole) : List.of(whole, parent)) {
      if (Files.isRegularFile(from.resolve(info.file()))) {
        return from.resolve(info.file());
      }
    }
    throw new UsageException("the file " + info.file() + " is not below " + folder);
  }
}
