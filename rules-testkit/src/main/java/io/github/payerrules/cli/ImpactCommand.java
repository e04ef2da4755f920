package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payerrules.ClaimReader;
import io.github.payerrules.PayerRules;
import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.pages.DenialsPage;
import io.github.payerrules.pages.ImpactPage;
import io.github.payerrules.testkit.impact.AnswerChange;
import io.github.payerrules.testkit.impact.ClaimChange;
import io.github.payerrules.testkit.impact.FileContents;
import io.github.payerrules.testkit.impact.Impact;
import io.github.payerrules.testkit.impact.ImpactReport;
import io.github.payerrules.testkit.impact.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what a change of rules does to past claims. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Show what a rule change does to past claims: new denials, denials that are"
        + " gone, and the money.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; no more claims change than --max-changed allows",
      "1:more claims change than --max-changed allows",
      "2:the rules cannot be loaded, or a file cannot be read"
    })
final class ImpactCommand implements Callable<Integer> {

  private static final int SHOWN_GROUPS = 10;
  private static final int SHOWN_CLAIMS = 20;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "A payer folder, a folder of payer folders, or a pack.")
  private Path before;

  @Parameters(index = "1", paramLabel = "NEW", description = "The new version of the same.")
  private Path after;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "CLAIMS",
      description = "Past claims: files or folders, in any format that check reads.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--tables",
      paramLabel = "FOLDER",
      description = "The folder of CMS tables that payer-rules tables import wrote.")
  private @Nullable Path tables;

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

  @Option(
      names = "--max-changed",
      paramLabel = "N",
      converter = NotNegative.class,
      description = "Fail if more than N claims get a different answer.")
  private @Nullable Long maxChanged;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description =
          "Save each changed claim here as JSON Lines. An interrupted run of the same rules, claims,"
              + " day and options continues from it; any other is refused.")
  private @Nullable Path journal;

  @Option(names = "--json", description = "Print one JSON object with all figures.")
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

  @Override
  public Integer call() {
    long start = System.nanoTime();
    List<Path> files = ClaimFiles.below(paths);
    OutputFiles.refuse("--html", html, files);
    if (html != null && journal != null && html.toAbsolutePath().equals(journal.toAbsolutePath())) {
      throw new UsageException("--html and --journal name one file; name two");
    }
    PayerRules was = RulesAt.load(before, tables, past.source());
    PayerRules is = RulesAt.load(after, tables, past.source());
    ClaimReader reader = reading.reader(is);
    past.read(reader, cli.errors(spec));
    if (payer != null) {
      RulesOptions.requirePayer(is, payer);
      reader = reader.withPayer(payer);
    }
    ImpactReport report = run(was, is, files, reader);
    if (json) {
      cli.page(spec).line(Json.line(json(report)));
    } else {
      print(cli.page(spec), report);
    }
    if (html != null) {
      CatalogueCommand.write(html, ImpactPage.of(report));
      cli.errors(spec).line("wrote " + html);
    }
    cli.errors(spec)
        .line("%s in %.1f s"
            .formatted(counted(report.claims(), "claim"), (System.nanoTime() - start) / 1e9));
    return maxChanged != null && report.all().claims() > maxChanged
        ? PayerRulesCli.FOUND
        : PayerRulesCli.FOUND_NOTHING;
  }

  private ImpactReport run(PayerRules was, PayerRules is, List<Path> files, ClaimReader reader) {
    Impact impact = new Impact(was, is);
    LocalDate named = today.named();
    if (named != null) {
      impact = impact.withToday(named);
    }
    if (past.source() != null) {
      impact = impact.withHistoryElsewhere();
    }
    try (Progress progress = Progress.start(cli.terminal(), "Reviewing", " claims")) {
      if (journal != null) {
        impact = impact.withJournal(journal).withInputs(inputs());
      }
      return impact.withProgress(progress::step).run(files, reader);
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(unreadable));
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }

  /** What decides beside rules, claims and day. */
  private Map<String, String> inputs() throws IOException {
    Map<String, String> inputs = new HashMap<>(reading.inputs());
    inputs.put("--payer", String.valueOf(payer));
    inputs.put("--history-from", FileContents.hash(past.files()));
    inputs.put("--tables", FileContents.hash(tables == null ? List.of() : List.of(tables)));
    return inputs;
  }

  private static ObjectNode json(ImpactReport report) {
    ObjectNode object = Json.object();
    List<ObjectNode> differences =
        report.differences().stream().map(DiffCommand::json).toList();
    Json.with(object, "differences", differences);
    object
        .put("claims", report.claims())
        .put("unreadable", report.unreadable())
        .put("concerned", report.concerned());
    Json.with(object, "changed", report.all());
    Json.with(object, "byRule", report.byRule());
    Json.with(object, "byPayer", report.byPayer());
    Json.with(object, "byProvider", report.byProvider());
    Json.with(object, "byCode", report.byCode());
    Json.with(object, "changes", report.changes());
    return object;
  }

  private static void print(Page page, ImpactReport report) {
    page.line("What changed in the rules", Style.STRONG);
    DiffCommand.print(page, report.differences());
    page.blank();
    page.line("What changes for claims", Style.STRONG);
    Tally all = report.all();
    page.line("%s, %,d that the change can concern, %,d answered otherwise (%s)%s"
        .formatted(
            counted(report.claims(), "claim"),
            report.concerned(),
            all.claims(),
            counted(all.lines(), "line"),
            report.unreadable() == 0 ? "" : "; %,d unreadable".formatted(report.unreadable())));
    if (all.claims() == 0) {
      return;
    }
    page.line("new denials: %,d, %s; denials gone: %,d, %s; other answers: %,d"
        .formatted(
            all.newDenials(),
            DenialsPage.money(all.newMoney()),
            all.goneDenials(),
            DenialsPage.money(all.goneMoney()),
            all.others()));
    groups(page, "By rule", report.byRule());
    groups(page, "By payer", report.byPayer());
    groups(page, "By provider", report.byProvider());
    groups(page, "By code", report.byCode());
    page.blank();
    page.line(
        report.changes().size() > SHOWN_CLAIMS
            ? "The " + SHOWN_CLAIMS + " claims with most money"
            : "The claims",
        Style.STRONG);
    report.changes().stream().limit(SHOWN_CLAIMS).forEach(change -> change(page, change));
  }

  private static void groups(Page page, String title, Map<String, Tally> groups) {
    page.blank();
    page.line(title, Style.STRONG);
    groups.entrySet().stream()
        .limit(SHOWN_GROUPS)
        .forEach(each -> page.line("  %-40s %,8d %s  +%,d denials %s  -%,d denials %s"
            .formatted(
                each.getKey().isEmpty() ? "(none given)" : each.getKey(),
                each.getValue().claims(),
                each.getValue().claims() == 1 ? "claim" : "claims",
                each.getValue().newDenials(),
                DenialsPage.money(each.getValue().newMoney()),
                each.getValue().goneDenials(),
                DenialsPage.money(each.getValue().goneMoney()))));
    if (groups.size() > SHOWN_GROUPS) {
      page.line("  and " + (groups.size() - SHOWN_GROUPS) + " more");
    }
  }

  private static String counted(long number, String what) {
    return "%,d %s".formatted(number, number == 1 ? what : what + "s");
  }

  private static void change(Page page, ClaimChange change) {
    page.entry(
        2,
        change.claim() + ": " + change.payer() + ", " + change.before() + " becomes "
            + change.after());
    for (AnswerChange answer : change.answers()) {
      boolean isNew = answer.kind() == AnswerChange.Kind.NEW;
      page.entry(
          List.of(
              new Cell(isNew ? "    new   " : "    gone  ", 10, isNew ? Style.BAD : Style.GOOD)),
          "line " + answer.line() + " " + answer.code()
              + (answer.charge() == null ? "" : " " + DenialsPage.money(answer.charge()))
              + " " + answer.rule() + ": " + answer.why(),
          Style.PLAIN);
    }
  }
}
