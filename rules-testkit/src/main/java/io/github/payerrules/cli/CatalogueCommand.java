package io.github.payerrules.cli;

import io.github.payerrules.PayerRules;
import io.github.payerrules.pages.Catalogue;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

/** Writes the pages that show what rules say. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Write RULES.md into each payer folder: what its rules say, with examples.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written; with --check: all pages are up to date",
      "1:with --check: a page is missing or out of date",
      "2:the rules cannot be loaded, or a page cannot be written"
    })
final class CatalogueCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "Payer folders, or folders of payer folders.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--into",
      converter = OutputFile.Html.class,
      paramLabel = "FILE.html",
      description = "Also write one page for all payers, to open in a browser.")
  private @Nullable Path html;

  @Option(
      names = "--check",
      description = "Write nothing; list the pages that are out of" + " date.")
  private boolean check;

  @Mixin
  private RulesOptions rulesOptions;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    ClaimFiles.folders(folders);
    PayerRules rules = rulesOptions.load(folders);
    List<Suite> suites = Suite.find(rules, folders);
    try (Progress progress = Progress.start(cli.terminal(), "Running", " case files")) {
      for (Suite suite : suites) {
        suite.results();
        progress.step();
      }
    }
    Catalogue catalogue = Catalogue.of(rules, folders, suites);
    Page page = cli.page(spec);
    if (check) {
      List<Problem> stale = catalogue.stale();
      new ReviewText(page).problems(stale);
      page.line(stale.isEmpty() ? "the pages are what the rules say" : stale.size() + " to write");
      return stale.isEmpty() ? PayerRulesCli.FOUND_NOTHING : PayerRulesCli.FOUND;
    }
    int pages = catalogue.pages().size();
    page.line(pages + (pages == 1 ? " page, " : " pages, ") + catalogue.write() + " written anew");
    if (html != null) {
      write(html, catalogue.html());
      page.line("wrote " + html);
    }
    return PayerRulesCli.FOUND_NOTHING;
  }

  static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
