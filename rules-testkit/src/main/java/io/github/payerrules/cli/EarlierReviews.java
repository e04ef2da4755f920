package io.github.payerrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.review.Finding;
import io.github.payerrules.review.NotEvaluated;
import io.github.payerrules.review.Question;
import io.github.payerrules.review.Review;
import io.github.payerrules.review.ReviewChanges;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of an earlier run, as {@code check --json} wrote them, by the claims' ids; those with
 * one id, such as of a claim and its replacement, in their order. Not thread-safe.
 */
final class EarlierReviews {

  private static final int MOST_NAMED = 20;

  /** How wide what happened is written. */
  private static final int CHANGE = 19;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Map<String, Deque<Review>> byClaim;

  private EarlierReviews(Map<String, Deque<Review>> byClaim) {
    this.byClaim = byClaim;
  }

  /**
   * Reads what {@code check --json} wrote.
   *
   * @throws UsageException if the file is something else
   */
  static EarlierReviews read(Path file) {
    Map<String, Deque<Review>> byClaim = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        JsonNode object = text.isBlank() ? null : Json.treeOrNull(text);
        if (object == null && !text.isBlank()) {
          throw new UsageException(file + ":" + number
              + " is not a review; --since takes what check --json wrote, an object a line");
        }
        if (object != null && object.has("verdict") && object.hasNonNull("claim")) {
          byClaim
              .computeIfAbsent(object.get("claim").asText(), any -> new ArrayDeque<>(1))
              .add(Json.value(object, Review.class));
        }
      }
    } catch (IOException unreadable) {
      throw new UsageException(ClaimFiles.reason(file, unreadable));
    }
    if (byClaim.isEmpty()) {
      throw new UsageException(
          file + " has no review of a claim with an id; --since takes what check --json wrote");
    }
    return new EarlierReviews(byClaim);
  }

  /**
   * What changed since; {@code null} where the claim was not reviewed then. Each earlier review is
   * compared once.
   */
  @Nullable
  ReviewChanges changes(Review review) {
    Review earlier = review.claim() == null ? null : next(review.claim());
    return earlier == null ? null : ReviewChanges.between(earlier, review);
  }

  /** A claim that cannot be read now, but is there. */
  void addUnreadable(@Nullable String claim) {
    if (claim != null) {
      next(claim);
    }
  }

  private @Nullable Review next(String claim) {
    Deque<Review> reviews = byClaim.get(claim);
    return reviews == null ? null : reviews.poll();
  }

  /** Tells which claims of the earlier run were not reviewed now. */
  void tellMissing(Page page) {
    List<String> missing = new ArrayList<>();
    byClaim.forEach((claim, reviews) -> reviews.forEach(review -> missing.add(claim)));
    if (!missing.isEmpty()) {
      int named = Math.min(missing.size(), MOST_NAMED);
      page.line((missing.size() == 1
              ? "1 claim of the earlier run is not in these files: "
              : missing.size() + " claims of the earlier run are not in these files: ")
          + String.join(", ", missing.subList(0, named))
          + (named == missing.size() ? "" : " and " + (missing.size() - named) + " more"));
      page.blank();
    }
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
      changes.uncheckedFindings().forEach(one -> finding(page, "not checked now", one, Style.BAD));
      changes.answered().forEach(one -> question(page, "not asked now", one));
      changes.asked().forEach(one -> question(page, "new question", one));
      changes.open().forEach(one -> question(page, "still open", one));
      changes.uncheckedQuestions().forEach(one -> question(page, "not checked now", one));
      checks(page, changes.unchecked(), "not made any more, for lack of ");
      checks(page, changes.checked(), "made now, not then for lack of ");
    }
    page.blank();
  }

  private static void finding(Page page, String change, Finding finding, Style style) {
    entry(page, change, style, finding.rule(), finding.lines(), finding.message());
  }

  private static void question(Page page, String change, Question question) {
    entry(page, change, Style.PLAIN, question.rule(), question.lines(), question.text());
  }

  private static void checks(Page page, List<NotEvaluated> checks, String what) {
    if (!checks.isEmpty()) {
      String needs = checks.stream()
          .flatMap(one -> one.needs().isEmpty() ? Stream.of(one.missing()) : one.needs().stream())
          .distinct()
          .sorted()
          .collect(Collectors.joining("; "));
      page.entry(
          List.of(new Cell("  checks", CHANGE, Style.PLAIN)),
          checks.size() + " " + what + needs,
          Style.PLAIN);
    }
  }

  private static void entry(
      Page page, String change, Style style, String rule, List<Integer> lines, String text) {
    page.entry(
        List.of(new Cell("  " + change, CHANGE, style)),
        rule + (lines.isEmpty() ? "" : ", line " + ReviewText.runs(lines)) + ": " + text,
        Style.PLAIN);
  }
}
