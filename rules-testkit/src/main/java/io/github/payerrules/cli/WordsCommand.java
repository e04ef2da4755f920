package io.github.payerrules.cli;

import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.pages.WordsPage;
import io.github.payerrules.testkit.rules.VocabularyWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the words that rules may use. */
@Command(
    name = "words",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "List the words that rules may use, what each means and when it is" + " unknown.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:listed, or written", "1:no word matches", "2:the page cannot be written"})
final class WordsCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT",
      description =
          "Only the words with this text in their name or meaning, such as" + " modifier.")
  private String sought = "";

  @Option(names = "--json", description = "Print one JSON object per word.")
  private boolean json;

  @Option(
      names = "--into",
      converter = OutputFile.Markdown.class,
      paramLabel = "FILE.md",
      description = "Write all words as a page instead.")
  private @Nullable Path into;

  @ParentCommand
  private PayerRulesCli cli;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Page page = cli.page(spec);
    if (into != null) {
      CatalogueCommand.write(into, WordsPage.text());
      page.line("wrote " + into);
      return PayerRulesCli.FOUND_NOTHING;
    }
    List<VocabularyWord> words =
        VocabularyWord.all().stream().filter(this::isSought).toList();
    if (words.isEmpty()) {
      page.line("no word has \"" + sought + "\" in its name or meaning");
      return PayerRulesCli.FOUND;
    }
    if (json) {
      words.forEach(word -> page.line(Json.line(word)));
    } else {
      words.forEach(word -> page.entry(cells(word), word.meaning(), Style.PLAIN));
    }
    return PayerRulesCli.FOUND_NOTHING;
  }

  private boolean isSought(VocabularyWord word) {
    return (word.type() + "." + word.call() + " " + word.meaning())
        .toLowerCase(Locale.ROOT)
        .contains(sought.toLowerCase(Locale.ROOT));
  }

  private static List<Cell> cells(VocabularyWord word) {
    return List.of(
        new Cell(word.type() + "." + word.call() + "  ", 0, Style.STRONG),
        new Cell(word.answer() + "  ", 0, Style.PLAIN));
  }
}
