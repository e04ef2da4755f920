package io.github.payerrules.pages;

import io.github.payerrules.PayerRules;
import io.github.payerrules.review.Problem;
import io.github.payerrules.testkit.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rules of payers say, as pages: {@code RULES.md} in each payer's folder and in the folder
 * of folders, and one page in HTML for all of them. The same rules and cases make the same pages.
 * Immutable and thread-safe.
 */
public final class Catalogue {

  private final Book book;
  private final List<Path> parents;

  private Catalogue(Book book, List<Path> parents) {
    this.book = book;
    this.parents = parents;
  }

  /**
   * The catalogue of payer folders.
   *
   * @param rules the rules of those folders
   * @param folders payer folders or folders of payer folders
   * @param suites the cases of those folders, from which the examples are taken; they are run
   * @throws UncheckedIOException when a folder cannot be read
   */
  public static Catalogue of(PayerRules rules, List<Path> folders, List<Suite> suites) {
    return new Catalogue(
        Book.of(rules, folders, suites),
        folders.stream().filter(Folder::holdsPayers).toList());
  }

  /** The pages in Markdown, by the file in which each belongs. */
  public Map<Path, String> pages() {
    Map<Path, String> pages = new TreeMap<>();
    book.folders().forEach(folder -> pages.put(folder.page(), new FolderPage(book, folder).text()));
    parents.forEach(parent ->
        pages.put(parent.toAbsolutePath().normalize().resolve(Folder.PAGE), OverviewPage.of(book)));
    return Collections.unmodifiableMap(pages);
  }

  /** The page in HTML: all that it needs is in it, so that it opens without a network. */
  public String html() {
    return CataloguePage.of(book);
  }

  /**
   * Writes the pages in Markdown into the folders.
   *
   * @return how many of them were not yet as they should be
   * @throws UncheckedIOException when a file cannot be written
   */
  public int write() {
    int written = 0;
    for (Map.Entry<Path, String> page : pages().entrySet()) {
      if (!isThere(page.getKey(), page.getValue())) {
        try {
          Files.writeString(page.getKey(), page.getValue());
        } catch (IOException unwritable) {
          throw new UncheckedIOException(unwritable);
        }
        written++;
      }
    }
    return written;
  }

  /**
   * The pages in the folders that are missing, or that are not what the rules and cases say now.
   */
  public List<Problem> stale() {
    List<Problem> stale = new ArrayList<>();
    pages().forEach((file, text) -> {
      if (!isThere(file, text)) {
        Path folder = file.getParent();
        stale.add(new Problem(
            (folder == null ? "" : folder.getFileName() + "/") + file.getFileName(),
            0,
            null,
            Files.exists(file) ? "the page is out of date" : "the page is missing",
            "Write it again: payer-rules catalogue FOLDER."));
      }
    });
    return stale;
  }

  private static boolean isThere(Path file, String text) {
    try {
      return Files.exists(file) && Files.readString(file).replace("\r\n", "\n").equals(text);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
