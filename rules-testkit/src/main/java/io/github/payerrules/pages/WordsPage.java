package io.github.payerrules.pages;

import static io.github.payerrules.pages.Markdown.code;
import static io.github.payerrules.pages.Markdown.escaped;

import io.github.payerrules.claim.EvidenceFact;
import io.github.payerrules.testkit.rules.VocabularyWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of all words that rules may use, in Markdown, written from their declarations. */
public final class WordsPage {

  private static final String DOCUMENTED = "Documented";

  private WordsPage() {}

  /** The page: the same words make the same page. */
  public static String text() {
    Markdown page = new Markdown();
    page.line("<!-- Written from the vocabulary by payer-rules words: change that, not this. -->");
    page.heading(1, "Words of rules");
    page.paragraph("A rule begins with a Line, a Claim or a PriorService. Where a word answers one"
        + " of the other types, the words of that type follow it after a dot.");
    byType().forEach((type, words) -> {
      page.heading(2, type);
      page.head(List.of("word", "answers", "what it says"));
      words.forEach(
          word -> page.row(List.of(code(word.call()), escaped(word.answer()), said(word))));
    });
    documented(page);
    return page.toString();
  }

  private static Map<String, List<VocabularyWord>> byType() {
    return VocabularyWord.all().stream()
        .filter(word -> !word.type().equals(DOCUMENTED))
        .collect(
            Collectors.groupingBy(VocabularyWord::type, LinkedHashMap::new, Collectors.toList()));
  }

  private static String said(VocabularyWord word) {
    List<String> said = new ArrayList<>(List.of(word.meaning()));
    if (!word.none().isEmpty()) {
      said.add("No answer where " + word.none() + ".");
    }
    if (!word.unknown().isEmpty()) {
      said.add("Unknown where " + word.unknown() + ".");
    }
    if (!word.asks().isEmpty()) {
      said.add("Then asks: " + word.asks());
    }
    return cell(String.join(" ", said));
  }

  /** Declarations are Markdown; a bar would end the cell. */
  private static String cell(String declared) {
    return declared.replace("|", "\\|");
  }

  private static void documented(Markdown page) {
    page.heading(2, DOCUMENTED);
    page.paragraph("The names are the same in a claim's evidence, after documented in a rule, and"
        + " in the questions of a review. A star marks what only the performed service tells: a"
        + " request for authorization is not asked for it.");
    page.head(List.of("fact", "value", "the question"));
    for (EvidenceFact fact : EvidenceFact.values()) {
      page.row(List.of(
          code(fact.factName()),
          value(fact),
          cell(fact.question()) + (fact.toldByPerformance() ? " \\*" : "")));
    }
  }

  private static String value(EvidenceFact fact) {
    return switch (fact.kind()) {
      case WHOLE_NUMBER -> "whole number";
      case YES_NO -> "true or false";
      case BLOCKS -> "a list of diagnostic blocks: date and percent of relief";
      case TEXT ->
        fact.allowed().isEmpty()
            ? "text"
            : fact.allowed().stream().map(Markdown::code).collect(Collectors.joining(", "));
    };
  }
}
