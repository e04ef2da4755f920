package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.ReviewChanges;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reviews of an earlier run, as {@code check --json} wrote them, by the claims' ids. */
final class EarlierReviews {

  private final Map<String, Review> byClaim;

  private EarlierReviews(Map<String, Review> byClaim) {
    this.byClaim = byClaim;
  }

  /**
   * Reads what {@code check --json} wrote.
   *
   * @throws UsageException if the file is something else
   */
  static EarlierReviews read(Path file) {
    Map<String, Review> byClaim = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        JsonNode object = line.isBlank() ? null : Json.treeOrNull(line);
        if (object == null && !line.isBlank()) {
          throw new UsageException(file + ":" + number
              + " is not a review; --since takes what check --json wrote, an object a line");
        }
        if (object != null && object.has("verdict") && object.hasNonNull("claim")) {
          byClaim.put(object.get("claim").asText(), Json.value(object, Review.class));
        }
      }
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(unreadable));
    }
    if (byClaim.isEmpty()) {
      throw new UsageException(
          file + " has no review of a claim with an id; --since takes what check --json wrote");
    }
    return new EarlierReviews(byClaim);
  }

  /** What changed since; {@code null} where the claim was not reviewed then. */
  @Nullable
  ReviewChanges changes(Review review) {
    Review earlier = review.claim() == null ? null : byClaim.get(review.claim());
    return earlier == null ? null : ReviewChanges.between(earlier, review);
  }

  static void print(Page page, @Nullable ReviewChanges changes) {
    if (changes == null) {
      page.line("  Not in the earlier run");
    } else if (changes.isEmpty()) {
      page.line("  No change since the earlier run");
    } else {
      page.line("  Since the earlier run", Style.STRONG);
      changes.gone().forEach(one -> finding(page, "gone", one, Style.GOOD));
      changes.added().forEach(one -> finding(page, "new", one, Style.BAD));
      changes.remaining().forEach(one -> finding(page, "remains", one, Style.PLAIN));
      changes.answered().forEach(one -> question(page, "answered", one));
      changes.asked().forEach(one -> question(page, "new question", one));
      changes.open().forEach(one -> question(page, "still open", one));
    }
    page.blank();
  }

  private static void finding(Page page, String change, Finding finding, Style style) {
    entry(page, change, style, finding.rule(), finding.lines(), finding.message());
  }

  private static void question(Page page, String change, Question question) {
    entry(page, change, Style.PLAIN, question.rule(), question.lines(), question.text());
  }

  private static void entry(
      Page page, String change, Style style, String rule, List<Integer> lines, String text) {
    page.entry(
        List.of(new Cell("  " + change, 16, style)),
        rule + (lines.isEmpty() ? "" : ", line " + ReviewText.runs(lines)) + ": " + text,
        Style.PLAIN);
  }
}
