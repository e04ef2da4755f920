package io.github.payerrules.pages;

import static io.github.payerrules.pages.Markdown.code;
import static io.github.payerrules.pages.Markdown.escaped;
import static io.github.payerrules.pages.Markdown.link;

import io.github.payerrules.review.PayerInfo;
import io.github.payerrules.review.PolicySource;
import io.github.payerrules.review.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of one folder, in Markdown. */
final class FolderPage {

  private static final String NOTE =
      "<!-- Written from the rule files and their cases by payer-rules catalogue: change those,"
          + " not this. -->";

  private final Book book;
  private final Folder folder;
  private final @Nullable PayerInfo payer;
  private final Markdown page = new Markdown();

  FolderPage(Book book, Folder folder) {
    this.book = book;
    this.folder = folder;
    this.payer = book.payer(folder).orElse(null);
  }

  String text() {
    List<Entry> own = book.of(folder);
    List<Entry> included = payer == null ? List.of() : book.includedBy(payer);
    page.line(NOTE).heading(1, folder.title());
    page.line(figures(own, included)).paragraph(folder.about());
    if (payer == null) {
      page.line("Included by " + payers(book.including(folder)) + ".").blank();
    } else {
      matrix(payer);
      PayerFacts.of(payer, page);
    }
    byCategory(own).forEach((category, entries) -> {
      page.heading(2, Words.heading(category));
      entries.forEach(this::rule);
    });
    included(included);
    sources(
        payer == null
            ? own.stream()
                .flatMap(entry -> entry.rule().sources().stream())
                .distinct()
                .toList()
            : payer.sources());
    return page.toString();
  }

  private String figures(List<Entry> own, List<Entry> included) {
    return "Version " + escaped(folder.version()) + ". " + Words.count(own.size(), "rule")
        + (included.isEmpty() ? "" : " of its own and " + included.size() + " included")
        + (own.isEmpty() ? "" : ". Its own by mark: " + Words.marks(own.stream().map(Entry::rule)))
        + ".";
  }

  private static String payers(List<PayerInfo> payers) {
    return payers.isEmpty()
        ? "no payer"
        : payers.stream()
            .map(each -> link(code(each.payer()), "../" + each.payer() + "/" + Folder.PAGE, ""))
            .collect(Collectors.joining(", "));
  }

  private void matrix(PayerInfo info) {
    page.heading(2, "Where there are rules");
    page.line("Number of rules for each procedure family, by policy area, included rules too."
        + " `?` means none of them is verified, `–` means no rule.");
    page.blank();
    MatrixTable.of(book.matrix(), info.payer(), page);
  }

  private static Map<String, List<Entry>> byCategory(List<Entry> entries) {
    Map<String, List<Entry>> areas = new LinkedHashMap<>();
    entries.forEach(entry -> areas
        .computeIfAbsent(entry.rule().category(), none -> new ArrayList<>())
        .add(entry));
    return areas;
  }

  private void rule(Entry entry) {
    page.heading(3, entry.rule().title());
    page.line(code(entry.rule().id()) + " · **" + entry.outcome() + "** · " + escaped(entry.codes())
        + " · " + escaped(entry.cause()) + " · " + escaped(entry.about()));
    page.blank();
    page.item("Says", escaped(entry.rule().message()));
    page.item("Fix", escaped(entry.rule().fix()));
    page.item("Source", source(entry.rule()));
    page.item("In effect", entry.inEffect());
    page.item("Mark", escaped(entry.mark()));
    page.item(
        "Patient owes it",
        entry.rule().patientWith() == null
            ? ""
            : "with modifier " + escaped(entry.rule().patientWith()));
    example("Fires", entry.fires());
    example("Does not fire", entry.near());
    page.item(
        "File",
        link(
            escaped(entry.file() + ", line " + entry.rule().line()),
            entry.file(),
            "L" + entry.rule().line()));
    page.blank();
  }

  /** The citation, then the addresses of the documents that it names. */
  private static String source(RuleInfo rule) {
    return escaped(rule.citation())
        + rule.sources().stream()
            .filter(source -> source.link() != null)
            .map(source -> " [" + escaped(source.name()) + "](<" + source.link() + ">)")
            .collect(Collectors.joining());
  }

  private void sources(List<PolicySource> sources) {
    if (sources.isEmpty()) {
      return;
    }
    page.heading(2, "Sources").head(List.of("source", "what it is", "seen"));
    for (PolicySource source : sources) {
      String name = escaped(source.name());
      page.row(List.of(
          source.link() == null ? name : "[" + name + "](<" + source.link() + ">)",
          escaped(source.title()),
          source.seen() == null ? "" : source.seen().toString()));
    }
  }

  private void example(String name, @Nullable Example example) {
    if (example == null) {
      page.item(name, "no case shows it");
      return;
    }
    String file = example.file().substring(example.file().indexOf('/') + 1);
    page.item(name, link(escaped(example.name()), file, "L" + example.line()));
    example.claim().forEach(line -> page.line("  - " + escaped(line)));
  }

  private void included(List<Entry> included) {
    if (included.isEmpty()) {
      return;
    }
    page.heading(2, "Included rules");
    page.head(List.of("rule", "what it finds", "outcome", "mark", "codes", "policy area", "from"));
    for (Entry entry : included) {
      String target = "../" + entry.folder() + "/" + Folder.PAGE;
      page.row(List.of(
          code(entry.rule().id()),
          link(escaped(entry.rule().title()), target, Slug.of(entry.rule().title())),
          entry.outcome(),
          entry.rule().mark().letter(),
          escaped(entry.codes()),
          escaped(entry.category()),
          code(entry.folder())));
    }
  }
}
