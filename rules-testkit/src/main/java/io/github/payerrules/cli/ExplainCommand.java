package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.ClaimRead;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.claim.Claim;
import io.github.payerrules.pages.ExplainPage;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.why.Explainer;
import io.github.payerrules.testkit.why.Explanation;
import io.github.payerrules.testkit.why.Explanation.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Says why rules fire or do not fire on claims. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Show why rules fire or do not fire on a claim, and the smallest change"
        + " that would change the result.",
    footer = {
      "",
      "Without --rule, you see the rules that fire, ask or nearly fire; --all adds the others."
          + " The smallest change shows what the rule depends on. Change a claim only if the"
          + " record supports it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:explained",
      "2:a claim cannot be read, its payer has no rules, or there is no such rule, line or claim"
    })
final class ExplainCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "CLAIM",
      description = "Claim files, in any format that check reads.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--rule", paramLabel = "ID", description = "Only this rule.")
  private @Nullable String rule;

  @Option(names = "--line", paramLabel = "N", description = "Only the line with this number.")
  private @Nullable Integer line;

  @Option(names = "--claim", paramLabel = "ID", description = "Only the claim with this id.")
  private @Nullable String claimId;

  @Option(
      names = "--all",
      description =
          "Also show the rules that do not come close, each with the condition" + " that fails.")
  private boolean all;

  @Mixin
  private RulesOptions rulesOptions;

  @Mixin
  private TodayOption today;

  @Option(
      names = "--payer",
      paramLabel = "NAME",
      description = "The payer for claims that do not name one.")
  private @Nullable String payer;

  @Mixin
  private ClaimReading reading;

  @Mixin
  private PastServices past;

  @Option(names = "--json", description = "Print one JSON object per claim.")
  private boolean json;

  @Option(
      names = "--html",
      converter = OutputFile.Html.class,
      paramLabel = "FILE.html",
      description =
          "Write the result as a page. The page shows claim data: protect it like" + " a claim.")
  private @Nullable Path html;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  private final List<ExplainPage.OfClaim> explained = new ArrayList<>();
  private boolean failed;
  private boolean found;

  @Override
  public Integer call() {
    List<Path> files = ClaimFiles.below(paths);
    PayerRules rules = past.load(rulesOptions);
    ClaimReader reader = reading.reader(rules);
    past.read(reader, cli.errors(spec));
    if (payer != null) {
      RulesOptions.requirePayer(rules, payer);
      reader = reader.withPayer(payer);
    }
    Explainer explainer = Explainer.of(rules);
    for (Path file : files) {
      try {
        reader.read(file, read -> one(rules, explainer, read));
      } catch (IOException unreadable) {
        throw new UsageException(file + ": " + ClaimFiles.reasonBesideName(unreadable));
      }
    }
    if (claimId != null && !found) {
      throw new UsageException("no claim here has the id " + claimId);
    }
    if (html != null) {
      CatalogueCommand.write(html, ExplainPage.of(explained));
      cli.page(spec).line("wrote " + html);
    }
    return failed ? PayerRulesCli.BAD_INPUT : PayerRulesCli.FOUND_NOTHING;
  }

  private void one(PayerRules rules, Explainer explainer, ClaimRead read) {
    Claim claim = read.claim();
    if (claim == null) {
      failed = true;
      new ReviewText(cli.page(spec)).print(ClaimPlace.of(read).toString(), read.problems());
      return;
    }
    if (claimId != null && !claimId.equals(claim.id())) {
      return;
    }
    found = true;
    String name = ClaimPlace.of(read).nameOf(claim.id());
    if (!RulesOptions.has(rules, claim.payer())) {
      failed = true;
      Problem problem = new Problem(
          read.file(),
          read.line(),
          "/payer",
          "there are no rules for payer \"" + claim.payer() + "\"",
          rulesOptions.fixOfClaim(rules, claim.payer()));
      new ReviewText(cli.page(spec)).print(name, List.of(problem));
      return;
    }
    List<Explanation> explanations;
    try {
      explanations = explainer.explain(claim, today.day(), rule, line).stream()
          .filter(each -> all || rule != null || each.state().compareTo(State.NEARLY) <= 0)
          .toList();
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
    if (json) {
      ObjectNode object = Json.object().put("claim", name).put("payer", claim.payer());
      cli.page(spec).line(Json.line(Json.with(object, "explanations", explanations)));
    } else if (html == null) {
      new ExplanationText(cli.page(spec), rule != null).print(name, claim, explanations);
    }
    explained.add(new ExplainPage.OfClaim(name, claim.payer(), explanations));
  }
}
