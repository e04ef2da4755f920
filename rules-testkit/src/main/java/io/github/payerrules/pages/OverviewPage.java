package io.github.payerrules.pages;

import static io.github.payerrules.pages.Markdown.code;
import static io.github.payerrules.pages.Markdown.escaped;
import static io.github.payerrules.pages.Markdown.link;

import io.github.payerrules.review.Mark;
import java.util.ArrayList;
import java.util.List;

/** The page of a folder of payers, in Markdown: who is there, and the matrix across them. */
final class OverviewPage {

  private OverviewPage() {}

  static String of(Book book) {
    Markdown page = new Markdown();
    page.line(
        "<!-- Written from the rule files by payer-rules catalogue: change those, not this. -->");
    page.heading(1, "Rules by payer");
    page.head(List.of("payer", "folder", "version", "rules", "V", "S", "M", "no source"));
    for (Folder folder : book.folders()) {
      List<Entry> rules = book.payer(folder)
          .map(payer -> book.entries().stream()
              .filter(entry -> entry.payers().contains(payer.payer()))
              .toList())
          .orElseGet(() -> book.of(folder));
      page.row(List.of(
          link(escaped(folder.title()), folder.name() + "/" + Folder.PAGE, ""),
          code(folder.name()),
          escaped(folder.version()),
          String.valueOf(rules.size()),
          count(rules, Mark.VERIFIED),
          count(rules, Mark.SECONDARY),
          count(rules, Mark.MEMORY),
          count(rules, Mark.NONE)));
    }
    page.blank();
    page.paragraph("A payer's rules are counted with those it includes. V: seen in the payer's or"
        + " CMS's own document, on the day that payer.yaml gives. S: a secondary source says so."
        + " M: from memory; such a rule never denies.");
    page.heading(2, "Where there are rules");
    page.line("Number of rules for each procedure family, by payer. `?` means none of them is"
        + " verified, `–` means no rule.");
    page.heading(3, "All policy areas");
    table(book, "", page);
    for (String category : book.matrix().categories()) {
      page.heading(3, Words.heading(category));
      page.line("Families without rules are left out.").blank();
      table(book, category, page);
    }
    return page.toString();
  }

  private static String count(List<Entry> rules, Mark mark) {
    return String.valueOf(
        rules.stream().filter(entry -> entry.rule().mark() == mark).count());
  }

  /** Families by payers in one policy area, or in all of them together. */
  private static void table(Book book, String category, Markdown page) {
    List<String> head = new ArrayList<>(List.of("procedure family"));
    book.payers().forEach(payer -> head.add(escaped(payer.payer())));
    page.head(head);
    for (Matrix.Row row : book.matrix().rows()) {
      List<Matrix.Cell> cells = book.payers().stream()
          .map(payer -> book.matrix().cell(payer.payer(), row, category))
          .toList();
      if (category.isEmpty() || cells.stream().anyMatch(cell -> !cell.none())) {
        List<String> shown = new ArrayList<>(List.of(escaped(row.name())));
        cells.forEach(cell -> shown.add(MatrixTable.cell(cell)));
        page.row(shown);
      }
    }
  }
}
