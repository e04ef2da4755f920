package io.github.payerrules.cli;

import io.github.payerrules.ClaimRead;
import io.github.payerrules.cli.Page.Cell;
import io.github.payerrules.fixtures.Change;
import io.github.payerrules.fixtures.Deidentified;
import io.github.payerrules.review.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells what became of claims made into fixtures; never a value of one. Not thread-safe. */
final class FixtureReport {

  private static final String MAY_DIFFER =
      "Dates moved by whole weeks: days between them hold. What may differ are rules and tables in"
          + " force on other dates, calendar years, and windows of months where months differ in"
          + " length. No move within a year said the same.";

  private final Page page;
  private final @Nullable PrintWriter json;
  private final Map<Change, Integer> changes =
      new TreeMap<>(Comparator.comparing(Change::field).thenComparing(Change::kind));
  private int same;
  private int different;
  private int notReviewed;
  private int failed;
  private int real;

  /** @param json where each claim goes as a JSON object; {@code null} for text */
  FixtureReport(Page page, @Nullable PrintWriter json) {
    this.page = page;
    this.json = json;
  }

  void done(ClaimRead read, Deidentified fixture) {
    fixture.changes().forEach(change -> changes.merge(change, 1, Integer::sum));
    if (!fixture.reviewed()) {
      notReviewed++;
    } else if (fixture.difference().isEmpty()) {
      same++;
    } else {
      different++;
    }
    if (json != null) {
      json.println(Json.line(Json.with(
          Json.object()
              .put("file", read.file())
              .put("index", read.position())
              .put("reviewed", fixture.reviewed()),
          "difference",
          fixture.difference())));
    } else if (!fixture.reviewed() || !fixture.difference().isEmpty()) {
      page.line(ClaimPlace.of(read) + ": "
          + (fixture.reviewed()
              ? "the review says something else"
              : "not reviewed, for its payer has no rules"));
      fixture.difference().forEach(line -> page.entry(2, line));
    }
  }

  void broken(ClaimRead read) {
    failed++;
    problems(read.problems());
  }

  void failed(Problem problem) {
    failed++;
    problems(List.of(problem));
  }

  void written(Path input, Path target) {
    if (json == null) {
      page.line(input + " -> " + target);
    }
  }

  void stillReal(List<Problem> problems) {
    real += problems.size();
    problems(problems);
  }

  private void problems(List<Problem> problems) {
    if (json != null) {
      problems.forEach(problem -> json.println(Json.line(problem)));
    } else {
      new ReviewText(page).problems(problems);
    }
  }

  /** The table of what was changed, and the summary. */
  int end(Path into) {
    if (json != null) {
      changes.forEach((change, times) -> json.println(Json.line(Json.object()
          .put("field", change.field())
          .put("change", change.kind().text())
          .put("times", times))));
    } else {
      table();
      if (different > 0) {
        page.entry(0, MAY_DIFFER);
      }
      int claims = same + different + notReviewed;
      page.line(claims + (claims == 1 ? " claim into " : " claims into ") + into + ": " + same
          + " reviewed the same, " + different + " otherwise, " + notReviewed + " not reviewed; "
          + failed + " not read");
    }
    if (failed > 0) {
      return PayerRulesCli.BAD_INPUT;
    }
    return different + notReviewed + real > 0 ? PayerRulesCli.FOUND : PayerRulesCli.FOUND_NOTHING;
  }

  private void table() {
    int width = changes.keySet().stream()
        .mapToInt(change -> change.field().length())
        .max()
        .orElse(0);
    changes.forEach((change, times) -> page.entry(
        List.of(
            new Cell("%6d  ".formatted(times), 8, Style.PLAIN),
            new Cell(change.field(), Math.min(width, 48) + 2, Style.PLAIN)),
        change.kind().text(),
        Style.PLAIN));
  }
}
