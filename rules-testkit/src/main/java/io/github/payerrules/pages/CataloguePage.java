package io.github.payerrules.pages;

import io.github.payerrules.review.PayerInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue as its template shows it.
 *
 * @param frame title, style and script
 * @param book what is shown
 */
record CataloguePage(Html.Frame frame, Book book) {

  /**
   * The rules of one file.
   *
   * @param folder the payer's folder
   * @param title the payer
   * @param area the policy area in words
   */
  record Group(String folder, String title, String area, List<Entry> entries) {}

  static String of(Book book) {
    return Html.page("catalogue.jte", new CataloguePage(Html.frame("Payers' rules"), book));
  }

  List<Group> groups() {
    Map<String, List<Entry>> byFile = new LinkedHashMap<>();
    for (Entry entry : book.entries()) {
      byFile.computeIfAbsent(entry.rule().file(), none -> new ArrayList<>()).add(entry);
    }
    return byFile.values().stream()
        .map(entries -> new Group(
            entries.get(0).folder(),
            title(entries.get(0).folder()),
            entries.get(0).category(),
            entries))
        .toList();
  }

  private String title(String folder) {
    return book.folders().stream()
        .filter(each -> each.name().equals(folder))
        .map(Folder::title)
        .findFirst()
        .orElse(folder);
  }

  String marks() {
    return Words.marks(book.entries().stream().map(Entry::rule));
  }

  String marks(PayerInfo payer) {
    return Words.marks(payer.rules().stream());
  }

  List<String> outcomes() {
    return List.of("deny", "review", "advise");
  }

  String families(Entry entry) {
    return String.join("|", Matrix.rows(entry.families(), entry.rule().codes()));
  }

  String payers(Entry entry) {
    return String.join("|", entry.payers());
  }
}
